import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Tokenized } from '../document.ts';

/** What a list says of a stretch of words. */
export const PHRASE_SORTS = [
  'none',
  'country',
  'demonym',
  'city',
  'province',
  'region',
  'seat',
  'agency',
  'organization',
  'group',
  'party-word',
] as const;
export type PhraseSort = (typeof PHRASE_SORTS)[number];
const SORT_NUMBER = new Map<string, number>(PHRASE_SORTS.map((sort, index) => [sort, index]));

export interface Phrases {
  /** Name as written, or in lower case where it is longer than an abbreviation → sort. */
  readonly sortOf: Pick<ReadonlyMap<string, number>, 'get'>;
  /** First word in lower case → how many code units its longest phrase has. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Abbreviations count only as they are written: "US" is a country, "us" and "Us" are not. */
const isAbbreviation = (name: string): boolean => name.length <= 5 && name === name.toUpperCase();
const keyOf = (name: string): string => (isAbbreviation(name) ? name : name.toLowerCase());
const firstWordOf = (lower: string): string => /^[\p{L}\p{N}.&]+/u.exec(lower)?.[0] ?? lower.slice(0, 1);

export function phrasesOf(knowledge: Knowledge): Phrases {
  const sortOf = new Map<string, number>();
  const longest = new Map<string, number>();
  const put = (name: string, sort: PhraseSort): void => {
    const key = keyOf(name);
    if (!sortOf.has(key)) sortOf.set(key, SORT_NUMBER.get(sort)!);
    const first = firstWordOf(name.toLowerCase());
    longest.set(first, Math.max(longest.get(first) ?? 0, name.length));
  };
  for (const name of knowledge.countryByName.keys()) put(name, 'country');
  for (const name of knowledge.countryByDemonym.keys()) put(name, 'demonym');
  for (const name of knowledge.regionalDemonyms) put(name, 'demonym');
  for (const name of knowledge.partyWords) put(name, 'party-word');
  for (const [name, organization] of knowledge.organizationByName) put(name, organization.kind);
  for (const [name, place] of knowledge.placeByName) {
    const { sort } = place;
    put(name, sort === 'city' || sort === 'province' || sort === 'seat' ? sort : 'region');
  }
  return { sortOf, longest };
}

/** A stretch of tokens that a list knows. */
export interface PhraseMatch {
  readonly begin: number;
  readonly end: number;
  readonly sort: number;
}

/** The longest known phrases from left to right, not overlapping; a phrase begins with a capital letter. */
export function findPhrases(doc: Tokenized, phrases: Phrases): PhraseMatch[] {
  const { text } = doc.article;
  const matches: PhraseMatch[] = [];
  for (const [sentenceBegin, sentenceEnd] of doc.sentences) {
    for (let token = sentenceBegin; token < sentenceEnd; token++) {
      const begin = doc.begin[token]!;
      const code = text.charCodeAt(begin);
      const isLower = code > 96 && code < 123;
      // "al-Shabaab" is a name that begins with a small letter.
      if (isLower && !(code === 97 && text.startsWith('al-', begin))) continue;
      const most = phrases.longest.get(firstWordOf(text.slice(begin, doc.end[token]).toLowerCase()));
      if (most === undefined) continue;
      for (let end = token, found = 0; end < sentenceEnd && doc.end[end]! - begin <= most + 2; end++) {
        const written = text.slice(begin, doc.end[end]);
        const sort = sortOfWritten(phrases, written.replace(/\s+/gu, ' '));
        if (sort === undefined) continue;
        if (found > 0) matches.pop();
        matches.push({ begin: token, end: end + 1, sort });
        found = end + 1;
      }
      const last = matches.at(-1);
      if (last !== undefined && last.begin === token) token = last.end - 1;
    }
  }
  return matches;
}

/** "IRAN" of a headline in capitals is Iran; "WHO" and "IT" are only what they are. */
function sortOfWritten({ sortOf }: Phrases, written: string): number | undefined {
  return sortOf.get(keyOf(written)) ?? (written.length > 3 ? sortOf.get(written.toLowerCase()) : undefined);
}
