/**
 * The actions' weights in one table, made for speed: a slot of 32 bits holds eight bits of the feature's hash and the three
 * companded weights. So a look-up is one read; about one unknown feature in a hundred finds another's weights, and is drowned by
 * the rest.
 */
import type { LinearColumns, ScoreInto } from '../linear-model.ts';

const SPREAD = 0x9e3779b1;
/** Slots for each feature, at least. */
const ROOM = 1.7;

export function packActions(columns: LinearColumns): ScoreInto {
  const { features, rowLength, classOf, weight, scale, bits } = columns;
  let log = 10;
  while (2 ** log < features.length * ROOM) log++;
  const table = new Uint32Array(2 ** log);
  const mask = table.length - 1;
  const shift = 32 - bits;
  const slotShift = 32 - log;
  const checkShift = Math.max(0, slotShift - 8);
  let cell = 0;
  for (let i = 0; i < features.length; i++) {
    const hash = Math.imul(features[i]!, SPREAD);
    let slot = hash >>> slotShift;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    let packed = ((hash >>> checkShift) & 255) << 24;
    for (const end = cell + rowLength[i]!; cell < end; cell++) packed |= (weight[cell]! & 255) << (classOf[cell]! * 8);
    table[slot] = packed;
  }
  /** Companded byte → weight. */
  const value = Int32Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte * byte : -((256 - byte) ** 2)));
  return (active, count, out) => {
    let [shiftSum, leftSum, rightSum] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const hash = Math.imul(active[i]! >>> shift || 1, SPREAD);
      const check = (hash >>> checkShift) & 255;
      let slot = hash >>> slotShift;
      let found = table[slot]!;
      while (found !== 0) {
        if (found >>> 24 === check) {
          shiftSum += value[found & 255]!;
          leftSum += value[(found >>> 8) & 255]!;
          rightSum += value[(found >>> 16) & 255]!;
          break;
        }
        slot = (slot + 1) & mask;
        found = table[slot]!;
      }
    }
    out[0] = shiftSum * scale;
    out[1] = leftSum * scale;
    out[2] = rightSum * scale;
  };
}
