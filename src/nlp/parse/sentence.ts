/** A sentence as the parser's features see it: numbers a token, with the root after the last. */
import type { Tagged } from '../document.ts';
import { UPOS, XPOS } from '../document.ts';
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
  /** How many verbs, commas, conjunctions, quotation marks and brackets stand before each token: eight bits each. */
  marks: Int32Array;
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
    marks: none(),
  };
}

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const CCONJ = UPOS.indexOf('CCONJ');
const COMMA = XPOS.indexOf(',');
const COLON = XPOS.indexOf(':');
const QUOTES = [XPOS.indexOf('``'), XPOS.indexOf("''")];

/** Fills `sentence` with the tokens `[from, to)` of a document. `lemmas` are hashes a token. */
export function fillSentence(sentence: SentenceColumns, doc: Tagged, words: Words, lemmas: Int32Array, from: number, to: number): void {
  const length = to - from;
  if (sentence.word.length <= length) {
    const room = (length + 1) * 2;
    for (const key of ['word', 'lemma', 'tag', 'wordTag', 'middle', 'fine', 'suffix', 'coarse', 'marks'] as const) {
      sentence[key] = new Int32Array(room);
    }
  }
  sentence.length = length;
  let marks = 0;
  for (let i = 0; i < length; i++) {
    const token = from + i;
    const row = words.wordOf[token]! * WIDTH;
    const [upos, xpos] = [doc.upos[token]!, doc.xpos[token]!];
    sentence.word[i] = words.columns[row + LOWER]!;
    sentence.lemma[i] = lemmas[token]!;
    sentence.tag[i] = mix(upos + 1, xpos + 1);
    sentence.wordTag[i] = mix(sentence.word[i]!, sentence.tag[i]!);
    sentence.middle[i] = words.columns[row + CLUSTER + 1]!;
    sentence.fine[i] = words.columns[row + CLUSTER + 2]!;
    sentence.suffix[i] = words.columns[row + SUFFIX3]!;
    sentence.coarse[i] = upos * 2 + (words.columns[row + FLAGS]! & CAPITAL);
    sentence.marks[i] = marks;
    if (upos === VERB || upos === AUX) marks += 1;
    else if (xpos === COMMA || xpos === COLON) marks += 1 << 8;
    else if (upos === CCONJ) marks += 1 << 16;
    else if (QUOTES.includes(xpos)) marks += 1 << 24;
  }
  for (const key of ['word', 'lemma', 'tag', 'wordTag', 'middle', 'fine', 'suffix', 'coarse'] as const) sentence[key][length] = ROOT;
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
  const low = sentence.marks[from + 1]!;
  const high = sentence.marks[to]!;
  const verbs = (high - low) & 255;
  const commas = ((high >>> 8) - (low >>> 8)) & 255;
  const conjunctions = ((high >>> 16) - (low >>> 16)) & 255;
  const quotes = ((high >>> 24) - (low >>> 24)) & 1;
  return Math.min(verbs, 2) + 4 * Math.min(commas, 2) + 16 * Math.min(conjunctions, 1) + 64 * quotes;
}
