/**
 * Trains a conditional random field over hashed features by AdaGrad on the log-likelihood (Lafferty et al. 2001; Duchi et al. 2011).
 * In: stretches with the labels they should have; out: columns for the model file, and the weights of label pairs.
 * Features rarer than `leastCount` are never given a row; `dropWords` of the tokens are seen without their word features.
 */
import { createRandom } from '#base/random.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { type Chain, sumsOf } from '#nlp/names/chain.ts';
import { LABELS, mayFollow, OUTSIDE } from '#nlp/names/labels.ts';
import { shuffled } from './perceptron.ts';

export interface StretchExample {
  readonly labels: Uint8Array;
  /** Features of all tokens, one after the other. */
  readonly features: Uint32Array;
  /** Where each token's features end. */
  readonly ends: Uint32Array;
  readonly weight: number;
}

export interface ChainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly leastCount: number;
  readonly dropWords: number;
  /** How many features of a token, the first ones, are the words themselves. */
  readonly wordFeatures: number;
  readonly bits: number;
  readonly minWeight: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface TrainedChain {
  readonly columns: LinearColumns;
  readonly pairs: Float64Array;
}

export function trainChain(examples: readonly StretchExample[], options: ChainOptions): TrainedChain {
  const random = createRandom(options.seed);
  const index = indexFeatures(examples, options);
  const rows = index.keys.length;
  const prepared = examples.map((example, i) => ({ example, wordEnds: index.wordEnds[i]! }));
  const weight = new Float32Array(rows * LABELS);
  const squares = new Float32Array(rows * LABELS);
  const pairs = new Float64Array(LABELS * LABELS);
  const pairSquares = new Float64Array(LABELS * LABELS);
  const pairExp = new Float64Array(LABELS * LABELS);
  for (let i = 0; i < pairExp.length; i++) pairExp[i] = mayFollow(Math.floor(i / LABELS), i % LABELS) ? 1 : 0;
  const step = (pair: number, gradient: number): void => {
    if (gradient === 0) return;
    pairSquares[pair]! += gradient * gradient;
    pairs[pair]! -= (options.rate * gradient) / Math.sqrt(pairSquares[pair]! + 1e-6);
    pairExp[pair] = Math.exp(pairs[pair]!);
  };
  options.log(`${examples.length} stretches, ${rows} features`);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.7 * epoch) / options.epochs);
    let loss = 0;
    for (const { example, wordEnds } of shuffled(prepared, random)) {
      const { labels, features, ends } = example;
      const length = labels.length;
      const scores = new Float64Array(length * LABELS);
      const starts = new Uint32Array(length);
      let at = 0;
      for (let token = 0; token < length; token++) {
        starts[token] = options.dropWords > 0 && random() < options.dropWords ? wordEnds[token]! : at;
        for (let i = starts[token]!; i < ends[token]!; i++) {
          const row = features[i]! * LABELS;
          for (let k = 0; k < LABELS; k++) scores[token * LABELS + k]! += weight[row + k]!;
        }
        at = ends[token]!;
      }
      const chain: Chain = { length, scores };
      const sums = sumsOf(chain, pairExp);
      let gold = 0;
      for (let token = 0; token < length; token++) {
        const before = token === 0 ? OUTSIDE : labels[token - 1]!;
        gold += scores[token * LABELS + labels[token]!]! + pairs[before * LABELS + labels[token]!]!;
        for (let k = 0; k < LABELS; k++) {
          const probability = sums.forward[token * LABELS + k]! * sums.backward[token * LABELS + k]!;
          const gradient = (probability - (labels[token] === k ? 1 : 0)) * example.weight;
          if (gradient < 0.002 && gradient > -0.002) continue;
          const square = gradient * gradient;
          for (let i = starts[token]!; i < ends[token]!; i++) {
            const cell = features[i]! * LABELS + k;
            squares[cell]! += square;
            weight[cell]! -= (rate * gradient) / Math.sqrt(squares[cell]! + 0.05);
          }
        }
        stepPairs(token, labels, sums, pairExp, step, example.weight);
      }
      const last = labels[length - 1]!;
      gold += pairs[last * LABELS]!;
      for (let k = 0; k < LABELS; k++) {
        if (!mayFollow(k, OUTSIDE)) continue;
        const cell = (length - 1) * LABELS + k;
        step(k * LABELS, (sums.forward[cell]! * sums.backward[cell]! - (k === last ? 1 : 0)) * example.weight);
      }
      loss += (sums.total - gold) * example.weight;
    }
    options.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return { columns: columnsOf(index.keys, weight, options), pairs };
}

