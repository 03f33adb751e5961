/**
 * The weights of a net of one hidden layer that learns, and how it learns: by AdaGrad (Duchi et al. 2011) with dropout of hidden units
 * (Srivastava et al. 2014). For one example at a time (feed-forward.ts), or several that are judged together (window-net.ts).
 */
import type { LearningNet } from '../write-model.ts';

export interface LearningWeights extends Omit<LearningNet, 'features'> {
  /** Sums of squared gradients, beside each weight. */
  readonly rowSquares: Float32Array;
  readonly outSquares: Float32Array;
  readonly biasSquares: Float32Array;
}

const FIRST_ROW = 0.1;
const FIRST_OUT = 0.2;
const FIRST_BIAS = 0.02;
const TINY = 1e-4;

export function createWeights(count: number, hidden: number, outputs: number, random: () => number): LearningWeights {
  const rows = Float32Array.from({ length: count * hidden }, () => (random() - 0.5) * FIRST_ROW);
  const out = Float32Array.from({ length: outputs * hidden }, () => (random() - 0.5) * FIRST_OUT);
  const bias = new Float32Array(hidden).fill(FIRST_BIAS);
  const squares = (weights: Float32Array): Float32Array => new Float32Array(weights.length);
  return { hidden, outputs, rows, bias, out, rowSquares: squares(rows), outSquares: squares(out), biasSquares: squares(bias) };
}

/**
 * An example's hidden units begin at `at` of `active` and `mask`; `active` holds their sums, and is overwritten. `drop`: the share that is
 * left out; undefined in use.
 */
export function hide(
  active: Float32Array,
  mask: Float32Array,
  at: number,
  hidden: number,
  drop: number | undefined,
  random: () => number,
): void {
  for (let h = at; h < at + hidden; h++) {
    mask[h] = active[h]! <= 0 || (drop !== undefined && random() < drop) ? 0 : 1 / (1 - (drop ?? 0));
    active[h]! *= mask[h]!;
  }
}

export function outputOf({ out, hidden }: LearningWeights, output: number, active: Float32Array, at: number): number {
  let sum = 0;
  for (let h = 0; h < hidden; h++) sum += active[at + h]! * out[output * hidden + h]!;
  return sum;
}

/** The output should be so much `more`: its weights learn, and `back` collects what the hidden units should be. */
export function learnOutput(
  { out, outSquares, hidden }: LearningWeights,
  output: number,
  more: number,
  active: Float32Array,
  at: number,
  back: Float32Array,
  rate: number,
): void {
  for (let h = 0, cell = output * hidden; h < hidden; h++, cell++) {
    back[h]! += more * out[cell]!;
    const slope = more * active[at + h]!;
    if (slope === 0) continue;
    outSquares[cell]! += slope * slope;
    out[cell]! += (rate * slope) / (Math.sqrt(outSquares[cell]!) + TINY);
  }
}

/** After all outputs: bias and the rows that begin at `seen[from …to)` learn. */
export function learnRows(
  { rows, rowSquares, bias, biasSquares, hidden }: LearningWeights,
  back: Float32Array,
  mask: Float32Array,
  at: number,
  seen: Int32Array,
  [from, to]: readonly [number, number],
  rate: number,
): void {
  for (let h = 0; h < hidden; h++) {
    back[h]! *= mask[at + h]!;
    if (back[h] === 0) continue;
    biasSquares[h]! += back[h]! * back[h]!;
    bias[h]! += (rate * back[h]!) / (Math.sqrt(biasSquares[h]!) + TINY);
  }
  for (let i = from; i < to; i++) {
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
