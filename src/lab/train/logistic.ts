import { createRandom } from '#base/random.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { shuffled } from './perceptron.ts';

/**
 * Multinomial logistic regression over hashed features, by AdaGrad with weight decay (Duchi et al. 2011): for some thousands of examples.
 *   encodeLinear(learnLogistic(examples, { classes: 17, minWeight: 0.02 }))
 */
export interface Example {
  readonly features: Uint32Array;
  readonly label: number;
}

const EPOCHS = 24;
const RATE = 0.25;
const DECAY = 0.001;
const BITS = 24;
const LEAST = 2;

export function learnLogistic(
  examples: readonly Example[],
  options: { readonly classes: number; readonly minWeight: number },
): LinearColumns {
  const { classes } = options;
  const keyOf = (feature: number): number => feature >>> (32 - BITS) || 1;
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(keyOf(feature), (counts.get(keyOf(feature)) ?? 0) + 1);
  const keys = [...counts]
    .filter(([, count]) => LEAST <= count)
    .map(([key]) => key)
    .sort((a, b) => a - b);
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const rows = examples.map(({ features, label }) => ({
    label,
    rows: [...new Set([...features].flatMap((feature) => rowOf.get(keyOf(feature)) ?? []))],
  }));
  const weight = new Float64Array(keys.length * classes);
  const squares = new Float64Array(keys.length * classes).fill(1);
  const scores = new Float64Array(classes);
  const random = createRandom(20161101);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffled(rows, random)) {
      likelihoods(weight, example.rows, scores);
      for (const row of example.rows) {
        for (let k = 0; k < classes; k++) {
          const at = row * classes + k;
          const gradient = (k === example.label ? 1 : 0) - scores[k]! - DECAY * weight[at]!;
          squares[at]! += gradient * gradient;
          weight[at]! += (RATE * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return columnsOf(weight, keys, classes, options.minWeight);
}

/** exp of each class's sum over their sum. */
function likelihoods(weight: Float64Array, rows: readonly number[], out: Float64Array): void {
  const classes = out.length;
  out.fill(0);
  for (const row of rows) for (let k = 0; k < classes; k++) out[k]! += weight[row * classes + k]!;
  const largest = Math.max(...out);
  let sum = 0;
  for (let k = 0; k < classes; k++) sum += out[k] = Math.exp(out[k]! - largest);
  for (let k = 0; k < classes; k++) out[k]! /= sum;
}

/** The same layout as the perceptron's: companded, weights below `minWeight` dropped, rows left empty too. */
function columnsOf(weight: Float64Array, keys: readonly number[], classes: number, minWeight: number): LinearColumns {
  let largest = 0;
  for (const value of weight) largest = Math.max(largest, Math.abs(value));
  const scale = largest === 0 ? 1 : largest / (127 * 127);
  const features: number[] = [];
  const rowLength: number[] = [];
  const classOf: number[] = [];
  const companded: number[] = [];
  keys.forEach((key, row) => {
    let size = 0;
    for (let k = 0; k < classes; k++) {
      const value = weight[row * classes + k]!;
      const q = Math.round(Math.sqrt(Math.abs(value) / scale)) * Math.sign(value);
      if (Math.abs(value) < minWeight || q === 0) continue;
      classOf.push(k);
      companded.push(q);
      size++;
    }
    if (size === 0) return;
    features.push(key);
    rowLength.push(size);
  });
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