/** Pair weights between the token before and this one; at a stretch's begin the token before is outside. */
function stepPairs(
  token: number,
  labels: Uint8Array,
  sums: ReturnType<typeof sumsOf>,
  pairExp: Float64Array,
  step: (pair: number, gradient: number) => void,
  scale: number,
): void {
  if (token === 0) {
    for (let k = 0; k < LABELS; k++) {
      if (mayFollow(OUTSIDE, k)) step(k, (sums.forward[k]! * sums.backward[k]! - (labels[0] === k ? 1 : 0)) * scale);
    }
    return;
  }
  const row = token * LABELS;
  for (let from = 0; from < LABELS; from++) {
    const left = sums.forward[row - LABELS + from]!;
    for (let to = 0; to < LABELS; to++) {
      const pair = from * LABELS + to;
      if (pairExp[pair] === 0) continue;
      const gold = labels[token - 1] === from && labels[token] === to ? 1 : 0;
      const gradient = left * pairExp[pair]! * sums.step[row + to]! * sums.backward[row + to]! - gold;
      if (gradient > 0.002 || gradient < -0.002) step(pair, gradient * scale);
    }
  }
}

const NO_ROW = 0xffffffff;

/** Gives a row to every feature that is seen often enough, and writes row numbers over the features of the examples. */
function indexFeatures(
  examples: readonly StretchExample[],
  { bits, leastCount, wordFeatures }: ChainOptions,
): { keys: Uint32Array; wordEnds: Uint32Array[] } {
  const shift = 32 - bits;
  const mask = 2 ** 25 - 1;
  const keys = new Uint32Array(mask + 1);
  const count = new Uint32Array(mask + 1);
  const slotOf = (feature: number): number => {
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 7) & mask;
    while (keys[slot] !== feature && keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };
  for (const { features } of examples) {
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]! >>> shift || 1;
      features[i] = feature;
      const slot = slotOf(feature);
      keys[slot] = feature;
      count[slot]!++;
    }
  }
  const kept = keys.filter((key, slot) => key !== 0 && count[slot]! >= leastCount).sort();
  const wordEnds: Uint32Array[] = [];
  count.fill(NO_ROW);
  kept.forEach((key, row) => {
    count[slotOf(key)] = row;
  });
  for (const { features, ends } of examples) {
    // Features without a row are moved out of the way.
    let [from, to] = [0, 0];
    const words = new Uint32Array(ends.length);
    for (let token = 0; token < ends.length; token++) {
      const begin = from;
      for (; from < ends[token]!; from++) {
        const row = count[slotOf(features[from]!)]!;
        if (row !== NO_ROW) features[to++] = row;
        if (from < begin + wordFeatures) words[token] = to;
      }
      ends[token] = to;
    }
    wordEnds.push(words);
  }
  return { keys: kept, wordEnds };
}

/** Weights below `minWeight` go, the rest is companded to int8 (nlp/linear-model.ts). */
function columnsOf(keys: Uint32Array, weight: Float32Array, { bits, minWeight }: ChainOptions): LinearColumns {
  let largest = 0;
  for (const value of weight) largest = Math.max(largest, Math.abs(value));
  const scale = largest / (127 * 127);
  const features: number[] = [];
  const rowLength: number[] = [];
  const classOf: number[] = [];
  const cells: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    let size = 0;
    for (let k = 0; k < LABELS; k++) {
      const value = weight[row * LABELS + k]!;
      const q = Math.round(Math.sqrt(Math.abs(value) / scale)) * Math.sign(value);
      if (Math.abs(value) < minWeight || q === 0) continue;
      classOf.push(k);
      cells.push(q);
      size++;
    }
    if (size === 0) continue;
    features.push(keys[row]!);
    rowLength.push(size);
  }
  return {
    classes: LABELS,
    bits,
    scale,
    features: Uint32Array.from(features),
    rowLength: Uint16Array.from(rowLength),
    classOf: Uint16Array.from(classOf),
    weight: Int8Array.from(cells),
  };
}
