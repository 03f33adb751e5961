import { LABELS, mayFollow, OUTSIDE } from './labels.ts';

/**
 * A linear chain of labels over a stretch of tokens (conditional random field: Lafferty et al. 2001).
 * In: a row of scores a token; weights of label pairs. Out: the best labels, or every label's probability.
 */
export interface Chain {
  readonly length: number;
  /** Row-major, LABELS a token. */
  readonly scores: Float64Array;
}

/** [from, to] pairs that are allowed, by `to`: the others are never looked at. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to)),
);
const AFTER: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => to).filter((to) => mayFollow(from, to)),
);

/** The best labels into `out`. */
export function bestLabels({ length, scores }: Chain, pairs: Float64Array, out: Uint8Array): void {
  const back = new Uint8Array(length * LABELS);
  let previous = new Float64Array(LABELS).fill(Number.NEGATIVE_INFINITY);
  let current = new Float64Array(LABELS);
  previous[OUTSIDE] = 0;
  for (let at = 0; at < length; at++) {
    for (let to = 0; to < LABELS; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = OUTSIDE;
      for (const candidate of BEFORE[to]!) {
        const score = previous[candidate]! + pairs[candidate * LABELS + to]!;
        if (score > best) {
          best = score;
          from = candidate;
        }
      }
      current[to] = best + scores[at * LABELS + to]!;
      back[at * LABELS + to] = from;
    }
    [previous, current] = [current, previous];
  }
  let label = OUTSIDE;
  let best = Number.NEGATIVE_INFINITY;
  for (const last of BEFORE[OUTSIDE]!) {
    const score = previous[last]! + pairs[last * LABELS + OUTSIDE]!;
    if (score > best) {
      best = score;
      label = last;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    out[at] = label;
    label = back[at * LABELS + label]!;
  }
}

/**
 * Sums over all paths, scaled token by token so that nothing overflows: `forward[t]·backward[t]` is the probability of a label at t.
 */
export interface Sums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Per token and label: e to the score, over the token's scale; what a step of a path is worth besides its pair. */
  readonly step: Float64Array;
  /** Logarithm of the sum of all paths. */
  readonly total: number;
}

/** @param pairs e to the weight of each pair of labels. */
export function sumsOf({ length, scores }: Chain, pairs: Float64Array): Sums {
  const size = length * LABELS;
  const [forward, backward, step] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  let total = 0;
  for (let at = 0; at < length; at++) {
    const row = at * LABELS;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < LABELS; k++) highest = Math.max(highest, scores[row + k]!);
    let scale = 0;
    for (let to = 0; to < LABELS; to++) {
      step[row + to] = Math.exp(scores[row + to]! - highest);
      let sum = 0;
      if (at === 0) sum = mayFollow(OUTSIDE, to) ? pairs[to]! : 0;
      else for (const from of BEFORE[to]!) sum += forward[row - LABELS + from]! * pairs[from * LABELS + to]!;
      forward[row + to] = sum * step[row + to]!;
      scale += forward[row + to]!;
    }
    for (let k = 0; k < LABELS; k++) {
      forward[row + k]! /= scale;
      step[row + k]! /= scale;
    }
    total += highest + Math.log(scale);
  }
  let closing = 0;
  const last = size - LABELS;
  for (const from of BEFORE[OUTSIDE]!) closing += forward[last + from]! * pairs[from * LABELS]!;
  for (const from of BEFORE[OUTSIDE]!) backward[last + from] = pairs[from * LABELS]! / closing;
  for (let row = last - LABELS; row >= 0; row -= LABELS) {
    for (let from = 0; from < LABELS; from++) {
      let sum = 0;
      for (const to of AFTER[from]!) sum += pairs[from * LABELS + to]! * step[row + LABELS + to]! * backward[row + LABELS + to]!;
      backward[row + from] = sum;
    }
  }
  return { forward, backward, step, total: total + Math.log(closing) };
}

/** Probability that the tokens from `begin` on carry just these labels. */
export function probabilityOf({ forward, backward, step }: Sums, pairs: Float64Array, begin: number, labels: ArrayLike<number>): number {
  let value = forward[begin * LABELS + labels[0]!]!;
  for (let i = 1; i < labels.length; i++) {
    value *= pairs[labels[i - 1]! * LABELS + labels[i]!]! * step[(begin + i) * LABELS + labels[i]!]!;
  }
  return value * backward[(begin + labels.length - 1) * LABELS + labels[labels.length - 1]!]!;
}
