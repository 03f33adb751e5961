/**
 * Whether what a cue reports goes on into a neighbouring sentence: a quotation over several, a further quotation in the paragraph,
 * a quoted paragraph after "She went on:". Sentences are asked one after the other, away from the cue, until one says no.
 * In: columns and predicted cues; out: hashes for a linear model, or nothing where the sentence cannot be asked.
 */
import { UPOS } from '#nlp/document.ts';
import { mix } from '#nlp/features.ts';
import { CLOSING, type Columns, OPENING, OUTSIDE } from './columns.ts';
import type { Cues } from './role-features.ts';

export const MOST_EXTENT_FEATURES = 40;
/** No statement runs on over more sentences than this. */
const MOST_SENTENCES = 24;

const PUNCT = UPOS.indexOf('PUNCT');

/** How a sentence stands to quotation marks. */
export interface Quotedness {
  /** 0 no word quoted, 1 some, 2 its beginning, 3 its end, 4 all. */
  readonly cover: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Predicted cues outside quotation marks, at most 2; inside. */
  readonly cuesOutside: number;
  readonly cuesInside: number;
}

export function quotednessOf({ doc, quoteState }: Columns, cues: Cues, sentence: number): Quotedness {
  const [begin, end] = doc.sentences[sentence]!;
  let words = 0;
  let quoted = 0;
  let first = -1;
  let last = -1;
  let cuesOutside = 0;
  let cuesInside = 0;
  for (let token = begin; token < end; token++) {
    const isQuoted = quoteState[token] !== OUTSIDE;
    if (cues.isCue[token] === 1) isQuoted ? cuesInside++ : cuesOutside++;
    if (doc.upos[token] === PUNCT) continue;
    words++;
    if (isQuoted) quoted++;
    if (first < 0) first = isQuoted ? 1 : 0;
    last = isQuoted ? 1 : 0;
  }
  const cover = quoted === 0 ? 0 : quoted === words ? 4 : first === 1 ? 2 : last === 1 ? 3 : 1;
  let closing = end - 1;
  while (closing > begin && quoteState[closing] === OUTSIDE && doc.upos[closing] === PUNCT) closing--;
  return {
    cover,
    opens: quoteState[begin] === OPENING,
    closes: quoteState[closing] === CLOSING,
    cuesOutside: Math.min(2, cuesOutside),
    cuesInside: Math.min(2, cuesInside),
  };
}

/**
 * Whether the statement of `cue` that has reached the sentence before (direction 1) or after (-1) takes in `sentence`.
 * `of(sentence)` gives a sentence's quotedness; undefined where the sentence is out of the question.
 */
