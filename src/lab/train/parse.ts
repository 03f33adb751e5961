/**
 * Stage `parse`: first a greedy parser with a dynamic oracle (Goldberg and Nivre 2013), which makes mistakes in training and
 * learns to go on from them; then its weights are trained for a beam, by the prefix that violates most (Huang et al. 2012).
 */
import { createRandom } from '#base/random.ts';
import type { Clusters } from '#nlp/clusters.ts';
import { DEPREL, type Tagged } from '#nlp/document.ts';
import { labelFeatures } from '#nlp/parse/label-features.ts';
import { actionFeatures, bestLabel, createSearch, forgetSums, type Search, scoreState, searchTree } from '#nlp/parse/search.ts';
import { createSentence, fillSentence, lemmaHashes, PUNCT, type SentenceColumns } from '#nlp/parse/sentence.ts';
import {
  ACTION,
  ACTIONS,
  act,
  begin,
  field,
  headByAction,
  isAllowed,
  nodeField,
  PARENT,
  S0,
  SHIFT,
  type States,
  TOKEN,
} from '#nlp/parse/states.ts';
import { type Words, wordsOf } from '#nlp/words.ts';
import { goldDocument, readTreebank, type TreebankSentence } from '../corpora/conllu.ts';
import { loadClusters } from '../load-models.ts';
import { encodeLinear, writeModel } from '../write-model.ts';
import { createDensePerceptron } from './dense-perceptron.ts';
import { jackknifeTags } from './jackknife.ts';
import { type GoldTree, goldActions, goldTreeOf } from './oracle.ts';
import { createPerceptron, type Perceptron, shuffled } from './perceptron.ts';
import { SYNTAX_TRAINING } from './tag.ts';

const GREEDY_EPOCHS = 7;
const EXPLORE_FROM = 1;
const EXPLORE = 0.9;
const BEAM_EPOCHS = 4;
const TRAIN_BEAM = 8;
/** In use; see searchTree. A reach of 120 halves the time and costs no accuracy on ud-ewt/dev. */
const BEAM = 8;
const REACH = 120;
const BITS = 28;
const LEAST_ACTION_WEIGHT = 2;
const LEAST_LABEL_WEIGHT = 1;

interface Example {
  readonly doc: Tagged;
  readonly words: Words;
  readonly lemmas: Int32Array;
  readonly gold: GoldTree;
}

export function trainParseStage(): void {
  const clusters = loadClusters();
  const examples = examplesOf(jackknifeTags(SYNTAX_TRAINING.flatMap(readTreebank), clusters), clusters);
  const random = createRandom(23);
  const labels = createPerceptron({ classes: DEPREL.length, bits: BITS });
  const greedy = createDensePerceptron({ classes: ACTIONS, bits: BITS });
  trainGreedy(examples, greedy, labels, random);
  const labelColumns = labels.columns({ minWeight: LEAST_LABEL_WEIGHT });
  const beam = createDensePerceptron({ classes: ACTIONS, bits: BITS, start: greedy.columns({ minWeight: 0.1 }) });
  trainBeam(examples, beam, createPerceptron({ classes: DEPREL.length, start: labelColumns }), random);
  writeModel(
    'parse',
    { labels: [...DEPREL], beam: BEAM, reach: REACH },
    { actions: encodeLinear(beam.columns({ minWeight: LEAST_ACTION_WEIGHT })), labels: encodeLinear(labelColumns) },
  );
}

function examplesOf(sentences: readonly TreebankSentence[], clusters: Clusters): readonly Example[] {
  return sentences
    .filter(({ upos }) => upos.filter((label) => label !== PUNCT).length > 1)
    .map((sentence) => {
      const doc = goldDocument([sentence]);
      return { doc, words: wordsOf(doc, clusters), lemmas: lemmaHashes(doc.lemma), gold: treeOfWords(sentence) };
    });
}

/** The gold tree without punctuation, as the parser sees sentences; what hung on a mark hangs on the mark's head. */
function treeOfWords({ upos, heads, deprel }: TreebankSentence): GoldTree {
  const place = new Int32Array(upos.length);
  let length = 0;
  for (let token = 0; token < upos.length; token++) place[token] = upos[token] === PUNCT ? -1 : length++;
  const wordHeads = new Int32Array(length);
  const labels = new Uint8Array(length);
  let root = -1;
  for (let token = 0; token < upos.length; token++) {
    if (place[token]! < 0) continue;
    let head = heads[token]!;
    for (let steps = 0; head >= 0 && place[head]! < 0; steps++) head = steps > upos.length ? -1 : heads[head]!;
    wordHeads[place[token]!] = head < 0 ? root : place[head]!;
    labels[place[token]!] = deprel[token]!;
    if (head < 0 && root < 0) root = place[token]!;
  }
  return goldTreeOf(wordHeads, labels);
}

function fill(sentence: SentenceColumns, { doc, words, lemmas }: Example): void {
  fillSentence(sentence, doc, words, lemmas, [0, doc.length]);
}

