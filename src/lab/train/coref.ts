/**
 * Learns to rank the antecedents of third-person pronouns from GUM's train part and from PolNeAR's news (coref-news.ts): a log-linear
 * model over candidates (Denis & Baldridge 2008), fitted by AdaGrad. While learning, pronouns are joined as GUM has them.
 */

import type { Article } from '#article/article.ts';
import { createRandom } from '#base/random.ts';
import { contains, type Span } from '#base/span.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Clusters } from '#nlp/clusters.ts';
import { findMentions } from '#nlp/coref/find-mentions.ts';
import { phrasesOf } from '#nlp/coref/phrases.ts';
import { noneConstant } from '#nlp/coref/pronoun-features.ts';
import { resolveWith } from '#nlp/coref/resolve.ts';
import type { Mention, Named } from '#nlp/document.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { findNames } from '#nlp/names/find-names.ts';
import { readNamesModel } from '#nlp/names/model.ts';
import { readParserModel } from '#nlp/parse/model.ts';
import { parseTokens } from '#nlp/pipeline.ts';
import { readTaggerModel } from '#nlp/tag/model.ts';
import { tokenize } from '#nlp/tokenize/tokenize.ts';
import { treeOf } from '#nlp/tree.ts';
import { type GoldMention, type GumDocument, readGumDocuments } from '../corpora/gum-coref.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { readPolnearChains } from '../corpora/polnear-coref.ts';
import { loadClusters, loadModelFile } from '../load-models.ts';
import { readProjectKnowledge } from '../read-knowledge.ts';
import { encodeLinear, writeModel } from '../write-model.ts';
import { type Example, newsExamples } from './coref-news.ts';
import { shuffled } from './perceptron.ts';

/** The stage `coref` of `npm run train`. */
export function trainCoref(): void {
  const knowledge = readProjectKnowledge();
  const columns = trainPronouns(readGumDocuments('train'), knowledge, loadClusters(), namer(knowledge));
  writeModel('coref', {}, { pronouns: encodeLinear(columns) });
}

/** Text → Named, with the stages trained before this one. */
function namer(knowledge: Knowledge): (article: Article) => Named {
  const clusters = loadClusters();
  const [tagger, parser] = [readTaggerModel(loadModelFile('tag'), clusters), readParserModel(loadModelFile('parse'), clusters)];
  const names = readNamesModel(loadModelFile('names'));
  return (article) => findNames(parseTokens(tokenize(article, []), { tag: tagger, parse: parser }, knowledge), names, knowledge);
}

/** Each document twice: with GUM's own trees and names, and as the engine reads it, faults and all. */
function trainPronouns(
  documents: readonly GumDocument[],
  knowledge: Knowledge,
  clusters: Clusters,
  read: (article: Article) => Named,
): LinearColumns {
  const examples = documents.flatMap((document) => [
    ...examplesOf(document, document.doc, knowledge, clusters).map((example) => ({ ...example, weight: GOLD_WEIGHT })),
    ...examplesOf(document, read(document.doc.article), knowledge, clusters),
  ]);
  const chains = readPolnearChains('train');
  for (const { article } of readPolnear('train')) {
    for (const example of newsExamples(read(article), chains.get(article.id) ?? [], knowledge, clusters))
      examples.push({ ...example, weight: NEWS_WEIGHT });
  }
  return columnsOf(rankingWeights(examples));
}

/** The choices that a document asks for; pronouns before are joined as GUM has them. */
function examplesOf(document: GumDocument, doc: Named, knowledge: Knowledge, clusters: Clusters): readonly Example[] {
  const examples: Example[] = [];
  const gold = goldByMention(document, doc, findMentions(phrasesOf(treeOf(doc)), knowledge));
  resolveWith(doc, knowledge, clusters, (pronoun, candidates) => {
    const own = gold[pronoun];
    const isRight = candidates.map(({ mention }) => mention >= 0 && own !== undefined && gold[mention] === own);
    // Nothing before it is right: then none is.
    if (!isRight.includes(true)) isRight[0] = true;
    examples.push({ candidates: candidates.map(({ features }) => features), isRight, weight: 1 });
    return isRight.indexOf(true);
  });
  return examples;
}

type Weights = ReadonlyMap<number, number>;

/** What an example on GUM's own trees counts beside one on ours. */
const GOLD_WEIGHT = 0.5;
/** What a pronoun of news that gender tells counts. */
const NEWS_WEIGHT = 0.5;
const EPOCHS = 6;
const RATE = 0.03;
const DECAY = 2e-4;
const LEAST_COUNT = 20;

