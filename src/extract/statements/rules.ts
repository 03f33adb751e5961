/**
 * What layout says surer than any model: quotations signed below, transcripts, quotations that stand alone.
 * In: columns; out: roles with the id of the rule.
 */
import { type TokenRange, XPOS } from '#nlp/document.ts';
import type { Columns } from './columns.ts';

export interface Ruled {
  readonly cue: number;
  readonly source: readonly TokenRange[];
  readonly words: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly rule: string;
  readonly confidence: number;
}

const DASHES = new Set(['—', '–', '―', '--', '-', '~']);
const LONGEST_SIGNATURE = 14;
const LONGEST_LABEL = 5;
const VERB = /^(?:VB[DPZ]|MD)$/;

const formOf = ({ doc }: Columns, token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
/** Whether a paragraph begins at the token; the document's end counts as one. */
const isBorder = ({ doc }: Columns, token: number): boolean =>
  token === 0 || token >= doc.length || doc.paragraph[doc.sentence[token]!] !== doc.paragraph[doc.sentence[token - 1]!];

/** "“It rains too much.”" and below it, or at its end: "― Ann Diaz, gardener". */
export function signedQuotes(columns: Columns): readonly Ruled[] {
  const { doc } = columns;
  return doc.quotes.flatMap(({ tokens: [begin, end], depth, isClosed }) => {
    if (depth > 0 || !isClosed || end >= doc.length || !isBorder(columns, begin) || !DASHES.has(formOf(columns, end))) return [];
    let last = end + 1;
    while (last < doc.length && last - end <= LONGEST_SIGNATURE && !isBorder(columns, last)) last++;
    if (last - end > LONGEST_SIGNATURE || last === end + 1 || doc.isExcluded[begin] === 1 || doc.isExcluded[end] === 1) return [];
    let hasVerb = false;
    for (let token = end + 1; token < last; token++) hasVerb ||= VERB.test(XPOS[doc.xpos[token]!]!);
    if (hasVerb || !/^\p{Lu}/u.test(formOf(columns, end + 1))) return [];
    let name = last;
    while (name > end + 2 && !/[\p{L}\p{N}]/u.test(formOf(columns, name - 1))) name--;
    return [
      {
        cue: end,
        source: [[end + 1, name]],
        words: [[end, end + 1]],
        content: [[begin, end]],
        rule: 'statement/signed-quote',
        confidence: 0.9,
      },
    ];
  });
}

/** "DIAZ: It rains too much." "COHEN: Not here.": paragraphs that begin with a label in capitals, of at least two people. */
export function transcripts(columns: Columns): readonly Ruled[] {
  const { doc } = columns;
  const found: (Ruled & { readonly label: string })[] = [];
  for (const [sentence, [first]] of doc.sentences.entries()) {
    if (sentence > 0 && doc.paragraph[sentence] === doc.paragraph[sentence - 1]) continue;
    if (doc.isExcluded[first] === 1) continue;
    const begin = columns.quoteState[first] === 1 ? first + 1 : first;
    const end = columns.paragraphEnd[sentence]!;
    let colon = begin;
    while (colon < end && colon - begin <= LONGEST_LABEL && isLabelWord(formOf(columns, colon))) colon++;
    if (colon === begin || colon >= end || formOf(columns, colon) !== ':') continue;
    const label = doc.article.text.slice(doc.begin[begin], doc.end[colon - 1]);
    if (!/\p{Lu}{2}/u.test(label) || end - colon < 3) continue;
    found.push({
      label,
      cue: colon,
      source: [[begin, colon]],
      words: [[colon, colon + 1]],
      content: [[colon + 1, end]],
      rule: 'statement/transcript',
      confidence: 0.85,
    });
  }
  return new Set(found.map(({ label }) => label)).size < 2 ? [] : found;
}

function isLabelWord(form: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}'’.-]*|\.|,)$/u.test(form);
}
