/**
 * What the parser looks at. `actionFeatures`: the state's two topmost items, the buffer's next three, their children (templates
 * after Zhang and Nivre 2011). `labelFeatures`: the two ends of an arc that is being drawn.
 */
import { mix } from '../features.ts';
import type { SentenceColumns } from './sentence.ts';
import {
  B0,
  below,
  field,
  LEFT,
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
  S0,
  type States,
  TOKEN,
} from './states.ts';

export const MOST_FEATURES = 128;

/** What stands where there is nothing. */
const NONE = 0x2545f491;

/** 1, 2, 3, 4, 5–7, 8–12, more. */
function distance(from: number, to: number): number {
  const d = to - from;
  if (d < 5) return d;
  return d < 8 ? 5 : d < 13 ? 6 : 7;
}

/** What stands between two tokens: verbs, commas, conjunctions up to 2 each, and whether a quotation opens or closes. */
function between(sentence: SentenceColumns, from: number, to: number): number {
  const [low, high] = [sentence.marks[from + 1]!, sentence.marks[to]!];
  const count = (shift: number): number => ((high >>> shift) - (low >>> shift)) & 255;
  return Math.min(count(0), 2) + 4 * Math.min(count(8), 2) + 16 * Math.min(count(16), 1) + 64 * (count(24) & 1);
}

