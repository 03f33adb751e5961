/** The tagger's net: which label a word has, asked where the linear model hardly prefers one. Trained on every word that is not sure. */
import { argmax } from '#nlp/linear-model.ts';
import { MOST_NET_FEATURES, netFeatures } from '#nlp/tag/net-features.ts';
import type { LearningNet } from '../write-model.ts';
import { createNetTrainer, type NetTrainer } from './feed-forward.ts';
import { shuffled } from './perceptron.ts';
import { softmax } from './softmax.ts';
import type { TagExample } from './tag-examples.ts';

const HIDDEN = 48;
const DROP_INPUT = 0.15;
const DROP_HIDDEN = 0.25;
/** A feature has a row if the training sentences show it so often. */
const LEAST_SEEN = 40;
const EPOCHS = 6;
const RATE = 0.05;
/** From the second epoch on, the labels before a word are mostly those guessed. */
const GUESSED = 0.9;
const LEAST_GRADIENT = 0.002;

export function trainTaggerNet(examples: readonly TagExample[], labelCount: number, random: () => number): LearningNet {
  const known = featuresOf(examples);
  const trainer = createNetTrainer({
    features: known,
    hidden: HIDDEN,
    outputs: labelCount,
    dropInput: DROP_INPUT,
    dropHidden: DROP_HIDDEN,
    random,
  });
  const features = new Uint32Array(MOST_NET_FEATURES);
  const shares = new Float64Array(labelCount);
  const calls = EPOCHS * examples.length;
  let call = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let [right, all] = [0, 0];
    for (const { words, lexical, sure, writing, gold } of shuffled(examples, random)) {
      // It falls to a twentieth.
      const rate = RATE * (1 - (0.95 * call++) / calls);
      let [one, two] = [-1, -1];
      for (const [token, wanted] of gold.entries()) {
        let guess = sure[words.wordOf[token]!]!;
        if (guess < 0) {
          const count = netFeatures(words, lexical, token, 0, gold.length, one, two, writing, features);
          trainer.see(features, count, true);
          guess = learnLabel(trainer, wanted, shares, rate);
          if (guess === wanted) right++;
          all++;
        }
        two = one;
        one = epoch > 0 && random() < GUESSED ? guess : wanted;
      }
    }
    console.log(`  tagger's net, epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of train right`);
  }
  return trainer.net;
}

/** The label that is guessed. */
function learnLabel(trainer: NetTrainer, wanted: number, shares: Float64Array, rate: number): number {
  for (let label = 0; label < shares.length; label++) shares[label] = trainer.output(label);
  const guess = argmax(shares, shares.length);
  softmax(shares);
  for (const [label, share] of shares.entries()) {
    const gradient = share - (label === wanted ? 1 : 0);
    if (Math.abs(gradient) > LEAST_GRADIENT) trainer.push(label, gradient, rate);
  }
  trainer.step(rate);
  return guess;
}

/** Those that are seen at least LEAST_SEEN times, ascending. */
function featuresOf(examples: readonly TagExample[]): number[] {
  const counts = new Map<number, number>();
  const features = new Uint32Array(MOST_NET_FEATURES);
  for (const { words, lexical, writing, gold } of examples) {
    for (const token of gold.keys()) {
      const [one, two] = [gold[token - 1] ?? -1, gold[token - 2] ?? -1];
      const count = netFeatures(words, lexical, token, 0, gold.length, one, two, writing, features);
      for (let i = 0; i < count; i++) counts.set(features[i]!, (counts.get(features[i]!) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => LEAST_SEEN <= count)
    .map(([feature]) => feature)
    .sort((a, b) => a - b);
}
