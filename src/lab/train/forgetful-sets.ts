/**
 * Lists with gaps, for training: a document does not know some of the names that the lists hold, or a whole list. News of tomorrow
 * names what no list has yet: a model that always saw the lists complete would lean on them and pass over the rest.
 */
import { hashText, mix } from '#nlp/features.ts';
import { PHRASE_SORTS, type PhraseSort, type Phrases } from '#nlp/names/phrases.ts';
import type { WordSets } from '#nlp/names/word-sets.ts';

/** Lists that are lost together, and the share of their names that a document forgets otherwise. */
const LISTS: readonly { readonly sorts: readonly PhraseSort[]; readonly share: number; readonly lost: number }[] = [
  // The countries of the world are nearly all listed.
  { sorts: ['country', 'demonym'], share: 0.15, lost: 0.05 },
  { sorts: ['city', 'province', 'region', 'seat'], share: 0.35, lost: 0.2 },
  { sorts: ['agency', 'organization', 'group', 'party-word'], share: 0.35, lost: 0.2 },
];
const GIVEN_NAMES = { share: 0.35, lost: 0.2 };

export function forgetfulSets(sets: WordSets, random: () => number): WordSets {
  const seed = Math.floor(random() * 0xffffffff);
  const shares = new Float64Array(PHRASE_SORTS.length);
  for (const { sorts, share, lost } of LISTS) {
    const chosen = random() < lost ? 1 : share;
    for (const sort of sorts) shares[PHRASE_SORTS.indexOf(sort)] = chosen;
  }
  const givenShare = random() < GIVEN_NAMES.lost ? 1 : GIVEN_NAMES.share;
  const forgets = (hash: number, share: number): boolean => (mix(hash, seed) >>> 0) / 2 ** 32 < share;
  const { sortOf, longest } = sets.phrases;
  const phrases: Phrases = {
    longest,
    sortOf: {
      get(name) {
        const sort = sortOf.get(name);
        return sort !== undefined && forgets(hashText(name), shares[sort]!) ? undefined : sort;
      },
    },
  };
  const givenNames = { has: (hash: number): boolean => sets.givenNames.has(hash) && !forgets(hash, givenShare) };
  return { ...sets, phrases, givenNames };
}
