/**
 * What the trainers of statements share: logistic regression over rows of features (feature-lists.ts) by AdaGrad (Duchi et al. 2011), and
 * the gradient of a conditional random field over roles (Lafferty et al. 2001).
 */
import { createRandom } from '#base/random.ts';
import { EDGES, mayBe, mayFollow, ROLES, STATE_ROLE, STATES } from '#extract/statements/decode.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { BITS, type FeatureLists, type Rows, rowsOf } from './feature-lists.ts';
import { shuffled } from './perceptron.ts';

interface Table {
  readonly classes: number;
  readonly weight: Float32Array;
  readonly squares: Float32Array;
}

export const createTable = (rows: number, classes: number): Table => ({
  classes,
  weight: new Float32Array(rows * classes),
  squares: new Float32Array(rows * classes),
});

export function sum(table: Table, { rows, ends }: Rows, place: number, out: Float64Array, at: number): void {
  const { classes, weight } = table;
  out.fill(0, at, at + classes);
  for (let i = place === 0 ? 0 : ends[place - 1]!; i < ends[place]!; i++) {
    const row = rows[i]! * classes;
    for (let k = 0; k < classes; k++) out[at + k]! += weight[row + k]!;
  }
}

export function step(
  table: Table,
  { rows, ends }: Rows,
  place: number,
  gradient: Float64Array,
  at: number,
  rate: number,
  caution: number,
): void {
  const { classes, weight, squares } = table;
  for (let i = place === 0 ? 0 : ends[place - 1]!; i < ends[place]!; i++) {
    const row = rows[i]! * classes;
    for (let k = 0; k < classes; k++) {
      const g = gradient[at + k]!;
      if (g > -1e-4 && g < 1e-4) continue;
      squares[row + k]! += g * g;
      weight[row + k]! += (rate * g) / Math.sqrt(squares[row + k]! + caution);
    }
  }
}

/** Weights below `minWeight` are dropped, rows left empty too. The same layout as the perceptron's columns. */
export function columnsOf(table: Table, keys: Uint32Array, minWeight: number): LinearColumns {
  const { classes, weight } = table;
  let largest = 0;
  for (const value of weight) largest = Math.max(largest, Math.abs(value));
  const scale = largest === 0 ? 1 : largest / (127 * 127);
  const order = Uint32Array.from({ length: keys.length }, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
  const features: number[] = [];
  const rowLength: number[] = [];
  const classOf: number[] = [];
  const companded: number[] = [];
  for (const row of order) {
    let size = 0;
    for (let k = 0; k < classes; k++) {
      const value = weight[row * classes + k]!;
      const q = Math.round(Math.sqrt(Math.abs(value) / scale)) * Math.sign(value);
      if (Math.abs(value) < minWeight || q === 0) continue;
      classOf.push(k);
      companded.push(q);
      size++;
    }
    if (size === 0) continue;
    features.push(keys[row]!);
    rowLength.push(size);
  }
  return {
    classes,
    bits: BITS,
    scale,
    features: Uint32Array.from(features),
    rowLength: Uint16Array.from(rowLength),
    classOf: Uint16Array.from(classOf),
    weight: Int8Array.from(companded),
  };
}

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  /** What the sums of squares begin with: more makes rare features slower. */
  readonly caution: number;
  /** Weights below it are dropped. */
  readonly minWeight: number;
  readonly seed: number;
}

export interface BinaryTrainer {
  /** Learns from the places given; the weights are the log odds of being right. */
  train(places: readonly number[], options: TrainOptions): BinaryWeights;
}

export interface BinaryWeights {
  score(place: number): number;
  columns(minWeight: number): LinearColumns;
}

/** Place i is right where `isRight[i]`; features seen fewer than `least` times anywhere are left out. */
export function createBinaryTrainer(lists: FeatureLists, isRight: Uint8Array, least: number): BinaryTrainer {
  const rows = rowsOf(lists, least);
  return {
    train(places, options) {
      const table = createTable(rows.keys.length, 1);
      const random = createRandom(options.seed);
      const score = new Float64Array(1);
      const gradient = new Float64Array(1);
      let order = places;
      for (let epoch = 0; epoch < options.epochs; epoch++) {
        order = shuffled(order, random);
        const rate = options.rate * (1 - epoch / (options.epochs + 1));
        for (const place of order) {
          sum(table, rows, place, score, 0);
          gradient[0] = isRight[place]! - 1 / (1 + Math.exp(-score[0]!));
          if (Math.abs(gradient[0]) > 0.005) step(table, rows, place, gradient, 0, rate, options.caution);
        }
      }
      return {
        score(place) {
          sum(table, rows, place, score, 0);
          return score[0]!;
        },
        columns: (minWeight) => columnsOf(table, rows.keys, minWeight),
      };
    },
  };
}

