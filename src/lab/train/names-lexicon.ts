/**
 * What sort of name each word of the world is mostly part of: a small network over word vectors, taught by the labelled texts and by
 * lists of names and places, then asked for every word that has a vector. In training alone; the model file keeps hash and class.
 */
import { createRandom } from '#base/random.ts';
import { hashText } from '#nlp/features.ts';
import { LEXICON_BITS } from '#nlp/names/lexicon.ts';
import type { Embeddings } from './embeddings.ts';
import { shuffled } from './perceptron.ts';

export const WORD_SORTS = ['given', 'family', 'place', 'organization', 'norp', 'other', 'small'] as const;
export type WordSort = (typeof WORD_SORTS)[number];
const SORTS = WORD_SORTS.length;
const HIDDEN = 64;
const EPOCHS = 8;
/** The vectors have length 1: too short for a network to begin with. */
const SCALE = 6;

/** How often a word (lower case) was seen as what. */
export type SortCounts = Map<string, Float64Array>;

export function countSort(counts: SortCounts, word: string, sort: WordSort, amount = 1): void {
  const row = counts.get(word) ?? new Float64Array(SORTS);
  counts.set(word, row);
  row[WORD_SORTS.indexOf(sort)]! += amount;
}

/** Word (lower case) → class, 1 and up. */
export function learnLexicon(embeddings: Embeddings, counts: SortCounts, log: (line: string) => void): Map<string, number> {
  const net = trainNet(embeddings, counts, log);
  const lexicon = new Map<string, number>();
  for (const [rank, word] of embeddings.words.slice(0, MOST_WORDS).entries()) {
    if (!/^\p{L}/u.test(word)) continue;
    const sort = classOf(net(rank));
    // Rare small words are left out: they seldom stand with a capital. The others must be known, since nobody's word is a name's.
    if (sort !== SMALL || rank < COMMON_WORDS) lexicon.set(word, sort);
  }
  return lexicon;
}

const SMALL = WORD_SORTS.length;
const MOST_WORDS = 200_000;
const COMMON_WORDS = 40_000;

/** 1–7 where one sort is clear, else one of the 42 ordered pairs of the two likeliest. */
function classOf(probabilities: Float64Array): number {
  let first = 0;
  for (let k = 1; k < SORTS; k++) if (probabilities[k]! > probabilities[first]!) first = k;
  if (probabilities[first]! >= 0.8) return 1 + first;
  let second = first === 0 ? 1 : 0;
  for (let k = 0; k < SORTS; k++) if (k !== first && probabilities[k]! > probabilities[second]!) second = k;
  return 1 + SORTS + first * SORTS + second;
}

function trainNet(embeddings: Embeddings, counts: SortCounts, log: (line: string) => void): (index: number) => Float64Array {
  const { dimensions, words, vectors } = embeddings;
  const random = createRandom(7);
  const examples: { index: number; target: Float64Array; weight: number }[] = [];
  words.forEach((word, index) => {
    const row = counts.get(word);
    if (row === undefined) return;
    const total = row.reduce((sum, value) => sum + value, 0);
    examples.push({ index, target: row.map((value) => value / total), weight: Math.min(1, Math.sqrt(total) / 3) });
  });
  const init = (size: number, scale: number): Float32Array => Float32Array.from({ length: size }, () => (random() * 2 - 1) * scale);
  const w1 = init(HIDDEN * dimensions, 0.12);
  const b1 = new Float32Array(HIDDEN);
  const w2 = init(SORTS * HIDDEN, 0.15);
  const b2 = new Float32Array(SORTS);
  const hidden = new Float64Array(HIDDEN);
  const out = new Float64Array(SORTS);
  const forward = (index: number): void => {
    const row = index * dimensions;
    for (let h = 0; h < HIDDEN; h++) {
      let sum = b1[h]!;
      for (let d = 0; d < dimensions; d++) sum += w1[h * dimensions + d]! * vectors[row + d]! * SCALE;
      hidden[h] = Math.max(0, sum);
    }
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < SORTS; k++) {
      let sum = b2[k]!;
      for (let h = 0; h < HIDDEN; h++) sum += w2[k * HIDDEN + h]! * hidden[h]!;
      out[k] = sum;
      highest = Math.max(highest, sum);
    }
    let total = 0;
    for (let k = 0; k < SORTS; k++) {
      out[k] = Math.exp(out[k]! - highest);
      total += out[k]!;
    }
    for (let k = 0; k < SORTS; k++) out[k]! /= total;
  };
  const error = new Float64Array(SORTS);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 0.03 * (1 - epoch / EPOCHS);
    let loss = 0;
    for (const { index, target, weight } of shuffled(examples, random)) {
      forward(index);
      for (let k = 0; k < SORTS; k++) {
        error[k] = (out[k]! - target[k]!) * weight;
        if (target[k]! > 0) loss -= target[k]! * Math.log(out[k]! + 1e-9) * weight;
      }
      const row = index * dimensions;
      for (let h = 0; h < HIDDEN; h++) {
        if (hidden[h] === 0) continue;
        let back = 0;
        for (let k = 0; k < SORTS; k++) {
          back += error[k]! * w2[k * HIDDEN + h]!;
          w2[k * HIDDEN + h]! -= rate * error[k]! * hidden[h]!;
        }
        const step = rate * back;
        b1[h]! -= step;
        for (let d = 0; d < dimensions; d++) w1[h * dimensions + d]! -= step * vectors[row + d]! * SCALE;
      }
      for (let k = 0; k < SORTS; k++) b2[k]! -= rate * error[k]!;
    }
    log(`lexicon epoch ${epoch + 1}: ${examples.length} words, loss ${loss.toFixed(0)}`);
  }
  return (index) => {
    forward(index);
    return out;
  };
}

/** The section that nlp/names/lexicon.ts reads. Of two words with the same 24 bits the first, commoner one stays. */
export function encodeLexicon(lexicon: ReadonlyMap<string, number>): Uint8Array {
  const byHash = new Map<number, number>();
  for (const [word, sort] of lexicon) {
    const hash = hashText(word) >>> (32 - LEXICON_BITS);
    if (hash !== 0 && !byHash.has(hash)) byHash.set(hash, sort);
  }
  const entries = [...byHash].sort((a, b) => a[0] - b[0]);
  const bytes: number[] = [];
  let before = 0;
  for (const [hash] of entries) {
    let delta = hash - before;
    before = hash;
    while (delta >= 128) {
      bytes.push((delta & 127) | 128);
      delta >>>= 7;
    }
    bytes.push(delta);
  }
  const all = new Uint8Array(4 + bytes.length + entries.length);
  new DataView(all.buffer).setUint32(0, entries.length, true);
  all.set(bytes, 4);
  entries.forEach(([, sort], i) => {
    all[4 + bytes.length + i] = sort;
  });
  return all;
}
