import { ModelError } from '#base/errors.ts';

/**
 * Words of the world and what sort of name they are mostly part of, learned from word vectors: hash of the lower-case form → class
 * (0: not listed). Hashes keep 24 bits: one word in two hundred is taken for another.
 */
export interface Lexicon {
  classOf(lowerHash: number): number;
}

export const LEXICON_BITS = 24;

/** Sorted 24-bit hashes as differences (base 128, low part first, the high bit says that more follows), then a class each. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  if (bytes.length < 4) throw new ModelError('model file for stage "names": its lexicon is cut off; make it anew with npm run train names');
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  let slots = 16;
  while (slots < count * 2) slots *= 2;
  const table = new Uint32Array(slots);
  let at = 4;
  let hash = 0;
  const classes = bytes.length - count;
  for (let i = 0; i < count; i++) {
    let shift = 0;
    let delta = 0;
    let byte = 0x80;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      delta += (byte & 127) << shift;
      shift += 7;
    }
    hash += delta;
    let slot = slotOf(hash, slots);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = ((hash << 8) | bytes[classes + i]!) >>> 0;
  }
  if (at !== classes) throw new ModelError('model file for stage "names": its lexicon is damaged; make it anew with npm run train names');
  return {
    classOf(lowerHash) {
      const key = lowerHash >>> (32 - LEXICON_BITS);
      for (let slot = slotOf(key, slots); ; slot = (slot + 1) & (slots - 1)) {
        const entry = table[slot]!;
        if (entry === 0) return 0;
        if (entry >>> 8 === key) return entry & 255;
      }
    },
  };
}

function slotOf(hash: number, slots: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 7) & (slots - 1);
}
