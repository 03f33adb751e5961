/**
 * Beam search over the states of one sentence. All paths are as long, so the beam's states compare at each step.
 * Paths that part and look alike share the sums of their weights (sums.ts). Time grows with tokens × beam.
 */
import { mix } from '../features.ts';
import { argmax, type ScoreInto } from '../linear-model.ts';
import { crossFeatures, frontFeatures, stackFeatures } from './action-features.ts';
import { labelFeatures } from './label-features.ts';
import { mix2, type SentenceColumns } from './sentence.ts';
import {
  ACTIONS,
  act,
  B0,
  begin,
  below,
  CONTENT,
  createStates,
  field,
  isAllowed,
  nodeField,
  S0,
  SHIFT,
  type States,
  TOKEN,
} from './states.ts';
import { createSums, findSum, forget, keepSum, type Sums } from './sums.ts';

export interface Search {
  readonly states: States;
  readonly scoreActions: ScoreInto;
  readonly scoreLabels: ScoreInto;
  readonly labelCount: number;
  readonly features: Uint32Array;
  readonly actionScores: Float64Array;
  readonly groupScores: Float64Array;
  readonly labelScores: Float64Array;
  readonly front: Sums;
  readonly stack: Sums;
  readonly cross: Sums;
  readonly label: Sums;
}

const MOST_FEATURES = 160;

export function createSearch(scoreActions: ScoreInto, scoreLabels: ScoreInto, labelCount: number): Search {
  return {
    states: createStates(),
    scoreActions,
    scoreLabels,
    labelCount,
    features: new Uint32Array(MOST_FEATURES),
    actionScores: new Float64Array(ACTIONS),
    groupScores: new Float64Array(ACTIONS),
    labelScores: new Float64Array(labelCount),
    front: createSums(ACTIONS),
    stack: createSums(ACTIONS),
    cross: createSums(ACTIONS),
    label: createSums(1),
  };
}

/** Before each search, and whenever the weights have changed. */
export function forgetSums(search: Search): void {
  for (const sums of [search.front, search.stack, search.cross, search.label]) forget(sums);
}

/** All that the choice of an action in this state looks at. */
export function actionFeatures(sentence: SentenceColumns, states: States, state: number, out: Uint32Array): number {
  const top = field(states, state, S0);
  const front = field(states, state, B0);
  const count = frontFeatures(sentence, states, top, front, out, 0);
  const under = top < 0 ? -1 : below(states, top);
  if (under < 0) return count;
  const [s0, b0] = [nodeField(states, top, TOKEN), nodeField(states, front, TOKEN)];
  const more = stackFeatures(sentence, states, under, top, out, count);
  return crossFeatures(sentence, tokenBelow(states, under), nodeField(states, under, TOKEN), s0, b0, out, more);
}

function tokenBelow(states: States, node: number): number {
  const under = below(states, node);
  return under < 0 ? -1 : nodeField(states, under, TOKEN);
}

/** Sets `search.actionScores`. */
export function scoreState(search: Search, sentence: SentenceColumns, state: number): void {
  const { states, features, actionScores } = search;
  const top = field(states, state, S0);
  const front = field(states, state, B0);
  actionScores.fill(0);
  const place = findSum(search.front, top < 0 ? -1 : nodeField(states, top, CONTENT), nodeField(states, front, CONTENT));
  const count = place >= 0 ? 0 : frontFeatures(sentence, states, top, front, features, 0);
  addGroup(search, search.front, place, count);
  const under = top < 0 ? -1 : below(states, top);
  if (under < 0) return;
  const stackPlace = findSum(search.stack, nodeField(states, under, CONTENT), nodeField(states, top, CONTENT));
  addGroup(search, search.stack, stackPlace, stackPlace >= 0 ? 0 : stackFeatures(sentence, states, under, top, features, 0));
  const s2 = tokenBelow(states, under);
  const s1 = nodeField(states, under, TOKEN);
  const s0 = nodeField(states, top, TOKEN);
  const b0 = nodeField(states, front, TOKEN);
  const crossPlace = findSum(search.cross, s2 * 65536 + s1, s0 * 65536 + b0);
  addGroup(search, search.cross, crossPlace, crossPlace >= 0 ? 0 : crossFeatures(sentence, s2, s1, s0, b0, features, 0));
}

function addGroup(search: Search, sums: Sums, place: number, count: number): void {
  const { actionScores, groupScores } = search;
  if (place >= 0) {
    for (let action = 0; action < ACTIONS; action++) actionScores[action]! += sums.values[place * ACTIONS + action]!;
    return;
  }
  search.scoreActions(search.features, count, groupScores);
  keepSum(sums, place, groupScores);
  for (let action = 0; action < ACTIONS; action++) actionScores[action]! += groupScores[action]!;
}

export function bestLabel(search: Search, sentence: SentenceColumns, state: number, action: number): number {
  if (action === SHIFT) return 0;
  const { states, features, labelScores } = search;
  const child = field(states, state, S0);
  const under = below(states, child);
  const around = mix2(action, under < 0 ? 0 : nodeField(states, under, CONTENT), nodeField(states, field(states, state, B0), CONTENT));
  const place = findSum(search.label, mix(nodeField(states, child, CONTENT), action), around);
  if (place >= 0) return search.label.values[place]!;
  const count = labelFeatures(sentence, states, state, action, features);
  search.scoreLabels(features, count, labelScores);
  labelScores[0] = argmax(labelScores, search.labelCount);
  keepSum(search.label, place, labelScores);
  return labelScores[0];
}

/** Called after each step with the beam's states, best first. */
type Watch = (beam: readonly number[]) => void;

/** The best last state. A path goes on while it is among the `width` best and its score not more than `reach` below the best. */
export function searchTree(search: Search, sentence: SentenceColumns, width: number, reach: number, watch?: Watch): number {
  const { states } = search;
  begin(states, sentence.length, width);
  forgetSums(search);
  let beam = [0];
  const candidates: Candidate[] = [];
  for (let step = 0; step < sentence.length * 2; step++) {
    candidates.length = 0;
    for (const state of beam) {
      scoreState(search, sentence, state);
      for (let action = 0; action < ACTIONS; action++) {
        if (!isAllowed(states, state, action)) continue;
        insert(candidates, width, state, action, states.scores[state]! + search.actionScores[action]!);
      }
    }
    while (candidates.at(-1)!.score < candidates[0]!.score - reach) candidates.pop();
    beam = candidates.map(({ state, action, score }) => act(states, state, action, bestLabel(search, sentence, state, action), score));
    watch?.(beam);
  }
  return beam[0]!;
}

interface Candidate {
  readonly state: number;
  readonly action: number;
  readonly score: number;
}

/** Into the `width` best, sorted; of equals the first stays. */
function insert(list: Candidate[], width: number, state: number, action: number, score: number): void {
  if (list.length === width && score <= list[width - 1]!.score) return;
  let at = list.length;
  while (at > 0 && list[at - 1]!.score < score) at--;
  list.splice(at, 0, { state, action, score });
  if (list.length > width) list.pop();
}
