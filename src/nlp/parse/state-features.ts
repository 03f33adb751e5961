/**
 * What the parser's net sees of a state (after Chen and Manning 2014): words, tags, clusters of the nodes on top of the stack and
 * at the buffer's front, their children and labels, how far apart they are. Each feature is about one thing; that two go together
 * is for the hidden layer to find out. In groups by what they depend on, so that a search may keep their sums (search.ts).
 * Each function appends to `out` at `k` and returns the next place.
 */
import { mix } from '../features.ts';
import { at, between, distance, type SentenceColumns } from './sentence.ts';
import {
  LEFT_COUNT,
  LEFT_LABELS,
  LEFT1,
  LEFT1_LABEL,
  LEFT2,
  LEFT2_LABEL,
  nodeField,
  RIGHT_COUNT,
  RIGHT_LABELS,
  RIGHT1,
  RIGHT1_LABEL,
  RIGHT2,
  RIGHT2_LABEL,
  type States,
} from './states.ts';

/** More than all groups together have. */
export const MOST_FEATURES = 128;

/** Where a node stands: on top of the stack (s0), under the top (s1), at the buffer's front (b0). */
export const TOP = 0;
export const UNDER = 1;
export const FRONT = 2;

/** The node's own word, the words beside it, punctuation. `place` is TOP, UNDER or FRONT. */
export function nodeFeatures(sentence: SentenceColumns, token: number, place: number, out: Uint32Array): number {
  const { tag, before } = sentence;
  let k = wordFeatures(sentence, token, 100 + place * 10, out, 0);
  if (place === FRONT) {
    k = wordFeatures(sentence, token + 1, 130, out, k);
    k = fewFeatures(sentence, token + 2, 150, out, k);
    out[k++] = mix(160, at(sentence, tag, token + 3));
    out[k++] = mix(164, at(sentence, tag, token - 1));
    out[k++] = mix(307, before[token]!);
    out[k++] = mix(308, at(sentence, before, token + 1));
    return k;
  }
  out[k++] = mix(161 + place * 2, at(sentence, tag, token + 1));
  out[k++] = mix(302 + place * 3, before[token + 1]!);
  if (place === UNDER) return k;
  out[k++] = mix(162, at(sentence, tag, token - 1));
  out[k++] = mix(306, before[token]!);
  return k;
}

/** The node's children so far: those on both sides, of the buffer's front those on its left, since it has no others. */
export function childFeatures(sentence: SentenceColumns, states: States, node: number, place: number, out: Uint32Array): number {
  const k = sideFeatures(sentence, states, node, LEFT_SIDE, 200 + place * 20, out, 0);
  return place === FRONT ? k : sideFeatures(sentence, states, node, RIGHT_SIDE, 210 + place * 20, out, k);
}

/** The token of s2; -1 if there is none. */
export function thirdFeatures(sentence: SentenceColumns, token: number, out: Uint32Array): number {
  return fewFeatures(sentence, token, 140, out, 0);
}

/** What lies between two tokens; `pair` is 0 for s0 and b0, 1 for s1 and s0. */
export function pairFeatures(sentence: SentenceColumns, left: number, right: number, pair: number, out: Uint32Array): number {
  out[0] = mix(300 + pair * 3, distance(left, right));
  out[1] = mix(301 + pair * 3, between(sentence, left, right));
  return 2;
}

function wordFeatures(sentence: SentenceColumns, token: number, template: number, out: Uint32Array, start: number): number {
  let k = fewFeatures(sentence, token, template, out, start);
  out[k++] = mix(template + 3, at(sentence, sentence.fine, token));
  out[k++] = mix(template + 4, at(sentence, sentence.coarse, token));
  out[k++] = mix(template + 5, at(sentence, sentence.suffix, token));
  return k;
}

function fewFeatures(sentence: SentenceColumns, token: number, template: number, out: Uint32Array, start: number): number {
  const { lemma, tag, middle } = sentence;
  let k = start;
  out[k++] = mix(template, at(sentence, lemma, token));
  out[k++] = mix(template + 1, at(sentence, tag, token));
  out[k++] = mix(template + 2, at(sentence, middle, token));
  return k;
}

/** The fields of a node that tell of its children on one side. */
interface Side {
  readonly count: number;
  readonly labels: number;
  readonly first: number;
  readonly firstLabel: number;
  readonly second: number;
  readonly secondLabel: number;
}

const LEFT_SIDE: Side = {
  count: LEFT_COUNT,
  labels: LEFT_LABELS,
  first: LEFT1,
  firstLabel: LEFT1_LABEL,
  second: LEFT2,
  secondLabel: LEFT2_LABEL,
};

const RIGHT_SIDE: Side = {
  count: RIGHT_COUNT,
  labels: RIGHT_LABELS,
  first: RIGHT1,
  firstLabel: RIGHT1_LABEL,
  second: RIGHT2,
  secondLabel: RIGHT2_LABEL,
};

function sideFeatures(
  sentence: SentenceColumns,
  states: States,
  node: number,
  side: Side,
  template: number,
  out: Uint32Array,
  start: number,
): number {
  let k = start;
  const [first, second] = [nodeField(states, node, side.first), nodeField(states, node, side.second)];
  out[k++] = mix(template + 8, nodeField(states, node, side.count));
  if (first < 0) return k;
  k = fewFeatures(sentence, first, template, out, k);
  out[k++] = mix(template + 3, nodeField(states, node, side.firstLabel));
  if (second < 0) return k;
  out[k++] = mix(template + 4, at(sentence, sentence.tag, second));
  out[k++] = mix(template + 5, nodeField(states, node, side.secondLabel));
  out[k++] = mix(template + 6, nodeField(states, node, side.labels));
  return k;
}
