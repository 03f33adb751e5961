/**
 * Trains the net of nlp/feed-forward.ts on windows of places whose outputs are judged together, such as the tokens of a chain: first
 * all places are seen, then what each output should have been is pushed, then the rows learn (adagrad-net.ts).
 */
import type { LearningNet } from '../write-model.ts';
import { createWeights, hide, learnOutput, learnRows, outputOf } from './adagrad-net.ts';
import type { Rows } from './feature-lists.ts';

export interface WindowNet {
  net(): LearningNet;
  /** Places `[first, first + size)`; their outputs, `outputs` each, are added to `out`. */
  see(first: number, size: number, out: Float64Array, isDropping: boolean): void;
  /** `gradient` has for each output how much more it should be. */
  learn(gradient: Float64Array, rate: number): void;
}

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
  const weights = createWeights(input.keys.length, hidden, outputs, random);
  const { rows, bias, out } = weights;
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
    hide(active, mask, from, hidden, isDropping ? dropHidden : undefined, random);
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
        for (let k = 0; k < outputs; k++) sums[at * outputs + k]! += outputOf(weights, k, active, at * hidden);
      }
    },
    learn(gradient, rate) {
      for (let at = 0; at < size; at++) {
        back.fill(0);
        let isPushed = false;
        for (let k = 0; k < outputs; k++) {
          const more = gradient[at * outputs + k]!;
          if (Math.abs(more) < LEAST_GRADIENT) continue;
          isPushed = true;
          learnOutput(weights, k, more, active, at * hidden, back, rate);
        }
        if (!isPushed) continue;
        learnRows(weights, back, mask, at * hidden, seen, [at === 0 ? 0 : seenEnds[at - 1]!, seenEnds[at]!], rate);
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
