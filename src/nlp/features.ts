/**
 * Features as numbers: a feature is an unsigned 32-bit hash, made without joining strings.
 * A template mixes its own number with the hashes of what it looks at:
 *   features[n++] = mix(TEMPLATE, lemmaHash[token]);   features[n++] = mix(mix(TEMPLATE, a), b);
 * Hash each word once a document (`hashText`), not once a template. Results are signed; a Uint32Array takes them as they are.
 */

/** Murmur3's finish over a running value: changing any bit of either argument changes about half the bits of the result. */
export function mix(hash: number, value: number): number {
  let h = (Math.imul(hash, 0x9e3779b1) + value) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hash of the code units `[begin, end)` of a text. */
export function hashText(text: string, begin = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let at = begin; at < end; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13) ^ (end - begin);
}
