/**
 * What the parser's net (feed-forward.ts) says of a state: how likely each action is, and the label of an arc. What a state's parts
 * give to the hidden layer is kept under what the part holds (sums.ts), so that paths that part and look alike share it.
 *
 * Outputs of the net: one an action, then one a label of a LEFT arc, then one a label of a RIGHT arc.
 */
import { UPOS } from '../document.ts';
import { mix } from '../features.ts';
import { activate, addRows, addTo, copyTo, createHidden, type FeedForward, type Hidden, outputOf } from '../feed-forward.ts';
import type { SentenceColumns } from './sentence.ts';
import { childFeatures, FRONT, MOST_FEATURES, nodeFeatures, pairFeatures, TOP, thirdFeatures, UNDER } from './state-features.ts';
import { ACTIONS, B0, below, CONTENT, field, isAllowed, nodeField, S0, SHIFT, type States, TOKEN } from './states.ts';
import { createSums, findSum, forget, keepSum, type Sums, slotOf } from './sums.ts';

export interface ParserNet {
  readonly net: FeedForward;
  /** For each action and UPOS of the child the labels that its arc may have; none of the lists is empty. */
  readonly labels: readonly Uint8Array[];
  readonly labelCount: number;
}

export interface NetScores extends ParserNet {
  readonly features: Uint32Array;
  readonly sums: Int32Array;
  readonly part: Int32Array;
  readonly whole: Int32Array;
  /** A layer for each place of the beam. */
  readonly hidden: Hidden;
  /** Logarithms of the actions' likelihoods; of those that are not allowed, minus infinity. */
  readonly actions: Float64Array;
  /** Of the state at each place of the beam: where it is known, and whether its hidden layer is set. */
  readonly slots: Int32Array;
  readonly hasHidden: Uint8Array;
  readonly fresh: Float64Array;
  readonly known: Sums;
  readonly words: Sums<Int32Array>;
  readonly nodes: Sums<Int32Array>;
  readonly pairs: Sums<Int32Array>;
}

export function createNetScores({ net, labels, labelCount }: ParserNet, width: number): NetScores {
  return {
    net,
    labels,
    labelCount,
    features: new Uint32Array(MOST_FEATURES),
    sums: new Int32Array(net.pairs),
    part: new Int32Array(net.pairs),
    whole: new Int32Array(net.pairs),
    hidden: createHidden(net, width),
    actions: new Float64Array(ACTIONS),
    slots: new Int32Array(width),
    hasHidden: new Uint8Array(width),
    fresh: new Float64Array(KNOWN),
    known: createSums(new Float64Array(4096 * KNOWN), KNOWN),
    words: createSums(new Int32Array(net.pairs * 1024), net.pairs),
    nodes: createSums(new Int32Array(net.pairs * 4096), net.pairs),
    pairs: createSums(new Int32Array(net.pairs * 2048), net.pairs),
  };
}

