import type { Clusters } from '../clusters.ts';
import type { LinearModel } from '../linear-model.ts';
import { type ModelFile, readLinearModel } from '../model-file.ts';

/** What ranks a pronoun's antecedents: weights of one class over the features of pronoun-features.ts. Made by lab/train/coref.ts. */
export interface CorefModel {
  readonly pronouns: LinearModel;
  readonly clusters: Clusters;
}

export function readCorefModel(file: ModelFile, clusters: Clusters): CorefModel {
  return { pronouns: readLinearModel(file, 'pronouns'), clusters };
}
