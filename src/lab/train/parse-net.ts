/**
 * The parser's net, trained on single steps: what they should be comes from a dynamic oracle (Goldberg and Nivre 2013), so that it
 * makes mistakes in training and learns to go on from them. Loss: the negative log likelihood of the steps that lose no arc
 * and, where an arc is right, of its label.
 */
import { DEPREL, UPOS } from '#nlp/document.ts';
import { argmax } from '#nlp/linear-model.ts';
import { labelOutputs, type ParserNet, stateFeatures } from '#nlp/parse/net-scores.ts';
import { createSentence } from '#nlp/parse/sentence.ts';
import { MOST_FEATURES } from '#nlp/parse/state-features.ts';
import { ACTIONS, act, begin, createStates, headByAction, isAllowed, LEFT, RIGHT, SHIFT, type States } from '#nlp/parse/states.ts';
import { FEWER_STEPS, type LearningNet } from '../write-model.ts';
import { asShipped, createNetTrainer, type NetTrainer } from './feed-forward.ts';
import { type GoldTree, goldActions } from './oracle.ts';
import { childOf, type Example, fill } from './parse-examples.ts';
import { shuffled } from './perceptron.ts';
import { softmax } from './softmax.ts';

const HIDDEN = 128;
const DROP_INPUT = 0.2;
const DROP_HIDDEN = 0.4;
/** A feature has a row if the training trees show it so often; an arc to a word of a class a label if they show it so often. */
const LEAST_SEEN = 12;
const LEAST_LABELS = 4;
const EPOCHS = 12;
const RATE = 0.05;
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;
const LABELS = DEPREL.length;

export interface TrainedNet extends ParserNet {
  readonly learnt: LearningNet;
}

export function trainParserNet(examples: readonly Example[], random: () => number): TrainedNet {
  const features = featuresOf(examples);
  const labels = labelsSeen(examples);
  const trainer = createNetTrainer({
    features,
    hidden: HIDDEN,
    outputs: ACTIONS + 2 * LABELS,
    dropInput: DROP_INPUT,
    dropHidden: DROP_HIDDEN,
    random,
  });
  console.log(`  net: ${features.length} features`);
  trainSteps(examples, trainer, random);
  return { net: asShipped(trainer.net, FEWER_STEPS), labels, labelCount: LABELS, learnt: trainer.net };
}

/** Per action and UPOS of the child, the labels of its arcs; where none is seen often, all. */
function labelsSeen(examples: readonly Example[]): readonly Uint8Array[] {
  const counts = Array.from({ length: ACTIONS * UPOS.length }, () => new Uint32Array(LABELS));
  const sentence = createSentence();
  for (const example of examples) {
    const { heads, labels } = example.gold;
    fill(sentence, example);
    for (const [token, head] of heads.entries()) {
      const action = head > token ? LEFT : RIGHT;
      counts[action * UPOS.length + (sentence.coarse[token]! >> 1)]![labels[token]!]!++;
    }
  }
  const all = Uint8Array.from({ length: LABELS }, (_, label) => label);
  return counts.map((row) => {
    const often = all.filter((label) => LEAST_LABELS <= row[label]!);
    return often.length > 0 ? often : all;
  });
}

/** What the right paths show at least LEAST_SEEN times, ascending. */
function featuresOf(examples: readonly Example[]): number[] {
  const counts = new Map<number, number>();
  const sentence = createSentence();
  const features = new Uint32Array(MOST_FEATURES);
  const states = createStates();
  for (const example of examples) {
    const { gold } = example;
    fill(sentence, example);
    begin(states, gold.length, 1);
    let state = 0;
    for (let step = 0; step < gold.length * 2; step++) {
      const count = stateFeatures(sentence, states, state, features);
      for (let i = 0; i < count; i++) counts.set(features[i]!, (counts.get(features[i]!) ?? 0) + 1);
      const action = goldActions(states, state, gold).indexOf(true);
      state = act(states, state, action, action === SHIFT ? 0 : gold.labels[childOf(states, state)]!, 0);
    }
  }
  return [...counts]
    .filter(([, count]) => LEAST_SEEN <= count)
    .map(([feature]) => feature)
    .sort((a, b) => a - b);
}

function trainSteps(examples: readonly Example[], trainer: NetTrainer, random: () => number): void {
  const states = createStates();
  const sentence = createSentence();
  const features = new Uint32Array(MOST_FEATURES);
  const calls = EPOCHS * examples.length;
  let call = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let [right, all] = [0, 0];
    for (const example of shuffled(examples, random)) {
      // It falls to a twentieth.
      const rate = RATE * (1 - (0.95 * call++) / calls);
      const { gold } = example;
      fill(sentence, example);
      begin(states, gold.length, 1);
      let state = 0;
      for (let step = 0; step < gold.length * 2; step++) {
        const allowed = goldActions(states, state, gold);
        trainer.see(features, stateFeatures(sentence, states, state, features), true);
        const { guess, best } = learnAction(trainer, states, state, allowed, rate);
        if (allowed[guess]) right++;
        all++;
        const taken = allowed[guess] || (epoch >= EXPLORE_FROM && random() < EXPLORE) ? guess : best;
        const label = learnLabel(trainer, states, state, taken, gold, rate);
        trainer.step(rate);
        state = act(states, state, taken, label, 0);
      }
    }
    console.log(`  net, epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of steps right`);
  }
}

const shares = new Float64Array(ACTIONS);

/** The likeliest action, and the likeliest of those that lose no arc. */
function learnAction(
  trainer: NetTrainer,
  states: States,
  state: number,
  allowed: readonly boolean[],
  rate: number,
): { readonly guess: number; readonly best: number } {
  let [guess, best] = [-1, -1];
  for (let action = 0; action < ACTIONS; action++) {
    shares[action] = isAllowed(states, state, action) ? trainer.output(action) : Number.NEGATIVE_INFINITY;
    if (guess < 0 || shares[action]! > shares[guess]!) guess = action;
    if (allowed[action] && (best < 0 || shares[action]! > shares[best]!)) best = action;
  }
  softmax(shares);
  let good = 0;
  for (let action = 0; action < ACTIONS; action++) if (allowed[action]) good += shares[action]!;
  for (let action = 0; action < ACTIONS; action++) {
    const gradient = shares[action]! - (allowed[action] ? shares[action]! / good : 0);
    if (gradient !== 0) trainer.push(action, gradient, rate);
  }
  return { guess, best };
}

const labelShares = new Float64Array(LABELS);
/** Labels that are hardly thought of are left alone. */
const LEAST_GRADIENT = 0.002;

/** The likeliest label for the arc that is drawn; where the arc is right, the net learns. */
function learnLabel(trainer: NetTrainer, states: States, state: number, action: number, gold: GoldTree, rate: number): number {
  if (action === SHIFT) return 0;
  const first = labelOutputs(action, LABELS);
  for (let label = 0; label < LABELS; label++) labelShares[label] = trainer.output(first + label);
  const guess = argmax(labelShares, LABELS);
  const child = childOf(states, state);
  if (gold.heads[child] !== headByAction(states, state, action)) return guess;
  softmax(labelShares);
  for (let label = 0; label < LABELS; label++) {
    const gradient = labelShares[label]! - (label === gold.labels[child] ? 1 : 0);
    if (Math.abs(gradient) > LEAST_GRADIENT) trainer.push(first + label, gradient, rate);
  }
  return guess;
}
