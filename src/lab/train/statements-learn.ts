/**
 * Parsed articles with gold → the models of statements. Each learns from what the one before says of articles it has not seen
 * (jackknife), as it will in use: roles from predicted cues, the last judgement from predicted roles.
 */
import type { Span } from '#base/span.ts';
import type { Columns } from '#extract/statements/columns.ts';
import { cueFeatures, isCandidate } from '#extract/statements/cue-features.ts';
import { cueNetFeatures } from '#extract/statements/cue-net-features.ts';
import { CONTENT, CUE as CUE_ROLE, SOURCE } from '#extract/statements/decode.ts';
import { extentFeatures } from '#extract/statements/extent-features.ts';
import { keepFeatures } from '#extract/statements/keep-features.ts';
import {
  blendedCue,
  type Draft,
  type Drafts,
  likelyCues,
  neighboursOf,
  possibleCues,
  quotednessBySentence,
  type RoleModels,
  readCue,
  readDrafts,
} from '#extract/statements/read-drafts.ts';
import { readingFeatures } from '#extract/statements/reading-features.ts';
import { frameOf, roleFeatures } from '#extract/statements/role-features.ts';
import { UPOS } from '#nlp/document.ts';
import { type LinearColumns, type LinearModel, linearModelOf } from '#nlp/linear-model.ts';
import { newCounts, scoreArticle } from '../attribution-scores.ts';
import type { Attribution } from '../corpora/polnear.ts';
import { FEWER_STEPS, type LearningNet } from '../write-model.ts';
import { createLists } from './feature-lists.ts';
import { asShipped } from './feed-forward.ts';
import { createBinaryTrainer, type TrainOptions, type WindowExample } from './statements-crf.ts';
import { alignGold, type GoldStatement } from './statements-gold.ts';
import { createCueNetTrainer, createRoleNetTrainer } from './statements-net.ts';
import { createRankTrainer, type RivalGroup } from './statements-rank.ts';

export interface GoldArticle {
  readonly columns: Columns;
  readonly attributions: readonly Attribution[];
}

export interface LearnedStatements {
  readonly linear: Readonly<Record<'cue' | 'extent' | 'reading' | 'keep' | 'right', LinearColumns>>;
  readonly nets: Readonly<Record<'cueNet' | 'roleNet', LearningNet>>;
}

const CUE: TrainOptions = { epochs: 6, rate: 0.04, caution: 0.1, minWeight: 0.05, seed: 11 };
const EXTENT: TrainOptions = { epochs: 8, rate: 0.05, caution: 0.1, minWeight: 0.01, seed: 13 };
const READING: TrainOptions = { epochs: 6, rate: 0.03, caution: 0.1, minWeight: 0.02, seed: 15 };
const KEEP: TrainOptions = { epochs: 8, rate: 0.02, caution: 0.1, minWeight: 0.005, seed: 14 };
const CUE_FOLDS = 3;
const ROLE_FOLDS = 2;

const buffer = new Uint32Array(512);
const PUNCT = UPOS.indexOf('PUNCT');

export function learnStatements(articles: readonly GoldArticle[], log: (line: string) => void): LearnedStatements {
  const golds = articles.map(({ columns, attributions }) => alignGold(columns, attributions));
  const { cue, cueNet, scores } = learnCues(articles, golds);
  log(`cues: ${cue.features.length} features`);
  const roles = learnRoles(articles, golds, scores);
  log(`roles: ${roles.whole.roleNet.features.length} features`);
  const readings = learnToRank(articles, golds, scores, roles.folds);
  log(`readings: ${readings.whole.features.length} features`);
  const drafts = articles.map(({ columns }, i) =>
    readDrafts(columns, scores[i]!, { ...roles.folds[i % ROLE_FOLDS]!, reading: readings.folds[i % ROLE_FOLDS]! }),
  );
  const { keep, right } = learnToKeep(articles, golds, drafts);
  log(`drafts: ${drafts.reduce((sum, { drafts }) => sum + drafts.length, 0)}`);
  const { roleNet, extent } = roles.whole;
  return { linear: { cue, extent, reading: readings.whole, keep, right }, nets: { cueNet, roleNet } };
}

