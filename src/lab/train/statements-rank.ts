/** Trains the choice among rival readings: log-linear over hashed features, by AdaGrad. In: rivals, some of them best; out: columns. */
import { createRandom } from '#base/random.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { type FeatureLists, rowsOf } from './feature-lists.ts';
import { shuffled } from './perceptron.ts';
import { columnsOf, createTable, step, sum, type TrainOptions } from './statements-crf.ts';

/** Rivals of which some are best: their places follow one another from `first` on. */
export interface RivalGroup {
  readonly first: number;
  readonly isBest: readonly boolean[];
}

export interface RankTrainer {
  train(groups: readonly RivalGroup[], options: TrainOptions): LinearColumns;
}

/** A log-linear choice among rivals; the gradient raises the best ones together. */
export function createRankTrainer(lists: FeatureLists, least: number): RankTrainer {
  const rows = rowsOf(lists, least);
  return {
    train(groups, options) {
      const table = createTable(rows.keys.length, 1);
      const random = createRandom(options.seed);
      const gradient = new Float64Array(1);
      const out = new Float64Array(1);
      let order = groups;
      for (let epoch = 0; epoch < options.epochs; epoch++) {
        order = shuffled(order, random);
        const rate = options.rate * (1 - epoch / (options.epochs + 1));
        for (const { first, isBest } of order) {
          const sums = isBest.map((_, rival) => {
            sum(table, rows, first + rival, out, 0);
            return out[0]!;
          });
          const most = Math.max(...sums);
          const shares = sums.map((value) => Math.exp(value - most));
          const all = shares.reduce((a, b) => a + b, 0);
          const best = shares.reduce((a, b, rival) => (isBest[rival] === true ? a + b : a), 0);
          for (let rival = 0; rival < isBest.length; rival++) {
            gradient[0] = (isBest[rival] === true ? shares[rival]! / best : 0) - shares[rival]! / all;
            if (Math.abs(gradient[0]) > 0.002) step(table, rows, first + rival, gradient, 0, rate, options.caution);
          }
        }
      }
      return columnsOf(table, rows.keys, options.minWeight);
    },
  };
}