export function extentFeatures(
  columns: Columns,
  of: (sentence: number) => Quotedness,
  cue: number,
  sentence: number,
  direction: 1 | -1,
  out: Uint32Array,
): number | undefined {
  const { doc, quote, quoteState, lemma, commas } = columns;
  const own = doc.sentence[cue]!;
  const range = doc.sentences[sentence];
  if (range === undefined || Math.abs(sentence - own) > MOST_SENTENCES || doc.isExcluded[range[0]] === 1) return undefined;
  const paragraphs = Math.abs(doc.paragraph[sentence]! - doc.paragraph[own]!);
  const it = of(sentence);
  const here = of(own);
  const nearer = of(sentence - direction);
  if (paragraphs > 0 && it.cover !== 4 && direction === -1) return undefined;
  if (direction === 1 && paragraphs > 0 && it.cover === 0 && sentence - own > 1) return undefined;
  const beyondExists = doc.sentences[sentence + direction] !== undefined;
  const beyond = beyondExists ? of(sentence + direction) : undefined;
  const beyondParagraph = beyondExists ? Math.abs(doc.paragraph[sentence + direction]! - doc.paragraph[sentence]!) : 2;
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(template + (direction === 1 ? 400 : 500), value);
  };
  const steps = Math.min(3, Math.abs(sentence - own));
  const [begin, end] = doc.sentences[own]!;
  const edge = direction === 1 ? end - 1 : begin;
  // Does the quotation at the border go on over it?
  const border = direction === 1 ? range[0] : range[1] - 1;
  const across = direction === 1 ? border - 1 : border + 1;
  const isSame = across >= 0 && across < doc.length && quote[border]! >= 0 && quote[border] === quote[across] ? 1 : 0;
  const inSame = quote[cue]! >= 0 ? (quote[cue] === quote[border] ? 2 : 1) : 0;
  // The quotation that covers the sentence: does it reach a sentence where another cue stands outside it?
  let isClaimed = 0;
  const outer = quote[border]! >= 0 ? doc.quotes[quote[border]!] : undefined;
  if (outer !== undefined && direction === 1) {
    const last = doc.sentence[outer.tokens[1] - 1]!;
    if (last !== sentence && last !== own) isClaimed = of(last).cuesOutside > 0 ? 1 : 2;
    else isClaimed = last === sentence && it.cuesOutside > 0 ? 3 : 4;
  } else if (outer !== undefined) {
    const first = doc.sentence[outer.tokens[0]]!;
    isClaimed = first === sentence ? 1 : of(first).cuesOutside > 0 ? 2 : 3;
  }
  const endsWithColon = doc.article.text.slice(doc.begin[end - 1], doc.end[end - 1]) === ':' ? 1 : 0;
  const isLast = end - cue <= 3 ? 1 : 0;
  let after = 0;
  for (let token = cue + 1; token < end; token++) if (quoteState[token] !== OUTSIDE) after = 1;
  let before = 0;
  for (let token = begin; token < cue; token++) if (quoteState[token] !== OUTSIDE) before = 1;
  const place = mix(mix(here.cover, inSame), before * 8 + after * 4 + endsWithColon * 2 + isLast);
  const shape = mix(mix(it.cover, it.opens ? 1 : 0), it.closes ? 1 : 0);
  const there = mix(isSame, Math.min(2, paragraphs));
  const otherCues = mix(it.cuesOutside, isClaimed);
  add(1, mix(shape, there));
  add(2, mix(mix(shape, there), place));
  add(3, mix(mix(shape, there), otherCues));
  add(4, mix(mix(shape, there), mix(otherCues, place)));
  add(5, mix(mix(there, it.cover), mix(otherCues, inSame)));
  add(6, mix(mix(shape, steps), mix(there, nearer.cover)));
  add(7, mix(mix(place, steps), it.cover));
  add(8, mix(lemma[cue]!, mix(it.cover, there)));
  add(9, mix(lemma[cue]!, mix(it.cover, place)));
  add(10, mix(it.cover, mix(here.cuesOutside, here.cover)));
  add(11, mix(mix(it.cover, there), mix(beyond === undefined ? 9 : beyond.cover, Math.min(1, beyondParagraph))));
  add(
    12,
    mix(
      mix(it.cover, there),
      mix(beyond === undefined ? 9 : mix(beyond.cover, beyond.cuesOutside), mix(Math.min(1, beyondParagraph), otherCues)),
    ),
  );
  add(13, mix(mix(it.cover, it.cuesInside), mix(there, inSame)));
  add(14, mix(columns.word[range[0]]!, mix(it.cover, there)));
  add(15, mix(columns.word[Math.min(range[0] + 1, range[1] - 1)]!, mix(it.cover, there)));
  add(16, mix(mix(quoteState[edge]!, nearer.closes ? 1 : 0), mix(shape, there)));
  add(17, mix(doc.xpos[cue]!, mix(place, it.cover)));
  add(18, mix(commas[end]! - commas[cue]! > 0 ? 1 : 0, mix(place, it.cover)));
  add(19, mix(Math.min(3, cuesBetween(columns, of, cue, sentence, direction)), mix(it.cover, mix(there, before * 2 + after))));
  add(20, mix(mix(nearer.cover, nearer.cuesOutside), mix(it.cover, mix(there, steps))));
  return n;
}

/** Cues outside quotation marks in the sentences between, and beside the cue in its own. */
function cuesBetween(columns: Columns, of: (sentence: number) => Quotedness, cue: number, sentence: number, direction: 1 | -1): number {
  const own = columns.doc.sentence[cue]!;
  let count = Math.max(0, of(own).cuesOutside - 1);
  for (let at = own + direction; at !== sentence; at += direction) count += of(at).cuesOutside;
  return count;
}