export function actionFeatures(sentence: SentenceColumns, states: States, state: number, out: Uint32Array): number {
  const { word, lemma, tag, wordTag, middle, fine, suffix, coarse, length } = sentence;
  const at = (column: Int32Array, token: number): number => (token < 0 || token > length ? NONE : column[token]!);
  const n0 = field(states, state, S0);
  const n1 = n0 < 0 ? -1 : below(states, n0);
  const n2 = n1 < 0 ? -1 : below(states, n1);
  const nb = field(states, state, B0);
  const of = (node: number, which: number, missing: number): number => (node < 0 ? missing : nodeField(states, node, which));
  const s0 = of(n0, TOKEN, -1);
  const s1 = of(n1, TOKEN, -1);
  const s2 = of(n2, TOKEN, -1);
  const b0 = nodeField(states, nb, TOKEN);
  const [b1, b2, b3] = [b0 + 1, b0 + 2, b0 + 3];
  const s0l = of(n0, LEFT1, -1);
  const s0r = of(n0, RIGHT1, -1);
  const s1l = of(n1, LEFT1, -1);
  const s1r = of(n1, RIGHT1, -1);
  const b0l = of(nb, LEFT1, -1);
  const s0lLabel = of(n0, LEFT1_LABEL, 0);
  const s0rLabel = of(n0, RIGHT1_LABEL, 0);
  const s1lLabel = of(n1, LEFT1_LABEL, 0);
  const s1rLabel = of(n1, RIGHT1_LABEL, 0);
  const b0lLabel = of(nb, LEFT1_LABEL, 0);
  const [s0w, s1w, b0w, b1w] = [at(word, s0), at(word, s1), at(word, b0), at(word, b1)];
  const [s0t, s1t, s2t] = [at(tag, s0), at(tag, s1), at(tag, s2)];
  const [b0t, b1t, b2t, b3t] = [at(tag, b0), at(tag, b1), at(tag, b2), at(tag, b3)];
  const [s0wt, s1wt, b0wt, b1wt] = [at(wordTag, s0), at(wordTag, s1), at(wordTag, b0), at(wordTag, b1)];
  const [s0m, s1m, b0m] = [at(lemma, s0), at(lemma, s1), at(lemma, b0)];
  const [s0c, s1c, b0c, b1c] = [at(middle, s0), at(middle, s1), at(middle, b0), at(middle, b1)];
  const [s0f, s1f, b0f] = [at(fine, s0), at(fine, s1), at(fine, b0)];
  const far0 = s0 < 0 ? 0 : distance(s0, b0);
  const far1 = s1 < 0 ? 0 : distance(s1, s0);
  const mid0 = s0 < 0 ? 0 : between(sentence, s0, b0);
  const mid1 = s1 < 0 ? 0 : between(sentence, s1, s0);
  const s0Left = of(n0, LEFT_COUNT, 0);
  const s0Right = of(n0, RIGHT_COUNT, 0);
  const s1Right = of(n1, RIGHT_COUNT, 0);
  const b0Left = of(nb, LEFT_COUNT, 0);
  const s0LeftSet = of(n0, LEFT_LABELS, 0);
  const s0RightSet = of(n0, RIGHT_LABELS, 0);
  const s1LeftSet = of(n1, LEFT_LABELS, 0);
  const s1RightSet = of(n1, RIGHT_LABELS, 0);
  const b0LeftSet = of(nb, LEFT_LABELS, 0);
  let k = 0;
  const one = (template: number, a: number): void => {
    out[k++] = mix(template, a);
  };
  const two = (template: number, a: number, b: number): void => {
    out[k++] = mix(mix(template, a), b);
  };
  const three = (template: number, a: number, b: number, c: number): void => {
    out[k++] = mix(mix(mix(template, a), b), c);
  };
  out[k++] = mix(1, 0);
  // single words
  one(2, s0w);
  one(3, s0t);
  one(4, s0wt);
  one(5, s1w);
  one(6, s1t);
  one(7, s1wt);
  one(8, b0w);
  one(9, b0t);
  one(10, b0wt);
  one(11, b1w);
  one(12, b1t);
  one(13, b1wt);
  one(14, b2t);
  one(15, at(wordTag, b2));
  one(16, s2t);
  one(17, at(wordTag, s2));
  one(18, s0f);
  one(19, s1f);
  one(20, b0f);
  two(21, s0c, s0t);
  two(22, s1c, s1t);
  two(23, b0c, b0t);
  one(24, at(suffix, s0));
  one(25, at(suffix, b0));
  one(26, b1c);
  // pairs
  two(30, s0wt, b0wt);
  two(31, s0wt, b0t);
  two(32, s0t, b0wt);
  two(33, s0m, b0m);
  two(34, s0t, b0t);
  two(35, s0f, b0f);
  two(36, s0c, b0c);
  two(37, s0m, b0c);
  two(38, s0c, b0m);
  two(39, s0c, b0t);
  two(40, s0t, b0c);
  two(41, s1wt, s0wt);
  two(42, s1wt, s0t);
  two(43, s1t, s0wt);
  two(44, s1m, s0m);
  two(45, s1t, s0t);
  two(46, s1f, s0f);
  two(47, s1c, s0c);
  two(48, s1m, s0c);
  two(49, s1c, s0m);
  two(50, s1c, s0t);
  two(51, s1t, s0c);
  two(52, b0t, b1t);
  two(53, b0w, b1t);
  two(54, b0t, b1w);
  two(55, s1t, b0t);
  two(56, s1m, b0m);
  two(57, s1c, b0c);
  two(58, s0w, b1w);
  // threes
  three(60, s0t, b0t, b1t);
  three(61, s1t, s0t, b0t);
  three(62, s2t, s1t, s0t);
  three(63, b0t, b1t, b2t);
  three(64, s0wt, b0t, b1t);
  three(65, s1t, s0wt, b0t);
  three(66, s1wt, s0t, b0t);
  three(67, s1t, s0t, b0wt);
  three(68, s0t, b0wt, b1t);
  three(69, s1c, s0c, b0c);
  three(70, s0m, b0t, at(lemma, b1));
  two(71, mix(mix(72, s0t), b0t), mix(b1t, b2t));
  two(75, mix(mix(76, b0t), b1t), mix(b2t, b3t));
  two(73, mix(mix(74, s1t), s0t), mix(b0t, b1t));
  // children
  three(80, s0t, at(tag, s0l), b0t);
  three(81, s0t, at(tag, s0r), b0t);
  three(82, s0t, b0t, at(tag, b0l));
  three(83, s1t, at(tag, s1r), s0t);
  three(84, s1t, at(tag, s1l), s0t);
  three(85, s1t, s0t, at(tag, s0l));
  three(86, s1t, s0t, at(tag, s0r));
  three(87, s1t, at(tag, s1r), b0t);
  two(88, s0lLabel, s0t);
  two(89, s0rLabel, s0t);
  two(90, s1lLabel, s1t);
  two(91, s1rLabel, s1t);
  two(92, b0lLabel, b0t);
  one(93, at(wordTag, s0l));
  one(94, at(wordTag, s0r));
  one(95, at(wordTag, s1l));
  one(96, at(wordTag, s1r));
  one(97, at(wordTag, b0l));
  three(98, s0wt, at(word, s0l), b0t);
  three(99, s1wt, at(word, s0l), s0t);
  three(100, s0m, at(word, s0l), s1m);
  three(101, s0t, at(tag, of(n0, LEFT2, -1)), at(tag, s0l));
  three(102, s0t, at(tag, of(n0, RIGHT2, -1)), at(tag, s0r));
  three(103, s1t, at(tag, of(n1, RIGHT2, -1)), at(tag, s1r));
  // label sets, counts, distances, what is between
  two(110, s0LeftSet, s0t);
  two(111, s0RightSet, s0t);
  two(112, s1RightSet, s1t);
  two(113, b0LeftSet, b0t);
  three(114, s0LeftSet, s0t, b0t);
  three(115, s0RightSet, s0t, b0t);
  three(116, s1RightSet, s1t, s0t);
  three(117, s1LeftSet, s0LeftSet, mix(s1t, s0t));
  two(118, s0RightSet, s0m);
  two(119, s1RightSet, s1m);
  two(120, b0LeftSet, b0m);
  two(121, s0LeftSet, b0LeftSet);
  two(122, mix(s0Left, s0Right), s0wt);
  two(123, s1Right, s1wt);
  two(124, b0Left, b0wt);
  two(125, far0, s0wt);
  two(126, far0, b0wt);
  three(127, far0, s0t, b0t);
  two(128, far1, s1wt);
  two(129, far1, s0wt);
  three(130, far1, s1t, s0t);
  three(131, mid0, s0t, b0t);
  three(132, mid1, s1t, s0t);
  three(133, mid1, s1t, mix(s0t, b0t));
  three(134, at(coarse, s1), at(coarse, s0), at(coarse, b0));
  return k;
}