function learnCues(
  articles: readonly GoldArticle[],
  golds: readonly (readonly GoldStatement[])[],
): { cue: LinearColumns; cueNet: LearningNet; scores: Float64Array[] } {
  const lists = createLists();
  const shown = createLists();
  const isRight: number[] = [];
  const placeOf: { article: number; token: number }[] = [];
  for (const [article, { columns }] of articles.entries()) {
    const heads = new Set(golds[article]!.map(({ cue }) => cue));
    for (let token = 0; token < columns.doc.length; token++) {
      if (!isCandidate(columns, token)) continue;
      lists.push(buffer, cueFeatures(columns, token, buffer));
      shown.push(buffer, cueNetFeatures(columns, token, buffer));
      isRight.push(heads.has(token) ? 1 : 0);
      placeOf.push({ article, token });
    }
  }
  const trainer = createBinaryTrainer(lists.done(), Uint8Array.from(isRight), 2);
  const nets = createCueNetTrainer(shown.done(), Uint8Array.from(isRight));
  const scores = articles.map(({ columns }) => new Float64Array(columns.doc.length).fill(-99));
  const places = placeOf.map((_, place) => place);
  for (let fold = 0; fold < CUE_FOLDS; fold++) {
    const isHeldOut = (place: number): boolean => placeOf[place]!.article % CUE_FOLDS === fold;
    const others = places.filter((place) => !isHeldOut(place));
    const weights = trainer.train(others, CUE);
    const net = nets.train(others, 17);
    for (const place of places) {
      if (!isHeldOut(place)) continue;
      scores[placeOf[place]!.article]![placeOf[place]!.token] = blendedCue(weights.score(place), net.score(place));
    }
  }
  return { cue: trainer.train(places, CUE).columns(CUE.minWeight), cueNet: nets.train(places, 17).net(), scores };
}

/** What reads a window, without the judge of whole readings. */
type ChainModels = Omit<RoleModels, 'reading'>;
interface LearnedRoles {
  readonly extent: LinearColumns;
  readonly roleNet: LearningNet;
}

function learnRoles(
  articles: readonly GoldArticle[],
  golds: readonly (readonly GoldStatement[])[],
  scores: readonly Float64Array[],
): { whole: LearnedRoles; folds: readonly ChainModels[] } {
  const tokens = createLists();
  const windows: { example: WindowExample; article: number }[] = [];
  const extents = createLists();
  const goesOn: number[] = [];
  const extentOf: number[] = [];
  for (const [article, { columns }] of articles.entries()) {
    const cues = likelyCues(columns, scores[article]!);
    const of = quotednessBySentence(columns, cues);
    for (const { cue, roles, window, content } of golds[article]!) {
      const frame = frameOf(columns, cue, window);
      windows.push({ example: { first: tokens.places(), head: cue - window[0], roles }, article });
      for (let token = window[0]; token < window[1]; token++) {
        tokens.push(buffer, roleFeatures(columns, cues, frame, token, buffer));
      }
      const isContent = new Set(content);
      for (const direction of [1, -1] as const) {
        for (let sentence = columns.doc.sentence[cue]! + direction; ; sentence += direction) {
          const count = extentFeatures(columns, of, cue, sentence, direction, buffer);
          if (count === undefined) break;
          extents.push(buffer, count);
          extentOf.push(article);
          const isIn = isMostlyIn(columns, sentence, isContent);
          goesOn.push(isIn ? 1 : 0);
          if (!isIn) break;
        }
      }
    }
  }
  const nets = createRoleNetTrainer(tokens.done());
  const sentences = createBinaryTrainer(extents.done(), Uint8Array.from(goesOn), 2);
  const learn = (isIn: (article: number) => boolean): LearnedRoles => ({
    roleNet: nets.train(
      windows.filter(({ article }) => isIn(article)).map(({ example }) => example),
      16,
    ),
    extent: sentences
      .train(
        extentOf.flatMap((article, place) => (isIn(article) ? [place] : [])),
        EXTENT,
      )
      .columns(EXTENT.minWeight),
  });
  const folds = Array.from({ length: ROLE_FOLDS }, (_, fold) => {
    const { extent, roleNet } = learn((article) => article % ROLE_FOLDS !== fold);
    return { extent: linearModelOf(extent), roleNet: asShipped(roleNet, FEWER_STEPS) };
  });
  return { whole: learn(() => true), folds };
}

