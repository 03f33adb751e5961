import { type Columns, columnsOf } from '#extract/statements/columns.ts';
import type { Clusters } from '#nlp/clusters.ts';
import type { TokenRange } from '#nlp/document.ts';
import { named } from './document.ts';
import { loadKnowledge } from './knowledge.ts';

const NO_CLUSTERS: Clusters = { find: () => -1, ids: new Uint16Array(0) };

/** The statement stage's columns of a document built by hand (document.ts). */
export function columnsFor(table: string): Columns {
  return columnsOf(named(table), NO_CLUSTERS, loadKnowledge());
}

/** The range of tokens that these words make up, at their first place in the document; words between spaces. */
export function rangeOf({ doc }: Columns, words: string): TokenRange {
  const wanted = words.split(' ');
  const form = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
  for (let begin = 0; begin + wanted.length <= doc.length; begin++) {
    if (wanted.every((word, at) => form(begin + at) === word)) return [begin, begin + wanted.length];
  }
  throw new Error(`"${words}" is not in the document`);
}

/** The words of ranges or of single tokens. */
export function wordsAt({ doc }: Columns, places: readonly (TokenRange | number)[]): readonly string[] {
  return places.map((place) => {
    const [begin, end] = typeof place === 'number' ? [place, place + 1] : place;
    return doc.article.text.slice(doc.begin[begin], doc.end[end - 1]);
  });
}
