/** Stage `tag`: joint tagger (a linear model, and a net for what it is unsure of), its lexicon and lemma rules, from the train parts of EWT and GUM, and silver tags of news. */
import { createRandom } from '#base/random.ts';
import type { Clusters } from '#nlp/clusters.ts';
import { UPOS, type Upos, XPOS, type Xpos } from '#nlp/document.ts';
import { argmax, type LinearColumns, linearModelOf } from '#nlp/linear-model.ts';
import { MOST_FEATURES, tagFeatures } from '#nlp/tag/features.ts';
import { plainForm } from '#nlp/tag/lemma.ts';
import type { TaggerModel } from '#nlp/tag/model.ts';
import { readTreebank, type TreebankSentence } from '../corpora/conllu.ts';
import { readSilverTags } from '../corpora/silver-tags.ts';
import { loadClusters } from '../load-models.ts';
import { encodeFeedForward, encodeLinear, encodeStrings, writeModel } from '../write-model.ts';
import { learnLemmas } from './lemmas.ts';
import { createPerceptron, shuffled } from './perceptron.ts';
import { labelOf, type TagLexicon, tagExamples } from './tag-examples.ts';
import { trainTaggerNet } from './tag-net.ts';

const EPOCHS = 7;
const LEAST_WEIGHT = 1;
const BITS = 26;
/** A word enters the lexicon when it is seen so often; a label its class when it has such a share. */
const LEAST_SEEN = 4;
const LEAST_SHARE = 0.08;
/** A word seen so often, nearly always with one label, has no other. */
const SURE_SEEN = 25;
const SURE_SHARE = 0.998;
/** So many sentences are also shown as headlines have them: Most Words With a Capital. */
const HEADLINES = 0.05;

/** In use; see TaggerModel. Chosen on ud-gum/dev: half or twice the weight is as good, and no margin is better than this. */
const NET_WEIGHT = 8;
const MARGIN = 30;

/** So many sentences of news are looked at for silver tags; about four fifths serve. */
const SILVER_SENTENCES = 6000;

/** ud-ewt/test and ud-gum/dev are for measuring alone. */
export const SYNTAX_TRAINING = ['ud-ewt/train', 'ud-ewt/dev', 'ud-gum/train'] as const;

export interface TrainedTagger extends TagLexicon {
  readonly columns: LinearColumns;
}

export function trainTagStage(): void {
  const sentences = SYNTAX_TRAINING.flatMap(readTreebank);
  const clusters = loadClusters();
  const gold = taggerModelOf(trainTagger(sentences, clusters, { epochs: EPOCHS, minWeight: LEAST_WEIGHT }), clusters);
  const silver = readSilverTags(gold, clusters, SILVER_SENTENCES);
  const all = [...sentences, ...silver];
  const trained = trainTagger(all, clusters, { epochs: EPOCHS, minWeight: LEAST_WEIGHT });
  const { labels, lexicon, sure, columns } = trained;
  const net = trainTaggerNet(tagExamples(all, trained, clusters), labels.length, createRandom(7));
  writeModel(
    'tag',
    { labels, netWeight: NET_WEIGHT, margin: MARGIN },
    {
      weights: encodeLinear(columns),
      net: encodeFeedForward(net),
      lexicon: encodeStrings([...lexicon].map(([word, klass]) => `${word} ${klass}`)),
      sure: encodeStrings([...sure].map(([word, label]) => `${word} ${label}`)),
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
  const labels = [...new Set(sentences.flatMap((s) => [...s.upos].map((u, i) => labelOf(u, s.xpos[i]!))))].sort();
  const index = new Map(labels.map((label, i) => [label, i]));
  const seen = countLabels(sentences, (s, i) => index.get(labelOf(s.upos[i]!, s.xpos[i]!))!);
  const lexicon = classesOf(seen);
  const sure = sureWords(seen);
  const perceptron = createPerceptron({ classes: labels.length, bits: BITS });
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(labels.length);
  const titled = sentences.filter((s) => s.forms.length > 4 && random() < HEADLINES).map(inHeadlineCase);
  const examples = tagExamples([...sentences, ...titled], { labels, lexicon, sure }, clusters);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let right = 0;
    let all = 0;
    for (const { words, lexical, sure: only, writing, gold } of shuffled(examples, random)) {
      let [one, two] = [-1, -1];
      for (let token = 0; token < gold.length; token++) {
        let guess = only[words.wordOf[token]!]!;
        if (guess < 0) {
          const count = tagFeatures(words, lexical, token, 0, gold.length, one, two, writing, features);
          perceptron.scoreInto(features, count, scores);
          guess = argmax(scores, scores.length);
          if (guess !== gold[token]!) {
            perceptron.update(features, count, gold[token]!, 1);
            perceptron.update(features, count, guess, -1);
          }
          perceptron.tick();
        }
        if (guess === gold[token]) right++;
        all++;
        two = one;
        one = guess;
      }
    }
    console.log(`  tagger epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of train right, ${perceptron.size()} features`);
  }
  return { labels, lexicon, sure, columns: perceptron.columns({ minWeight: options.minWeight }) };
}

type LabelCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

function countLabels(sentences: readonly TreebankSentence[], labelOf: (sentence: TreebankSentence, i: number) => number): LabelCounts {
  const seen = new Map<string, Map<number, number>>();
  for (const sentence of sentences) {
    for (const [i, form] of sentence.forms.entries()) {
      if (form.includes(' ')) continue;
      const lower = plainForm(form);
      const counts = seen.get(lower) ?? new Map<number, number>();
      seen.set(lower, counts);
      const label = labelOf(sentence, i);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return new Map([...seen].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((total, n) => total + n, 0);

/** Word → number of the set of labels it is seen with. */
function classesOf(seen: LabelCounts): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  const lexicon = new Map<string, number>();
  for (const [lower, counts] of seen) {
    const all = sum(counts);
    if (all < LEAST_SEEN) continue;
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

function sureWords(seen: LabelCounts): ReadonlyMap<string, number> {
  const sure = new Map<string, number>();
  for (const [lower, counts] of seen) {
    const all = sum(counts);
    for (const [label, n] of counts) if (all >= SURE_SEEN && n >= all * SURE_SHARE) sure.set(lower, label);
  }
  return sure;
}

const SMALL = new Set('a an the of to in on at for by with and or but from as is'.split(' '));

function inHeadlineCase(sentence: TreebankSentence): TreebankSentence {
  const forms = sentence.forms.map((form, i) =>
    (i > 0 && SMALL.has(form)) || form.startsWith("'") || form === "n't" ? form : form.slice(0, 1).toUpperCase() + form.slice(1),
  );
  return { ...sentence, forms };
}

export function taggerModelOf(trained: TrainedTagger, clusters: Clusters): TaggerModel {
  const pairs = trained.labels.map((label) => label.split(' '));
  return {
    upos: Uint8Array.from(pairs, ([u]) => UPOS.indexOf(u as Upos)),
    xpos: Uint8Array.from(pairs, ([, x]) => XPOS.indexOf(x as Xpos)),
    weights: linearModelOf(trained.columns),
    net: undefined,
    netWeight: 0,
    margin: 0,
    lexicon: trained.lexicon,
    sure: trained.sure,
    lemmas: { edits: new Map(), capitals: new Map() },
    clusters,
  };
}
