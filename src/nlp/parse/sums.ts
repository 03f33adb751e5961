/**
 * Sums of weights kept for the length of one search, under two numbers that tell what they depend on. A table that has no room
 * near the place forgets nothing and keeps nothing: the sum is worked out again.
 */
export interface Sums<Values extends Int32Array | Float32Array | Float64Array = Int32Array | Float32Array | Float64Array> {
  readonly keys: Int32Array;
  readonly stamps: Int32Array;
  readonly values: Values;
  readonly width: number;
  readonly slots: number;
  stamp: number;
}

const PROBES = 6;

/** Room for a power of two of sums, in `values`. */
export function createSums<Values extends Sums['values']>(values: Values, width: number): Sums<Values> {
  const slots = values.length / width;
  return {
    keys: new Int32Array(slots * 2),
    stamps: new Int32Array(slots),
    values,
    width,
    slots,
    stamp: 0,
  };
}

export function forget(sums: Sums): void {
  sums.stamp++;
}

/** The place of these keys: ≥ 0 and known, or -1 - place where it may be kept, or NO_ROOM. */
const NO_ROOM = -0x7fffffff;

export function findSum(sums: Sums, a: number, b: number): number {
  const { keys, stamps, stamp, slots } = sums;
  let slot = (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 15) & (slots - 1);
  for (let probe = 0; probe < PROBES; probe++) {
    if (stamps[slot] !== stamp) {
      keys[slot * 2] = a;
      keys[slot * 2 + 1] = b;
      return -1 - slot;
    }
    if (keys[slot * 2] === a && keys[slot * 2 + 1] === b) return slot;
    slot = (slot + 1) & (slots - 1);
  }
  return NO_ROOM;
}

/** Where keepSum puts what has no place yet; -1 for nowhere. */
export function slotOf(place: number): number {
  return place === NO_ROOM ? -1 : -1 - place;
}

/** Keeps the first `width` of `from` at a place that findSum gave. */
export function keepSum(sums: Sums, place: number, from: Sums['values']): void {
  if (place === NO_ROOM) return;
  const slot = -1 - place;
  sums.stamps[slot] = sums.stamp;
  for (let i = 0; i < sums.width; i++) sums.values[slot * sums.width + i] = from[i]!;
}
