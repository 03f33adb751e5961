/**
 * Trains the net of nlp/feed-forward.ts on windows of places whose outputs are judged together, such as the tokens of a chain: first
 * all places are seen, then what each output should have been is pushed, then the rows learn. AdaGrad, with dropout, as feed-forward.ts.
 */
import type { LearningNet } from '../write-model.ts';
import type { Rows } from './feature-lists.ts';

export interface WindowNet {
  net(): LearningNet;
  /** Places `[first, first + size)`; their outputs, `outputs` each, are added to `out`. */
  see(first: number, size: number, out: Float64Array, isDropping: boolean): void;
  /** `gradient` has for each output how much more it should be. */
  learn(gradient: Float64Array, rate: number): void;
}

const FIRST_ROW = 0.1;
const FIRST_OUT = 0.2;
const FIRST_BIAS = 0.02;
const TINY = 1e-4;
const LEAST_GRADIENT = 1e-3;

export function createWindowNet(options: {
  readonly rows: Rows;
  readonly hidden: number;
  readonly outputs: number;
  readonly dropInput: number;
  readonly dropHidden: number;
  readonly random: () => number;
}): WindowNet {
  const { rows: input, hidden, outputs, dropInput, dropHidden, random } = options;
  const count = input.keys.length;
  const rows = Float32Array.from({ length: count * hidden }, () => (random() - 0.5) * FIRST_ROW);
  const out = Float32Array.from({ length: outputs * hidden }, () => (random() - 0.5) * FIRST_OUT);
  const bias = new Float32Array(hidden).fill(FIRST_BIAS);
  const rowSquares = new Float32Array(rows.length);
  const outSquares = new Float32Array(out.length);
  const biasSquares = new Float32Array(hidden);
  let [first, size] = [0, 0];
  let active = new Float32Array(0);
  let mask = new Float32Array(0);
  let seen = new Int32Array(1 << 14);
  let seenEnds = new Int32Array(0);
  const back = new Float32Array(hidden);

  function seePlace(at: number, used: number, isDropping: boolean): number {
    const place = first + at;
    const from = at * hidden;
    let k = used;
    for (let h = 0; h < hidden; h++) active[from + h] = bias[h]!;
    for (let i = place === 0 ? 0 : input.ends[place - 1]!; i < input.ends[place]!; i++) {
      if (isDropping && random() < dropInput) continue;
      const row = input.rows[i]! * hidden;
      if (k === seen.length) {
        const larger = new Int32Array(seen.length * 2);
        larger.set(seen);
        seen = larger;
      }
      seen[k++] = row;
      for (let h = 0; h < hidden; h++) active[from + h]! += rows[row + h]!;
    }
    for (let h = 0; h < hidden; h++) {
      const isOff = active[from + h]! <= 0 || (isDropping && random() < dropHidden);
      mask[from + h] = isOff ? 0 : isDropping ? 1 / (1 - dropHidden) : 1;
      active[from + h]! *= mask[from + h]!;
    }
    return k;
  }

  return {
    net: () => ({ ...inOrder(input.features, rows, hidden), hidden, outputs, bias, out }),
    see(start, length, sums, isDropping) {
      [first, size] = [start, length];
      if (active.length < size * hidden) {
        active = new Float32Array(size * hidden * 2);
        mask = new Float32Array(size * hidden * 2);
        seenEnds = new Int32Array(size * 2 + 1);
      }
      let used = 0;
      for (let at = 0; at < size; at++) {
        used = seePlace(at, used, isDropping);
        seenEnds[at] = used;
        const from = at * hidden;
        for (let k = 0; k < outputs; k++) {
          let sum = 0;
          for (let h = 0; h < hidden; h++) sum += active[from + h]! * out[k * hidden + h]!;
          sums[at * outputs + k]! += sum;
        }
      }
    },
    learn(gradient, rate) {
      for (let at = 0; at < size; at++) {
        back.fill(0);
        let isPushed = false;
        const from = at * hidden;
        for (let k = 0; k < outputs; k++) {
          const g = gradient[at * outputs + k]!;
          if (Math.abs(g) < LEAST_GRADIENT) continue;
          isPushed = true;
          for (let h = 0; h < hidden; h++) {
            back[h]! += g * out[k * hidden + h]!;
            const slope = g * active[from + h]!;
            if (slope === 0) continue;
            outSquares[k * hidden + h]! += slope * slope;
            out[k * hidden + h]! += (rate * slope) / (Math.sqrt(outSquares[k * hidden + h]!) + TINY);
          }
        }
        if (!isPushed) continue;
        for (let h = 0; h < hidden; h++) {
          back[h]! *= mask[from + h]!;
          if (back[h] === 0) continue;
          biasSquares[h]! += back[h]! * back[h]!;
          bias[h]! += (rate * back[h]!) / (Math.sqrt(biasSquares[h]!) + TINY);
        }
        for (let i = at === 0 ? 0 : seenEnds[at - 1]!; i < seenEnds[at]!; i++) {
          const row = seen[i]!;
          for (let h = 0; h < hidden; h++) {
            const slope = back[h]!;
            if (slope === 0) continue;
            const squares = rowSquares[row + h]! + slope * slope;
            rowSquares[row + h] = squares;
            rows[row + h]! += (rate * slope) / (Math.sqrt(squares) + TINY);
          }
        }
      }
    },
  };
}

/** Features ascending, with their rows. */
function inOrder(features: Uint32Array, rows: Float32Array, hidden: number): Pick<LearningNet, 'features' | 'rows'> {
  const order = Array.from(features.keys()).sort((a, b) => features[a]! - features[b]!);
  const sorted = new Float32Array(rows.length);
  for (const [to, from] of order.entries()) sorted.set(rows.subarray(from * hidden, (from + 1) * hidden), to * hidden);
  return { features: order.map((row) => features[row]!), rows: sorted };
}
