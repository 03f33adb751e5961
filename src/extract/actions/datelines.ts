import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Document, TokenRange } from '#nlp/document.ts';

const LONGEST = 16;

/**
 * Where a report was filed, at the start of a paragraph: "NAIROBI, March 3 (Agency) - …", "LIMA: …". In: a document. Out: ranges of
 * tokens; who is named in them takes no part in what is told.
 */
export function datelinesOf(doc: Document, { placeByName, countryByPlace }: Knowledge): readonly TokenRange[] {
  const found: TokenRange[] = [];
  for (const [begin, end] of doc.sentences) {
    if (0 < begin && doc.paragraph[begin] === doc.paragraph[begin - 1]) continue;
    const word = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
    const isPlace = (name: string): boolean => placeByName.has(name) || countryByPlace.has(name);
    const first = word(begin);
    if (!isPlace(first) && !isPlace(titled(first)) && !isPlace(`${titled(first)} ${titled(word(Math.min(begin + 1, end - 1)))}`)) continue;
    for (let token = begin + 1; token < Math.min(end, begin + LONGEST); token++) {
      const mark = word(token);
      // "Lima – the capital – is dry": a dash after one plain name begins an aside
      const isMark = mark === ':' || /^(?:--?|[–—])$/u.test(mark);
      if (isMark && (begin + 1 < token || first === first.toUpperCase() || mark === ':')) found.push([begin, token + 1]);
      if (isMark || /^\p{Ll}/u.test(mark)) break;
    }
  }
  return found;
}

function titled(word: string): string {
  return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
}
