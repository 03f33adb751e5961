/**
 * A net of one hidden layer over sparse features (Chen and Manning 2014, with a row of weights for each feature in place of
 * embeddings): hidden = max(0, bias + Σ rows of the features), outputs = scale · out · hidden. Unknown features count nothing.
 *
 * All weights are whole numbers, so that sums are the same on every machine and in any order. Two hidden units share a number of
 * 32 bits, 16 bits each, so that one addition serves both: a unit's sum must stay within ±2^15 (beyond it wraps round).
 * The weights of the shipped nets are below 2^10, and the sums of news about 2^13.
 */
import { createFeatureRows, type FeatureRows, findRow } from './feature-rows.ts';

export interface FeedForward {
  readonly hidden: number;
  readonly outputs: number;
  /** Numbers of 32 bits that a hidden layer takes: half of `hidden`. Unit u < pairs is the lower half of number u, unit u + pairs the upper. */
  readonly pairs: number;
  readonly rowOf: FeatureRows;
  /** Rows of `pairs` numbers, one row a feature. */
  readonly rows: Int32Array;
  readonly bias: Int32Array;
  /** `outputs` rows of `hidden` weights. */
  readonly out: Int16Array;
  readonly scale: number;
}

/** `features` in the order of their rows; none twice. All weights are 0. */
export function createFeedForward(features: ArrayLike<number>, hidden: number, outputs: number, scale: number): FeedForward {
  const pairs = Math.ceil(hidden / 2);
  const rows = new Int32Array(features.length * pairs);
  const out = new Int16Array(outputs * hidden);
  return { hidden, outputs, pairs, rowOf: createFeatureRows(features), rows, bias: new Int32Array(pairs), out, scale };
}

/** Adds a weight to that of a hidden unit in the numbers that begin at `at`. */
export function addWeight(numbers: Int32Array, at: number, pairs: number, unit: number, weight: number): void {
  if (unit < pairs) numbers[at + unit]! += weight;
  else numbers[at + unit - pairs]! += weight * 65536;
}

const found = new Int32Array(1024);

/** Adds the rows of the features, fewer than 1024, to `sums`. */
export function addRows(net: FeedForward, features: Uint32Array, count: number, sums: Int32Array): void {
  const { rows, rowOf, pairs } = net;
  let known = 0;
  for (let i = 0; i < count; i++) {
    const row = findRow(rowOf, features[i]!);
    if (row >= 0) found[known++] = row * pairs;
  }
  let i = 0;
  // Four rows at a time: a sum is read and written once for all four. Most of a parse is spent here.
  for (; i + 3 < known; i += 4) {
    const [a, b, c, d] = [found[i]!, found[i + 1]!, found[i + 2]!, found[i + 3]!];
    for (let k = 0; k < pairs; k++) {
      const ab = (rows[a + k]! + rows[b + k]!) | 0;
      const cd = (rows[c + k]! + rows[d + k]!) | 0;
      sums[k] = (sums[k]! + ((ab + cd) | 0)) | 0;
    }
  }
  for (; i < known; i++) {
    const from = found[i]!;
    for (let k = 0; k < pairs; k++) sums[k] = (sums[k]! + rows[from + k]!) | 0;
  }
}

/** For a few numbers faster than `set`. */
export function copyTo(sums: Int32Array, from: Int32Array): void {
  for (let k = 0; k < sums.length; k++) sums[k] = from[k]!;
}

/** Adds the sums of `from` that begin at `start`. */
export function addTo(sums: Int32Array, from: Int32Array, start: number): void {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k]! + from[start + k]!) | 0;
}

/** Hidden layers, one a place, each as the units that are not 0: most are. */
export interface Hidden {
  readonly width: number;
  readonly counts: Int32Array;
  readonly units: Int32Array;
  readonly values: Float64Array;
}

export function createHidden(net: FeedForward, places: number): Hidden {
  const size = net.hidden * places;
  return { width: net.hidden, counts: new Int32Array(places), units: new Int32Array(size), values: new Float64Array(size) };
}

/** Sums of rows → the hidden layer at `place`. */
export function activate(net: FeedForward, sums: Int32Array, hidden: Hidden, place: number): void {
  const { pairs } = net;
  const { units, values, width } = hidden;
  const from = place * width;
  let at = from;
  for (let k = 0; k < pairs; k++) {
    const low = (sums[k]! << 16) >> 16;
    if (low <= 0) continue;
    units[at] = k;
    values[at++] = low;
  }
  for (let k = 0; k < pairs; k++) {
    const low = (sums[k]! << 16) >> 16;
    const high = ((sums[k]! - low) | 0) >> 16;
    if (high <= 0) continue;
    units[at] = k + pairs;
    values[at++] = high;
  }
  hidden.counts[place] = at - from;
}

/** The features → the hidden layer at `place`. `sums` has room for `pairs` numbers, and is overwritten. */
export function showFeatures(
  net: FeedForward,
  features: Uint32Array,
  count: number,
  sums: Int32Array,
  hidden: Hidden,
  place: number,
): void {
  copyTo(sums, net.bias);
  addRows(net, features, count, sums);
  activate(net, sums, hidden, place);
}

/** One output of the hidden layer at `place`. Two sums side by side, which do not wait for each other. */
export function outputOf(net: FeedForward, output: number, hidden: Hidden, place: number): number {
  const { out, scale } = net;
  const { units, values, width, counts } = hidden;
  const row = output * width;
  const from = place * width;
  const end = from + counts[place]!;
  let even = 0;
  let odd = 0;
  let i = from;
  for (; i + 1 < end; i += 2) {
    even += values[i]! * out[row + units[i]!]!;
    odd += values[i + 1]! * out[row + units[i + 1]!]!;
  }
  if (i < end) even += values[i]! * out[row + units[i]!]!;
  return (even + odd) * scale;
}
