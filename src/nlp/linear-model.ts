/**
 * A sparse linear model: hashed features (features.ts) → one sum of weights a class.
 * `scoreInto(model, features, count, out)` overwrites out[0 … classes-1]. Features that the model does not know cost one look-up.
 * Weights are int8 with square-root companding in the file (±q² · scale), so the sums are whole numbers until the last step:
 * the same on every machine. Made by readLinearModel (model-file.ts) or by a trainer (lab/train/perceptron.ts).
 */
export interface LinearModel {
  readonly classes: number;
  /** How many bits of a feature's hash count (its upper ones): fewer make a smaller file. */
  readonly bits: number;
  /** Open addressing with linear probing, pairs (feature, index of its first cell); a feature 0 is an empty slot. */
  readonly table: Uint32Array;
  /** A row's cells lie together: weight << 16 | last-of-its-row << 15 | class; weight in units of `scale`. */
  readonly cells: Int32Array;
  readonly scale: number;
}

/** What decoders take, so that the same code serves in training and in use. */
export type ScoreInto = (features: Uint32Array, count: number, out: Float64Array) => void;

const LAST = 0x8000;

export function scoreInto(model: LinearModel, features: Uint32Array, count: number, out: Float64Array): void {
  const { classes, table, cells, scale } = model;
  const shift = 32 - model.bits;
  const mask = (table.length >>> 1) - 1;
  for (let k = 0; k < classes; k++) out[k] = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i]! >>> shift || 1;
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const found = table[slot << 1]!;
      if (found === feature) {
        let at = table[(slot << 1) + 1]!;
        let cell = cells[at]!;
        out[cell & 0x7fff]! += cell >> 16;
        while ((cell & LAST) === 0) {
          cell = cells[++at]!;
          out[cell & 0x7fff]! += cell >> 16;
        }
        break;
      }
      if (found === 0) break;
      slot = (slot + 1) & mask;
    }
  }
  for (let k = 0; k < classes; k++) out[k]! *= scale;
}

/** The best of the first `count` classes; the first of equals. */
export function argmax(scores: Float64Array, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (scores[k]! > scores[best]!) best = k;
  return best;
}

/** A model as columns, as the file has it: features ascending; per feature its row length; per cell class and companded weight. */
export interface LinearColumns {
  readonly classes: number;
  readonly bits: number;
  readonly scale: number;
  readonly features: Uint32Array;
  readonly rowLength: Uint16Array;
  readonly classOf: Uint16Array;
  readonly weight: Int8Array;
}

export function linearModelOf(columns: LinearColumns): LinearModel {
  const { features, rowLength, classOf, weight } = columns;
  let slots = 16;
  while (slots < features.length * 2) slots *= 2;
  const table = new Uint32Array(slots * 2);
  const cells = new Int32Array(weight.length);
  const mask = slots - 1;
  let at = 0;
  for (let i = 0; i < features.length; i++) {
    const feature = features[i]!;
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 7) & mask;
    while (table[slot << 1] !== 0) slot = (slot + 1) & mask;
    table[slot << 1] = feature;
    table[(slot << 1) + 1] = at;
    for (const end = at + rowLength[i]!; at < end; at++) {
      const q = weight[at]!;
      cells[at] = ((q < 0 ? -q * q : q * q) << 16) | (at + 1 === end ? LAST : 0) | classOf[at]!;
    }
  }
  return { classes: columns.classes, bits: columns.bits, scale: columns.scale, table, cells };
}
