/** The tagger's model file → checked model: joint labels of UPOS and XPOS, a lexicon of word classes, lemma rules, the weights. */
import { ModelError } from '#base/errors.ts';
import type { Clusters } from '../clusters.ts';
import { UPOS, XPOS } from '../document.ts';
import type { LinearModel } from '../linear-model.ts';
import { type ModelFile, metaStrings, readLinearModel, readStrings } from '../model-file.ts';
import { type LemmaRules, readLemmaRules } from './lemma.ts';

export interface TaggerModel {
  /** Per label: indices into UPOS and XPOS. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly weights: LinearModel;
  /** Lower-case word → class of the labels it was seen with; from 1. */
  readonly lexicon: ReadonlyMap<string, number>;
  /** Lower-case word → its only label: it needs no model. */
  readonly sure: ReadonlyMap<string, number>;
  readonly lemmas: LemmaRules;
  readonly clusters: Clusters;
}

export function readTaggerModel(file: ModelFile, clusters: Clusters): TaggerModel {
  const labels = metaStrings(file, 'labels').map((label) => label.split(' '));
  const upos = Uint8Array.from(labels, ([u]) => UPOS.findIndex((label) => label === u));
  const xpos = Uint8Array.from(labels, ([, x]) => XPOS.findIndex((label) => label === x));
  const weights = readLinearModel(file, 'weights');
  if (weights.classes !== labels.length || upos.includes(255) || xpos.includes(255)) {
    throw new ModelError(`model file for stage "${file.stage}": its labels are not ours; make it anew with npm run train tag`);
  }
  return {
    upos,
    xpos,
    weights,
    lexicon: readNumbers(file, 'lexicon'),
    sure: readNumbers(file, 'sure'),
    lemmas: readLemmaRules(readStrings(file, 'lemmas')),
    clusters,
  };
}

/** A line a word, its number after the last space. */
function readNumbers(file: ModelFile, name: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const line of readStrings(file, name)) {
    const at = line.lastIndexOf(' ');
    numbers.set(line.slice(0, at), Number(line.slice(at + 1)));
  }
  return numbers;
}
