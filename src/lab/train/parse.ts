/**
 * Stage `parse`: two models that choose the parser's steps, and err in different places. A net (parse-net.ts); and a linear model,
 * first greedy with a dynamic oracle (Goldberg and Nivre 2013), then for a beam, by the prefix that violates most (Huang et al. 2012).
 * The linear model learns without the net's scores, which on the training trees are better than they will be in use.
 */
import { createRandom } from '#base/random.ts';
import { DEPREL } from '#nlp/document.ts';
import { actionFeatures, forgetLinearScores, MOST_ACTION_FEATURES, scoreLinearly } from '#nlp/parse/linear-scores.ts';
import { bestLabel, forgetNetScores, type ParserNet, scoreByNet } from '#nlp/parse/net-scores.ts';
import { createSearch, forgetScores, nextBeam, type Search } from '#nlp/parse/search.ts';
import { createSentence, type SentenceColumns } from '#nlp/parse/sentence.ts';
import { ACTION, ACTIONS, act, begin, field, isAllowed, PARENT, type States } from '#nlp/parse/states.ts';
import { readTreebank } from '../corpora/conllu.ts';
import { loadClusters } from '../load-models.ts';
import { encodeFeedForward, encodeLinear, FEWER_STEPS, writeModel } from '../write-model.ts';
import { createDensePerceptron } from './dense-perceptron.ts';
import { jackknifeTags } from './jackknife.ts';
import { type GoldTree, goldActions } from './oracle.ts';
import { type Example, examplesOf, fill } from './parse-examples.ts';
import { trainParserNet } from './parse-net.ts';
import { type Perceptron, shuffled } from './perceptron.ts';
import { SYNTAX_TRAINING } from './tag.ts';

const GREEDY_EPOCHS = 7;
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;
const BEAM_EPOCHS = 4;
const TRAIN_BEAM = 8;
/** In use; see searchTree. Chosen on ud-gum/dev: a beam of 8 is no better; a beam of 2 within 60 of a weight of 60 saves a quarter of the time and loses 0.3 LAS. */
const BEAM = 6;
const REACH = 250;
const NET_WEIGHT = 100;
const BITS = 28;
const LEAST_ACTION_WEIGHT = 2.5;

export function trainParseStage(): void {
  const clusters = loadClusters();
  const examples = examplesOf(jackknifeTags(SYNTAX_TRAINING.flatMap(readTreebank), clusters), clusters);
  const random = createRandom(23);
  const net = trainParserNet(examples, random);
  const greedy = createDensePerceptron({ classes: ACTIONS, bits: BITS });
  trainGreedy(examples, greedy, net, random);
  const beam = createDensePerceptron({ classes: ACTIONS, bits: BITS, start: greedy.columns({ minWeight: 0.1 }) });
  trainBeam(examples, beam, net, random);
  writeModel(
    'parse',
    { labels: [...DEPREL], beam: BEAM, reach: REACH, netWeight: NET_WEIGHT, arcs: net.labels.map((labels) => [...labels]) },
    { actions: encodeLinear(beam.columns({ minWeight: LEAST_ACTION_WEIGHT })), net: encodeFeedForward(net.learnt, FEWER_STEPS) },
  );
}

/** The net gives the labels alone. */
function searchOf(actions: Perceptron, net: ParserNet, width: number): Search {
  return createSearch((features, count, out) => actions.scoreInto(features, count, out), net, 0, width);
}

function trainGreedy(examples: readonly Example[], actions: Perceptron, net: ParserNet, random: () => number): void {
  const search = searchOf(actions, net, 1);
  const sentence = createSentence();
  const { states, linear, byNet } = search;
  const features = new Uint32Array(MOST_ACTION_FEATURES);
  for (let epoch = 0; epoch < GREEDY_EPOCHS; epoch++) {
    let [right, all] = [0, 0];
    for (const example of shuffled(examples, random)) {
      const { gold } = example;
      fill(sentence, example);
      begin(states, gold.length, 1);
      forgetNetScores(byNet);
      let state = 0;
      for (let step = 0; step < gold.length * 2; step++) {
        forgetLinearScores(linear);
        scoreLinearly(linear, sentence, states, state);
        const allowed = goldActions(states, state, gold);
        const guess = bestAllowed(states, state, linear.actions, () => true);
        let taken = guess;
        if (!allowed[guess]) {
          const best = bestAllowed(states, state, linear.actions, (action) => allowed[action]!);
          const count = actionFeatures(sentence, states, state, features);
          actions.update(features, count, best, 1);
          actions.update(features, count, guess, -1);
          if (epoch < EXPLORE_FROM || random() >= EXPLORE) taken = best;
        } else right++;
        all++;
        actions.tick();
        scoreByNet(byNet, sentence, states, state, 0);
        state = act(states, state, taken, bestLabel(byNet, sentence, states, state, taken, 0), 0);
      }
    }
    console.log(`  greedy epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of steps right, ${actions.size()} features`);
  }
}

