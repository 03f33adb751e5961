/**
 * A net of one hidden layer over sparse features (Chen and Manning 2014, with a row of weights for each feature in place of
 * embeddings): hidden = max(0, bias + Σ rows of the features), outputs = out · hidden. Unknown features count nothing.
 * A trained net's weights are whole numbers (below 2^24 in sum), so that its sums are the same on every machine and in any order.
 */
export interface FeedForward {
  readonly hidden: number;
  readonly outputs: number;
  /** Feature → row, by open addressing with linear probing: a key 0 is an empty slot. */
  readonly keys: Uint32Array;
  readonly rowOf: Int32Array;
  /** Rows of `hidden` weights, one row a feature. */
  readonly rows: Int16Array | Float32Array;
  readonly bias: Int32Array | Float32Array;
  /** `outputs` rows of `hidden` weights. */
  readonly out: Float64Array | Float32Array;
}

/** In whole numbers, as a trained net is read from its file; a net that learns is in Float32Arrays. */
export interface WholeFeedForward extends FeedForward {
  readonly rows: Int16Array;
  readonly bias: Int32Array;
  readonly out: Float64Array;
}

/** Sums of rows, of the same kind as the net's bias. */
export type RowSums = Int32Array | Float32Array;

export function rowSums(net: FeedForward, length: number): RowSums {
  return net.bias instanceof Int32Array ? new Int32Array(length) : new Float32Array(length);
}

const SPREAD = 0x9e3779b1;

/** `features` in the order of their rows; none twice. All weights are 0. */
export function createFeedForward(features: ArrayLike<number>, hidden: number, outputs: number): WholeFeedForward {
  const rows = new Int16Array(features.length * hidden);
  return { hidden, outputs, ...indexOf(features), rows, bias: new Int32Array(hidden), out: new Float64Array(outputs * hidden) };
}

/** The same for a net that learns. */
export function createLearningNet(features: ArrayLike<number>, hidden: number, outputs: number) {
  const rows = new Float32Array(features.length * hidden);
  return { hidden, outputs, ...indexOf(features), rows, bias: new Float32Array(hidden), out: new Float32Array(outputs * hidden) };
}

function indexOf(features: ArrayLike<number>): Pick<FeedForward, 'keys' | 'rowOf'> {
  let log = 4;
  while (2 ** log < features.length * 2) log++;
  const keys = new Uint32Array(2 ** log);
  const rowOf = new Int32Array(2 ** log);
  for (let row = 0; row < features.length; row++) {
    const key = keyOf(features[row]!);
    let slot = Math.imul(key, SPREAD) >>> (32 - log);
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    rowOf[slot] = row;
  }
  return { keys, rowOf };
}

/** 0 means an empty slot. */
function keyOf(feature: number): number {
  return feature >>> 0 || 1;
}

/** The feature's row, or -1. */
export function findRow(net: FeedForward, feature: number): number {
  const { keys, rowOf } = net;
  const key = keyOf(feature);
  const mask = keys.length - 1;
  let slot = Math.imul(key, SPREAD) >>> Math.clz32(mask);
  while (keys[slot] !== 0) {
    if (keys[slot] === key) return rowOf[slot]!;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Adds the rows of the features to the `hidden` sums that begin at `at`. */
export function addRows(net: FeedForward, features: Uint32Array, count: number, sums: RowSums, at: number): void {
  const { rows, hidden } = net;
  for (let i = 0; i < count; i++) {
    const row = findRow(net, features[i]!);
    if (row < 0) continue;
    const from = row * hidden;
    let k = 0;
    // Four at a time, as in addTo, which V8 keeps fast only as long as it sees one kind of array: most of a parse is spent here.
    for (; k + 3 < hidden; k += 4) {
      sums[at + k]! += rows[from + k]!;
      sums[at + k + 1]! += rows[from + k + 1]!;
      sums[at + k + 2]! += rows[from + k + 2]!;
      sums[at + k + 3]! += rows[from + k + 3]!;
    }
    for (; k < hidden; k++) sums[at + k]! += rows[from + k]!;
  }
}

/** Adds `count` sums of `from`. */
export function addTo(sums: RowSums, at: number, from: RowSums, start: number, count: number): void {
  let k = 0;
  for (; k + 3 < count; k += 4) {
    sums[at + k]! += from[start + k]!;
    sums[at + k + 1]! += from[start + k + 1]!;
    sums[at + k + 2]! += from[start + k + 2]!;
    sums[at + k + 3]! += from[start + k + 3]!;
  }
  for (; k < count; k++) sums[at + k]! += from[start + k]!;
}

/** Sums of rows → the hidden layer. */
export function activate(sums: RowSums, from: number, active: Float64Array, at: number, count: number): void {
  for (let k = 0; k < count; k++) active[at + k] = Math.max(0, sums[from + k]!);
}

/** One output of the hidden layer. Four sums side by side, which do not wait for each other. */
export function outputOf(net: FeedForward, output: number, active: Float64Array, at: number): number {
  const { out, hidden } = net;
  const from = output * hidden;
  let [a, b, c, d] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < hidden; k += 4) {
    a += active[at + k]! * out[from + k]!;
    b += active[at + k + 1]! * out[from + k + 1]!;
    c += active[at + k + 2]! * out[from + k + 2]!;
    d += active[at + k + 3]! * out[from + k + 3]!;
  }
  for (; k < hidden; k++) a += active[at + k]! * out[from + k]!;
  return a + b + (c + d);
}
