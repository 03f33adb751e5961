/** What the label of an arc depends on: its two ends, their children so far, what stands between and beside them. */
import { mix } from '../features.ts';
import { at, between, distance, mix2, mix3, type SentenceColumns } from './sentence.ts';
import {
  B0,
  below,
  field,
  LEFT,
  LEFT_COUNT,
  LEFT_LABELS,
  LEFT1,
  LEFT1_LABEL,
  nodeField,
  RIGHT_LABELS,
  RIGHT1,
  S0,
  type States,
  TOKEN,
} from './states.ts';

/** For the arc that `action` (LEFT or RIGHT) draws in this state. */
export function labelFeatures(sentence: SentenceColumns, states: States, state: number, action: number, out: Uint32Array): number {
  const { word, lemma, tag, wordTag, middle, fine, suffix, before } = sentence;
  const child = field(states, state, S0);
  const under = below(states, child);
  const front = field(states, state, B0);
  const head = action === LEFT ? front : under;
  const c = nodeField(states, child, TOKEN);
  const h = nodeField(states, head, TOKEN);
  const ct = at(sentence, tag, c);
  const cwt = at(sentence, wordTag, c);
  const cm = at(sentence, lemma, c);
  const cc = at(sentence, middle, c);
  const ht = at(sentence, tag, h);
  const hwt = at(sentence, wordTag, h);
  const hm = at(sentence, lemma, h);
  const hc = at(sentence, middle, h);
  const leftSet = nodeField(states, child, LEFT_LABELS);
  const rightSet = nodeField(states, child, RIGHT_LABELS);
  const headLeft = nodeField(states, head, LEFT_LABELS);
  const headRight = nodeField(states, head, RIGHT_LABELS);
  const headSet = action === LEFT ? headLeft : headRight;
  const first = at(sentence, word, nodeField(states, child, LEFT1));
  const far = action === LEFT ? distance(c, h) : distance(h, c);
  const mid = action === LEFT ? between(sentence, c, h) : between(sentence, h, c);
  const pair = mix2(action, ct, ht);
  // The side counts in every template.
  const t = action * 1000;
  let k = 0;
  out[k++] = mix(t + 200, 0);
  out[k++] = mix(t + 201, at(sentence, word, c));
  out[k++] = mix(t + 202, ct);
  out[k++] = mix(t + 203, cwt);
  out[k++] = mix(t + 204, ht);
  out[k++] = mix(t + 205, hwt);
  out[k++] = mix(t + 206, at(sentence, fine, c));
  out[k++] = mix(t + 207, at(sentence, fine, h));
  out[k++] = mix(t + 208, pair);
  out[k++] = mix2(t + 209, cwt, ht);
  out[k++] = mix2(t + 210, ct, hwt);
  out[k++] = mix2(t + 211, cm, hm);
  out[k++] = mix2(t + 212, cc, hc);
  out[k++] = mix2(t + 213, cc, ht);
  out[k++] = mix2(t + 214, ct, hc);
  out[k++] = mix2(t + 215, cc, hm);
  out[k++] = mix2(t + 216, cm, hc);
  out[k++] = mix2(t + 218, pair, first);
  out[k++] = mix2(t + 219, cm, first);
  out[k++] = mix2(t + 220, hm, first);
  out[k++] = mix3(t + 221, hm, ct, first);
  out[k++] = mix3(t + 222, cc, ht, first);
  out[k++] = mix3(t + 223, hc, ct, first);
  out[k++] = mix2(t + 224, pair, leftSet);
  out[k++] = mix2(t + 225, pair, rightSet);
  out[k++] = mix2(t + 226, pair, headLeft);
  out[k++] = mix2(t + 227, pair, headRight);
  out[k++] = mix2(t + 228, hm, headSet);
  out[k++] = mix3(t + 229, hwt, ct, headSet);
  out[k++] = mix3(t + 230, leftSet, cm, ht);
  out[k++] = mix3(t + 231, leftSet, hm, ct);
  out[k++] = mix2(t + 232, pair, far);
  out[k++] = mix2(t + 233, pair, mid);
  out[k++] = mix2(t + 234, pair, at(sentence, tag, c - 1));
  out[k++] = mix2(t + 235, pair, at(sentence, tag, c + 1));
  out[k++] = mix2(t + 236, pair, at(sentence, tag, h - 1));
  out[k++] = mix2(t + 237, pair, at(sentence, tag, h + 1));
  out[k++] = mix2(t + 238, pair, at(sentence, suffix, c));
  out[k++] = mix2(t + 239, nodeField(states, child, LEFT1_LABEL), pair);
  out[k++] = mix3(t + 240, leftSet, rightSet, pair);
  out[k++] = mix2(t + 241, at(sentence, wordTag, nodeField(states, child, RIGHT1)), pair);
  out[k++] = mix2(t + 242, at(sentence, wordTag, c - 1), ct);
  out[k++] = mix2(t + 243, at(sentence, wordTag, c + 1), ct);
  out[k++] = mix2(t + 244, at(sentence, word, c - 1), cm);
  out[k++] = mix2(t + 245, at(sentence, suffix, c), hm);
  out[k++] = mix3(t + 246, headLeft, headRight, pair);
  out[k++] = mix2(t + 247, at(sentence, tag, under < 0 ? -1 : nodeField(states, under, TOKEN)), pair);
  out[k++] = mix2(t + 248, at(sentence, tag, nodeField(states, front, TOKEN)), pair);
  out[k++] = mix2(t + 249, nodeField(states, child, LEFT_COUNT), pair);
  out[k++] = mix2(t + 250, pair, before[c]!);
  out[k++] = mix2(t + 251, pair, before[c + 1]!);
  out[k++] = mix2(t + 252, pair, before[nodeField(states, front, TOKEN)]!);
  out[k++] = mix2(t + 253, pair, at(sentence, before, h + 1));
  return k;
}
