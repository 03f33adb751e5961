/** A sentence as the parser's features see it: numbers a token, with the root after the last. */
import { type Tagged, type TokenRange, UPOS, XPOS } from '../document.ts';
import { hashText, mix } from '../features.ts';
import { CAPITAL, CLUSTER, FLAGS, LOWER, SUFFIX3, WIDTH, type Words } from '../words.ts';

export interface SentenceColumns {
  length: number;
  word: Int32Array;
  lemma: Int32Array;
  tag: Int32Array;
  wordTag: Int32Array;
  middle: Int32Array;
  fine: Int32Array;
  suffix: Int32Array;
  /** Coarse part of speech and capital: 0…63. */
  coarse: Int32Array;
  /** The punctuation between the word before and this; 0 for none. */
  before: Int32Array;
  /** The token of the document. */
  token: Int32Array;
  /** How many verbs, commas, conjunctions and quotation marks stand before each word: eight bits each. */
  marks: Int32Array;
  /** The same after each word. */
  past: Int32Array;
}

const ROOT = 0x6b43a9b5;

export function createSentence(): SentenceColumns {
  const none = (): Int32Array => new Int32Array(0);
  return {
    length: 0,
    word: none(),
    lemma: none(),
    tag: none(),
    wordTag: none(),
    middle: none(),
    fine: none(),
    suffix: none(),
    coarse: none(),
    before: none(),
    token: none(),
    marks: none(),
    past: none(),
  };
}

const SHOWN = ['word', 'lemma', 'tag', 'wordTag', 'middle', 'fine', 'suffix', 'coarse'] as const;
export const PUNCT = UPOS.indexOf('PUNCT');
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const CCONJ = UPOS.indexOf('CCONJ');
const COMMA = XPOS.indexOf(',');
const COLON = XPOS.indexOf(':');
const QUOTES = [XPOS.indexOf('``'), XPOS.indexOf("''")];

/**
 * Fills `sentence` with the words among the tokens `[from, to)` of a document. Punctuation is no node while parsing: it is what
 * stands before a word. `lemmas` are hashes a token.
 */
export function fillSentence(sentence: SentenceColumns, doc: Tagged, words: Words, lemmas: Int32Array, [from, to]: TokenRange): void {
  if (sentence.word.length <= to - from) {
    const room = (to - from + 1) * 2;
    for (const key of [...SHOWN, 'before', 'marks', 'past', 'token'] as const) sentence[key] = new Int32Array(room);
  }
  let [length, marks, before] = [0, 0, 0];
  for (let token = from; token < to; token++) {
    const row = words.wordOf[token]! * WIDTH;
    const [upos, xpos] = [doc.upos[token]!, doc.xpos[token]!];
    if (upos === PUNCT) {
      before = mix(before, words.columns[row + LOWER]!);
      if (xpos === COMMA || xpos === COLON) marks += 1 << 8;
      else if (QUOTES.includes(xpos)) marks += 1 << 24;
      continue;
    }
    const tag = mix(upos + 1, xpos + 1);
    sentence.token[length] = token;
    sentence.word[length] = words.columns[row + LOWER]!;
    sentence.lemma[length] = lemmas[token]!;
    sentence.tag[length] = tag;
    sentence.wordTag[length] = mix(sentence.word[length]!, tag);
    sentence.middle[length] = words.columns[row + CLUSTER + 1]!;
    sentence.fine[length] = words.columns[row + CLUSTER + 2]!;
    sentence.suffix[length] = words.columns[row + SUFFIX3]!;
    sentence.coarse[length] = upos * 2 + (words.columns[row + FLAGS]! & CAPITAL);
    sentence.before[length] = before;
    sentence.marks[length] = marks;
    before = 0;
    if (upos === VERB || upos === AUX) marks += 1;
    else if (upos === CCONJ) marks += 1 << 16;
    sentence.past[length] = marks;
    length++;
  }
  sentence.length = length;
  for (const key of SHOWN) sentence[key][length] = ROOT;
  sentence.before[length] = before;
  sentence.marks[length] = marks;
}

/** A hash for each token's lemma. */
export function lemmaHashes(lemmas: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(lemmas, (lemma) => {
    let hash = known.get(lemma);
    if (hash === undefined) {
      hash = hashText(lemma.toLowerCase());
      known.set(lemma, hash);
    }
    return hash;
  });
}

/** What stands where there is nothing. */
const NONE = 0x2545f491;

export function at(sentence: SentenceColumns, column: Int32Array, token: number): number {
  return token < 0 || token > sentence.length ? NONE : column[token]!;
}

export function mix2(template: number, a: number, b: number): number {
  return mix(mix(template, a), b);
}

export function mix3(template: number, a: number, b: number, c: number): number {
  return mix(mix(mix(template, a), b), c);
}

/** 1, 2, 3, 4, 5–7, 8–12, more. */
export function distance(from: number, to: number): number {
  const d = to - from;
  if (d < 5) return d;
  return d < 8 ? 5 : d < 13 ? 6 : 7;
}

/** What stands between two tokens: verbs and commas up to 2, a conjunction, half a quotation. */
export function between(sentence: SentenceColumns, from: number, to: number): number {
  const low = sentence.past[from]!;
  const high = sentence.marks[to]!;
  const verbs = (high - low) & 255;
  const commas = ((high >>> 8) - (low >>> 8)) & 255;
  const conjunctions = ((high >>> 16) - (low >>> 16)) & 255;
  const quotes = ((high >>> 24) - (low >>> 24)) & 1;
  return Math.min(verbs, 2) + 4 * Math.min(commas, 2) + 16 * Math.min(conjunctions, 1) + 64 * quotes;
}