/** From rival readings by models that have not seen the article: the one nearest to the gold should win. */
function learnToRank(
  articles: readonly GoldArticle[],
  golds: readonly (readonly GoldStatement[])[],
  scores: readonly Float64Array[],
  folds: readonly ChainModels[],
): { whole: LinearColumns; folds: readonly LinearModel[] } {
  const lists = createLists();
  const groups: { group: RivalGroup; article: number }[] = [];
  for (const [article, { columns }] of articles.entries()) {
    const cues = likelyCues(columns, scores[article]!);
    const goldOf = new Map(golds[article]!.map((gold) => [gold.cue, gold]));
    const models = folds[article % ROLE_FOLDS]!;
    const wanted = possibleCues(columns, scores[article]!);
    const all = [...new Set([...wanted, ...goldOf.keys()])].sort((a, b) => a - b);
    const read = all.map((cue) => readCue(columns, cues, cue, models));
    for (const [index, { cue, begin, readings }] of read.entries()) {
      const gold = goldOf.get(cue);
      if (gold === undefined || readings.length < 2) continue;
      const neighbours = neighboursOf(columns, cues, read, index);
      const first = lists.places();
      for (const rank of readings.keys()) {
        lists.push(buffer, readingFeatures(columns, cues, neighbours, cue, begin, readings, rank, buffer));
      }
      const quality = readings.map(({ roles }) => qualityOf(columns, begin, roles, gold.roles));
      const best = Math.max(...quality);
      groups.push({ article, group: { first, isBest: quality.map((value) => value === best) } });
    }
  }
  const trainer = createRankTrainer(lists.done(), 4);
  const learn = (isIn: (article: number) => boolean): LinearColumns =>
    trainer.train(
      groups.flatMap(({ group, article }) => (isIn(article) ? [group] : [])),
      READING,
    );
  return {
    whole: learn(() => true),
    folds: Array.from({ length: ROLE_FOLDS }, (_, fold) => linearModelOf(learn((article) => article % ROLE_FOLDS !== fold))),
  };
}

/** Roles whose words are exactly right count one each; below that, how much of them is shared. */
function qualityOf({ doc }: Columns, begin: number, roles: Uint8Array, gold: Uint8Array): number {
  let quality = 0;
  for (const role of [SOURCE, CUE_ROLE, CONTENT]) {
    let both = 0;
    let either = 0;
    for (let at = 0; at < roles.length; at++) {
      if (doc.upos[begin + at] === PUNCT) continue;
      const [here, there] = [roles[at] === role, gold[at] === role];
      if (here && there) both++;
      if (here || there) either++;
    }
    quality += both === either ? 1 : (both / either) * 0.5;
  }
  return quality;
}

function isMostlyIn({ doc }: Columns, sentence: number, isContent: ReadonlySet<number>): boolean {
  const [begin, end] = doc.sentences[sentence]!;
  let words = 0;
  let inside = 0;
  for (let token = begin; token < end; token++) {
    if (doc.upos[token] === PUNCT) continue;
    words++;
    if (isContent.has(token)) inside++;
  }
  return words === 0 || inside * 2 > words;
}

function learnToKeep(
  articles: readonly GoldArticle[],
  golds: readonly (readonly GoldStatement[])[],
  read: readonly Drafts[],
): { keep: LinearColumns; right: LinearColumns } {
  const lists = createLists();
  const isStatement: number[] = [];
  const isRight: number[] = [];
  for (const [article, { columns, attributions }] of articles.entries()) {
    const heads = new Set(golds[article]!.map(({ cue }) => cue));
    const drafts = read[article]!;
    const found = drafts.drafts.map((draft) => spansOf(columns, draft));
    const right = scoreArticle(columns.doc.article.text, attributions, found, newCounts());
    for (const [index, draft] of drafts.drafts.entries()) {
      lists.push(buffer, keepFeatures(columns, drafts, index, buffer));
      isStatement.push(heads.has(draft.cue) || right[index] === true ? 1 : 0);
      isRight.push(right[index] === true ? 1 : 0);
    }
  }
  const done = lists.done();
  const places = isRight.map((_, place) => place);
  const learn = (labels: readonly number[]): LinearColumns =>
    createBinaryTrainer(done, Uint8Array.from(labels), 2).train(places, KEEP).columns(KEEP.minWeight);
  return { keep: learn(isStatement), right: learn(isRight) };
}

/** A draft as the scorer reads it. */
function spansOf({ doc }: Columns, draft: Draft): Attribution {
  const span = ([begin, end]: readonly [number, number]): Span => [doc.begin[begin]!, doc.end[end - 1]!];
  return {
    source: draft.source.map(span),
    cue: draft.words.map(span),
    content: [...draft.content, ...draft.further.map((sentence) => doc.sentences[sentence]!)].map(span),
  };
}
