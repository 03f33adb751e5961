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
  /** What the model's probabilities are worth, by tenths: [probability, share that was right], ascending. */
  readonly calibration: readonly (readonly [number, number])[];
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
  return { net, pairs, lexicon: readLexicon(section(file, 'lexicon')), calibration: readCalibration(file) };
}

function readCalibration(file: ModelFile): (readonly [number, number])[] {
  const list = file.meta.calibration;
  if (!Array.isArray(list)) throw new ModelError('model file for stage "names": no calibration');
  return list.map((entry: unknown) => {
    if (Array.isArray(entry) && typeof entry[0] === 'number' && typeof entry[1] === 'number') return [entry[0], entry[1]] as const;
    throw new ModelError('model file for stage "names": its calibration is no list of pairs of numbers');
  });
}
