import { ModelError } from '#base/errors.ts';
import type { Clusters } from '#nlp/clusters.ts';
import type { LinearModel } from '#nlp/linear-model.ts';
import { type ModelFile, metaStrings, readLinearModel } from '#nlp/model-file.ts';
import { EVENT_CLASSES } from '../extraction.ts';

/** What tells an action's PLOVER class: one linear model over EVENT_LABELS. */
export interface EventModel {
  readonly classes: LinearModel;
  readonly clusters: Clusters;
}

/** The classes in the model's order; the first is "none of them". */
export const EVENT_LABELS = ['NONE', ...EVENT_CLASSES] as const;

export function readEventModel(file: ModelFile, clusters: Clusters): EventModel {
  const labels = metaStrings(file, 'labels');
  if (labels.join() !== EVENT_LABELS.join())
    throw new ModelError('model file for stage "events": its labels are others; make it anew with npm run train events');
  return { classes: readLinearModel(file, 'classes'), clusters };
}
