/** Stage `tag`: joint tagger, its lexicon and lemma rules, from the train parts of EWT and GUM, and silver tags of news. */
import { createRandom } from '#base/random.ts';
import type { Clusters } from '#nlp/clusters.ts';
import { UPOS, XPOS } from '#nlp/document.ts';
import { argmax, type LinearColumns, linearModelOf } from '#nlp/linear-model.ts';
import { caseOfSentence, MOST_FEATURES, tagFeatures } from '#nlp/tag/features.ts';
import type { TaggerModel } from '#nlp/tag/model.ts';
import { lexicalClasses } from '#nlp/tag/tag.ts';
import { wordsOfForms } from '#nlp/words.ts';
import { readTreebank, type TreebankSentence } from '../corpora/conllu.ts';
import { readSilverTags } from '../corpora/silver-tags.ts';
import { loadClusters } from '../load-models.ts';
import { encodeLinear, encodeStrings, writeModel } from '../write-model.ts';
import { learnLemmas } from './lemmas.ts';
import { createPerceptron, shuffled } from './perceptron.ts';

const EPOCHS = 7;
const LEAST_WEIGHT = 1;
/** A word enters the lexicon when it is seen so often; a label its class when it has such a share. */
const LEAST_SEEN = 4;
const LEAST_SHARE = 0.08;
/** So many sentences are also shown as headlines have them: Most Words With a Capital. */
const HEADLINES = 0.05;

/** So many sentences of news are looked at for silver tags; about four fifths serve. */
const SILVER_SENTENCES = 6000;

export const SYNTAX_TRAINING = ['ud-ewt/train', 'ud-gum/train'] as const;

export interface TrainedTagger {
  readonly labels: readonly string[];
  readonly lexicon: ReadonlyMap<string, number>;
  readonly columns: LinearColumns;
}

export function trainTagStage(): void {
  const sentences = SYNTAX_TRAINING.flatMap(readTreebank);
  const clusters = loadClusters();
  const gold = taggerModelOf(trainTagger(sentences, clusters, { epochs: EPOCHS, minWeight: LEAST_WEIGHT }), clusters);
  const silver = readSilverTags(gold, clusters, SILVER_SENTENCES);
  const { labels, lexicon, columns } = trainTagger([...sentences, ...silver], clusters, { epochs: EPOCHS, minWeight: LEAST_WEIGHT });
  writeModel(
    'tag',
    { labels },
    {
      weights: encodeLinear(columns),
      lexicon: encodeStrings([...lexicon].map(([word, klass]) => `${word} ${klass}`)),
      lemmas: encodeStrings(learnLemmas(sentences)),
    },
  );
}

export function trainTagger(
  sentences: readonly TreebankSentence[],
  clusters: Clusters,
  options: { readonly epochs: number; readonly minWeight: number },
): TrainedTagger {
  const random = createRandom(11);
  const labelOf = (upos: number, xpos: number): string => `${UPOS[upos]} ${XPOS[xpos]}`;
  const labels = [...new Set(sentences.flatMap((s) => [...s.upos].map((u, i) => labelOf(u, s.xpos[i]!))))].sort();
  const index = new Map(labels.map((label, i) => [label, i]));
  const lexicon = learnLexicon(sentences, (s, i) => index.get(labelOf(s.upos[i]!, s.xpos[i]!))!);
  const perceptron = createPerceptron({ classes: labels.length });
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(labels.length);
  const titled = sentences.filter((s) => s.forms.length > 4 && random() < HEADLINES).map(inHeadlineCase);
  const examples = [...sentences, ...titled].map((s) => {
    const words = wordsOfForms(s.forms.length, (i) => s.forms[i]!, clusters);
    return {
      words,
      lexical: lexicalClasses(words, lexicon),
      writing: caseOfSentence(words, 0, s.forms.length),
      gold: Uint16Array.from(s.upos, (u, i) => index.get(labelOf(u, s.xpos[i]!))!),
    };
  });
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let right = 0;
    let all = 0;
    for (const { words, lexical, writing, gold } of shuffled(examples, random)) {
      let [one, two] = [-1, -1];
      for (let token = 0; token < gold.length; token++) {
        const count = tagFeatures(words, lexical, token, 0, gold.length, one, two, writing, features);
        perceptron.scoreInto(features, count, scores);
        const guess = argmax(scores, scores.length);
        if (guess !== gold[token]!) {
          perceptron.update(features, count, gold[token]!, 1);
          perceptron.update(features, count, guess, -1);
        } else right++;
        all++;
        perceptron.tick();
        two = one;
        one = guess;
      }
    }
    console.log(`  tagger epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of train right, ${perceptron.size()} features`);
  }
  return { labels, lexicon, columns: perceptron.columns({ minWeight: options.minWeight }) };
}

/** Word → number of the set of labels it is seen with. */
function learnLexicon(
  sentences: readonly TreebankSentence[],
  labelOf: (sentence: TreebankSentence, i: number) => number,
): ReadonlyMap<string, number> {
  const seen = new Map<string, Map<number, number>>();
  for (const sentence of sentences) {
    for (const [i, form] of sentence.forms.entries()) {
      const lower = form.toLowerCase().replace(/’/g, "'");
      const counts = seen.get(lower) ?? new Map<number, number>();
      seen.set(lower, counts);
      const label = labelOf(sentence, i);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const classes = new Map<string, number>();
  const lexicon = new Map<string, number>();
  for (const [lower, counts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    if (all < LEAST_SEEN || lower.includes(' ')) continue;
    const set = [...counts]
      .filter(([, n]) => n >= all * LEAST_SHARE)
      .map(([label]) => label)
      .sort((a, b) => a - b)
      .join(' ');
    let klass = classes.get(set);
    if (klass === undefined) {
      klass = classes.size + 1;
      classes.set(set, klass);
    }
    lexicon.set(lower, klass);
  }
  return lexicon;
}

const SMALL = new Set('a an the of to in on at for by with and or but from as is'.split(' '));

export function inHeadlineCase(sentence: TreebankSentence): TreebankSentence {
  const forms = sentence.forms.map((form, i) =>
    (i > 0 && SMALL.has(form)) || form.startsWith("'") || form === "n't" ? form : form.slice(0, 1).toUpperCase() + form.slice(1),
  );
  return { ...sentence, forms };
}

export function taggerModelOf(trained: TrainedTagger, clusters: Clusters): TaggerModel {
  const pairs = trained.labels.map((label) => label.split(' '));
  return {
    upos: Uint8Array.from(pairs, ([u]) => UPOS.findIndex((label) => label === u)),
    xpos: Uint8Array.from(pairs, ([, x]) => XPOS.findIndex((label) => label === x)),
    weights: linearModelOf(trained.columns),
    lexicon: trained.lexicon,
    lemmas: { edits: new Map(), capitals: new Map() },
    clusters,
  };
}
