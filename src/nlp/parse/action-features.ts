/**
 * What the choice of an action looks at (templates after Zhang and Nivre 2011), in three groups by what they depend on, so that a
 * search may keep the sums of a group: `frontFeatures` on s0 and the buffer, `stackFeatures` on s1 and s0, `crossFeatures` on the
 * four tokens s2, s1, s0, b0 alone. Each appends to `out` at `k` and returns the next place.
 */
import { mix } from '../features.ts';
import { at, between, distance, mix2, mix3, type SentenceColumns } from './sentence.ts';
import {
  LEFT_COUNT,
  LEFT_LABELS,
  LEFT1,
  LEFT1_LABEL,
  LEFT2,
  nodeField,
  RIGHT_COUNT,
  RIGHT_LABELS,
  RIGHT1,
  RIGHT1_LABEL,
  RIGHT2,
  type States,
  TOKEN,
} from './states.ts';

/** `top` is the stack's first node or -1, `front` the buffer's. */
export function frontFeatures(
  sentence: SentenceColumns,
  states: States,
  top: number,
  front: number,
  out: Uint32Array,
  start: number,
): number {
  const { word, lemma, tag, wordTag, middle, fine, suffix, before } = sentence;
  const b0 = nodeField(states, front, TOKEN);
  const b0w = at(sentence, word, b0);
  const b0t = at(sentence, tag, b0);
  const b0wt = at(sentence, wordTag, b0);
  const b0m = at(sentence, lemma, b0);
  const b0c = at(sentence, middle, b0);
  const b1w = at(sentence, word, b0 + 1);
  const b1t = at(sentence, tag, b0 + 1);
  const b2t = at(sentence, tag, b0 + 2);
  const b0l = nodeField(states, front, LEFT1);
  const b0lt = at(sentence, tag, b0l);
  const b0Left = nodeField(states, front, LEFT_LABELS);
  let k = start;
  out[k++] = mix(1, 0);
  out[k++] = mix(8, b0w);
  out[k++] = mix(9, b0t);
  out[k++] = mix(10, b0wt);
  out[k++] = mix(11, b1w);
  out[k++] = mix(12, b1t);
  out[k++] = mix(13, at(sentence, wordTag, b0 + 1));
  out[k++] = mix(14, b2t);
  out[k++] = mix(15, at(sentence, wordTag, b0 + 2));
  out[k++] = mix(20, at(sentence, fine, b0));
  out[k++] = mix2(23, b0c, b0t);
  out[k++] = mix(25, at(sentence, suffix, b0));
  out[k++] = mix(26, at(sentence, middle, b0 + 1));
  out[k++] = mix2(52, b0t, b1t);
  out[k++] = mix2(53, b0w, b1t);
  out[k++] = mix2(54, b0t, b1w);
  out[k++] = mix3(63, b0t, b1t, b2t);
  out[k++] = mix3(75, mix(b0t, b1t), b2t, at(sentence, tag, b0 + 3));
  out[k++] = mix2(92, nodeField(states, front, LEFT1_LABEL), b0t);
  out[k++] = mix(97, at(sentence, wordTag, b0l));
  out[k++] = mix2(113, b0Left, b0t);
  out[k++] = mix2(120, b0Left, b0m);
  out[k++] = mix2(124, nodeField(states, front, LEFT_COUNT), b0wt);
  const mark0 = before[b0]!;
  const mark1 = at(sentence, before, b0 + 1);
  out[k++] = mix2(140, mark0, b0wt);
  out[k++] = mix2(141, mark1, b0t);
  out[k++] = mix3(142, mark1, b0t, b1t);
  if (top < 0) return k;

  const s0 = nodeField(states, top, TOKEN);
  const s0w = at(sentence, word, s0);
  const s0t = at(sentence, tag, s0);
  const s0wt = at(sentence, wordTag, s0);
  const s0m = at(sentence, lemma, s0);
  const s0c = at(sentence, middle, s0);
  const s0l = nodeField(states, top, LEFT1);
  const s0r = nodeField(states, top, RIGHT1);
  const s0lt = at(sentence, tag, s0l);
  const s0rt = at(sentence, tag, s0r);
  const s0Left = nodeField(states, top, LEFT_LABELS);
  const s0Right = nodeField(states, top, RIGHT_LABELS);
  const far = distance(s0, b0);
  const mid = between(sentence, s0, b0);
  out[k++] = mix(2, s0w);
  out[k++] = mix(3, s0t);
  out[k++] = mix(4, s0wt);
  out[k++] = mix(18, at(sentence, fine, s0));
  out[k++] = mix2(21, s0c, s0t);
  out[k++] = mix(24, at(sentence, suffix, s0));
  out[k++] = mix2(30, s0wt, b0wt);
  out[k++] = mix2(31, s0wt, b0t);
  out[k++] = mix2(32, s0t, b0wt);
  out[k++] = mix2(33, s0m, b0m);
  out[k++] = mix2(34, s0t, b0t);
  out[k++] = mix2(35, at(sentence, fine, s0), at(sentence, fine, b0));
  out[k++] = mix2(36, s0c, b0c);
  out[k++] = mix2(37, s0m, b0c);
  out[k++] = mix2(38, s0c, b0m);
  out[k++] = mix2(39, s0c, b0t);
  out[k++] = mix2(40, s0t, b0c);
  out[k++] = mix2(58, s0w, b1w);
  out[k++] = mix3(60, s0t, b0t, b1t);
  out[k++] = mix3(64, s0wt, b0t, b1t);
  out[k++] = mix3(68, s0t, b0wt, b1t);
  out[k++] = mix3(70, s0m, b0t, at(sentence, lemma, b0 + 1));
  out[k++] = mix3(71, mix(s0t, b0t), b1t, b2t);
  out[k++] = mix3(80, s0t, s0lt, b0t);
  out[k++] = mix3(81, s0t, s0rt, b0t);
  out[k++] = mix3(82, s0t, b0t, b0lt);
  out[k++] = mix2(88, nodeField(states, top, LEFT1_LABEL), s0t);
  out[k++] = mix2(89, nodeField(states, top, RIGHT1_LABEL), s0t);
  out[k++] = mix(93, at(sentence, wordTag, s0l));
  out[k++] = mix(94, at(sentence, wordTag, s0r));
  out[k++] = mix3(98, s0wt, at(sentence, word, s0l), b0t);
  out[k++] = mix3(101, s0t, at(sentence, tag, nodeField(states, top, LEFT2)), s0lt);
  out[k++] = mix3(102, s0t, at(sentence, tag, nodeField(states, top, RIGHT2)), s0rt);
  out[k++] = mix2(110, s0Left, s0t);
  out[k++] = mix2(111, s0Right, s0t);
  out[k++] = mix3(114, s0Left, s0t, b0t);
  out[k++] = mix3(115, s0Right, s0t, b0t);
  out[k++] = mix2(118, s0Right, s0m);
  out[k++] = mix2(121, s0Left, b0Left);
  out[k++] = mix3(122, nodeField(states, top, LEFT_COUNT), nodeField(states, top, RIGHT_COUNT), s0wt);
  out[k++] = mix2(125, far, s0wt);
  out[k++] = mix2(126, far, b0wt);
  out[k++] = mix3(127, far, s0t, b0t);
  out[k++] = mix3(131, mid, s0t, b0t);
  out[k++] = mix3(143, mark0, s0t, b0t);
  out[k++] = mix3(144, before[s0 + 1]!, s0t, b0t);
  out[k++] = mix2(145, before[s0 + 1]!, s0wt);
  out[k++] = mix3(146, mix(mark0, mark1), s0t, b0t);
  out[k++] = mix3(147, mix(mark0, before[s0 + 1]!), s0t, b0t);
  return k;
}