/** A window with the roles it should have: its places follow one another from `first` on. */
export interface WindowExample {
  readonly first: number;
  readonly head: number;
  readonly roles: Uint8Array;
}

const BEFORE: readonly (readonly number[])[] = [false, true].flatMap((isAfter) =>
  Array.from({ length: STATES }, (_, to) =>
    Array.from({ length: STATES }, (_, from) => from).filter((from) => mayFollow(from, to, isAfter)),
  ),
);

/** Turns sums into the gradient of the gold's log-likelihood, in place: gold less expected. */
export function towardsGold(node: Float64Array, edge: Float64Array, { roles, head }: WindowExample): void {
  const size = roles.length;
  const forward = new Float64Array(size * STATES).fill(-Infinity);
  const backward = new Float64Array(size * STATES).fill(-Infinity);
  for (let state = 0; state < STATES; state++) if (mayBe(state, 0, head)) forward[state] = node[STATE_ROLE[state]!]!;
  for (let at = 1; at < size; at++) {
    for (let state = 0; state < STATES; state++) {
      if (!mayBe(state, at, head)) continue;
      const role = STATE_ROLE[state]!;
      const before = BEFORE[(at > head ? STATES : 0) + state]!;
      let most = -Infinity;
      for (const from of before)
        most = Math.max(most, forward[(at - 1) * STATES + from]! + edge[at * EDGES + STATE_ROLE[from]! * ROLES + role]!);
      if (most === -Infinity) continue;
      let total = 0;
      for (const from of before)
        total += Math.exp(forward[(at - 1) * STATES + from]! + edge[at * EDGES + STATE_ROLE[from]! * ROLES + role]! - most);
      forward[at * STATES + state] = most + Math.log(total) + node[at * ROLES + role]!;
    }
  }
  let all = -Infinity;
  for (let state = 0; state < STATES; state++) all = Math.max(all, forward[(size - 1) * STATES + state]!);
  let rest = 0;
  for (let state = 0; state < STATES; state++) rest += Math.exp(forward[(size - 1) * STATES + state]! - all);
  all += Math.log(rest);
  for (let state = 0; state < STATES; state++)
    if (forward[(size - 1) * STATES + state]! > -Infinity) backward[(size - 1) * STATES + state] = 0;
  const expectedEdge = new Float64Array(edge.length);
  for (let at = size - 1; at > 0; at--) {
    for (let state = 0; state < STATES; state++) {
      const here = backward[at * STATES + state]!;
      if (here === -Infinity || !mayBe(state, at, head)) continue;
      const role = STATE_ROLE[state]!;
      const gain = here + node[at * ROLES + role]!;
      for (const from of BEFORE[(at > head ? STATES : 0) + state]!) {
        const before = forward[(at - 1) * STATES + from]!;
        if (before === -Infinity) continue;
        const through = gain + edge[at * EDGES + STATE_ROLE[from]! * ROLES + role]!;
        const old = backward[(at - 1) * STATES + from]!;
        backward[(at - 1) * STATES + from] =
          old === -Infinity ? through : Math.max(old, through) + Math.log1p(Math.exp(-Math.abs(old - through)));
        expectedEdge[at * EDGES + STATE_ROLE[from]! * ROLES + role]! += Math.exp(before + through - all);
      }
    }
  }
  node.fill(0);
  for (let at = 0; at < size; at++) {
    for (let state = 0; state < STATES; state++) {
      const both = forward[at * STATES + state]! + backward[at * STATES + state]!;
      if (both > -Infinity) node[at * ROLES + STATE_ROLE[state]!]! -= Math.exp(both - all);
    }
    node[at * ROLES + roles[at]!]! += 1;
  }
  for (let i = 0; i < edge.length; i++) edge[i] = -expectedEdge[i]!;
  for (let at = 1; at < size; at++) edge[at * EDGES + roles[at - 1]! * ROLES + roles[at]!]! += 1;
}