/** For the arc that `action` (LEFT or RIGHT) draws in this state. */
export function labelFeatures(sentence: SentenceColumns, states: States, state: number, action: number, out: Uint32Array): number {
  const { word, lemma, tag, wordTag, middle, fine, suffix, length } = sentence;
  const at = (column: Int32Array, token: number): number => (token < 0 || token > length ? NONE : column[token]!);
  const child = field(states, state, S0);
  const under = below(states, child);
  const head = action === LEFT ? field(states, state, B0) : under;
  const c = nodeField(states, child, TOKEN);
  const h = nodeField(states, head, TOKEN);
  const cl = nodeField(states, child, LEFT1);
  const cr = nodeField(states, child, RIGHT1);
  const side = action;
  const [cw, ct, cwt, cm, cc, cf] = [at(word, c), at(tag, c), at(wordTag, c), at(lemma, c), at(middle, c), at(fine, c)];
  const [ht, hwt, hm, hc, hf] = [at(tag, h), at(wordTag, h), at(lemma, h), at(middle, h), at(fine, h)];
  const leftSet = nodeField(states, child, LEFT_LABELS);
  const rightSet = nodeField(states, child, RIGHT_LABELS);
  const headLeft = nodeField(states, head, LEFT_LABELS);
  const headRight = nodeField(states, head, RIGHT_LABELS);
  const headSet = action === LEFT ? headLeft : headRight;
  const clw = at(word, cl);
  const clLabel = nodeField(states, child, LEFT1_LABEL);
  const far = action === LEFT ? distance(c, h) : distance(h, c);
  const mid = action === LEFT ? between(sentence, c, h) : between(sentence, h, c);
  const pair = mix(mix(side, ct), ht);
  let k = 0;
  const one = (template: number, a: number): void => {
    out[k++] = mix(mix(template, side), a);
  };
  const two = (template: number, a: number, b: number): void => {
    out[k++] = mix(mix(mix(template, side), a), b);
  };
  one(200, 0);
  one(201, cw);
  one(202, ct);
  one(203, cwt);
  one(204, ht);
  one(205, hwt);
  one(206, cf);
  one(207, hf);
  one(208, pair);
  two(209, cwt, ht);
  two(210, ct, hwt);
  two(211, cm, hm);
  two(212, cc, hc);
  two(213, cc, ht);
  two(214, ct, hc);
  two(215, cc, hm);
  two(216, cm, hc);
  two(217, cf, hf);
  two(218, pair, clw);
  two(219, cm, clw);
  two(220, hm, clw);
  two(221, mix(hm, ct), clw);
  two(222, mix(cc, ht), clw);
  two(223, mix(hc, ct), clw);
  two(224, pair, leftSet);
  two(225, pair, rightSet);
  two(226, pair, headLeft);
  two(227, pair, headRight);
  two(228, hm, headSet);
  two(229, mix(hwt, ct), headSet);
  two(230, leftSet, mix(cm, ht));
  two(231, leftSet, mix(hm, ct));
  two(232, pair, far);
  two(233, pair, mid);
  two(234, pair, at(tag, c - 1));
  two(235, pair, at(tag, c + 1));
  two(236, pair, at(tag, h - 1));
  two(237, pair, at(tag, h + 1));
  two(238, pair, at(suffix, c));
  two(239, clLabel, pair);
  two(240, mix(leftSet, rightSet), pair);
  two(241, at(wordTag, cr), pair);
  two(242, at(wordTag, c - 1), ct);
  two(243, at(wordTag, c + 1), ct);
  two(244, at(word, c - 1), cm);
  two(245, at(suffix, c), hm);
  two(246, mix(headLeft, headRight), pair);
  two(247, at(tag, under < 0 ? -1 : nodeField(states, under, TOKEN)), pair);
  two(248, at(tag, nodeField(states, field(states, state, B0), TOKEN)), pair);
  two(249, nodeField(states, child, LEFT_COUNT), pair);
  return k;
}
