import { ModelError } from '#base/errors.ts';
import type { FeedForward } from '../feed-forward.ts';
import { type ModelFile, metaStrings, readFeedForward, section } from '../model-file.ts';
import { LABELS, MODEL_TYPES } from './labels.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';

export interface NamesModel {
  readonly net: FeedForward;
  /** Weight of each pair of labels, [from · LABELS + to]. */
  readonly pairs: Float64Array;
  readonly lexicon: Lexicon;
}

export function readNamesModel(file: ModelFile): NamesModel {
  if (metaStrings(file, 'types').join() !== MODEL_TYPES.join())
    throw new ModelError('model file for stage "names": other types than the program');
  const bytes = section(file, 'pairs');
  if (bytes.length !== LABELS * LABELS * 4) throw new ModelError('model file for stage "names": section "pairs" has another size');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pairs = Float64Array.from({ length: LABELS * LABELS }, (_, i) => view.getFloat32(i * 4, true));
  const net = readFeedForward(file, 'net');
  if (net.outputs !== LABELS) throw new ModelError('model file for stage "names": other labels than the program');
  return { net, pairs, lexicon: readLexicon(section(file, 'lexicon')) };
}
