/** Ranges of a role → ranges as people draw them: a quotation with its marks, no comma at an edge, neighbours joined. */
import type { TokenRange } from '#nlp/document.ts';
import type { Columns } from './columns.ts';

const LEADING = new Set([',', ';', ':', '.', '-', '—', '–', '―', '--', ')']);
const TRAILING = new Set([',', ';', ':', '-', '—', '–', '―', '--', '(']);

/** Which quotation opens, and which closes, at a token; -1 for none. The outer of two that share a border. */
export interface Borders {
  readonly opens: Int32Array;
  readonly closes: Int32Array;
}

export function bordersOf({ doc }: Columns): Borders {
  const opens = new Int32Array(doc.length).fill(-1);
  const closes = new Int32Array(doc.length).fill(-1);
  for (const [index, { tokens, isClosed }] of doc.quotes.entries()) {
    opens[tokens[0]] = index;
    if (isClosed) closes[tokens[1] - 1] = index;
  }
  return { opens, closes };
}

/** In text order. A range of nothing but punctuation is dropped. */
export function tidy(columns: Columns, borders: Borders, ranges: readonly TokenRange[]): readonly TokenRange[] {
  const joined: [number, number][] = [];
  for (const [begin, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([begin, end]);
  }
  return joined.flatMap((range) => {
    const tidied = tidyOne(columns, borders, range);
    return tidied === undefined ? [] : [tidied];
  });
}

function tidyOne({ doc }: Columns, { opens, closes }: Borders, range: TokenRange): TokenRange | undefined {
  let [begin, end] = range;
  const form = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
  const isWordless = (): boolean => begin >= end;
  for (;;) {
    if (isWordless()) return undefined;
    const closing = closes[begin]!;
    if (LEADING.has(form(begin)) || (closing >= 0 && doc.quotes[closing]!.tokens[0] < begin)) begin++;
    else break;
  }
  for (;;) {
    if (isWordless()) return undefined;
    const opening = opens[end - 1]!;
    if (TRAILING.has(form(end - 1)) || (opening >= 0 && doc.quotes[opening]!.tokens[1] > end)) end--;
    else break;
  }
  const before = begin > 0 ? opens[begin - 1]! : -1;
  if (before >= 0 && doc.sentence[begin - 1] === doc.sentence[begin] && doc.quotes[before]!.tokens[1] <= end + 1) begin--;
  const after = end < doc.length ? closes[end]! : -1;
  if (after >= 0 && doc.sentence[end] === doc.sentence[end - 1] && doc.quotes[after]!.tokens[0] >= begin) end++;
  for (let token = begin; token < end; token++) if (/[\p{L}\p{N}]/u.test(form(token))) return [begin, end];
  return undefined;
}
