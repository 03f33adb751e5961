/** Tokens → UPOS, XPOS and lemma. Greedy from left to right over a sparse linear model of joint labels. */
import type { Tagged, Tokenized } from '../document.ts';
import { argmax, scoreInto } from '../linear-model.ts';
import { type Words, wordsOf } from '../words.ts';
import { caseOfSentence, MOST_FEATURES, tagFeatures } from './features.ts';
import { lemmaOf } from './lemma.ts';
import type { TaggerModel } from './model.ts';

export function tag(doc: Tokenized, model: TaggerModel): Tagged {
  const words = wordsOf(doc, model.clusters);
  const lexical = lexicalClasses(words, model.lexicon);
  const sure = sureLabels(words, model.sure);
  const labels = new Uint16Array(doc.length);
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(model.upos.length);
  for (const [from, to] of doc.sentences) {
    const writing = caseOfSentence(words, from, to);
    let [one, two] = [-1, -1];
    for (let token = from; token < to; token++) {
      let label = sure[words.wordOf[token]!]!;
      if (label < 0) {
        const count = tagFeatures(words, lexical, token, from, to, one, two, writing, features);
        scoreInto(model.weights, features, count, scores);
        label = argmax(scores, scores.length);
      }
      labels[token] = label;
      two = one;
      one = label;
    }
  }
  const upos = Uint8Array.from(labels, (label) => model.upos[label]!);
  const xpos = Uint8Array.from(labels, (label) => model.xpos[label]!);
  return { ...doc, upos, xpos, lemma: lemmasOf(words, upos, xpos, model) };
}

export function lexicalClasses(words: Words, lexicon: ReadonlyMap<string, number>): Uint16Array {
  return Uint16Array.from(words.lowers, (lower) => lexicon.get(lower) ?? 0);
}

/** Per word its only label, or -1. */
export function sureLabels(words: Words, sure: ReadonlyMap<string, number>): Int16Array {
  return Int16Array.from(words.lowers, (lower) => sure.get(lower) ?? -1);
}

/** A lemma for each word and tag, worked out once. */
function lemmasOf(words: Words, upos: Uint8Array, xpos: Uint8Array, model: TaggerModel): readonly string[] {
  const known = new Map<number, string>();
  const isWord = (lower: string): boolean => model.clusters.find(lower) >= 0;
  return Array.from(words.wordOf, (word, token) => {
    const key = word * 4096 + upos[token]! * 64 + xpos[token]!;
    let lemma = known.get(key);
    if (lemma === undefined) {
      lemma = lemmaOf(words.forms[word]!, upos[token]!, xpos[token]!, model.lemmas, isWord);
      known.set(key, lemma);
    }
    return lemma;
  });
}
