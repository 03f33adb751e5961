/**
 * Beam search over the states of one sentence. All paths are as long, so the beam's states compare at each step. An action's score
 * is the linear model's and the weighted logarithm of the likelihood that the net gives it: the two err in different places. Labels
 * are the net's. Time grows with tokens × beam.
 */
import type { ScoreInto } from '../linear-model.ts';
import { createLinearScores, forgetLinearScores, type LinearScores, scoreLinearly } from './linear-scores.ts';
import { bestLabel, createNetScores, forgetNetScores, type NetScores, type ParserNet, scoreByNet } from './net-scores.ts';
import type { SentenceColumns } from './sentence.ts';
import { ACTIONS, act, begin, createStates, isAllowed, type States } from './states.ts';

export interface Search {
  states: States;
  readonly linear: LinearScores;
  readonly byNet: NetScores;
  /** What the net's logarithms count for, in units of the linear model. */
  readonly netWeight: number;
}

export function createSearch(scoreActions: ScoreInto, net: ParserNet, netWeight: number, width: number): Search {
  return { states: createStates(), linear: createLinearScores(scoreActions), byNet: createNetScores(net, width), netWeight };
}

/** The best last state. A path goes on while it is among the `width` best and its score not more than `reach` below the best. */
export function searchTree(search: Search, sentence: SentenceColumns, width: number, reach: number): number {
  begin(search.states, sentence.length, width);
  forgetScores(search);
  let beam: readonly number[] = [0];
  for (let step = 0; step < sentence.length * 2; step++) beam = nextBeam(search, sentence, beam, width, reach);
  return beam[0]!;
}

/** Before each search, and whenever the weights have changed. */
export function forgetScores({ linear, byNet }: Search): void {
  forgetLinearScores(linear);
  forgetNetScores(byNet);
}

/** The states one step after those of `beam`, best first. */
export function nextBeam(search: Search, sentence: SentenceColumns, beam: readonly number[], width: number, reach: number): number[] {
  const { states, linear, byNet, netWeight } = search;
  const candidates: Candidate[] = [];
  for (const [place, state] of beam.entries()) {
    scoreLinearly(linear, sentence, states, state);
    scoreByNet(byNet, sentence, states, state, place);
    for (let action = 0; action < ACTIONS; action++) {
      if (!isAllowed(states, state, action)) continue;
      const score = states.scores[state]! + linear.actions[action]! + netWeight * byNet.actions[action]!;
      insert(candidates, width, { place, state, action, score });
    }
  }
  while (candidates.at(-1)!.score < candidates[0]!.score - reach) candidates.pop();
  return candidates.map(({ place, state, action, score }) =>
    act(states, state, action, bestLabel(byNet, sentence, states, state, action, place), score),
  );
}

interface Candidate {
  readonly place: number;
  readonly state: number;
  readonly action: number;
  readonly score: number;
}

/** Into the `width` best, sorted; of equals the first stays. */
function insert(list: Candidate[], width: number, candidate: Candidate): void {
  if (list.length === width && candidate.score <= list[width - 1]!.score) return;
  let at = list.length;
  while (at > 0 && list[at - 1]!.score < candidate.score) at--;
  list.splice(at, 0, candidate);
  if (list.length > width) list.pop();
}
