/** Tokens → UPOS, XPOS and lemma. Greedy from left to right over a sparse linear model of joint labels; a net helps where it is unsure. */
import type { Tagged, Tokenized } from '../document.ts';
import { createHidden, type FeedForward, type Hidden, outputOf, showFeatures } from '../feed-forward.ts';
import { argmax, scoreInto } from '../linear-model.ts';
import { type Words, wordsOf } from '../words.ts';
import { caseOfSentence, MOST_FEATURES, tagFeatures } from './features.ts';
import { lemmaOf } from './lemma.ts';
import type { TaggerModel } from './model.ts';
import { MOST_NET_FEATURES, netFeatures } from './net-features.ts';

export function tag(doc: Tokenized, model: TaggerModel): Tagged {
  const words = wordsOf(doc, model.clusters);
  const lexical = lexicalClasses(words, model.lexicon);
  const sure = sureLabels(words, model.sure);
  const labels = new Uint16Array(doc.length);
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(model.upos.length);
  const netInput = new Uint32Array(MOST_NET_FEATURES);
  const room = model.net && { sums: new Int32Array(model.net.pairs), hidden: createHidden(model.net, 1) };
  for (const [from, to] of doc.sentences) {
    const writing = caseOfSentence(words, from, to);
    let [one, two] = [-1, -1];
    for (let token = from; token < to; token++) {
      let label = sure[words.wordOf[token]!]!;
      if (label < 0) {
        const count = tagFeatures(words, lexical, token, from, to, one, two, writing, features);
        scoreInto(model.weights, features, count, scores);
        label = argmax(scores, scores.length);
        if (model.net && room && isClose(scores, label, model.margin)) {
          const shown = netFeatures(words, lexical, token, from, to, one, two, writing, netInput);
          label = askNet(model.net, room, model.netWeight, shown, netInput, scores);
        }
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

/** Is another label nearly as good as the best? */
function isClose(scores: Float64Array, best: number, margin: number): boolean {
  const least = scores[best]! - margin;
  for (let label = 0; label < scores.length; label++) if (label !== best && scores[label]! > least) return true;
  return false;
}

/** Adds what the net says to the linear model's scores; returns the best label. */
function askNet(
  net: FeedForward,
  { sums, hidden }: { readonly sums: Int32Array; readonly hidden: Hidden },
  weight: number,
  count: number,
  features: Uint32Array,
  scores: Float64Array,
): number {
  showFeatures(net, features, count, sums, hidden, 0);
  for (let label = 0; label < scores.length; label++) scores[label]! += weight * outputOf(net, label, hidden, 0);
  return argmax(scores, scores.length);
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
