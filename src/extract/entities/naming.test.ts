import { describe, expect, it } from 'vitest';
import { resolved, tableOf } from '#testing/entities.ts';

describe('what a node is called', () => {
  it('leaves out a clause’s verb before a noun', () => {
    const doc = resolved(`Lima/NNP/2:nsubj cut/VBD/0:root rates/NNS/2:obj ,/,/6:punct surprising/VBG/6:amod economists/NNS/2:obl ./.`);
    expect(tableOf(doc, { arguments: ['economists'] }).entities.map(({ name }) => name)).toEqual(['economists']);
  });
});
