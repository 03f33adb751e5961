/**
 * The training sentences with tags as the tagger would give them to sentences it has not seen: a tagger for each fold learns
 * from the other folds. What comes after the tagger must learn from such tags. Kept in .cache/ under a hash of all that decides it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Clusters } from '#nlp/clusters.ts';
import { lemmaOf, readLemmaRules } from '#nlp/tag/lemma.ts';
import { tag } from '#nlp/tag/tag.ts';
import { goldDocument, type TreebankSentence } from '../corpora/conllu.ts';
import { MODEL_FOLDER } from '../write-model.ts';
import { learnLemmas } from './lemmas.ts';
import { taggerModelOf, trainTagger } from './tag.ts';

const FOLDS = 5;
const EPOCHS = 5;

export function jackknifeTags(sentences: readonly TreebankSentence[], clusters: Clusters): readonly TreebankSentence[] {
  const tokens = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  const hash = createHash('sha256').update(`${FOLDS} ${EPOCHS} ${tokens}`);
  for (const stage of ['clusters', 'tag']) hash.update(readFileSync(`${MODEL_FOLDER}/${stage}.bin.gz`));
  const path = `.cache/jackknife-${hash.digest('hex').slice(0, 16)}.bin`;
  const columns = existsSync(path) ? new Uint8Array(readFileSync(path)) : tagByFolds(sentences, tokens, clusters);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(path, columns);
  const rules = readLemmaRules(learnLemmas(sentences));
  const isWord = (lower: string): boolean => clusters.find(lower) >= 0;
  let at = 0;
  return sentences.map((sentence) => {
    const { length } = sentence.forms;
    const upos = columns.slice(at, at + length);
    const xpos = columns.slice(tokens + at, tokens + at + length);
    at += length;
    return { ...sentence, upos, xpos, lemmas: sentence.forms.map((form, i) => lemmaOf(form, upos[i]!, xpos[i]!, rules, isWord)) };
  });
}

/** UPOS of all tokens, then XPOS of all. */
function tagByFolds(sentences: readonly TreebankSentence[], tokens: number, clusters: Clusters): Uint8Array {
  const columns = new Uint8Array(tokens * 2);
  // Whole documents stay in one fold: their words recur.
  const documents = [...new Set(sentences.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter(({ document }) => foldOf.get(document) !== fold);
    const model = taggerModelOf(trainTagger(others, clusters, { epochs: EPOCHS, minWeight: 0 }), clusters);
    let at = 0;
    for (const sentence of sentences) {
      if (foldOf.get(sentence.document) === fold) {
        const { upos, xpos } = tag(goldDocument([sentence]), model);
        columns.set(upos, at);
        columns.set(xpos, tokens + at);
      }
      at += sentence.forms.length;
    }
  }
  return columns;
}
