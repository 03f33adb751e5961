/**
 * Beam search over the states of one sentence. All paths are as long, so the beam's states compare at each step.
 * Time grows with tokens × beam.
 */
import { argmax, type ScoreInto } from '../linear-model.ts';
import { actionFeatures, labelFeatures, MOST_FEATURES } from './features.ts';
import type { SentenceColumns } from './sentence.ts';
import { ACTIONS, act, begin, createStates, isAllowed, SHIFT, type States } from './states.ts';

export interface Search {
  readonly states: States;
  readonly scoreActions: ScoreInto;
  readonly scoreLabels: ScoreInto;
  readonly labelCount: number;
  readonly features: Uint32Array;
  readonly actionScores: Float64Array;
  readonly labelScores: Float64Array;
}

export function createSearch(scoreActions: ScoreInto, scoreLabels: ScoreInto, labelCount: number): Search {
  return {
    states: createStates(),
    scoreActions,
    scoreLabels,
    labelCount,
    features: new Uint32Array(MOST_FEATURES),
    actionScores: new Float64Array(ACTIONS),
    labelScores: new Float64Array(labelCount),
  };
}

export function scoreState(search: Search, sentence: SentenceColumns, state: number): void {
  const count = actionFeatures(sentence, search.states, state, search.features);
  search.scoreActions(search.features, count, search.actionScores);
}

export function bestLabel(search: Search, sentence: SentenceColumns, state: number, action: number): number {
  if (action === SHIFT) return 0;
  const count = labelFeatures(sentence, search.states, state, action, search.features);
  search.scoreLabels(search.features, count, search.labelScores);
  return argmax(search.labelScores, search.labelCount);
}

/** Called after each step with the beam's states, best first; true ends the search there. */
export type Watch = (beam: readonly number[]) => boolean;

/** The best last state. */
export function searchTree(search: Search, sentence: SentenceColumns, width: number, watch?: Watch): number {
  const { states } = search;
  begin(states, sentence.length, width);
  let beam = [0];
  const candidates: { state: number; action: number; score: number }[] = [];
  for (let step = 0; step < sentence.length * 2; step++) {
    candidates.length = 0;
    for (const state of beam) {
      scoreState(search, sentence, state);
      for (let action = 0; action < ACTIONS; action++) {
        if (!isAllowed(states, state, action)) continue;
        insert(candidates, width, state, action, states.scores[state]! + search.actionScores[action]!);
      }
    }
    beam = candidates.map(({ state, action, score }) => act(states, state, action, bestLabel(search, sentence, state, action), score));
    if (watch?.(beam) === true) break;
  }
  return beam[0]!;
}

/** Into the `width` best, sorted; of equals the first stays. */
function insert(
  list: { state: number; action: number; score: number }[],
  width: number,
  state: number,
  action: number,
  score: number,
): void {
  if (list.length === width && score <= list[width - 1]!.score) return;
  let at = list.length;
  while (at > 0 && list[at - 1]!.score < score) at--;
  list.splice(at, 0, { state, action, score });
  if (list.length > width) list.pop();
}
