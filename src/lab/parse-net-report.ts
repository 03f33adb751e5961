/**
 * The parser's net, trained on single steps: what they should be comes from a dynamic oracle (Goldberg and Nivre 2013), so that it
 * makes mistakes in training and learns to go on from them. Loss: the negative log likelihood of the steps that lose no arc
 * and, where an arc is right, of its label.
 */
import { DEPREL, UPOS } from '#nlp/document.ts';
import { labelOutputs, type ParserNet, stateFeatures } from '#nlp/parse/net-scores.ts';
import { createSentence } from '#nlp/parse/sentence.ts';
import { MOST_FEATURES } from '#nlp/parse/state-features.ts';
import { ACTIONS, act, begin, createStates, headByAction, isAllowed, LEFT, RIGHT, SHIFT, type States } from '#nlp/parse/states.ts';
import { createNetTrainer, type NetTrainer } from './feed-forward.ts';
import { goldActions, type GoldTree } from './oracle.ts';
import { childOf, type Example, fill } from './parse-examples.ts';
import { shuffled } from './perceptron.ts';

const env = (name: string, value: number): number => Number(process.env[name] ?? value);
const HIDDEN = env('H', 96);
const DROP_INPUT = env('LEX', 0.2);
const DROP_HIDDEN = env('DROP', 0.3);
/** A feature has a row if the training trees show it so often; an arc to a word of a class has a label if they show it so often. */
const LEAST_SEEN = env('MINROW', 15);
const LEAST_LABELS = 4;
const LABEL_LOSS = env('LABEL_LOSS', 1);
const EPOCHS = env('EPOCHS', 10);
const RATE = env('LR', 0.05);
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;
const LABELS = DEPREL.length;

export interface TrainedNet extends ParserNet {
  /** In the order of the net's rows. */
  readonly features: readonly number[];
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
  return { net: trainer.net, labels, labelCount: LABELS, features };
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
  return [...counts].filter(([, count]) => LEAST_SEEN <= count).map(([feature]) => feature).sort((a, b) => a - b);
}

function trainSteps(examples: readonly Example[], trainer: NetTrainer, random: () => number): void {
  const states = createStates();
  const sentence = createSentence();
  const features = new Uint32Array(MOST_FEATURES);
  const shares = new Float64Array(ACTIONS);
  const clock = rateClock(RATE, EPOCHS * examples.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let [right, all, loss] = [0, 0, 0];
    const t0 = Date.now();
    for (const example of shuffled(examples, random)) {
      const rate = clock();
      const { gold } = example;
      fill(sentence, example);
      begin(states, gold.length, 1);
      let state = 0;
      for (let step = 0; step < gold.length * 2; step++) {
        const allowed = goldActions(states, state, gold);
        trainer.see(features, stateFeatures(sentence, states, state, features), true);
        let [guess, best, largest] = [-1, -1, Number.NEGATIVE_INFINITY];
        for (let action = 0; action < ACTIONS; action++) {
          const score = isAllowed(states, state, action) ? trainer.output(action) : Number.NEGATIVE_INFINITY;
          shares[action] = score;
          if (score > largest) [guess, largest] = [action, score];
          if (allowed[action] && (best < 0 || score > shares[best]!)) best = action;
        }
        let [sum, good] = [0, 0];
        for (let action = 0; action < ACTIONS; action++) {
          shares[action] = Math.exp(shares[action]! - largest);
          sum += shares[action]!;
          if (allowed[action]) good += shares[action]!;
        }
        loss -= Math.log(good / sum);
        if (allowed[guess]) right++;
        all++;
        for (let action = 0; action < ACTIONS; action++) {
          const gradient = shares[action]! / sum - (allowed[action] ? shares[action]! / good : 0);
          if (gradient !== 0) trainer.push(action, gradient, rate);
        }
        const taken = allowed[guess] || (epoch >= EXPLORE_FROM && random() < EXPLORE) ? guess : best;
        const label = learnLabel(trainer, states, state, taken, gold, LABEL_LOSS, rate);
        trainer.step(rate);
        state = act(states, state, taken, label, 0);
      }
    }
    console.log(
      `  epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of steps right, loss ${(loss / all).toFixed(4)} ${((Date.now() - t0) / 1000).toFixed(0)} s`,
    );
  }
}

