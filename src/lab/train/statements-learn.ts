/**
 * Parsed articles with gold → the models of statements. Each learns from what the one before says of articles it has not seen
 * (jackknife), as it will in use: roles from predicted cues, the last judgement from predicted roles.
 */
import type { Span } from '#base/span.ts';
import type { Columns } from '#extract/statements/columns.ts';
import { cueFeatures, isCandidate } from '#extract/statements/cue-features.ts';
import { extentFeatures } from '#extract/statements/extent-features.ts';
import { keepFeatures } from '#extract/statements/keep-features.ts';
import { type Draft, type Drafts, likelyCues, quotednessBySentence, type RoleModels, readDrafts } from '#extract/statements/read-drafts.ts';
import { edgeFeatures, frameOf, nodeFeatures } from '#extract/statements/role-features.ts';
import { UPOS } from '#nlp/document.ts';
import { type LinearColumns, linearModelOf } from '#nlp/linear-model.ts';
import { newCounts, scoreArticle } from '../attribution-scores.ts';
import type { Attribution } from '../corpora/polnear.ts';
import { createBinaryTrainer, createChainTrainer, createLists, type TrainOptions, type WindowExample } from './statements-crf.ts';
import { alignGold, type GoldStatement } from './statements-gold.ts';

export interface GoldArticle {
  readonly columns: Columns;
  readonly attributions: readonly Attribution[];
}

export type StatementColumns = Readonly<Record<'cue' | 'node' | 'edge' | 'extent' | 'keep' | 'right', LinearColumns>>;

const CUE: TrainOptions = { epochs: 5, rate: 0.045, caution: 0.1, minWeight: 0.03, seed: 11 };
const ROLE: TrainOptions = { epochs: 4, rate: 0.06, caution: 0.1, minWeight: 0.03, seed: 12 };
const EXTENT: TrainOptions = { epochs: 8, rate: 0.05, caution: 0.1, minWeight: 0.01, seed: 13 };
const KEEP: TrainOptions = { epochs: 8, rate: 0.02, caution: 0.1, minWeight: 0.005, seed: 14 };
const CUE_FOLDS = 3;
const ROLE_FOLDS = 2;

const buffer = new Uint32Array(512);
const PUNCT = UPOS.indexOf('PUNCT');

export function learnStatements(articles: readonly GoldArticle[], log: (line: string) => void): StatementColumns {
  const golds = articles.map(({ columns, attributions }) => alignGold(columns, attributions));
  const { cue, scores } = learnCues(articles, golds);
  log(`cues: ${cue.features.length} features`);
  const roles = learnRoles(articles, golds, scores);
  log(`roles: ${roles.whole.node.features.length} and ${roles.whole.edge.features.length} features`);
  const drafts = articles.map(({ columns }, i) => readDrafts(columns, scores[i]!, roles.folds[i % ROLE_FOLDS]!));
  const { keep, right } = learnToKeep(articles, golds, drafts);
  log(`drafts: ${drafts.reduce((sum, { drafts }) => sum + drafts.length, 0)}`);
  return { cue, ...roles.whole, keep, right };
}

function learnCues(
  articles: readonly GoldArticle[],
  golds: readonly (readonly GoldStatement[])[],
): { cue: LinearColumns; scores: Float64Array[] } {
  const lists = createLists();
  const isRight: number[] = [];
  const placeOf: { article: number; token: number }[] = [];
  for (const [article, { columns }] of articles.entries()) {
    const heads = new Set(golds[article]!.map(({ cue }) => cue));
    for (let token = 0; token < columns.doc.length; token++) {
      if (!isCandidate(columns, token)) continue;
      lists.push(buffer, cueFeatures(columns, token, buffer));
      isRight.push(heads.has(token) ? 1 : 0);
      placeOf.push({ article, token });
    }
  }
  const trainer = createBinaryTrainer(lists.done(), Uint8Array.from(isRight), 2);
  const scores = articles.map(({ columns }) => new Float64Array(columns.doc.length).fill(-99));
  const places = placeOf.map((_, place) => place);
  for (let fold = 0; fold < CUE_FOLDS; fold++) {
    const isHeldOut = (place: number): boolean => placeOf[place]!.article % CUE_FOLDS === fold;
    const weights = trainer.train(
      places.filter((place) => !isHeldOut(place)),
      CUE,
    );
    for (const place of places) if (isHeldOut(place)) scores[placeOf[place]!.article]![placeOf[place]!.token] = weights.score(place);
  }
  return { cue: trainer.train(places, CUE).columns(CUE.minWeight), scores };
}

type RoleColumns = Readonly<Record<'node' | 'edge' | 'extent', LinearColumns>>;

function learnRoles(
  articles: readonly GoldArticle[],
  golds: readonly (readonly GoldStatement[])[],
  scores: readonly Float64Array[],
): { whole: RoleColumns; folds: readonly RoleModels[] } {
  const nodes = createLists();
  const edges = createLists();
  const windows: { example: WindowExample; article: number }[] = [];
  const extents = createLists();
  const goesOn: number[] = [];
  const extentOf: number[] = [];
  for (const [article, { columns }] of articles.entries()) {
    const cues = likelyCues(columns, scores[article]!);
    const of = quotednessBySentence(columns, cues);
    for (const { cue, roles, window, content } of golds[article]!) {
      const frame = frameOf(columns, cue, window);
      windows.push({ example: { node: nodes.places(), edge: edges.places(), head: cue - window[0], roles }, article });
      for (let token = window[0]; token < window[1]; token++) {
        nodes.push(buffer, nodeFeatures(columns, cues, frame, token, buffer));
        if (token > window[0]) edges.push(buffer, edgeFeatures(columns, cues, frame, token, buffer));
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
  const chains = createChainTrainer(nodes.done(), edges.done(), 2);
  const sentences = createBinaryTrainer(extents.done(), Uint8Array.from(goesOn), 2);
  const learn = (isIn: (article: number) => boolean): RoleColumns => ({
    ...chains.train(
      windows.filter(({ article }) => isIn(article)).map(({ example }) => example),
      ROLE,
    ),
    extent: sentences
      .train(
        extentOf.flatMap((article, place) => (isIn(article) ? [place] : [])),
        EXTENT,
      )
      .columns(EXTENT.minWeight),
  });
  const folds = Array.from({ length: ROLE_FOLDS }, (_, fold) => {
    const { node, edge, extent } = learn((article) => article % ROLE_FOLDS !== fold);
    return { node: linearModelOf(node), edge: linearModelOf(edge), extent: linearModelOf(extent) };
  });
  return { whole: learn(() => true), folds };
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
