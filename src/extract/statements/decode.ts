/**
 * The best readings of a cue's window: a chain over tokens (Viterbi), four labels, node and edge sums from a linear model.
 * The cue's words stand together around its head; a source is one stretch. States split the labels by whether the source is behind.
 */
import type { TokenRange } from '#nlp/document.ts';

export const NONE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
export const ROLES = 4;
/** Classes of the edge model: label before × label. */
export const EDGES = ROLES * ROLES;

/** Before the source: NONE, CUE, CONTENT; in it; after it the same three again. */
export const STATE_ROLE: readonly number[] = [NONE, CUE, CONTENT, SOURCE, NONE, CUE, CONTENT];
export const STATES = STATE_ROLE.length;
const IN_SOURCE = 3;

/** Which states may follow which; a cue's words run on to or from its head. */
const FOLLOWS = (isAfterHead: boolean): Uint8Array => {
  const may = new Uint8Array(STATES * STATES);
  for (let from = 0; from < STATES; from++) {
    for (let to = 0; to < STATES; to++) {
      const isOrdered = from === to || (from < IN_SOURCE && to <= IN_SOURCE) || (from >= IN_SOURCE && to > IN_SOURCE);
      const [a, b] = [STATE_ROLE[from], STATE_ROLE[to]];
      const isJoined = isAfterHead ? b !== CUE || a === CUE : a !== CUE || b === CUE;
      if (isOrdered && isJoined) may[from * STATES + to] = 1;
    }
  }
  return may;
};
const BEFORE_HEAD = FOLLOWS(false);
const AFTER_HEAD = FOLLOWS(true);

export function mayFollow(from: number, to: number, isAfterHead: boolean): boolean {
  return (isAfterHead ? AFTER_HEAD : BEFORE_HEAD)[from * STATES + to] === 1;
}

/** Whether a token of the window may be in the state: the head is cue; the first token has no source behind it. */
export function mayBe(state: number, at: number, head: number): boolean {
  if (at === head) return STATE_ROLE[state] === CUE && (at > 0 || state < IN_SOURCE);
  return at > 0 || state <= IN_SOURCE;
}

/** Sums of the window's tokens: `node[at * ROLES + role]`, `edge[at * EDGES + before * ROLES + role]` (none for the first). */
export interface WindowSums {
  readonly size: number;
  readonly node: Float64Array;
  readonly edge: Float64Array;
}

export interface Reading {
  readonly roles: Uint8Array;
  /** Log likelihood of these roles among all. */
  readonly score: number;
}

/** The `most` best readings at most, the best first. `head`: place of the cue's head in the window. */
export function decode({ size, node, edge }: WindowSums, head: number, most: number): readonly Reading[] {
  // Per place, state and rank: the score of the way here, and where it came from (state * most + rank).
  const scores = new Float64Array(size * STATES * most).fill(-Infinity);
  const from = new Uint16Array(size * STATES * most);
  // Per state, sum of all ways here, less the best one's score (which keeps the exponents small).
  let sums = new Float64Array(STATES);
  for (let state = 0; state < STATES; state++) {
    if (mayBe(state, 0, head)) [scores[state * most], sums[state]] = [node[STATE_ROLE[state]!]!, 1];
  }
  for (let at = 1; at < size; at++) {
    const nextSums = new Float64Array(STATES);
    const may = at > head ? AFTER_HEAD : BEFORE_HEAD;
    for (let state = 0; state < STATES; state++) {
      if (!mayBe(state, at, head)) continue;
      const role = STATE_ROLE[state]!;
      const here = (at * STATES + state) * most;
      for (let before = 0; before < STATES; before++) {
        if (may[before * STATES + state] === 0) continue;
        const gain = edge[at * EDGES + STATE_ROLE[before]! * ROLES + role]! + node[at * ROLES + role]!;
        const there = ((at - 1) * STATES + before) * most;
        for (let rank = 0; rank < most; rank++) {
          const score = scores[there + rank]! + gain;
          if (!(score > scores[here + most - 1]!)) break;
          let place = here + most - 1;
          while (place > here && scores[place - 1]! < score) {
            scores[place] = scores[place - 1]!;
            from[place] = from[place - 1]!;
            place--;
          }
          scores[place] = score;
          from[place] = before * most + rank;
        }
      }
      if (scores[here] === -Infinity) continue;
      for (let before = 0; before < STATES; before++) {
        const there = scores[((at - 1) * STATES + before) * most]!;
        if (may[before * STATES + state] === 0 || there === -Infinity) continue;
        const gain = edge[at * EDGES + STATE_ROLE[before]! * ROLES + role]! + node[at * ROLES + role]!;
        nextSums[state]! += sums[before]! * Math.exp(there + gain - scores[here]!);
      }
    }
    sums = nextSums;
  }
  const last = (size - 1) * STATES * most;
  const ends = Array.from({ length: STATES * most }, (_, end) => end)
    .filter((end) => scores[last + end]! > -Infinity)
    .sort((a, b) => scores[last + b]! - scores[last + a]! || a - b)
    .slice(0, most);
  const best = scores[last + ends[0]!]!;
  let total = 0;
  for (let state = 0; state < STATES; state++) {
    const score = scores[last + state * most]!;
    if (score > -Infinity) total += sums[state]! * Math.exp(score - best);
  }
  const all = best + Math.log(total);
  return ends.map((end) => {
    const roles = new Uint8Array(size);
    for (let at = size - 1, way = end; at >= 0; at--) {
      roles[at] = STATE_ROLE[Math.floor(way / most)]!;
      way = from[at * STATES * most + way]!;
    }
    return { roles, score: scores[last + end]! - all };
  });
}

/** The stretches of a role, as ranges of the document's tokens. */
export function stretchesOf(roles: Uint8Array, role: number, begin: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < roles.length; at++) {
    if (roles[at] !== role) continue;
    let end = at + 1;
    while (end < roles.length && roles[end] === role) end++;
    ranges.push([begin + at, begin + end]);
    at = end;
  }
  return ranges;
}
