/** The treebanks' sentences as the parser sees them: with tags as the tagger gives them, and without punctuation. */
import type { Clusters } from '#nlp/clusters.ts';
import type { Tagged } from '#nlp/document.ts';
import { fillSentence, lemmaHashes, PUNCT, type SentenceColumns } from '#nlp/parse/sentence.ts';
import { field, nodeField, S0, type States, TOKEN } from '#nlp/parse/states.ts';
import { type Words, wordsOf } from '#nlp/words.ts';
import { goldDocument, type TreebankSentence } from '../corpora/conllu.ts';
import { type GoldTree, goldTreeOf } from './oracle.ts';

export interface Example {
  readonly doc: Tagged;
  readonly words: Words;
  readonly lemmas: Int32Array;
  readonly gold: GoldTree;
}

export function examplesOf(sentences: readonly TreebankSentence[], clusters: Clusters): readonly Example[] {
  return sentences
    .filter(({ upos }) => upos.filter((label) => label !== PUNCT).length > 1)
    .map((sentence) => {
      const doc = goldDocument([sentence]);
      return { doc, words: wordsOf(doc, clusters), lemmas: lemmaHashes(doc.lemma), gold: treeOfWords(sentence) };
    });
}

/** The gold tree without punctuation, as the parser sees sentences; what hung on a mark hangs on the mark's head. */
function treeOfWords({ upos, heads, deprel }: TreebankSentence): GoldTree {
  const place = new Int32Array(upos.length);
  let length = 0;
  for (let token = 0; token < upos.length; token++) place[token] = upos[token] === PUNCT ? -1 : length++;
  const wordHeads = new Int32Array(length);
  const labels = new Uint8Array(length);
  let root = -1;
  for (let token = 0; token < upos.length; token++) {
    if (place[token]! < 0) continue;
    let head = heads[token]!;
    for (let steps = 0; head >= 0 && place[head]! < 0; steps++) head = steps > upos.length ? -1 : heads[head]!;
    wordHeads[place[token]!] = head < 0 ? root : place[head]!;
    labels[place[token]!] = deprel[token]!;
    if (head < 0 && root < 0) root = place[token]!;
  }
  return goldTreeOf(wordHeads, labels);
}

export function fill(sentence: SentenceColumns, { doc, words, lemmas }: Example): void {
  fillSentence(sentence, doc, words, lemmas, [0, doc.length]);
}

/** The token that gets a head by LEFT or RIGHT. */
export function childOf(states: States, state: number): number {
  return nodeField(states, field(states, state, S0), TOKEN);
}