function bestAllowed(states: States, state: number, scores: Float64Array, isWanted: (action: number) => boolean): number {
  let best = -1;
  for (let action = 0; action < ACTIONS; action++) {
    if (!isAllowed(states, state, action) || !isWanted(action)) continue;
    if (best < 0 || scores[action]! > scores[best]!) best = action;
  }
  return best;
}

function trainBeam(examples: readonly Example[], actions: Perceptron, net: ParserNet, random: () => number): void {
  const [search, goldSearch] = [searchOf(actions, net, TRAIN_BEAM), searchOf(actions, net, 1)];
  const sentence = createSentence();
  for (let epoch = 0; epoch < BEAM_EPOCHS; epoch++) {
    let rightCount = 0;
    for (const example of shuffled(examples, random)) {
      fill(sentence, example);
      const path = goldPath(goldSearch, sentence, example.gold);
      // The step at which the beam's best is farthest above gold.
      let worst = Number.NEGATIVE_INFINITY;
      let [foundState, goldState] = [-1, -1];
      let isRight = true;
      begin(search.states, sentence.length, TRAIN_BEAM);
      forgetScores(search);
      let beam: readonly number[] = [0];
      for (let step = 1; step < path.length; step++) {
        beam = nextBeam(search, sentence, beam, TRAIN_BEAM, Number.POSITIVE_INFINITY);
        const [best, right] = [beam[0]!, path[step]!];
        const excess = search.states.scores[best]! - goldSearch.states.scores[right]!;
        isRight = samePath(search.states, best, goldSearch.states, right);
        if (!isRight && excess >= worst) {
          worst = excess;
          [foundState, goldState] = [best, right];
        }
      }
      if (!isRight) {
        updatePath(goldSearch, sentence, goldState, search.states, foundState, actions, 1);
        updatePath(search, sentence, foundState, goldSearch.states, goldState, actions, -1);
      } else rightCount++;
      actions.tick();
    }
    console.log(
      `  beam epoch ${epoch + 1}: ${((100 * rightCount) / examples.length).toFixed(2)} % of sentences right, ${actions.size()} features`,
    );
  }
}

/** States of the derivation of gold that the model likes best, choosing step by step. */
function goldPath(search: Search, sentence: SentenceColumns, gold: GoldTree): readonly number[] {
  const { states, linear, byNet } = search;
  begin(states, gold.length, 1);
  forgetScores(search);
  const path = [0];
  for (let step = 0; step < gold.length * 2; step++) {
    const state = path.at(-1)!;
    scoreLinearly(linear, sentence, states, state);
    scoreByNet(byNet, sentence, states, state, 0);
    const allowed = goldActions(states, state, gold);
    const action = bestAllowed(states, state, linear.actions, (candidate) => allowed[candidate]!);
    const score = states.scores[state]! + linear.actions[action]!;
    path.push(act(states, state, action, bestLabel(byNet, sentence, states, state, action, 0), score));
  }
  return path;
}

function samePath(a: States, stateA: number, b: States, stateB: number): boolean {
  let [i, j] = [stateA, stateB];
  while (i > 0 && j > 0) {
    if (field(a, i, ACTION) !== field(b, j, ACTION)) return false;
    [i, j] = [field(a, i, PARENT), field(b, j, PARENT)];
  }
  return true;
}

/** Rewards (or punishes) the steps to `last`, but for those before the two paths part. */
function updatePath(
  search: Search,
  sentence: SentenceColumns,
  last: number,
  other: States,
  otherLast: number,
  actions: Perceptron,
  amount: number,
): void {
  const { states } = search;
  const features = new Uint32Array(MOST_ACTION_FEATURES);
  const steps: number[] = [];
  for (let state = last; state > 0; state = field(states, state, PARENT)) steps.push(state);
  const others: number[] = [];
  for (let state = otherLast; state > 0; state = field(other, state, PARENT)) others.push(state);
  let isApart = false;
  for (let i = steps.length - 1; i >= 0; i--) {
    const state = steps[i]!;
    isApart ||= field(states, state, ACTION) !== field(other, others[i]!, ACTION);
    if (!isApart) continue;
    const count = actionFeatures(sentence, states, field(states, state, PARENT), features);
    actions.update(features, count, field(states, state, ACTION), amount);
  }
}