/** `under` is the node below `top`; both are there. */
export function stackFeatures(
  sentence: SentenceColumns,
  states: States,
  under: number,
  top: number,
  out: Uint32Array,
  start: number,
): number {
  const { word, lemma, tag, wordTag, middle, fine, before } = sentence;
  const s0 = nodeField(states, top, TOKEN);
  const s1 = nodeField(states, under, TOKEN);
  const s0t = at(sentence, tag, s0);
  const s0wt = at(sentence, wordTag, s0);
  const s0m = at(sentence, lemma, s0);
  const s0c = at(sentence, middle, s0);
  const s1t = at(sentence, tag, s1);
  const s1wt = at(sentence, wordTag, s1);
  const s1m = at(sentence, lemma, s1);
  const s1c = at(sentence, middle, s1);
  const s1f = at(sentence, fine, s1);
  const s0l = nodeField(states, top, LEFT1);
  const s1l = nodeField(states, under, LEFT1);
  const s1r = nodeField(states, under, RIGHT1);
  const s1rt = at(sentence, tag, s1r);
  const s0lw = at(sentence, word, s0l);
  const s0Left = nodeField(states, top, LEFT_LABELS);
  const s1Right = nodeField(states, under, RIGHT_LABELS);
  const far = distance(s1, s0);
  let k = start;
  out[k++] = mix(5, at(sentence, word, s1));
  out[k++] = mix(6, s1t);
  out[k++] = mix(7, s1wt);
  out[k++] = mix(19, s1f);
  out[k++] = mix2(22, s1c, s1t);
  out[k++] = mix2(41, s1wt, s0wt);
  out[k++] = mix2(42, s1wt, s0t);
  out[k++] = mix2(43, s1t, s0wt);
  out[k++] = mix2(44, s1m, s0m);
  out[k++] = mix2(45, s1t, s0t);
  out[k++] = mix2(46, s1f, at(sentence, fine, s0));
  out[k++] = mix2(47, s1c, s0c);
  out[k++] = mix2(48, s1m, s0c);
  out[k++] = mix2(49, s1c, s0m);
  out[k++] = mix2(50, s1c, s0t);
  out[k++] = mix2(51, s1t, s0c);
  out[k++] = mix3(83, s1t, s1rt, s0t);
  out[k++] = mix3(84, s1t, at(sentence, tag, s1l), s0t);
  out[k++] = mix3(85, s1t, s0t, at(sentence, tag, s0l));
  out[k++] = mix3(86, s1t, s0t, at(sentence, tag, nodeField(states, top, RIGHT1)));
  out[k++] = mix2(90, nodeField(states, under, LEFT1_LABEL), s1t);
  out[k++] = mix2(91, nodeField(states, under, RIGHT1_LABEL), s1t);
  out[k++] = mix(95, at(sentence, wordTag, s1l));
  out[k++] = mix(96, at(sentence, wordTag, s1r));
  out[k++] = mix3(99, s1wt, s0lw, s0t);
  out[k++] = mix3(100, s0m, s0lw, s1m);
  out[k++] = mix3(103, s1t, at(sentence, tag, nodeField(states, under, RIGHT2)), s1rt);
  out[k++] = mix2(112, s1Right, s1t);
  out[k++] = mix3(116, s1Right, s1t, s0t);
  out[k++] = mix3(117, nodeField(states, under, LEFT_LABELS), s0Left, mix(s1t, s0t));
  out[k++] = mix2(119, s1Right, s1m);
  out[k++] = mix2(123, nodeField(states, under, RIGHT_COUNT), s1wt);
  out[k++] = mix2(128, far, s1wt);
  out[k++] = mix2(129, far, s0wt);
  out[k++] = mix3(130, far, s1t, s0t);
  out[k++] = mix3(132, between(sentence, s1, s0), s1t, s0t);
  out[k++] = mix3(135, s0Left, s1t, s0t);
  out[k++] = mix3(148, before[s0]!, s1t, s0t);
  out[k++] = mix3(149, before[s1 + 1]!, s1t, s0t);
  out[k++] = mix2(150, before[s1 + 1]!, s1wt);
  return k;
}

