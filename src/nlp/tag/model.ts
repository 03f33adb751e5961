/** The tagger's model file → checked model: joint labels of UPOS and XPOS, a lexicon of word classes, lemma rules, the weights, a net. */
import { ModelError } from '#base/errors.ts';
import type { Clusters } from '../clusters.ts';
import { UPOS, type Upos, XPOS, type Xpos } from '../document.ts';
import type { FeedForward } from '../feed-forward.ts';
import type { LinearModel } from '../linear-model.ts';
import { type ModelFile, metaStrings, readFeedForward, readLinearModel, readStrings } from '../model-file.ts';
import { type LemmaRules, readLemmaRules } from './lemma.ts';

export interface TaggerModel {
  /** Per label: indices into UPOS and XPOS. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly weights: LinearModel;
  /** Asked too where the linear model prefers its best label to the next by less than `margin`; its outputs count `netWeight` times. */
  readonly net: FeedForward | undefined;
  readonly netWeight: number;
  readonly margin: number;
  /** Lower-case word → class of the labels it was seen with; from 1. */
  readonly lexicon: ReadonlyMap<string, number>;
  /** Lower-case word → its only label: it needs no model. */
  readonly sure: ReadonlyMap<string, number>;
  readonly lemmas: LemmaRules;
  readonly clusters: Clusters;
}

export function readTaggerModel(file: ModelFile, clusters: Clusters): TaggerModel {
  const labels = metaStrings(file, 'labels').map((label) => label.split(' '));
  const upos = Uint8Array.from(labels, ([u]) => UPOS.indexOf(u as Upos));
  const xpos = Uint8Array.from(labels, ([, x]) => XPOS.indexOf(x as Xpos));
  const weights = readLinearModel(file, 'weights');
  const net = readFeedForward(file, 'net');
  const { netWeight, margin } = file.meta;
  const isFit = weights.classes === labels.length && net.outputs === labels.length;
  if (!isFit || upos.includes(255) || xpos.includes(255) || typeof netWeight !== 'number' || typeof margin !== 'number') {
    throw new ModelError(`model file for stage "${file.stage}": its labels are not ours; make it anew with npm run train tag`);
  }
  return {
    upos,
    xpos,
    weights,
    net,
    netWeight,
    margin,
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
