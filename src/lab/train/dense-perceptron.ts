/**
 * The perceptron of perceptron.ts for few classes: a feature's weights lie in its slot of the table, so that a look-up costs two
 * reads of memory instead of five. Same use, same columns.
 */
import type { LinearColumns } from '#nlp/linear-model.ts';
import type { Perceptron } from './perceptron.ts';

const SPREAD = 0x9e3779b1;
/** The table doubles when it is fuller than this. */
const FULL = 0.6;

export function createDensePerceptron(options: {
  readonly classes: number;
  readonly bits: number;
  readonly start?: LinearColumns;
}): Perceptron {
  const { classes, bits } = options;
  const shift = 32 - bits;
  let log = 18;
  let mask = 0;
  let keys = new Uint32Array(0);
  let weight = new Float32Array(0);
  let total = new Float64Array(0);
  let stamp = new Int32Array(0);
  let rows = 0;
  let now = 1;

  const allocate = (): void => {
    const slots = 2 ** log;
    mask = slots - 1;
    keys = new Uint32Array(slots);
    weight = new Float32Array(slots * classes);
    total = new Float64Array(slots * classes);
    stamp = new Int32Array(slots * classes);
  };
  allocate();

  const slotOf = (feature: number): number => {
    let slot = Math.imul(feature, SPREAD) >>> (32 - log);
    while (keys[slot] !== feature && keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };

  const grow = (): void => {
    const [oldKeys, oldWeight, oldTotal, oldStamp] = [keys, weight, total, stamp];
    log++;
    allocate();
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === 0) continue;
      const slot = slotOf(oldKeys[i]!);
      keys[slot] = oldKeys[i]!;
      for (let k = 0; k < classes; k++) {
        weight[slot * classes + k] = oldWeight[i * classes + k]!;
        total[slot * classes + k] = oldTotal[i * classes + k]!;
        stamp[slot * classes + k] = oldStamp[i * classes + k]!;
      }
    }
  };

  const slotFor = (feature: number): number => {
    const slot = slotOf(feature);
    if (keys[slot] !== 0) return slot;
    keys[slot] = feature;
    rows++;
    if (rows <= FULL * mask) return slot;
    grow();
    return slotOf(feature);
  };

  if (options.start !== undefined) {
    const { features, rowLength, classOf, weight: q, scale } = options.start;
    let at = 0;
    for (let i = 0; i < features.length; i++) {
      const slot = slotFor(features[i]!);
      for (const end = at + rowLength[i]!; at < end; at++) weight[slot * classes + classOf[at]!] = q[at]! * Math.abs(q[at]!) * scale;
    }
  }

  const columns = ({ minWeight }: { readonly minWeight: number }): LinearColumns => {
    const average = (cell: number): number => (total[cell]! + weight[cell]! * (now - stamp[cell]!)) / now;
    const features = keys.filter((key) => key !== 0).sort();
    let largest = 0;
    for (let cell = 0; cell < weight.length; cell++)
      if (weight[cell] !== 0 || total[cell] !== 0) largest = Math.max(largest, Math.abs(average(cell)));
    const scale = largest === 0 ? 1 : largest / (127 * 127);
    const kept: number[] = [];
    const rowLength: number[] = [];
    const classOf: number[] = [];
    const weights: number[] = [];
    for (const feature of features) {
      const slot = slotOf(feature);
      let length = 0;
      for (let k = 0; k < classes; k++) {
        const value = average(slot * classes + k);
        const q = Math.round(Math.sqrt(Math.abs(value) / scale)) * Math.sign(value);
        if (q === 0 || Math.abs(value) < minWeight) continue;
        classOf.push(k);
        weights.push(q);
        length++;
      }
      if (length === 0) continue;
      kept.push(feature);
      rowLength.push(length);
    }
    return {
      classes,
      bits,
      scale,
      features: Uint32Array.from(kept),
      rowLength: Uint16Array.from(rowLength),
      classOf: Uint16Array.from(classOf),
      weight: Int8Array.from(weights),
    };
  };

  return {
    classes,
    scoreInto(features, count, out) {
      out.fill(0, 0, classes);
      for (let i = 0; i < count; i++) {
        const slot = slotOf(features[i]! >>> shift || 1);
        if (keys[slot] === 0) continue;
        for (let k = 0, cell = slot * classes; k < classes; k++) out[k]! += weight[cell + k]!;
      }
    },
    update(features, count, klass, amount) {
      for (let i = 0; i < count; i++) {
        const cell = slotFor(features[i]! >>> shift || 1) * classes + klass;
        total[cell]! += weight[cell]! * (now - stamp[cell]!);
        stamp[cell] = now;
        weight[cell]! += amount;
      }
    },
    tick() {
      now++;
    },
    columns,
    size: () => rows,
  };
}
