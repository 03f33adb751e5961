/** Which row of weights a feature has: open addressing with linear probing; a slot is a key and a row side by side. */
export interface FeatureRows {
  /** Key, row, key, row, …; a key 0 is an empty slot. */
  readonly slots: Int32Array;
  readonly shift: number;
}

const SPREAD = 0x9e3779b1;

/** `features` in the order of their rows; none twice. */
export function createFeatureRows(features: ArrayLike<number>): FeatureRows {
  let log = 4;
  while (2 ** log < features.length * 2) log++;
  const slots = new Int32Array(2 ** (log + 1));
  const shift = 32 - log;
  for (let row = 0; row < features.length; row++) {
    const key = keyOf(features[row]!);
    let at = (Math.imul(key, SPREAD) >>> shift) * 2;
    while (slots[at] !== 0) at = (at + 2) & (slots.length - 1);
    slots[at] = key;
    slots[at + 1] = row;
  }
  return { slots, shift };
}

/** 0 means an empty slot. */
function keyOf(feature: number): number {
  return feature | 0 || 1;
}

/** The feature's row, or -1. */
export function findRow({ slots, shift }: FeatureRows, feature: number): number {
  const key = keyOf(feature);
  const mask = slots.length - 1;
  let at = (Math.imul(key, SPREAD) >>> shift) * 2;
  for (let found = slots[at]!; found !== 0; found = slots[at]!) {
    if (found === key) return slots[at + 1]!;
    at = (at + 2) & mask;
  }
  return -1;
}
