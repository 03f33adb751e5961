import { createHidden, outputOf, showFeatures } from '../feed-forward.ts';
import { bestLabels, probabilityOf, sumsOf } from './chain.ts';
import { MOST_FEATURES, type NameFeatures } from './features.ts';
import { closes, LABELS, labelAt, MODEL_TYPES, type ModelType, OUTSIDE, opens, typeOf } from './labels.ts';
import type { NamesModel } from './model.ts';

/** A name as the sequence model sees it. */
export interface ModelName {
  readonly begin: number;
  readonly end: number;
  readonly type: ModelType;
  /** Per type (MODEL_TYPES): probability that just these words are a name of it. */
  readonly probabilities: Float64Array;
}

/** Stretches longer than this are labelled piece by piece: a text all in capitals must not cost more than its length. */
const LONGEST = 400;

/** How much less the score of no name counts: the silver texts leave many names unmarked, so the model passes over too many. */
const CAUTION = 0.8;

/** Names of more tokens are judged by their first ones. */
const LONGEST_NAME = 16;
/** Per type and length: the labels of such a name. */
const LABELS_OF = MODEL_TYPES.map((_, type) =>
  Array.from({ length: LONGEST_NAME + 1 }, (_, length) => Uint8Array.from({ length }, (_, at) => labelAt(type, at, length))),
);

export function labelNames(features: NameFeatures, { net, pairs }: Pick<NamesModel, 'net' | 'pairs'>): ModelName[] {
  const names: ModelName[] = [];
  const pairExp = pairs.map((weight) => Math.exp(weight));
  const buffer = new Uint32Array(MOST_FEATURES);
  const sums = new Int32Array(net.pairs);
  const hidden = createHidden(net, 1);
  const scores = new Float64Array(LONGEST * LABELS);
  const labels = new Uint8Array(LONGEST);
  for (const [from, to] of features.stretches) {
    for (let start = from; start < to; start += LONGEST) {
      const length = Math.min(LONGEST, to - start);
      for (let at = 0; at < length; at++) {
        showFeatures(net, buffer, features.into(start + at, buffer), sums, hidden, 0);
        for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = outputOf(net, label, hidden, 0);
        scores[at * LABELS + OUTSIDE]! -= CAUTION;
      }
      const chain = { length, scores };
      bestLabels(chain, pairs, labels);
      let isAny = false;
      for (let at = 0; at < length && !isAny; at++) isAny = labels[at] !== OUTSIDE;
      if (!isAny) continue;
      const paths = sumsOf(chain, pairExp);
      for (let at = 0; at < length; at++) {
        if (!opens(labels[at]!)) continue;
        let end = at + 1;
        while (end < length && !closes(labels[end - 1]!)) end++;
        names.push({
          begin: start + at,
          end: start + end,
          type: MODEL_TYPES[typeOf(labels[at]!)]!,
          probabilities: Float64Array.from(MODEL_TYPES, (_, type) =>
            probabilityOf(paths, pairExp, at, LABELS_OF[type]![Math.min(end - at, LONGEST_NAME)]!),
          ),
        });
        at = end - 1;
      }
    }
  }
  return names;
}
