/** The parser's model file → checked model: weights for actions, weights for labels. */
import { ModelError } from '#base/errors.ts';
import type { Clusters } from '../clusters.ts';
import { DEPREL } from '../document.ts';
import type { LinearModel } from '../linear-model.ts';
import { type ModelFile, metaStrings, readLinearModel } from '../model-file.ts';
import { ACTIONS } from './states.ts';

export interface ParserModel {
  readonly actions: LinearModel;
  /** Its classes are indices into DEPREL. */
  readonly labels: LinearModel;
  readonly beam: number;
  readonly clusters: Clusters;
}

export function readParserModel(file: ModelFile, clusters: Clusters): ParserModel {
  const [actions, labels] = [readLinearModel(file, 'actions'), readLinearModel(file, 'labels')];
  const beam = file.meta.beam;
  const isOurs = metaStrings(file, 'labels').join(' ') === DEPREL.join(' ');
  if (!isOurs || actions.classes !== ACTIONS || labels.classes !== DEPREL.length || typeof beam !== 'number' || beam < 1) {
    throw new ModelError(`model file for stage "${file.stage}": its labels are not ours; make it anew with npm run train parse`);
  }
  return { actions, labels, beam, clusters };
}
