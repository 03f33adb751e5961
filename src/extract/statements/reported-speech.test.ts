import { describe, expect, test } from 'vitest';
import { columnsFor, rangeOf, wordsAt } from '#testing/columns.ts';
import { reportsWithin } from './reported-speech.ts';

describe('reportsWithin', () => {
  test.each<[why: string, table: string, content: string, found: readonly (readonly string[])[]]>([
    [
      'a noun that believes what a clause says',
      'Ann/NNP/2:nsubj said/VBD/0:root engineers/NNS/4:nsubj believe/VBP/2:ccomp it/PRP/7:nsubj is/VBZ/7:cop safe/JJ/4:ccomp ./.',
      'engineers believe it is safe',
      [['engineers', 'believe', 'it is safe']],
    ],
    [
      'whom a noun orders to do what',
      'Ann/NNP/2:nsubj said/VBD/0:root judges/NNS/4:nsubj ordered/VBD/2:ccomp guards/NNS/4:obj to/TO/7:mark leave/VB/4:xcomp ./.',
      'judges ordered guards to leave',
      [['judges', 'ordered', 'guards to leave']],
    ],
    [
      'not what is done by somebody to do it',
      'Ann/NNP/2:nsubj said/VBD/0:root judges/NNS/4:nsubj ordered/VBD/2:ccomp to/TO/6:mark leave/VB/4:xcomp ./.',
      'judges ordered to leave',
      [],
    ],
    [
      'not where a pronoun does',
      'Ann/NNP/2:nsubj said/VBD/0:root I/PRP/4:nsubj think/VBP/2:ccomp it/PRP/7:nsubj is/VBZ/7:cop safe/JJ/4:ccomp ./.',
      'I think it is safe',
      [],
    ],
    [
      'not outside of a report',
      'Ann/NNP/2:nsubj left/VBD/0:root ;/: engineers/NNS/5:nsubj believe/VBP/2:parataxis it/PRP/7:nsubj fell/VBD/5:ccomp ./.',
      'Ann',
      [],
    ],
  ])('%s', (_, table, content, found) => {
    const columns = columnsFor(table);
    const outer = { cue: 1, source: [], words: [[1, 2] as const], content: [rangeOf(columns, content)], rule: 'test', confidence: 1 };
    const inner = reportsWithin(columns, [outer]);
    expect(inner.map(({ source, words, content: said }) => wordsAt(columns, [...source, ...words, ...said]))).toEqual(found);
  });
});
