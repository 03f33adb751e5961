import type { Tokenized } from '../document.ts';
import { hashText } from '../features.ts';
import type { Lexicon } from './lexicon.ts';
import { findPhrases } from './phrases.ts';
import type { WordSets } from './word-sets.ts';

/** How a sentence writes its words: plain, Every Word Of A Headline, ALL CAPITALS. */
export type SentenceCase = 0 | 1 | 2;

/** What the features of names look at, a row a token. */
export interface WordColumns {
  /** Hash of the lower-case form. */
  readonly lower: Int32Array;
  readonly written: Int32Array;
  /** Shape with runs joined: "McKay" → XxXx. */
  readonly shape: Int32Array;
  /** 1 where the first letter is a capital (or the word holds one: "al-Shabaab", "eBay"). */
  readonly isCapital: Uint8Array;
  /** 1 where no space is before the token. */
  readonly isGlued: Uint8Array;
  readonly lexicon: Uint8Array;
  /** Sort of the phrase that covers the token · 4 + place in it (0 alone, 1 first, 2 inside, 3 last); 0 none. */
  readonly phrase: Uint8Array;
  readonly sentenceCase: Uint8Array;
  /** Word lists that the word is on, as bits: see factsOf. */
  readonly lists: Uint8Array;
  /** Tokens that may be in a name: all others are outside without asking. */
  readonly isCandidate: Uint8Array;
}

