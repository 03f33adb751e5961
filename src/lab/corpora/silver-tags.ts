import type { Clusters } from '#nlp/clusters.ts';
import { XPOS, type Xpos } from '#nlp/document.ts';
import { scoreInto } from '#nlp/linear-model.ts';
import { caseOfSentence, MOST_FEATURES, tagFeatures } from '#nlp/tag/features.ts';
import type { TaggerModel } from '#nlp/tag/model.ts';
import { lexicalClasses } from '#nlp/tag/tag.ts';
import { wordsOfForms } from '#nlp/words.ts';
import type { TreebankSentence } from './conllu.ts';
import { readGzip } from './labelled-text.ts';

/**
 * News sentences with CoreNLP's Penn tags (silver), and the UPOS that our own tagger gives where it must keep to those tags. The treebanks hold
 * little news: with these the tagger tells past tense from participle better there. Sentences that CoreNLP splits otherwise than
 * UD does (hyphens, quotation marks) are left out, and those that the tagger disagrees with too much.
 */
export function readSilverTags(model: TaggerModel, clusters: Clusters, most: number): readonly TreebankSentence[] {
  const blocks = readGzip('polnear-corenlp/train.conllu.gz').split('\n\n');
  const step = Math.max(1, Math.floor(blocks.length / most));
  const sentences: TreebankSentence[] = [];
  for (let block = 0; block < blocks.length; block += step) {
    const rows = blocks[block]!.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const sentence = rows.length < LEAST_TOKENS || MOST_TOKENS < rows.length ? undefined : tagWithin(rows, model, clusters, block);
    if (sentence !== undefined) sentences.push(sentence);
  }
  return sentences;
}

const LEAST_TOKENS = 5;
const MOST_TOKENS = 60;
/** The tagger must agree with so many of the tags: the rest are headlines, lists, and errors of either. */
const LEAST_AGREEMENT = 0.75;
/** Split otherwise, or written otherwise, than in our treebanks. */
const OTHER_TOKENS = /.-.|^-|``|''|\/|_|@|^\.\.|^['`]$/;

function tagWithin(rows: readonly (readonly string[])[], model: TaggerModel, clusters: Clusters, id: number): TreebankSentence | undefined {
  const forms = rows.map((row) => row[1]!);
  const silver = rows.map((row) => XPOS.indexOf(row[4] as Xpos));
  if (silver.includes(-1) || forms.some((form) => OTHER_TOKENS.test(form))) return undefined;
  const { length } = forms;
  const words = wordsOfForms(length, (token) => forms[token]!, clusters);
  const lexical = lexicalClasses(words, model.lexicon);
  const writing = caseOfSentence(words, 0, length);
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(model.upos.length);
  const [upos, xpos] = [new Uint8Array(length), new Uint8Array(length)];
  let [one, two, agreed] = [-1, -1, 0];
  for (let token = 0; token < length; token++) {
    const count = tagFeatures(words, lexical, token, 0, length, one, two, writing, features);
    scoreInto(model.weights, features, count, scores);
    // CoreNLP tags every "to" TO; the treebanks tell the preposition apart
    const isFree = /^to$/i.test(forms[token]!);
    let [best, free] = [-1, 0];
    for (let label = 0; label < scores.length; label++) {
      if (scores[label]! > scores[free]!) free = label;
      if ((isFree || model.xpos[label] === silver[token]) && (best < 0 || scores[label]! > scores[best]!)) best = label;
    }
    if (best < 0) return undefined;
    if (best === free) agreed++;
    two = one;
    one = best;
    upos[token] = model.upos[best]!;
    xpos[token] = model.xpos[best]!;
  }
  if (agreed < length * LEAST_AGREEMENT) return undefined;
  return {
    id: `silver-${id}`,
    document: `silver-${Math.floor(id / 20)}`,
    opensParagraph: true,
    forms,
    lemmas: forms,
    upos,
    xpos,
    heads: new Int32Array(length).fill(-1),
    deprel: new Uint8Array(length),
    spaceAfter: forms.map(() => true),
  };
}
