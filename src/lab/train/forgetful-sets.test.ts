import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { hashText } from '#nlp/features.ts';
import { wordSetsOf } from '#nlp/names/word-sets.ts';
import { loadKnowledge } from '../../testing/knowledge.ts';
import { forgetfulSets } from './forgetful-sets.ts';

const knowledge = loadKnowledge();
const sets = wordSetsOf(knowledge);

/** Share of the listed names that 200 documents still know. */
function knownShare(names: readonly string[], isKnown: (from: ReturnType<typeof forgetfulSets>, name: string) => boolean): number {
  const random = createRandom(4);
  let known = 0;
  for (let i = 0; i < 200; i++) {
    const forgetful = forgetfulSets(sets, random);
    known += names.filter((name) => isKnown(forgetful, name)).length;
  }
  return known / (200 * names.length);
}
const phraseIsKnown = (from: ReturnType<typeof forgetfulSets>, name: string): boolean => from.phrases.sortOf.get(name) !== undefined;

describe('forgetfulSets', () => {
  it.each([
    ['countries', ['kenya', 'peru', 'ukraine'], 0.81],
    ['places', ['aberdeen', 'abuja', 'tamil nadu', 'aral sea'], 0.52],
    ['organisations', ['abc news', 'world bank', 'awami league'], 0.52],
  ])('forgets a share of %s', (_, names, share) => {
    for (const name of names) expect(phraseIsKnown(sets, name)).toBe(true);
    expect(knownShare(names, phraseIsKnown)).toBeCloseTo(share, 1);
  });

  it('forgets a share of the given names', () => {
    const share = knownShare([...knowledge.givenNames.keys()].slice(0, 60), (from, name) =>
      from.givenNames.has(hashText(name.toLowerCase())),
    );
    expect(share).toBeCloseTo(0.52, 1);
  });

  it('knows nothing that the lists lack', () => {
    expect(phraseIsKnown(forgetfulSets(sets, createRandom(1)), 'qwertz')).toBe(false);
  });
});
