import { type TokenRange, XPOS } from '#nlp/document.ts';
import { uposOf } from '#nlp/tree.ts';
import type { Columns } from './columns.ts';
import type { Ruled } from './rules.ts';

/** No coordination of speakers that begins outside what was read is longer than this, in tokens. */
const LONGEST_LEFT = 14;
const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART']);
const NAMES = new Set(['NOUN', 'PROPN', 'PRON']);
const COMMA = XPOS.indexOf(',');
const BEFORE_PHRASE = new Set(['CCONJ', 'SCONJ', 'PUNCT', 'ADV', 'INTJ']);

/**
 * A source that begins behind an "and" takes in what the "and" joins to it, where that could do nothing else in the sentence.
 * "[Ana Ruiz and other officials] said it rained."; not "It hit Ana Ruiz and [other officials] said it rained."
 * In: columns and all statements of the document. Out: the same, such sources begun earlier.
 */
export function wholeSources(columns: Columns, statements: readonly Ruled[]): readonly Ruled[] {
  return statements.map((statement) => {
    const [first, ...others] = statement.source;
    if (first === undefined || others.length > 0) return statement;
    const begin = coordinationBegin(columns, statement, first);
    const end = appositionEnd(columns, statement, first);
    return begin === first[0] && end === first[1] ? statement : { ...statement, source: [[begin, end]] };
  });
}

const LONGEST_APPOSITION = 16;
const OPENS_PHRASE = new Set(['DET', 'ADJ', 'NOUN']);

/** "said [Ana Ruiz, a farmer outside Kano], “have come”": a name takes in what is said of it between commas. */
function appositionEnd({ doc }: Columns, { words, content }: Ruled, [, end]: TokenRange): number {
  const last = doc.sentences[doc.sentence[end - 1]!]![1];
  const isTaken = (token: number): boolean => [...words, ...content].some(([from, to]) => from <= token && token < to);
  const isComma = (token: number): boolean => doc.xpos[token] === COMMA;
  if (uposOf(doc, end - 1) !== 'PROPN' || end + 2 >= last || !isComma(end) || !OPENS_PHRASE.has(uposOf(doc, end + 1))) return end;
  let at = end + 1;
  let hasNoun = false;
  for (; at < last && at - end <= LONGEST_APPOSITION; at++) {
    const upos = uposOf(doc, at);
    if (upos === 'PUNCT') break;
    if (isTaken(at) || upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ') return end;
    hasNoun ||= upos === 'NOUN';
  }
  return hasNoun && at < last && isComma(at) ? at : end;
}

function coordinationBegin({ doc }: Columns, { words, content }: Ruled, [begin]: TokenRange): number {
  const sentence = doc.sentences[doc.sentence[begin]!]!;
  const isTaken = (token: number): boolean => [...words, ...content].some(([from, to]) => from <= token && token < to);
  if (begin - 2 < sentence[0] || uposOf(doc, begin - 1) !== 'CCONJ' || !/^(?:and|or)$/.test(doc.lemma[begin - 1]!)) return begin;
  if (isTaken(begin - 1)) return begin;
  let at = begin - 1;
  let hasName = false;
  for (; at > sentence[0] && begin - at <= LONGEST_LEFT; at--) {
    const upos = uposOf(doc, at - 1);
    // "the president of Mexico and other officials": what follows a preposition is part of the phrase, not the phrase
    const isPreposition = upos === 'ADP' && at < begin - 1 && hasName && /^(?:of|for|in|at|from)$/.test(doc.lemma[at - 1]!);
    if ((!IN_PHRASE.has(upos) && !isPreposition) || isTaken(at - 1)) break;
    hasName ||= NAMES.has(upos);
    if (upos === 'DET' && !(at - 2 >= sentence[0] && uposOf(doc, at - 2) === 'ADP')) {
      at--;
      break;
    }
  }
  if (!hasName || at === begin - 1 || begin - at > LONGEST_LEFT || uposOf(doc, at) === 'ADP') return begin;
  const isFree = at === sentence[0] || words.some(([, end]) => end === at) || BEFORE_PHRASE.has(uposOf(doc, at - 1));
  return isFree ? at : begin;
}
