/**
 * What the linear model of the parser says of a state: a score for each action, of features that put two and three things together.
 * Paths that part and look alike share the sums of their weights (sums.ts).
 */
import type { ScoreInto } from '../linear-model.ts';
import { crossFeatures, frontFeatures, stackFeatures } from './action-features.ts';
import type { SentenceColumns } from './sentence.ts';
import { ACTIONS, B0, below, CONTENT, field, nodeField, S0, type States, TOKEN } from './states.ts';
import { createSums, findSum, forget, keepSum, type Sums } from './sums.ts';

export interface LinearScores {
  readonly scoreInto: ScoreInto;
  readonly features: Uint32Array;
  readonly actions: Float64Array;
  readonly group: Float64Array;
  readonly front: Sums;
  readonly stack: Sums;
  readonly cross: Sums;
}

export const MOST_ACTION_FEATURES = 160;
const SLOTS = 1 << 13;

export function createLinearScores(scoreInto: ScoreInto): LinearScores {
  return {
    scoreInto,
    features: new Uint32Array(MOST_ACTION_FEATURES),
    actions: new Float64Array(ACTIONS),
    group: new Float64Array(ACTIONS),
    front: createSums(new Float32Array(ACTIONS * SLOTS), ACTIONS),
    stack: createSums(new Float32Array(ACTIONS * SLOTS), ACTIONS),
    cross: createSums(new Float32Array(ACTIONS * SLOTS), ACTIONS),
  };
}

/** Before each search, and whenever the weights have changed. */
export function forgetLinearScores({ front, stack, cross }: LinearScores): void {
  for (const sums of [front, stack, cross]) forget(sums);
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

/** Sets `scores.actions`. */
export function scoreLinearly(scores: LinearScores, sentence: SentenceColumns, states: States, state: number): void {
  const { features, actions } = scores;
  const top = field(states, state, S0);
  const front = field(states, state, B0);
  actions.fill(0);
  const place = findSum(scores.front, top < 0 ? -1 : nodeField(states, top, CONTENT), nodeField(states, front, CONTENT));
  const count = place >= 0 ? 0 : frontFeatures(sentence, states, top, front, features, 0);
  addGroup(scores, scores.front, place, count);
  const under = top < 0 ? -1 : below(states, top);
  if (under < 0) return;
  const stackPlace = findSum(scores.stack, nodeField(states, under, CONTENT), nodeField(states, top, CONTENT));
  addGroup(scores, scores.stack, stackPlace, stackPlace >= 0 ? 0 : stackFeatures(sentence, states, under, top, features, 0));
  const s2 = tokenBelow(states, under);
  const s1 = nodeField(states, under, TOKEN);
  const s0 = nodeField(states, top, TOKEN);
  const b0 = nodeField(states, front, TOKEN);
  const crossPlace = findSum(scores.cross, s2 * 65536 + s1, s0 * 65536 + b0);
  addGroup(scores, scores.cross, crossPlace, crossPlace >= 0 ? 0 : crossFeatures(sentence, s2, s1, s0, b0, features, 0));
}

function addGroup(scores: LinearScores, sums: Sums, place: number, count: number): void {
  const { actions, group, features, scoreInto } = scores;
  if (place >= 0) {
    for (let action = 0; action < ACTIONS; action++) actions[action]! += sums.values[place * ACTIONS + action]!;
    return;
  }
  scoreInto(features, count, group);
  keepSum(sums, place, group);
  for (let action = 0; action < ACTIONS; action++) actions[action]! += group[action]!;
}