/** Tokens; s2 is -1 where there is none. */
export function crossFeatures(
  sentence: SentenceColumns,
  s2: number,
  s1: number,
  s0: number,
  b0: number,
  out: Uint32Array,
  start: number,
): number {
  const { lemma, tag, wordTag, middle, coarse, before } = sentence;
  const s0t = at(sentence, tag, s0);
  const s1t = at(sentence, tag, s1);
  const s2t = at(sentence, tag, s2);
  const b0t = at(sentence, tag, b0);
  const b1t = at(sentence, tag, b0 + 1);
  const s1c = at(sentence, middle, s1);
  const b0c = at(sentence, middle, b0);
  let k = start;
  out[k++] = mix(16, s2t);
  out[k++] = mix(17, at(sentence, wordTag, s2));
  out[k++] = mix2(55, s1t, b0t);
  out[k++] = mix2(56, at(sentence, lemma, s1), at(sentence, lemma, b0));
  out[k++] = mix2(57, s1c, b0c);
  out[k++] = mix3(61, s1t, s0t, b0t);
  out[k++] = mix3(62, s2t, s1t, s0t);
  out[k++] = mix3(65, s1t, at(sentence, wordTag, s0), b0t);
  out[k++] = mix3(66, at(sentence, wordTag, s1), s0t, b0t);
  out[k++] = mix3(67, s1t, s0t, at(sentence, wordTag, b0));
  out[k++] = mix3(69, s1c, at(sentence, middle, s0), b0c);
  out[k++] = mix3(73, mix(s1t, s0t), b0t, b1t);
  out[k++] = mix3(133, between(sentence, s1, s0), s1t, mix(s0t, b0t));
  out[k++] = mix3(134, at(sentence, coarse, s1), at(sentence, coarse, s0), at(sentence, coarse, b0));
  out[k++] = mix3(151, before[b0]!, s1t, s0t);
  out[k++] = mix3(152, mix(before[b0]!, before[s0]!), s1t, mix(s0t, b0t));
  out[k++] = mix3(153, before[b0]!, mix(s1t, s0t), b0t);
  return k;
}
