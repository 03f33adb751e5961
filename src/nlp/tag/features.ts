/** What the tagger looks at: the word, its neighbours two to each side, what the lexicon says of them, and the two tags before. */
import { mix } from '../features.ts';
import {
  CAPITAL,
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
  UPPER,
  WIDTH,
  type Words,
} from '../words.ts';

export const MOST_FEATURES = 64;

/** A number for what stands before and after a sentence. */
const EDGE = 0x5bd1e995;

/** How the sentence is written: most words with a capital as in a headline, or all in capitals. */
export function caseOfSentence({ wordOf, columns }: Words, from: number, to: number): number {
  let [letters, capitals, uppers] = [0, 0, 0];
  for (let token = from; token < to; token++) {
    const row = wordOf[token]! * WIDTH;
    if (columns[row + CLUSTER] === 0 && (columns[row + FLAGS]! & (CAPITAL | UPPER)) === 0) continue;
    letters++;
    if ((columns[row + FLAGS]! & CAPITAL) !== 0) capitals++;
    if ((columns[row + FLAGS]! & UPPER) !== 0) uppers++;
  }
  if (letters < 4) return 0;
  if (uppers > letters * 0.7) return 2;
  return capitals > letters * 0.6 ? 1 : 0;
}

/**
 * Fills `out` for one token and returns how many. `lexical` is per word of `words` the lexicon's class, 0 if unknown;
 * `one` and `two` are the labels of the tokens before (labels count from 0; -1 at the sentence's begin).
 */
export function tagFeatures(
  words: Words,
  lexical: Uint16Array,
  token: number,
  from: number,
  to: number,
  one: number,
  two: number,
  writing: number,
  out: Uint32Array,
): number {
  const { wordOf, columns } = words;
  const w = wordOf[token]! * WIDTH;
  const p = token - 1 >= from ? wordOf[token - 1]! * WIDTH : -1;
  const q = token - 2 >= from ? wordOf[token - 2]! * WIDTH : -1;
  const n = token + 1 < to ? wordOf[token + 1]! * WIDTH : -1;
  const m = token + 2 < to ? wordOf[token + 2]! * WIDTH : -1;
  const at = (row: number, column: number): number => (row < 0 ? EDGE : columns[row + column]!);
  const lower = columns[w + LOWER]!;
  const outline = columns[w + OUTLINE]!;
  const flags = columns[w + FLAGS]! + (token === from ? 64 : 0) + writing * 128;
  const lex0 = lexical[wordOf[token]!]!;
  const lex1 = n < 0 ? 0xffff : lexical[wordOf[token + 1]!]!;
  const lex2 = m < 0 ? 0xffff : lexical[wordOf[token + 2]!]!;
  const lowerNext = at(n, LOWER);
  const lowerLast = at(p, LOWER);
  const fine0 = columns[w + CLUSTER + 2]!;
  const middle0 = columns[w + CLUSTER + 1]!;
  const middleNext = at(n, CLUSTER + 1);
  let k = 0;
  out[k++] = mix(1, 0);
  out[k++] = mix(2, columns[w + FORM]!);
  out[k++] = mix(3, lower);
  out[k++] = mix(4, columns[w + SUFFIX1]!);
  out[k++] = mix(5, columns[w + SUFFIX2]!);
  out[k++] = mix(6, columns[w + SUFFIX3]!);
  out[k++] = mix(7, columns[w + SUFFIX4]!);
  out[k++] = mix(8, columns[w + PREFIX1]!);
  out[k++] = mix(9, columns[w + PREFIX2]!);
  out[k++] = mix(10, columns[w + PREFIX3]!);
  out[k++] = mix(11, outline);
  out[k++] = mix(12, flags);
  out[k++] = mix(mix(13, flags), columns[w + SUFFIX3]!);
  out[k++] = mix(14, columns[w + CLUSTER]!);
  out[k++] = mix(15, middle0);
  out[k++] = mix(16, fine0);
  out[k++] = mix(mix(17, flags), middle0);
  out[k++] = mix(18, lex0);
  out[k++] = mix(mix(19, lex0), flags);
  out[k++] = mix(20, one);
  out[k++] = mix(mix(21, one), two);
  out[k++] = mix(mix(22, one), lower);
  out[k++] = mix(mix(23, one), columns[w + SUFFIX3]!);
  out[k++] = mix(mix(24, one), lex0);
  out[k++] = mix(mix(25, one), middle0);
  out[k++] = mix(26, lowerLast);
  out[k++] = mix(27, at(q, LOWER));
  out[k++] = mix(28, lowerNext);
  out[k++] = mix(29, at(m, LOWER));
  out[k++] = mix(mix(30, lowerLast), lower);
  out[k++] = mix(mix(31, lower), lowerNext);
  out[k++] = mix(mix(32, lowerLast), lowerNext);
  out[k++] = mix(33, at(n, SUFFIX3));
  out[k++] = mix(34, at(n, OUTLINE));
  out[k++] = mix(35, at(p, SUFFIX3));
  out[k++] = mix(36, at(p, OUTLINE));
  out[k++] = mix(37, at(p, CLUSTER + 1));
  out[k++] = mix(38, middleNext);
  out[k++] = mix(39, at(m, CLUSTER + 1));
  out[k++] = mix(40, at(p, CLUSTER + 2));
  out[k++] = mix(41, at(n, CLUSTER + 2));
  out[k++] = mix(mix(42, middle0), middleNext);
  out[k++] = mix(mix(43, at(p, CLUSTER + 1)), middle0);
  out[k++] = mix(44, lex1);
  out[k++] = mix(45, lex2);
  out[k++] = mix(mix(46, lex0), lex1);
  out[k++] = mix(mix(mix(47, one), lex0), lex1);
  out[k++] = mix(mix(48, lex1), lex2);
  out[k++] = mix(mix(mix(49, lex0), lex1), lex2);
  out[k++] = mix(mix(mix(50, one), two), lex0);
  out[k++] = mix(mix(51, lower), lex1);
  out[k++] = mix(mix(52, one), lex1);
  out[k++] = mix(mix(53, at(q, CLUSTER + 1)), at(p, CLUSTER + 1));
  out[k++] = mix(mix(54, columns[w + SUFFIX2]!), lex1);
  out[k++] = mix(mix(55, columns[w + SUFFIX4]!), outline);
  return k;
}
