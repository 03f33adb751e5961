/**
 * Stage `clusters`: k-means over word vectors, coarse to fine → words and cluster ids (nlp/clusters.ts reads them).
 * Centres are learned from the commonest words, by which the rest are then placed. Seeded; plain sums: same bytes each time.
 */
import { createRandom } from '#base/random.ts';
import { encodeStrings, writeModel } from '../write-model.ts';
import { type Embeddings, readEmbeddings } from './embeddings.ts';

const WORDS = 60_000;
const LEARNED_FROM = 24_000;
const SIZES = [48, 256, 1000];
const ROUNDS = 12;

export function trainClusters(): void {
  const all = readEmbeddings(WORDS + 4000);
  const rows = all.words
    .map((word, row) => ({ word, row }))
    .filter(({ word }) => /\p{L}/u.test(word) && !/\s/u.test(word))
    .slice(0, WORDS);
  const { dimensions } = all;
  const vectors = new Float32Array(rows.length * dimensions);
  rows.forEach(({ row }, i) => {
    vectors.set(all.vectors.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  const embeddings = { words: rows.map(({ word }) => word), dimensions, vectors };
  const order = embeddings.words.map((word, i) => ({ word, i })).sort((a, b) => (a.word < b.word ? -1 : 1));
  const sections: Record<string, Uint8Array> = { words: encodeStrings(order.map(({ word }) => word)) };
  for (const [level, size] of SIZES.entries()) {
    const ids = kMeans(embeddings, size, createRandom(7 + level));
    // The two bytes of an id lie apart, each alike among themselves.
    const bytes = new Uint8Array(order.length * 2);
    order.forEach(({ i }, at) => {
      bytes[at] = ids[i]! & 255;
      bytes[order.length + at] = ids[i]! >>> 8;
    });
    sections[`level${level}`] = bytes;
  }
  writeModel('clusters', { sizes: SIZES }, sections);
}

function kMeans({ words, dimensions, vectors }: Embeddings, size: number, random: () => number): Uint16Array {
  const learned = Math.min(LEARNED_FROM, words.length);
  const centres = new Float32Array(size * dimensions);
  const taken = new Set<number>();
  while (taken.size < size) taken.add(Math.floor(random() * Math.min(learned, size * 8)));
  [...taken].forEach((word, k) => {
    centres.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), k * dimensions);
  });
  const ids = new Uint16Array(words.length);
  for (let round = 0; round < ROUNDS; round++) {
    assign(vectors, dimensions, centres, size, ids, learned);
    const sums = new Float64Array(size * dimensions);
    for (let word = 0; word < learned; word++) {
      const at = ids[word]! * dimensions;
      for (let d = 0; d < dimensions; d++) sums[at + d]! += vectors[word * dimensions + d]!;
    }
    for (let k = 0; k < size; k++) {
      let norm = 0;
      for (let d = 0; d < dimensions; d++) norm += sums[k * dimensions + d]! ** 2;
      if (norm === 0) continue;
      for (let d = 0; d < dimensions; d++) centres[k * dimensions + d] = sums[k * dimensions + d]! / Math.sqrt(norm);
    }
  }
  assign(vectors, dimensions, centres, size, ids, words.length);
  return ids;
}

/** Each word to the centre of the greatest cosine. */
function assign(vectors: Float32Array, dimensions: number, centres: Float32Array, size: number, ids: Uint16Array, count: number): void {
  for (let word = 0; word < count; word++) {
    const from = word * dimensions;
    let best = Number.NEGATIVE_INFINITY;
    for (let k = 0, at = 0; k < size; k++, at += dimensions) {
      let dot = 0;
      for (let d = 0; d < dimensions; d += 4) {
        dot +=
          vectors[from + d]! * centres[at + d]! +
          vectors[from + d + 1]! * centres[at + d + 1]! +
          vectors[from + d + 2]! * centres[at + d + 2]! +
          vectors[from + d + 3]! * centres[at + d + 3]!;
      }
      if (dot > best) {
        best = dot;
        ids[word] = k;
      }
    }
  }
}
