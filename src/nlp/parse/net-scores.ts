/**
 * What the parser's net (feed-forward.ts) says of a state: how likely each action is, and the label of an arc. What a state's parts
 * give to the hidden layer is kept under what the part holds (sums.ts), so that paths that part and look alike share it.
 *
 * Outputs of the net: one an action, then one a label of a LEFT arc, then one a label of a RIGHT arc.
 */
import { UPOS } from '../document.ts';
import { addRows, addTo, type FeedForward, outputOf } from '../feed-forward.ts';
import type { SentenceColumns } from './sentence.ts';
import { childFeatures, FRONT, MOST_FEATURES, nodeFeatures, pairFeatures, TOP, thirdFeatures, UNDER } from './state-features.ts';
import { ACTIONS, B0, below, CONTENT, field, isAllowed, nodeField, S0, SHIFT, type States, TOKEN } from './states.ts';
import { createSums, findSum, forget, keepSum, type Sums } from './sums.ts';

export interface ParserNet {
  readonly net: FeedForward;
  /** For each action and UPOS of the child the labels that its arc may have; none of the lists is empty. */
  readonly labels: readonly Uint8Array[];
  readonly labelCount: number;
}

export interface NetScores extends ParserNet {
  readonly features: Uint32Array;
  readonly part: Float32Array;
  readonly whole: Float32Array;
  /** Hidden layers, one a place of the beam. */
  readonly hidden: Float32Array;
  /** Logarithms of the actions' likelihoods; of those that are not allowed, minus infinity. */
  readonly actions: Float64Array;
  readonly words: Sums;
  readonly nodes: Sums;
  readonly pairs: Sums;
}

export function createNetScores({ net, labels, labelCount }: ParserNet, width: number): NetScores {
  return {
    net,
    labels,
    labelCount,
    features: new Uint32Array(MOST_FEATURES),
    part: new Float32Array(net.hidden),
    whole: new Float32Array(net.hidden),
    hidden: new Float32Array(net.hidden * width),
    actions: new Float64Array(ACTIONS),
    words: createSums(net.hidden, 1024),
    nodes: createSums(net.hidden, 4096),
    pairs: createSums(net.hidden, 2048),
  };
}

/** Before each search, and whenever the weights have changed. */
export function forgetNetScores({ words, nodes, pairs }: NetScores): void {
  for (const sums of [words, nodes, pairs]) forget(sums);
}

const part = new Uint32Array(MOST_FEATURES);

/** All that the net sees of this state, into `out`; returns how many. */
export function stateFeatures(sentence: SentenceColumns, states: States, state: number, out: Uint32Array): number {
  let k = 0;
  const add = (count: number): void => {
    for (let i = 0; i < count; i++) out[k++] = part[i]!;
  };
  const addNode = (node: number, place: number): number => {
    const token = nodeField(states, node, TOKEN);
    add(nodeFeatures(sentence, token, place, part));
    add(childFeatures(sentence, states, node, place, part));
    return token;
  };
  const [top, under, third] = stackOf(states, state);
  const b0 = addNode(field(states, state, B0), FRONT);
  add(thirdFeatures(sentence, third, part));
  if (top < 0) return k;
  const s0 = addNode(top, TOP);
  add(pairFeatures(sentence, s0, b0, 0, part));
  if (under < 0) return k;
  const s1 = addNode(under, UNDER);
  add(pairFeatures(sentence, s1, s0, 1, part));
  return k;
}

/** The nodes s0 and s1 and the token of s2; -1 for none. */
function stackOf(states: States, state: number): readonly [number, number, number] {
  const top = field(states, state, S0);
  const under = top < 0 ? -1 : below(states, top);
  const third = under < 0 ? -1 : below(states, under);
  return [top, under, third < 0 ? -1 : nodeField(states, third, TOKEN)];
}

