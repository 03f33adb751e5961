/**
 * Columns → drafts: for every token that may head a cue the best reading of source, cue and content, with the scores that speak for it.
 * Nothing is thrown away here but what is hopeless; keep.ts decides.
 */
import { type TokenRange, UPOS } from '#nlp/document.ts';
import { createHidden, type FeedForward, outputOf, showFeatures } from '#nlp/feed-forward.ts';
import { type LinearModel, scoreInto } from '#nlp/linear-model.ts';
import { type Columns, windowOf } from './columns.ts';
import { cueFeatures, isCandidate, MOST_CUE_FEATURES } from './cue-features.ts';
import { cueNetFeatures, MOST_CUE_NET_FEATURES } from './cue-net-features.ts';
import { CONTENT, CUE, decode, EDGES, type Reading, ROLES, SOURCE, stretchesOf } from './decode.ts';
import { extentFeatures, MOST_EXTENT_FEATURES, type Quotedness, quotednessOf } from './extent-features.ts';
import { MOST_READING_FEATURES, type Neighbour, readingFeatures } from './reading-features.ts';
import { type Cues, cuesOf, frameOf, MOST_ROLE_FEATURES, roleFeatures } from './role-features.ts';

/** Log odds from which a token counts as a cue for its neighbours. */
const LIKELY_CUE = -0.4;
/** Log odds from which its roles are worth reading. */
const POSSIBLE_CUE = -1.3;

/** No sentence of news has more cues. */
const MOST_CUES = 16;

export interface Draft {
  readonly cue: number;
  /** Log odds that the token heads a cue. */
  readonly cueScore: number;
  /** Log likelihood of the roles read, given the cue. */
  readonly roleScore: number;
  /** Log of the reading's share among its rivals, as they were ranked. */
  readonly share: number;
  readonly source: readonly TokenRange[];
  readonly words: readonly TokenRange[];
  /** In the cue's sentence. */
  readonly content: readonly TokenRange[];
  /** Sentences beside it that belong to the content, in order. */
  readonly further: readonly number[];
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly cues: Cues;
  of(sentence: number): Quotedness;
}

/** What reads roles: models of model.ts, or those of one half of the training data. */
export interface RoleModels {
  readonly roleNet: FeedForward;
  readonly extent: LinearModel;
  /** Ranks whole readings. */
  readonly reading: LinearModel;
}

/** Rival readings of a cue that are ranked. */
const MOST_READINGS = 8;

const features = new Uint32Array(
  Math.max(MOST_CUE_FEATURES, MOST_CUE_NET_FEATURES, MOST_ROLE_FEATURES, MOST_EXTENT_FEATURES, MOST_READING_FEATURES) * 2,
);

export type CueModels = Readonly<{ cue: LinearModel; cueNet: FeedForward }>;

/** Log odds of both models → theirs together: on polnear/dev the net alone finds a little less. */
export function blendedCue(linear: number, net: number): number {
  return 0.4 * linear + 0.6 * net;
}

/** Per token the log odds that it heads a cue; far below zero for those never asked. */
export function cueScoresOf(columns: Columns, { cue, cueNet }: CueModels): Float64Array {
  const scores = new Float64Array(columns.doc.length).fill(-99);
  const out = new Float64Array(1);
  const sums = new Int32Array(cueNet.pairs);
  const hidden = createHidden(cueNet, 1);
  for (let token = 0; token < scores.length; token++) {
    if (!isCandidate(columns, token)) continue;
    scoreInto(cue, features, cueFeatures(columns, token, features), out);
    showFeatures(cueNet, features, cueNetFeatures(columns, token, features), sums, hidden, 0);
    scores[token] = blendedCue(out[0]!, outputOf(cueNet, 0, hidden, 0));
  }
  return scores;
}

export function likelyCues(columns: Columns, scores: Float64Array): Cues {
  const likely: number[] = [];
  for (let token = 0; token < scores.length; token++) if (scores[token]! >= LIKELY_CUE) likely.push(token);
  return cuesOf(columns, likely);
}

/** A cue with the readings of its window that differ in words, the likeliest first. */
export interface CueReadings {
  readonly cue: number;
  readonly begin: number;
  readonly readings: readonly Reading[];
}

export function readDrafts(columns: Columns, scores: Float64Array, models: RoleModels): Drafts {
  const cues = likelyCues(columns, scores);
  const of = quotednessBySentence(columns, cues);
  const read = possibleCues(columns, scores).map((cue) => readCue(columns, cues, cue, models));
  const drafts = read.map((draft, index) => {
    const { cue, begin } = draft;
    const { reading, share } = bestOf(columns, cues, draft, neighboursOf(columns, cues, read, index), models.reading);
    const { roles, score } = reading;
    return {
      cue,
      cueScore: scores[cue]!,
      roleScore: score,
      share,
      source: stretchesOf(roles, SOURCE, begin),
      words: stretchesOf(roles, CUE, begin),
      content: stretchesOf(roles, CONTENT, begin),
      further: furtherOf(columns, of, cue, models.extent),
    };
  });
  return { drafts, cues, of };
}

