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
import { createWeights, hide, learnOutput, learnRows, outputOf } from './adagrad-net.ts';

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
  const weights = createWeights(known.length, hidden, outputs, random);
  const { rows, bias, out } = weights;
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
        for (let h = 0; h < hidden; h++) active[h]! += rows[from + h]!;
      }
      hide(active, mask, 0, hidden, isDropping ? dropHidden : undefined, random);
      back.fill(0);
    },
    output: (k) => outputOf(weights, k, active, 0),
    push: (k, gradient, rate) => learnOutput(weights, k, -gradient, active, 0, back, rate),
    step: (rate) => learnRows(weights, back, mask, 0, seen, [0, seenCount], rate),
  };
}
