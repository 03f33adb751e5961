/**
 * Trains a conditional random field (Lafferty et al. 2001) whose scores are the outputs of a net (window-net.ts), by AdaGrad on the
 * log-likelihood (Duchi et al. 2011). In: stretches with the labels they should have. Out: the net, and the weights of label pairs.
 */
import { createRandom } from '#base/random.ts';
import { sumsOf } from '#nlp/names/chain.ts';
import { LABELS, mayFollow, OUTSIDE } from '#nlp/names/labels.ts';
import type { LearningNet } from '../write-model.ts';
import { createLists, rowsOf } from './feature-lists.ts';
import { shuffled } from './perceptron.ts';
import { createWindowNet } from './window-net.ts';

export interface StretchExample {
  readonly labels: Uint8Array;
  /** Features of all tokens, one after the other. */
  readonly features: Uint32Array;
  /** Where each token's features end. */
  readonly ends: Uint32Array;
  readonly weight: number;
}

export interface ChainOptions {
  readonly hidden: number;
  readonly epochs: number;
  /** Of the net, falling to a twentieth; of the pairs. */
  readonly rate: number;
  readonly pairRate: number;
  /** A feature has a row if the examples show it so often. */
  readonly leastSeen: number;
  readonly dropInput: number;
  readonly dropHidden: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

export interface TrainedChain {
  readonly net: LearningNet;
  readonly pairs: Float64Array;
}

export function trainChain(examples: readonly StretchExample[], options: ChainOptions): TrainedChain {
  const { hidden, epochs, rate, pairRate, dropInput, dropHidden, seed, log } = options;
  const random = createRandom(seed);
  const { rows, firsts } = placesOf(examples, options.leastSeen);
  log(`${examples.length} stretches, ${rows.keys.length} features`);
  const net = createWindowNet({ rows, hidden, outputs: LABELS, dropInput, dropHidden, random });
  const pairs = new Float64Array(LABELS * LABELS);
  const pairSquares = new Float64Array(LABELS * LABELS);
  const pairExp = new Float64Array(LABELS * LABELS);
  for (let i = 0; i < pairExp.length; i++) pairExp[i] = mayFollow(Math.floor(i / LABELS), i % LABELS) ? 1 : 0;
  const step = (pair: number, gradient: number): void => {
    if (gradient === 0) return;
    pairSquares[pair]! += gradient * gradient;
    pairs[pair]! -= (pairRate * gradient) / Math.sqrt(pairSquares[pair]! + 1e-6);
    pairExp[pair] = Math.exp(pairs[pair]!);
  };
  const order = examples.map((example, place) => ({ ...example, first: firsts[place]! }));
  let call = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const { first, labels, weight } of shuffled(order, random)) {
      const { length } = labels;
      const scores = new Float64Array(length * LABELS);
      net.see(first, length, scores, true);
      const sums = sumsOf({ length, scores }, pairExp);
      const gradient = new Float64Array(length * LABELS);
      let gold = 0;
      for (let token = 0; token < length; token++) {
        const before = token === 0 ? OUTSIDE : labels[token - 1]!;
        gold += scores[token * LABELS + labels[token]!]! + pairs[before * LABELS + labels[token]!]!;
        for (let k = 0; k < LABELS; k++) {
          const probability = sums.forward[token * LABELS + k]! * sums.backward[token * LABELS + k]!;
          gradient[token * LABELS + k] = ((labels[token] === k ? 1 : 0) - probability) * weight;
        }
        stepPairs(token, labels, sums, pairExp, step, weight);
      }
      const last = labels[length - 1]!;
      gold += pairs[last * LABELS]!;
      for (let k = 0; k < LABELS; k++) {
        if (!mayFollow(k, OUTSIDE)) continue;
        const cell = (length - 1) * LABELS + k;
        step(k * LABELS, (sums.forward[cell]! * sums.backward[cell]! - (k === last ? 1 : 0)) * weight);
      }
      loss += (sums.total - gold) * weight;
      net.learn(gradient, rate * (1 - (0.95 * call++) / (epochs * order.length)));
    }
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return { net: net.net(), pairs };
}

/** Rows of all tokens, and of each example its first token's place. */
function placesOf(examples: readonly StretchExample[], leastSeen: number) {
  const lists = createLists();
  const firsts = examples.map(({ features, ends }) => {
    const first = lists.places();
    let from = 0;
    for (const end of ends) {
      lists.push(features.subarray(from, end), end - from);
      from = end;
    }
    return first;
  });
  return { rows: rowsOf(lists.done(), leastSeen), firsts };
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
