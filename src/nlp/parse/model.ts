/** The parser's model file → checked model: weights for actions, weights for labels. */
import { ModelError } from '#base/errors.ts';
import type { Clusters } from '../clusters.ts';
import { DEPREL } from '../document.ts';
import { type ScoreInto, scorerOf } from '../linear-model.ts';
import { type ModelFile, metaStrings, readLinearColumns, readLinearModel } from '../model-file.ts';
import { packActions } from './packed-actions.ts';
import { ACTIONS } from './states.ts';

export interface ParserModel {
  readonly scoreActions: ScoreInto;
  /** Its classes are indices into DEPREL. */
  readonly scoreLabels: ScoreInto;
  /** See searchTree. */
  readonly beam: number;
  readonly reach: number;
  readonly clusters: Clusters;
}

export function readParserModel(file: ModelFile, clusters: Clusters): ParserModel {
  const [actions, labels] = [readLinearColumns(file, 'actions'), readLinearModel(file, 'labels')];
  const { beam, reach } = file.meta;
  const isOurs = metaStrings(file, 'labels').join(' ') === DEPREL.join(' ');
  if (!isOurs || actions.classes !== ACTIONS || labels.classes !== DEPREL.length || !isPositive(beam) || !isPositive(reach)) {
    throw new ModelError(`model file for stage "${file.stage}": its labels are not ours; make it anew with npm run train parse`);
  }
  return { scoreActions: packActions(actions), scoreLabels: scorerOf(labels), beam, reach, clusters };
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