/** In text order; of a sentence that is nothing but cues only the likeliest. */
export function possibleCues(columns: Columns, scores: Float64Array): readonly number[] {
  return columns.doc.sentences.flatMap(([begin, end]) => {
    const possible: number[] = [];
    for (let token = begin; token < end; token++) if (scores[token]! >= POSSIBLE_CUE) possible.push(token);
    if (possible.length <= MOST_CUES) return possible;
    return possible
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, MOST_CUES)
      .sort((a, b) => a - b);
  });
}

export function quotednessBySentence(columns: Columns, cues: Cues): (sentence: number) => Quotedness {
  const known: (Quotedness | undefined)[] = [];
  return (sentence) => {
    known[sentence] ??= quotednessOf(columns, cues, sentence);
    return known[sentence];
  };
}

export function readCue(columns: Columns, cues: Cues, cue: number, { roleNet }: Pick<RoleModels, 'roleNet'>): CueReadings {
  const [begin, end] = windowOf(columns, cue);
  const frame = frameOf(columns, cue, [begin, end]);
  const size = end - begin;
  const node = new Float64Array(size * ROLES);
  const edge = new Float64Array(size * EDGES);
  const sums = new Int32Array(roleNet.pairs);
  const hidden = createHidden(roleNet, 1);
  for (let at = 0; at < size; at++) {
    showFeatures(roleNet, features, roleFeatures(columns, cues, frame, begin + at, features), sums, hidden, 0);
    for (let role = 0; role < ROLES; role++) node[at * ROLES + role] = outputOf(roleNet, role, hidden, 0);
    if (at === 0) continue;
    for (let pair = 0; pair < EDGES; pair++) edge[at * EDGES + pair] = outputOf(roleNet, ROLES + pair, hidden, 0);
  }
  return { cue, begin, readings: distinct(columns, begin, decode({ size, node, edge }, cue - begin, MOST_READINGS)) };
}

const PUNCT = UPOS.indexOf('PUNCT');

/** Without those that differ from a likelier one in punctuation alone. */
function distinct({ doc }: Columns, begin: number, readings: readonly Reading[]): readonly Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    const isSame = ({ roles }: Reading): boolean => roles.every((role, at) => role === reading.roles[at] || doc.upos[begin + at] === PUNCT);
    if (!kept.some(isSame)) kept.push(reading);
  }
  return kept;
}

/** The likeliest readings of the other cues of the sentence, the nearest first. */
export function neighboursOf({ doc }: Columns, cues: Cues, read: readonly CueReadings[], index: number): readonly Neighbour[] {
  const { cue } = read[index]!;
  const found: Neighbour[] = [];
  const look = (other: CueReadings | undefined): boolean => {
    if (other === undefined || doc.sentence[other.cue] !== doc.sentence[cue]) return false;
    if (cues.isCue[other.cue] === 1) found.push({ cue: other.cue, begin: other.begin, roles: other.readings[0]!.roles });
    return true;
  };
  for (let at = index - 1; look(read[at]); at--);
  for (let at = index + 1; look(read[at]); at++);
  return found.sort((a, b) => Math.abs(a.cue - cue) - Math.abs(b.cue - cue) || a.cue - b.cue);
}

/** The reading that the ranker prefers, and the log of its share among the rivals. */
function bestOf(
  columns: Columns,
  cues: Cues,
  { cue, begin, readings }: CueReadings,
  neighbours: readonly Neighbour[],
  ranker: LinearModel,
): { readonly reading: Reading; readonly share: number } {
  const out = new Float64Array(1);
  const sums = readings.map((_, rank) => {
    scoreInto(ranker, features, readingFeatures(columns, cues, neighbours, cue, begin, readings, rank, features), out);
    return out[0]!;
  });
  const most = Math.max(...sums);
  const all = sums.reduce((total, sum) => total + Math.exp(sum - most), 0);
  return { reading: readings[sums.indexOf(most)]!, share: -Math.log(all) };
}

function furtherOf(columns: Columns, of: (sentence: number) => Quotedness, cue: number, extent: LinearModel): readonly number[] {
  const further: number[] = [];
  const out = new Float64Array(1);
  const own = columns.doc.sentence[cue]!;
  for (const direction of [1, -1] as const) {
    for (let sentence = own + direction; ; sentence += direction) {
      const count = extentFeatures(columns, of, cue, sentence, direction, features);
      if (count === undefined) break;
      scoreInto(extent, features, count, out);
      if (out[0]! < 0) break;
      further.push(sentence);
    }
  }
  return further.sort((a, b) => a - b);
}
