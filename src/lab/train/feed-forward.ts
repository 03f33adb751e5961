/**
 * Trains the net of nlp/feed-forward.ts, one example at a time, by AdaGrad (Duchi et al. 2011) with dropout (Srivastava et al. 2014).
 *   const trainer = createNetTrainer({ features, hidden: 128, outputs: 3, dropInput: 0.3, dropHidden: 0.5, random });
 *   trainer.see(features, count, true);          // forward; true: with dropout
 *   trainer.output(k);                           // a score
 *   trainer.push(k, gradient, rate);             // gradient of the loss by that score
 *   trainer.step(rate);                          // the rows of the features learn from all that was pushed
 *   encodeFeedForward(trainer.net)               // its section (write-model.ts)
 */
import { createFeatureRows, findRow } from '#nlp/feature-rows.ts';
import type { FeedForward } from '#nlp/feed-forward.ts';
import { readFeedForward, readModelFile } from '#nlp/model-file.ts';
import { encodeFeedForward, encodeModelFile, type LearningNet } from '../write-model.ts';

/** The net as it will be read from its file. */
export function asShipped(net: LearningNet, steps?: number): FeedForward {
  return readFeedForward(readModelFile(encodeModelFile('net', {}, { net: encodeFeedForward(net, steps) }), 'net'), 'net');
}

export interface NetTrainer {
  readonly net: LearningNet;
  see(features: Uint32Array, count: number, isDropping: boolean): void;
  output(k: number): number;
  push(k: number, gradient: number, rate: number): void;
  step(rate: number): void;
}

const FIRST_ROW = 0.1;
const FIRST_OUT = 0.2;
const FIRST_BIAS = 0.02;
const TINY = 1e-4;

export function createNetTrainer(options: {
  readonly features: readonly number[];
  readonly hidden: number;
  readonly outputs: number;
  /** Share of the features, and of the hidden units, that an example does not see. */
  readonly dropInput: number;
  readonly dropHidden: number;
  readonly random: () => number;
}): NetTrainer {
  const { features: known, hidden, outputs, dropInput, dropHidden, random } = options;
  const rowOf = createFeatureRows(known);
  const rows = new Float32Array(known.length * hidden);
  const bias = new Float32Array(hidden);
  const out = new Float32Array(outputs * hidden);
  for (let i = 0; i < rows.length; i++) rows[i] = (random() - 0.5) * FIRST_ROW;
  for (let i = 0; i < out.length; i++) out[i] = (random() - 0.5) * FIRST_OUT;
  bias.fill(FIRST_BIAS);
  const rowSquares = new Float32Array(rows.length);
  const outSquares = new Float32Array(out.length);
  const biasSquares = new Float32Array(hidden);
  const seen = new Int32Array(1024);
  let seenCount = 0;
  const active = new Float32Array(hidden);
  const mask = new Float32Array(hidden);
  const back = new Float32Array(hidden);

  return {
    net: { features: known, hidden, outputs, rows, bias, out },
    see(features, count, isDropping) {
      seenCount = 0;
      active.set(bias);
      for (let i = 0; i < count; i++) {
        if (isDropping && random() < dropInput) continue;
        const row = findRow(rowOf, features[i]!);
        if (row < 0) continue;
        const from = row * hidden;
        seen[seenCount++] = from;
        for (let k = 0; k < hidden; k++) active[k]! += rows[from + k]!;
      }
      for (let k = 0; k < hidden; k++) {
        mask[k] = active[k]! <= 0 || (isDropping && random() < dropHidden) ? 0 : isDropping ? 1 / (1 - dropHidden) : 1;
        active[k]! *= mask[k]!;
      }
      back.fill(0);
    },
    output(k) {
      const from = k * hidden;
      let sum = 0;
      for (let i = 0; i < hidden; i++) sum += active[i]! * out[from + i]!;
      return sum;
    },
    push(k, gradient, rate) {
      const from = k * hidden;
      for (let i = 0; i < hidden; i++) {
        back[i]! += gradient * out[from + i]!;
        if (active[i] === 0) continue;
        const slope = gradient * active[i]!;
        outSquares[from + i]! += slope * slope;
        out[from + i]! -= (rate * slope) / (Math.sqrt(outSquares[from + i]!) + TINY);
      }
    },
    step(rate) {
      for (let i = 0; i < hidden; i++) {
        back[i]! *= mask[i]!;
        if (back[i] === 0) continue;
        biasSquares[i]! += back[i]! * back[i]!;
        bias[i]! -= (rate * back[i]!) / (Math.sqrt(biasSquares[i]!) + TINY);
      }
      for (let j = 0; j < seenCount; j++) {
        const from = seen[j]!;
        for (let i = 0; i < hidden; i++) {
          const slope = back[i]!;
          if (slope === 0) continue;
          const squares = rowSquares[from + i]! + slope * slope;
          rowSquares[from + i] = squares;
          rows[from + i]! -= (rate * slope) / (Math.sqrt(squares) + TINY);
        }
      }
    },
  };
}