/** Sets the hidden layer at `place` of the beam, and `scores.actions`. */
export function scoreByNet(scores: NetScores, sentence: SentenceColumns, states: States, state: number, place: number): void {
  const { net, features, hidden, words, pairs } = scores;
  const start = place * net.hidden;
  hidden.set(net.bias, start);
  const [top, under, third] = stackOf(states, state);
  const b0 = addNode(scores, sentence, states, field(states, state, B0), FRONT, start);
  const thirdPlace = findSum(words, third, THIRD);
  addPart(scores, words, thirdPlace, thirdPlace >= 0 ? 0 : thirdFeatures(sentence, third, features), hidden, start);
  if (top >= 0) {
    const s0 = addNode(scores, sentence, states, top, TOP, start);
    const pair0 = findSum(pairs, s0, b0);
    addPart(scores, pairs, pair0, pair0 >= 0 ? 0 : pairFeatures(sentence, s0, b0, 0, features), hidden, start);
    if (under >= 0) {
      const s1 = addNode(scores, sentence, states, under, UNDER, start);
      const pair1 = findSum(pairs, -1 - s1, s0);
      addPart(scores, pairs, pair1, pair1 >= 0 ? 0 : pairFeatures(sentence, s1, s0, 1, features), hidden, start);
    }
  }
  for (let k = start; k < start + net.hidden; k++) if (hidden[k]! < 0) hidden[k] = 0;
  setLikelihoods(scores, states, state, start);
}

function setLikelihoods({ net, hidden, actions }: NetScores, states: States, state: number, start: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let action = 0; action < ACTIONS; action++) {
    actions[action] = isAllowed(states, state, action) ? outputOf(net, action, hidden, start) : Number.NEGATIVE_INFINITY;
    largest = Math.max(largest, actions[action]!);
  }
  let sum = 0;
  for (const score of actions) sum += Math.exp(score - largest);
  const shift = largest + Math.log(sum);
  for (let action = 0; action < ACTIONS; action++) actions[action]! -= shift;
}

const THIRD = 3;

/** Adds what a node gives to the hidden layer; returns its token. */
function addNode(scores: NetScores, sentence: SentenceColumns, states: States, node: number, place: number, start: number): number {
  const { net, features, nodes, words, whole, hidden } = scores;
  const token = nodeField(states, node, TOKEN);
  const kept = findSum(nodes, nodeField(states, node, CONTENT), place);
  if (kept >= 0) {
    addTo(hidden, start, nodes.values, kept * net.hidden, net.hidden);
    return token;
  }
  whole.fill(0);
  const keptWord = findSum(words, token, place);
  addPart(scores, words, keptWord, keptWord >= 0 ? 0 : nodeFeatures(sentence, token, place, features), whole, 0);
  addRows(net, features, childFeatures(sentence, states, node, place, features), whole, 0);
  keepSum(nodes, kept, whole);
  addTo(hidden, start, whole, 0, net.hidden);
  return token;
}

/** Adds to `target` the kept sum at `place`, or else that of the `count` features in `scores.features`, which is kept. */
function addPart(scores: NetScores, sums: Sums, place: number, count: number, target: Float32Array, start: number): void {
  const { net, part, features } = scores;
  if (place >= 0) {
    addTo(target, start, sums.values, place * net.hidden, net.hidden);
    return;
  }
  part.fill(0);
  addRows(net, features, count, part, 0);
  keepSum(sums, place, part);
  addTo(target, start, part, 0, net.hidden);
}

/** The first of the outputs that are an arc's labels. */
export function labelOutputs(action: number, labelCount: number): number {
  return ACTIONS + (action - 1) * labelCount;
}

/** The labels that the arc drawn by `action` to this child may have; never none. */
function labelsFor(labels: readonly Uint8Array[], sentence: SentenceColumns, child: number, action: number): Uint8Array {
  return labels[action * UPOS.length + (sentence.coarse[child]! >> 1)]!;
}

/** The label of the arc that `action` draws, after scoreByNet at the same place. */
export function bestLabel(
  scores: NetScores,
  sentence: SentenceColumns,
  states: States,
  state: number,
  action: number,
  place: number,
): number {
  if (action === SHIFT) return 0;
  const { net, labels, hidden, labelCount } = scores;
  const first = labelOutputs(action, labelCount);
  const start = place * net.hidden;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const label of labelsFor(labels, sentence, nodeField(states, field(states, state, S0), TOKEN), action)) {
    const score = outputOf(net, first + label, hidden, start);
    if (score <= most) continue;
    most = score;
    best = label;
  }
  return best;
}