const scores = new Float64Array(LABELS);

/** The likeliest label for the arc that is drawn; where the arc is right, the net learns. */
function learnLabel(trainer: NetTrainer, states: States, state: number, action: number, gold: GoldTree, weight: number, rate: number): number {
  if (action === SHIFT) return 0;
  const first = labelOutputs(action, LABELS);
  let guess = 0;
  for (let label = 0; label < LABELS; label++) {
    scores[label] = trainer.output(first + label);
    if (scores[label]! > scores[guess]!) guess = label;
  }
  const child = childOf(states, state);
  if (gold.heads[child] !== headByAction(states, state, action)) return guess;
  const largest = scores[guess]!;
  let sum = 0;
  for (let label = 0; label < LABELS; label++) sum += scores[label] = Math.exp(scores[label]! - largest);
  for (let label = 0; label < LABELS; label++) {
    const gradient = scores[label]! / sum - (label === gold.labels[child] ? 1 : 0);
    if (Math.abs(gradient) > LEAST_GRADIENT) trainer.push(first + label, gradient * weight, rate);
  }
  return guess;
}

const LEAST_GRADIENT = 0.002;

/** A rate that falls to nothing over so many calls. */
function rateClock(rate: number, calls: number): () => number {
  let call = 0;
  return () => rate * (1 - (0.95 * call++) / calls);
}


import { byDocument, readTreebank as rt, goldDocument } from '../corpora/conllu.ts';
import { readTaggerModel } from '#nlp/tag/model.ts';
import { tag } from '#nlp/tag/tag.ts';
import { loadModelFile, loadClusters } from '../load-models.ts';
import { readTree } from '#nlp/parse/states.ts';
import { createSearch, searchTree } from '#nlp/parse/search.ts';
import { packActions } from '#nlp/parse/packed-actions.ts';
import { readLinearColumns } from '#nlp/model-file.ts';
import type { Tagged } from '#nlp/document.ts';
import { wordsOf } from '#nlp/words.ts';
import { fillSentence, lemmaHashes, PUNCT } from '#nlp/parse/sentence.ts';
let devs: any;
export function report(net: ParserNet, linear: any, configs: [number, number][]): void {
  const clusters = loadClusters();
  const tagger = readTaggerModel(loadModelFile('tag'), clusters);
  devs ??= ['ud-gum/dev', 'ud-ewt/test'].map((part) => byDocument(rt(part)).map((s) => { const gold = goldDocument(s); const doc = tag({ ...gold } as never, tagger) as Tagged; return { gold, doc, words: wordsOf(doc, clusters), lemmas: lemmaHashes(doc.lemma) }; }));
  for (const [width, weight] of configs) {
    const search = createSearch(weight === 1 ? (_f, _c, out) => { out.fill(0); } : linear, net, weight, width); const sentence = createSentence(); const line: string[] = [];
    const t0 = Date.now();
    for (const set of devs) { let [n, u, l] = [0, 0, 0];
      for (const { gold, doc, words, lemmas } of set) for (const range of doc.sentences) {
        fillSentence(sentence, doc, words, lemmas, range); if (sentence.length === 0) continue;
        const heads = new Int32Array(sentence.length), labels = new Uint8Array(sentence.length);
        readTree(search.states, searchTree(search, sentence, width, weight === 1 ? 8 : 120), heads, labels);
        for (let w = 0; w < sentence.length; w++) { const t = sentence.token[w]!; if (gold.upos[t] === PUNCT) continue; n++; const h = heads[w] === sentence.length ? -1 : sentence.token[heads[w]!]!; if (h === gold.head[t]) { u++; if (labels[w] === gold.deprel[t] || h < 0) l++; } }
      }
      line.push(`UAS ${((100 * u) / n).toFixed(2)} LAS ${((100 * l) / n).toFixed(2)}`);
    }
    console.log(`    beam ${width} net ${weight}: ${line.join(' | ')} ${Date.now() - t0} ms`);
  }
}
