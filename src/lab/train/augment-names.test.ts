import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { loadKnowledge } from '../../testing/knowledge.ts';
import type { LabelledText } from '../corpora/labelled-text.ts';
import { asHeadlines, withOtherNames } from './augment-names.ts';
import { framedText } from './name-frames.ts';
import { createNameMaker } from './name-maker.ts';

const knowledge = loadKnowledge();
const pools = { given: ['Adaeze'], family: ['Okonkwo'], place: ['Lokoja'] };
const text = 'Raila Odinga met the Peruvian minister in Nairobi. Odinga left.';
const at = (written: string, from = 0): { begin: number; end: number } => {
  const begin = text.indexOf(written, from);
  return { begin, end: begin + written.length };
};
const document: LabelledText = {
  id: 'test',
  text,
  weight: 1,
  names: [
    { ...at('Raila Odinga'), type: 'person' },
    { ...at('Peruvian'), type: 'norp' },
    { ...at('Nairobi'), type: 'place' },
    { ...at('Odinga', 20), type: 'person' },
  ],
};
const written = ({ text: of, names }: LabelledText): string[] => names.map(({ begin, end }) => of.slice(begin, end));

describe('training texts', () => {
  it('replace a name by the same other name all through, and nothing but names', () => {
    const random = createRandom(5);
    const made = withOtherNames(document, knowledge, createNameMaker(knowledge, pools, random), random);
    const names = written(made);
    expect(names).toHaveLength(4);
    expect(names[0]).toContain(names[3]!);
    expect(made.text.replace(names[0]!, 'X')).toMatch(/^X met the .+ minister in .+\. .+ left\.$/u);
  });

  it('are the same for the same seed', () => {
    const make = (): LabelledText => {
      const random = createRandom(9);
      return framedText('frames', knowledge, createNameMaker(knowledge, pools, random), random, 1);
    };
    expect(make()).toEqual(make());
  });

  it('label whole words in frames', () => {
    const random = createRandom(3);
    const maker = createNameMaker(knowledge, pools, random);
    for (let i = 0; i < 300; i++) {
      const made = framedText(`frames-${i}`, knowledge, maker, random, 1);
      expect(made.text).not.toMatch(/[{}]|undefined/u);
      for (const name of written(made)) expect(name).toMatch(/^[\p{L}\p{N}'’ʻ(].*\S$/u);
    }
  });

  it('keep offsets in headlines', () => {
    const made = asHeadlines(document, createRandom(2));
    expect(made.text.toLowerCase()).toBe(document.text.toLowerCase());
    expect(made.names).toEqual(document.names);
  });
});