/** Before each search, and whenever the weights have changed. */
export function forgetNetScores({ known, words, nodes, pairs }: NetScores): void {
  for (const sums of [known, words, nodes, pairs]) forget(sums);
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

/** Sets `scores.actions`; `place` is the state's in the beam. */
export function scoreByNet(scores: NetScores, sentence: SentenceColumns, states: States, state: number, place: number): void {
  const { actions, known, slots, hasHidden } = scores;
  const [top, under, third] = stackOf(states, state);
  const stack = mix(contentOf(states, top), contentOf(states, under));
  const kept = findSum(known, stack, mix(contentOf(states, field(states, state, B0)), third));
  hasHidden[place] = 0;
  slots[place] = kept >= 0 ? kept : slotOf(kept);
  if (kept >= 0) {
    for (let action = 0; action < ACTIONS; action++) actions[action] = known.values[kept * KNOWN + action]!;
    return;
  }
  setHidden(scores, sentence, states, state, place);
  setLikelihoods(scores, states, state, place);
  for (let action = 0; action < ACTIONS; action++) scores.fresh[action] = actions[action]!;
  keepSum(known, kept, scores.fresh);
}

function contentOf(states: States, node: number): number {
  return node < 0 ? -1 : nodeField(states, node, CONTENT);
}

/** Kept of a state: the actions' likelihoods, then 1 + the label of a LEFT and of a RIGHT arc, 0 as long as it is not asked for. */
const KNOWN = ACTIONS + 2;

function setHidden(scores: NetScores, sentence: SentenceColumns, states: States, state: number, place: number): void {
  const { net, features, sums, hidden, words, pairs, hasHidden } = scores;
  const [top, under, third] = stackOf(states, state);
  copyTo(sums, net.bias);
  const b0 = addNode(scores, sentence, states, field(states, state, B0), FRONT);
  const thirdPlace = findSum(words, third, THIRD);
  addPart(scores, words, thirdPlace, thirdPlace >= 0 ? 0 : thirdFeatures(sentence, third, features), sums);
  if (top >= 0) {
    const s0 = addNode(scores, sentence, states, top, TOP);
    const pair0 = findSum(pairs, s0, b0);
    addPart(scores, pairs, pair0, pair0 >= 0 ? 0 : pairFeatures(sentence, s0, b0, 0, features), sums);
    if (under >= 0) {
      const s1 = addNode(scores, sentence, states, under, UNDER);
      const pair1 = findSum(pairs, -1 - s1, s0);
      addPart(scores, pairs, pair1, pair1 >= 0 ? 0 : pairFeatures(sentence, s1, s0, 1, features), sums);
    }
  }
  activate(net, sums, hidden, place);
  hasHidden[place] = 1;
}

function setLikelihoods({ net, hidden, actions }: NetScores, states: States, state: number, place: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let action = 0; action < ACTIONS; action++) {
    actions[action] = isAllowed(states, state, action) ? outputOf(net, action, hidden, place) : Number.NEGATIVE_INFINITY;
    largest = Math.max(largest, actions[action]!);
  }
  let sum = 0;
  for (const score of actions) sum += Math.exp(score - largest);
  const shift = largest + Math.log(sum);
  for (let action = 0; action < ACTIONS; action++) actions[action]! -= shift;
}

const THIRD = 3;

/** Adds what a node gives to the hidden layer; returns its token. */
function addNode(scores: NetScores, sentence: SentenceColumns, states: States, node: number, place: number): number {
  const { net, features, nodes, words, sums, whole } = scores;
  const token = nodeField(states, node, TOKEN);
  const kept = findSum(nodes, nodeField(states, node, CONTENT), place);
  if (kept >= 0) {
    addTo(sums, nodes.values, kept * net.pairs);
    return token;
  }
  whole.fill(0);
  const keptWord = findSum(words, token, place);
  addPart(scores, words, keptWord, keptWord >= 0 ? 0 : nodeFeatures(sentence, token, place, features), whole);
  addRows(net, features, childFeatures(sentence, states, node, place, features), whole);
  keepSum(nodes, kept, whole);
  addTo(sums, whole, 0);
  return token;
}

/** Adds to `target` the kept sum at `place`, or else that of the `count` features in `scores.features`, which is kept. */
function addPart(scores: NetScores, kept: Sums<Int32Array>, place: number, count: number, target: Int32Array): void {
  const { net, part, features } = scores;
  if (place >= 0) {
    addTo(target, kept.values, place * net.pairs);
    return;
  }
  part.fill(0);
  addRows(net, features, count, part);
  keepSum(kept, place, part);
  addTo(target, part, 0);
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
  const { known, slots, hasHidden } = scores;
  const slot = slots[place]!;
  const at = slot * KNOWN + ACTIONS + action - 1;
  if (slot >= 0 && known.values[at]! > 0) return known.values[at]! - 1;
  if (hasHidden[place] === 0) setHidden(scores, sentence, states, state, place);
  const child = nodeField(states, field(states, state, S0), TOKEN);
  const label = likeliestLabel(scores, labelsFor(scores.labels, sentence, child, action), action, place);
  if (slot >= 0) known.values[at] = label + 1;
  return label;
}

function likeliestLabel({ net, hidden, labelCount }: NetScores, labels: Uint8Array, action: number, place: number): number {
  const first = labelOutputs(action, labelCount);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const label of labels) {
    const score = outputOf(net, first + label, hidden, place);
    if (score <= most) continue;
    most = score;
    best = label;
  }
  return best;
}
