/**
 * What the tagger's net sees: the word and two neighbours to each side, each thing by itself (the linear model's features.ts puts
 * them together), and the two tags before. Arguments as in tagFeatures.
 */
import { mix } from '../features.ts';
import {
  CLUSTER,
  FLAGS,
  FORM,
  LOWER,
  OUTLINE,
  PREFIX1,
  PREFIX2,
  PREFIX3,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  WIDTH,
  type Words,
} from '../words.ts';

export const MOST_NET_FEATURES = 64;

const OWN = [FORM, LOWER, SUFFIX1, SUFFIX2, SUFFIX3, SUFFIX4, PREFIX1, PREFIX2, PREFIX3, OUTLINE, CLUSTER, CLUSTER + 1, CLUSTER + 2];
const NEAR = [LOWER, SUFFIX2, SUFFIX3, OUTLINE, CLUSTER, CLUSTER + 1, CLUSTER + 2, FLAGS];
const FAR = [LOWER, SUFFIX3, CLUSTER, CLUSTER + 1, FLAGS];
const NEIGHBOURS: readonly (readonly [number, readonly number[]])[] = [
  [-2, FAR],
  [-1, NEAR],
  [1, NEAR],
  [2, FAR],
];

/** For what stands before and after a sentence. */
const EDGE = 77;
const NO_CLASS = 0xffff;

export function netFeatures(
  { wordOf, columns }: Words,
  lexical: Uint16Array,
  token: number,
  from: number,
  to: number,
  one: number,
  two: number,
  writing: number,
  out: Uint32Array,
): number {
  const row = wordOf[token]! * WIDTH;
  let k = 0;
  for (const column of OWN) out[k++] = mix(column + 1, columns[row + column]!);
  out[k++] = mix(20, columns[row + FLAGS]! + (token === from ? 64 : 0) + writing * 128);
  out[k++] = mix(21, lexical[wordOf[token]!]!);
  let template = 30;
  for (const [distance, shown] of NEIGHBOURS) {
    const at = token + distance;
    const isOutside = at < from || at >= to;
    const word = isOutside ? 0 : wordOf[at]!;
    for (const column of shown) out[k++] = mix(template++, isOutside ? EDGE : columns[word * WIDTH + column]!);
    out[k++] = mix(template++, isOutside ? NO_CLASS : lexical[word]!);
  }
  out[k++] = mix(90, one);
  out[k++] = mix(91, two);
  out[k++] = mix(mix(92, one), two);
  return k;
}
