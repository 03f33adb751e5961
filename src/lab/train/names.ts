/**
 * Stage `names`: PolNeAR's silver names (mended), GUM's and wikigold's, the same with other names and as headlines, and frames of our
 * own → data/models/…/names.bin.gz. worldwide-dev and re3d are never seen here.
 */
import { articleId } from '#base/ids.ts';
import { createRandom } from '#base/random.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Tokenized } from '#nlp/document.ts';
import { nameFeaturesOf } from '#nlp/names/features.ts';
import { MODEL_TYPES } from '#nlp/names/labels.ts';
import { type Lexicon, readLexicon } from '#nlp/names/lexicon.ts';
import { wordColumnsOf } from '#nlp/names/word-columns.ts';
import { type WordSets, wordSetsOf } from '#nlp/names/word-sets.ts';
import { tokenize } from '#nlp/tokenize/tokenize.ts';
import { readGumNames } from '../corpora/gum-names.ts';
import type { LabelledText } from '../corpora/labelled-text.ts';
import { mendNames } from '../corpora/mend-names.ts';
import { readPolnearNames } from '../corpora/polnear-names.ts';
import { readWikigoldNames } from '../corpora/wikigold-names.ts';
import { readProjectKnowledge } from '../read-knowledge.ts';
import { encodeFeedForward, FEWER_STEPS, writeModel } from '../write-model.ts';
import { asHeadlines, withOtherNames } from './augment-names.ts';
import { type StretchExample, trainChain } from './chain-trainer.ts';
import { readEmbeddings } from './embeddings.ts';
import { forgetfulSets } from './forgetful-sets.ts';
import { framedText } from './name-frames.ts';
import { createNameMaker, type Pools } from './name-maker.ts';
import { countDocument, countLists } from './names-counts.ts';
import { examplesOf, labelTokens } from './names-examples.ts';
import { encodeLexicon, learnLexicon, type SortCounts, WORD_SORTS } from './names-lexicon.ts';

const SILVER_WEIGHT = 0.6;
const FRAMED_TEXTS = 2200;

export function trainNames(): void {
  const knowledge = readProjectKnowledge();
  const random = createRandom(11);
  const sets = wordSetsOf(knowledge);
  const log = (line: string): void => console.log(line);

  const silver = mendNames(readPolnearNames('train'), knowledge, true).map((document) => ({ ...document, weight: SILVER_WEIGHT }));
  const gold = mendNames([...readWikigoldNames(), ...readGumNames('train')], knowledge, false);
  const { lexicon, pools, bytes } = makeLexicon([...silver, ...gold], knowledge, sets, log);

  const maker = createNameMaker(knowledge, pools, random);
  const examples: StretchExample[] = [];
  const add = (document: LabelledText, isSilver: boolean): void => {
    const doc = tokenized(document);
    const columns = wordColumnsOf(doc, sets, lexicon);
    const features = nameFeaturesOf(doc, forgetfulSets(sets, random), lexicon);
    // CoreNLP reads headlines badly: they are left out, and made anew from plain sentences.
    const isSkipped = (sentence: number): boolean => isSilver && columns.sentenceCase[doc.sentences[sentence]![0]] !== 0;
    for (const example of examplesOf(doc, features, labelTokens(doc, document.names), document.weight, isSkipped)) examples.push(example);
  };
  for (const [documents, isSilver] of [
    [silver, true],
    [gold, false],
  ] as const) {
    for (const document of documents) {
      add(document, isSilver);
      add(withOtherNames(document, knowledge, maker, random), isSilver);
      if (random() < 0.25) add(asHeadlines({ ...document, weight: 0.4 }, random), false);
    }
  }
  for (let i = 0; i < FRAMED_TEXTS; i++) add(framedText(`frames-${i}`, knowledge, maker, random, 0.5), false);

  const { net, pairs } = trainChain(examples, {
    hidden: 48,
    epochs: 3,
    rate: 0.05,
    pairRate: 0.1,
    leastSeen: 100,
    dropInput: 0.2,
    dropHidden: 0.3,
    seed: 3,
    log,
  });
  const pairBytes = new Uint8Array(Float32Array.from(pairs).buffer);
  writeModel('names', { types: MODEL_TYPES }, { net: encodeFeedForward(net, FEWER_STEPS), pairs: pairBytes, lexicon: bytes });
}

function tokenized({ id, text }: LabelledText): Tokenized {
  return tokenize({ id: articleId(id), text }, []);
}

function makeLexicon(
  documents: readonly LabelledText[],
  knowledge: Knowledge,
  sets: WordSets,
  log: (line: string) => void,
): { lexicon: Lexicon; pools: Pools; bytes: Uint8Array } {
  const counts: SortCounts = new Map();
  for (const document of documents) {
    const doc = tokenized(document);
    const { sentenceCase } = wordColumnsOf(doc, sets, { classOf: () => 0 });
    countDocument(counts, doc, labelTokens(doc, document.names), sentenceCase);
  }
  const seen = new Set(counts.keys());
  countLists(counts, knowledge.givenNames.keys(), (word) => seen.has(word));
  const classes = learnLexicon(readEmbeddings(Number.POSITIVE_INFINITY), counts, log);
  const bytes = encodeLexicon(classes);
  const pool = (sort: (typeof WORD_SORTS)[number]): string[] =>
    [...classes]
      .filter(([word, found], rank) => found === 1 + WORD_SORTS.indexOf(sort) && rank > 3000 && /^\p{L}{3,}$/u.test(word))
      .map(([word]) => word[0]!.toUpperCase() + word.slice(1));
  return { lexicon: readLexicon(bytes), pools: { given: pool('given'), family: pool('family'), place: pool('place') }, bytes };
}