/**
 * Maximises the probability of the right candidates; the mean over the later epochs. Features of fewer than LEAST_COUNT examples are left
 * out: with them the model learns GUM by heart and its choices elsewhere get worse.
 */
function rankingWeights(examples: readonly Example[]): Weights {
  const ids = frequentFeatures(examples);
  const known = examples.map(({ candidates, isRight, weight }) => ({
    isRight,
    weight,
    candidates: candidates.map((features) => Uint32Array.from([...features].flatMap((feature) => ids.get(feature) ?? []))),
  }));
  const weight = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-6);
  const total = new Float64Array(ids.size);
  const random = createRandom(7);
  let summed = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffled(known, random)) step(example, weight, squares);
    if (epoch * 2 < EPOCHS) continue;
    summed++;
    for (let id = 0; id < weight.length; id++) total[id]! += weight[id]!;
  }
  const weights = new Map([...ids].map(([feature, id]) => [feature, total[id]! / summed]));
  for (const [kind, bias] of NONE_BIAS.entries()) weights.set(noneConstant(kind), (weights.get(noneConstant(kind)) ?? 0) - bias);
  return weights;
}

function frequentFeatures(examples: readonly Example[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { candidates } of examples) {
    const seen = new Set<number>();
    for (const features of candidates) for (const feature of features) seen.add(feature);
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const ids = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= LEAST_COUNT) ids.set(feature, ids.size);
  return ids;
}

function step({ candidates, isRight, weight: share }: Example, weight: Float64Array, squares: Float64Array): void {
  const scores = candidates.map((features) => features.reduce((sum, id) => sum + weight[id]!, 0));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, index) => sum + (isRight[index] ? power : 0), 0);
  const gradient = new Map<number, number>();
  candidates.forEach((features, index) => {
    const slope = share * ((isRight[index] ? powers[index]! / Math.max(right, 1e-12) : 0) - powers[index]! / all);
    if (Math.abs(slope) < 1e-6) return;
    for (const id of features) gradient.set(id, (gradient.get(id) ?? 0) + slope);
  });
  for (const [id, slope] of gradient) {
    const value = slope - DECAY * weight[id]!;
    squares[id]! += value * value;
    weight[id]! += (RATE * value) / Math.sqrt(squares[id]!);
  }
}

/** In the order and the companding of the shared kit. */
function columnsOf(weights: Weights): LinearColumns {
  const cells = [...weights].filter(([, value]) => Math.abs(value) >= LEAST_WEIGHT).sort(([a], [b]) => a - b);
  const scale = Math.max(...cells.map(([, value]) => Math.abs(value))) / (127 * 127);
  return {
    classes: 1,
    bits: 32,
    scale,
    features: Uint32Array.from(cells, ([feature]) => feature),
    rowLength: new Uint16Array(cells.length).fill(1),
    classOf: new Uint16Array(cells.length),
    weight: Int8Array.from(cells, ([, value]) => Math.round(Math.sqrt(Math.abs(value) / scale)) * Math.sign(value)),
  };
}

const LEAST_WEIGHT = 0.01;
/** In news he and she hardly ever, it and they seldom mean nothing mentioned; GUM's conversations make it look likelier. */
const NONE_BIAS = [6, 3, 3];

/** Per mention of ours its gold chain: of the mention with the same words, else with the same head; undefined where GUM marks nothing. */
export function goldByMention({ doc, mentions }: GumDocument, found: Named, ours: readonly Mention[]): readonly (string | undefined)[] {
  const bySpan = new Map<string, string>();
  const byHead = new Map<number, GoldMention[]>();
  const spanOf = ({ tokens: [begin, end] }: GoldMention): Span => [doc.begin[begin]!, doc.end[end - 1]!];
  for (const mention of mentions) {
    bySpan.set(spanOf(mention).join(' '), mention.chain);
    const at = doc.begin[mention.head]!;
    byHead.set(at, [...(byHead.get(at) ?? []), mention]);
  }
  const length = ({ tokens: [begin, end] }: GoldMention): number => end - begin;
  return ours.map(({ head, span, rule }) => {
    const same = bySpan.get(span.join(' '));
    if (same !== undefined) return same;
    const own = (byHead.get(found.begin[head]!) ?? []).sort((a, b) => length(a) - length(b));
    // "both Ann and Bob": GUM may mark more words than we do, for a coordination never fewer.
    const least = rule === 'mention/coordination' ? own.filter((mention) => contains(spanOf(mention), span)) : own;
    return least[0]?.chain;
  });
}
