/** Sentences as the tagger sees them, with the labels that they should have. */
import type { Clusters } from '#nlp/clusters.ts';
import { UPOS, XPOS } from '#nlp/document.ts';
import { caseOfSentence } from '#nlp/tag/features.ts';
import { lexicalClasses, sureLabels } from '#nlp/tag/tag.ts';
import { type Words, wordsOfForms } from '#nlp/words.ts';
import type { TreebankSentence } from '../corpora/conllu.ts';

export interface TagExample {
  readonly words: Words;
  /** Per word: see TaggerModel. */
  readonly lexical: Uint16Array;
  readonly sure: Int16Array;
  readonly writing: number;
  /** Per token: an index into the labels. */
  readonly gold: Uint16Array;
}

export interface TagLexicon {
  readonly labels: readonly string[];
  readonly lexicon: ReadonlyMap<string, number>;
  readonly sure: ReadonlyMap<string, number>;
}

export function labelOf(upos: number, xpos: number): string {
  return `${UPOS[upos]} ${XPOS[xpos]}`;
}

export function tagExamples(
  sentences: readonly TreebankSentence[],
  { labels, lexicon, sure }: TagLexicon,
  clusters: Clusters,
): readonly TagExample[] {
  const index = new Map(labels.map((label, i) => [label, i]));
  return sentences.map((s) => {
    const words = wordsOfForms(s.forms.length, (i) => s.forms[i]!, clusters);
    return {
      words,
      lexical: lexicalClasses(words, lexicon),
      sure: sureLabels(words, sure),
      writing: caseOfSentence(words, 0, s.forms.length),
      gold: Uint16Array.from(s.upos, (u, i) => index.get(labelOf(u, s.xpos[i]!))!),
    };
  });
}
