/** Features of many places, and their rows of weights: those seen seldom never get one. */

/** How many upper bits of a feature tell it from others. */
export const BITS = 26;
const SHIFT = 32 - BITS;

/** Features of many places, one after the other; `ends[i]` is where place i's end. */
export interface FeatureLists {
  readonly features: Uint32Array;
  readonly ends: Uint32Array;
}

export function createLists(): { push(features: Uint32Array, count: number): void; done(): FeatureLists; places(): number } {
  let features = new Uint32Array(1 << 20);
  let used = 0;
  const ends: number[] = [];
  return {
    push(more, count) {
      if (used + count > features.length) {
        const larger = new Uint32Array(features.length * 2);
        larger.set(features);
        features = larger;
      }
      for (let i = 0; i < count; i++) features[used++] = more[i]!;
      ends.push(used);
    },
    places: () => ends.length,
    done: () => ({ features: features.subarray(0, used), ends: Uint32Array.from(ends) }),
  };
}

/** Rows of the features of many places, one place after the other, without the features that have none; `ends` as above. */
export interface Rows {
  readonly rows: Int32Array;
  readonly ends: Uint32Array;
  /** The upper BITS bits of each row's feature; and the feature, as it was first seen. */
  readonly keys: Uint32Array;
  readonly features: Uint32Array;
}

/** Gives a row to each feature that is seen at least `least` times. */
export function rowsOf({ features, ends }: FeatureLists, least: number): Rows {
  const counts = new Uint16Array(2 ** BITS);
  for (let i = 0; i < features.length; i++) {
    const key = features[i]! >>> SHIFT;
    if (counts[key]! < 65535) counts[key]!++;
  }
  const rowOf = new Int32Array(2 ** BITS).fill(-1);
  const keys: number[] = [];
  const firstSeen: number[] = [];
  const rows = new Int32Array(features.length);
  const newEnds = new Uint32Array(ends.length);
  let used = 0;
  for (let place = 0, i = 0; place < ends.length; place++) {
    for (; i < ends[place]!; i++) {
      const key = features[i]! >>> SHIFT || 1;
      if (counts[key]! < least) continue;
      if (rowOf[key]! < 0) {
        rowOf[key] = keys.length;
        keys.push(key);
        firstSeen.push(features[i]!);
      }
      rows[used++] = rowOf[key]!;
    }
    newEnds[place] = used;
  }
  return { rows: rows.slice(0, used), ends: newEnds, keys: Uint32Array.from(keys), features: Uint32Array.from(firstSeen) };
}