/** May stand between the capital words of a name, besides its particles: "Bank of the South", "Council for Trade and Water". */
const JOINERS = new Set('of for and & the on in to at with against by from as a un'.split(' ').map((word) => hashText(word)));
const JOINING_SIGN = /^[,.\-–—'’‘/+|@()!]s?$/u;
const MOST_JOINED = 4;

export function wordColumnsOf(doc: Tokenized, sets: WordSets, lexicon: Lexicon): WordColumns {
  const { length } = doc;
  const { text } = doc.article;
  const columns = {
    lower: new Int32Array(length),
    written: new Int32Array(length),
    shape: new Int32Array(length),
    isCapital: new Uint8Array(length),
    isGlued: new Uint8Array(length),
    lexicon: new Uint8Array(length),
    phrase: new Uint8Array(length),
    lists: new Uint8Array(length),
    sentenceCase: new Uint8Array(length),
    isCandidate: new Uint8Array(length),
  };
  // A word is looked at once a document, however often it stands there.
  const words = new Map<string, WordFacts>();
  for (let token = 0; token < length; token++) {
    const [begin, end] = [doc.begin[token]!, doc.end[token]!];
    const word = text.slice(begin, end);
    let facts = words.get(word);
    if (facts === undefined) {
      facts = factsOf(word, sets, lexicon);
      words.set(word, facts);
    }
    columns.lower[token] = facts.lower;
    columns.written[token] = facts.written;
    columns.shape[token] = facts.shape;
    columns.isCapital[token] = facts.isCapital;
    columns.lexicon[token] = facts.lexicon;
    columns.lists[token] = facts.lists;
    columns.isGlued[token] = token > 0 && doc.end[token - 1] === begin ? 1 : 0;
  }
  for (const { begin, end, sort } of findPhrases(doc, sets.phrases)) {
    for (let token = begin; token < end; token++) {
      columns.phrase[token] = sort * 4 + (end - begin === 1 ? 0 : token === begin ? 1 : token + 1 === end ? 3 : 2);
    }
  }
  for (const [begin, end] of doc.sentences) {
    columns.sentenceCase.fill(sentenceCaseOf(doc, columns.isCapital, begin, end), begin, end);
    markCandidates(doc, columns, sets, begin, end);
  }
  return columns;
}

interface WordFacts {
  readonly lower: number;
  readonly written: number;
  readonly shape: number;
  readonly isCapital: number;
  readonly lexicon: number;
  readonly lists: number;
}

function factsOf(word: string, sets: WordSets, lexicon: Lexicon): WordFacts {
  const written = hashText(word);
  const small = word.toLowerCase();
  const lower = small === word ? written : hashText(small);
  const lists = [
    sets.titles,
    sets.titleWords,
    sets.givenNames,
    sets.organizationNouns,
    sets.placeNouns,
    sets.reportingForms,
    sets.particles,
    sets.calendar,
  ];
  let bits = 0;
  for (const [bit, list] of lists.entries()) if (list.has(lower)) bits |= 1 << bit;
  return { lower, written, shape: shapeOf(word), isCapital: small === word ? 0 : 1, lexicon: lexicon.classOf(lower), lists: bits };
}

/** Tokens with a capital; digits beside them; up to four small joining words between two of them; small words glued to them. */
function markCandidates(doc: Tokenized, columns: WordColumns, { particles }: WordSets, begin: number, end: number): void {
  const { isCandidate, isCapital, isGlued, lower } = columns;
  const { text } = doc.article;
  const joins = (at: number): boolean =>
    JOINERS.has(lower[at]!) || particles.has(lower[at]!) || JOINING_SIGN.test(text.slice(doc.begin[at], doc.end[at]));
  let last = -1;
  for (let token = begin; token < end; token++) {
    const code = text.charCodeAt(doc.begin[token]!);
    const isDigit = code > 47 && code < 58;
    const isNext = last === token - 1 && last >= begin;
    if (isCapital[token] === 1) {
      if (last >= begin && token - last - 1 <= MOST_JOINED) {
        let at = last + 1;
        while (at < token && joins(at)) at++;
        if (at === token) isCandidate.fill(1, last + 1, token);
      }
      for (let at = token - 1; at >= begin && at >= token - 2 && isCandidate[at] === 0; at--) {
        const isDash = isGlued[at + 1] === 1 && /[-–’']/.test(text[doc.begin[at]!]!);
        if (!isDash && !particles.has(lower[at]!) && !startsWithDigit(doc, at)) break;
        isCandidate[at] = 1;
      }
    } else if (
      !(isNext && isDigit) &&
      !(isNext && isGlued[token] === 1) &&
      !(token - 2 === last && isGlued[token] === 1 && isGlued[token - 1] === 1)
    ) {
      continue;
    } else if (!isDigit && !/[\p{L}-]/u.test(text[doc.begin[token]!]!)) continue;
    // "Suk-yeol": what hangs on a capital by a hyphen is of its name or not; the model knows.
    isCandidate[token] = 1;
    if (token - 2 === last && isCapital[token] === 0) isCandidate[token - 1] = 1;
    last = token;
  }
}

function startsWithDigit(doc: Tokenized, token: number): boolean {
  const code = doc.article.text.charCodeAt(doc.begin[token]!);
  return code > 47 && code < 58;
}

function sentenceCaseOf(doc: Tokenized, isCapital: Uint8Array, begin: number, end: number): SentenceCase {
  const { text } = doc.article;
  let [long, capital, shout] = [0, 0, 0];
  for (let token = begin + 1; token < end; token++) {
    const length = doc.end[token]! - doc.begin[token]!;
    if (length < 4) continue;
    const [first, second] = [text.charCodeAt(doc.begin[token]!), text[doc.begin[token]! + length - 1]!];
    if (first < 65) continue;
    long++;
    if (isCapital[token] === 0) continue;
    capital++;
    if (second === second.toUpperCase() && second !== second.toLowerCase()) shout++;
  }
  if (long < 3) return 0;
  if (shout > 0.7 * long) return 2;
  return capital > 0.75 * long ? 1 : 0;
}

/** Upper case X, lower case x, digit 0, other signs as they are; runs joined. */
function shapeOf(word: string): number {
  let hash = 0x811c9dc5;
  let before = 0;
  for (let at = 0; at < word.length && at < 24; at++) {
    const code = word.charCodeAt(at);
    let sign = code;
    if (code > 96 && code < 123) sign = 120;
    else if (code > 64 && code < 91) sign = 88;
    else if (code > 47 && code < 58) sign = 48;
    else if (code > 127) {
      const letter = word[at]!;
      if (letter !== letter.toLowerCase()) sign = 88;
      else if (letter !== letter.toUpperCase()) sign = 120;
    }
    if (sign === before) continue;
    before = sign;
    hash = Math.imul(hash ^ sign, 0x01000193);
  }
  // "I" and "A" are no abbreviations, "US" is.
  return word.length === 1 ? hash ^ 1 : hash;
}