function searchOf(actions: Perceptron, labels: Perceptron): Search {
  return createSearch(
    (features, count, out) => actions.scoreInto(features, count, out),
    (features, count, out) => labels.scoreInto(features, count, out),
    DEPREL.length,
  );
}

function trainGreedy(examples: readonly Example[], actions: Perceptron, labels: Perceptron, random: () => number): void {
  const search = searchOf(actions, labels);
  const sentence = createSentence();
  const { states, features } = search;
  for (let epoch = 0; epoch < GREEDY_EPOCHS; epoch++) {
    let [right, all] = [0, 0];
    for (const example of shuffled(examples, random)) {
      const { gold } = example;
      fill(sentence, example);
      begin(states, gold.length, 1);
      let state = 0;
      for (let step = 0; step < gold.length * 2; step++) {
        forgetSums(search);
        scoreState(search, sentence, state);
        const allowed = goldActions(states, state, gold);
        const guess = bestAllowed(states, state, search.actionScores, () => true);
        let taken = guess;
        if (!allowed[guess]) {
          const best = bestAllowed(states, state, search.actionScores, (action) => allowed[action]!);
          const count = actionFeatures(sentence, states, state, features);
          actions.update(features, count, best, 1);
          actions.update(features, count, guess, -1);
          if (epoch < EXPLORE_FROM || random() >= EXPLORE) taken = best;
        } else right++;
        all++;
        actions.tick();
        const label = learnLabel(search, sentence, state, taken, gold, labels);
        state = act(states, state, taken, label, 0);
      }
    }
    console.log(
      `  greedy epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of steps right, ${actions.size()} + ${labels.size()} features`,
    );
  }
}

/** The label for the arc that is drawn: where the arc is right, the label model learns. */
function learnLabel(search: Search, sentence: SentenceColumns, state: number, action: number, gold: GoldTree, labels: Perceptron): number {
  if (action === SHIFT) return 0;
  const { states, features } = search;
  const guess = bestLabel(search, sentence, state, action);
  const child = nodeField(states, field(states, state, S0), TOKEN);
  if (gold.heads[child] !== headByAction(states, state, action)) return guess;
  const wanted = gold.labels[child]!;
  if (guess !== wanted) {
    const count = labelFeatures(sentence, states, state, action, features);
    labels.update(features, count, wanted, 1);
    labels.update(features, count, guess, -1);
  }
  labels.tick();
  return guess;
}

function bestAllowed(states: States, state: number, scores: Float64Array, isWanted: (action: number) => boolean): number {
  let best = -1;
  for (let action = 0; action < ACTIONS; action++) {
    if (!isAllowed(states, state, action) || !isWanted(action)) continue;
    if (best < 0 || scores[action]! > scores[best]!) best = action;
  }
  return best;
}

function trainBeam(examples: readonly Example[], actions: Perceptron, labels: Perceptron, random: () => number): void {
  const [search, goldSearch] = [searchOf(actions, labels), searchOf(actions, labels)];
  const sentence = createSentence();
  for (let epoch = 0; epoch < BEAM_EPOCHS; epoch++) {
    let right = 0;
    for (const example of shuffled(examples, random)) {
      fill(sentence, example);
      const path = goldPath(goldSearch, sentence, example.gold);
      // The step at which the beam's best is farthest above gold.
      let worst = Number.NEGATIVE_INFINITY;
      let [foundState, goldState] = [-1, -1];
      let step = 0;
      let isRight = true;
      searchTree(search, sentence, TRAIN_BEAM, Number.POSITIVE_INFINITY, (beam) => {
        step++;
        const best = beam[0]!;
        const excess = search.states.scores[best]! - goldSearch.states.scores[path[step]!]!;
        isRight = samePath(search.states, best, goldSearch.states, path[step]!);
        if (!isRight && excess >= worst) {
          worst = excess;
          [foundState, goldState] = [best, path[step]!];
        }
      });
      if (!isRight) {
        updatePath(goldSearch, sentence, goldState, search.states, foundState, actions, 1);
        updatePath(search, sentence, foundState, goldSearch.states, goldState, actions, -1);
      } else right++;
      actions.tick();
    }
    console.log(
      `  beam epoch ${epoch + 1}: ${((100 * right) / examples.length).toFixed(2)} % of sentences right, ${actions.size()} features`,
    );
  }
}

/** States of the derivation of gold that the model likes best, choosing step by step. */
function goldPath(search: Search, sentence: SentenceColumns, gold: GoldTree): readonly number[] {
  const { states } = search;
  begin(states, gold.length, 1);
  forgetSums(search);
  const path = [0];
  for (let step = 0; step < gold.length * 2; step++) {
    const state = path.at(-1)!;
    scoreState(search, sentence, state);
    const allowed = goldActions(states, state, gold);
    const action = bestAllowed(states, state, search.actionScores, (candidate) => allowed[candidate]!);
    const score = states.scores[state]! + search.actionScores[action]!;
    path.push(act(states, state, action, bestLabel(search, sentence, state, action), score));
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
  const { states, features } = search;
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
