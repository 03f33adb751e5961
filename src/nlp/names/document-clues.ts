import type { Tokenized } from '../document.ts';
import type { WordColumns } from './word-columns.ts';
import type { WordSets } from './word-sets.ts';

/**
 * What the whole document shows of a word (global features after Chieu & Ng 2002): "Odinga" alone is a person's name where
 * "Raila Odinga said" stands elsewhere. A bit a clue, set where any capital occurrence of the word shows it.
 */
export const CLUES = [
  'after-title',
  'after-given-name',
  'before-reporting-verb',
  'after-place-preposition',
  'before-organization-noun',
  'in-brackets',
  'possessive',
  'last-of-run',
  'first-of-run',
  'alone',
  'after-the',
  'before-place-noun',
  'small-elsewhere',
  'known-in-phrase',
  'capital-inside-sentence',
] as const;
export type Clue = (typeof CLUES)[number];
const bit = Object.fromEntries(CLUES.map((clue, index) => [clue, 1 << index])) as Record<Clue, number>;

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'across', 'outside', 'throughout']);

/** A run: capital words side by side in a sentence, hyphens and points between them counted in. */
export interface Runs {
  /** Per token: begin and end of its run; equal where it is in none. */
  readonly begin: Uint32Array;
  readonly end: Uint32Array;
}

export function runsOf(doc: Tokenized, columns: WordColumns, sets: WordSets): Runs {
  const begin = new Uint32Array(doc.length);
  const end = new Uint32Array(doc.length);
  for (const [from, to] of doc.sentences) {
    for (let token = from; token < to; token++) {
      const isOpening = token <= from + 1 && sets.functionWords.has(columns.lower[token]!);
      if (columns.isCapital[token] === 0 || isOpening) continue;
      let last = token + 1;
      while (last < to) {
        if (columns.isCapital[last] === 1) last++;
        else if (last + 1 < to && columns.isGlued[last] === 1 && columns.isGlued[last + 1] === 1 && columns.isCandidate[last + 1] === 1)
          last += 2;
        else break;
      }
      begin.fill(token, token, last);
      end.fill(last, token, last);
      token = last - 1;
    }
  }
  return { begin, end };
}

export function cluesOf(doc: Tokenized, columns: WordColumns, runs: Runs, sets: WordSets): ReadonlyMap<number, number> {
  const { lower, isCapital, sentenceCase } = columns;
  const { text } = doc.article;
  const clues = new Map<number, number>();
  const small = new Set<number>();
  for (const [from, to] of doc.sentences) {
    if (sentenceCase[from] !== 0) continue;
    for (let token = from; token < to; token++) {
      if (isCapital[token] === 0) {
        small.add(lower[token]!);
        continue;
      }
      const [begin, end] = [runs.begin[token]!, runs.end[token]!];
      if (begin === end) continue;
      let found = 0;
      const isLast = token + 1 === end;
      const before = begin > from ? begin - 1 : -1;
      if (token > from) {
        if (sets.titles.has(lower[token - 1]!)) found |= bit['after-title'];
        if (token > begin && sets.givenNames.has(lower[token - 1]!)) found |= bit['after-given-name'];
        found |= bit['capital-inside-sentence'];
      }
      if (isLast && end < to) {
        if (sets.reportingForms.has(lower[end]!)) found |= bit['before-reporting-verb'];
        const next = text.slice(doc.begin[end], doc.end[end]);
        if (next === "'s" || next === '’s') found |= bit.possessive;
      }
      if (token === begin && before >= 0) {
        const word = text.slice(doc.begin[before], doc.end[before]);
        if (PLACE_PREPOSITIONS.has(word)) found |= bit['after-place-preposition'];
        else if (word === 'the' || word === 'The') found |= bit['after-the'];
        else if (word === '(' && end < to && text[doc.begin[end]!] === ')') found |= bit['in-brackets'];
      }
      const head = lower[end - 1]!;
      if (!isLast && sets.organizationNouns.has(head)) found |= bit['before-organization-noun'];
      if (!isLast && sets.placeNouns.has(head)) found |= bit['before-place-noun'];
      if (end - begin === 1) found |= bit.alone;
      else if (isLast) found |= bit['last-of-run'];
      else if (token === begin) found |= bit['first-of-run'];
      if (columns.phrase[token]! > 3) found |= bit['known-in-phrase'];
      clues.set(lower[token]!, (clues.get(lower[token]!) ?? 0) | found);
    }
  }
  for (const word of small) {
    const found = clues.get(word);
    if (found !== undefined) clues.set(word, found | bit['small-elsewhere']);
  }
  return clues;
}
