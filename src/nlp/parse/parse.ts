/**
 * Tags → dependency trees (UD v2), one root a sentence. Projective; arc-hybrid steps over the words, chosen by a beam over a
 * linear model and a net; punctuation is put in by rule.
 */
import { DEPREL, type Parsed, type Tagged } from '../document.ts';
import { wordsOf } from '../words.ts';
import type { ParserModel } from './model.ts';
import { attachPunctuation } from './punctuation.ts';
import { type Search, searchTree } from './search.ts';
import { createSentence, fillSentence, lemmaHashes, PUNCT, type SentenceColumns } from './sentence.ts';
import { createStates, readTree } from './states.ts';

const ROOT = DEPREL.indexOf('root');
const MARK = DEPREL.indexOf('punct');
const UNCLEAR = DEPREL.indexOf('dep');

export function parse(doc: Tagged, model: ParserModel): Parsed {
  const words = wordsOf(doc, model.clusters);
  const lemmas = lemmaHashes(doc.lemma);
  const { search } = model;
  // Those of the last article may be large.
  search.states = createStates();
  const sentence = createSentence();
  const head = new Int32Array(doc.length).fill(-1);
  const deprel = new Uint8Array(doc.length).fill(UNCLEAR);
  const isMark = Uint8Array.from(doc.upos, (upos) => (upos === PUNCT ? 1 : 0));
  for (const range of doc.sentences) {
    const [from, to] = range;
    const heads = head.subarray(from, to);
    const labels = deprel.subarray(from, to);
    fillSentence(sentence, doc, words, lemmas, range);
    // Of punctuation alone, the first mark is the root.
    if (sentence.length === 0) heads.fill(0, 1);
    else placeWords(sentence, search, model, from, heads, labels);
    const formOf = (token: number): string => doc.article.text.slice(doc.begin[from + token], doc.end[from + token]);
    attachPunctuation(isMark.subarray(from, to), formOf, heads, to - from);
    for (let token = 0; token < heads.length; token++) {
      if (heads[token]! < 0) labels[token] = ROOT;
      else {
        if (isMark[from + token] === 1) labels[token] = MARK;
        else if (labels[token] === ROOT) labels[token] = UNCLEAR;
        heads[token]! += from;
      }
    }
  }
  return { ...doc, head, deprel };
}

/** The tree of the words; heads count from the sentence's first token. */
function placeWords(
  sentence: SentenceColumns,
  search: Search,
  model: ParserModel,
  from: number,
  heads: Int32Array,
  labels: Uint8Array,
): void {
  const { length, token } = sentence;
  const wordHeads = new Int32Array(length);
  const wordLabels = new Uint8Array(length);
  readTree(search.states, searchTree(search, sentence, model.beam, model.reach), wordHeads, wordLabels);
  for (let word = 0; word < length; word++) {
    const place = token[word]! - from;
    heads[place] = wordHeads[word] === length ? -1 : token[wordHeads[word]!]! - from;
    labels[place] = wordLabels[word]!;
  }
}
