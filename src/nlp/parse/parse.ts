/** Tags → dependency trees (UD v2), one root a sentence. Projective; arc-hybrid steps chosen by a beam over sparse linear models. */
import { DEPREL, type Parsed, type Tagged } from '../document.ts';
import { wordsOf } from '../words.ts';
import type { ParserModel } from './model.ts';
import { createSearch, searchTree } from './search.ts';
import { createSentence, fillSentence, lemmaHashes } from './sentence.ts';
import { readTree } from './states.ts';

const ROOT = DEPREL.indexOf('root');
const UNCLEAR = DEPREL.indexOf('dep');

export function parse(doc: Tagged, model: ParserModel): Parsed {
  const words = wordsOf(doc, model.clusters);
  const lemmas = lemmaHashes(doc.lemma);
  const search = createSearch(model.scoreActions, model.scoreLabels, DEPREL.length);
  const sentence = createSentence();
  const head = new Int32Array(doc.length).fill(-1);
  const deprel = new Uint8Array(doc.length).fill(UNCLEAR);
  for (const [from, to] of doc.sentences) {
    fillSentence(sentence, doc, words, lemmas, from, to);
    const last = searchTree(search, sentence, model.beam);
    readTree(search.states, last, head.subarray(from, to), deprel.subarray(from, to));
    for (let token = from; token < to; token++) {
      const isRoot = head[token] === to - from;
      head[token] = isRoot ? -1 : head[token]! + from;
      if (isRoot) deprel[token] = ROOT;
      else if (deprel[token] === ROOT) deprel[token] = UNCLEAR;
    }
  }
  return { ...doc, head, deprel };
}
