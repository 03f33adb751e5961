import type { LinearModel } from '../linear-model.ts';
import { type ModelFile, readLinearModel } from '../model-file.ts';

/** What ranks a pronoun's antecedents: weights of one class over the features of pronoun-features.ts. Made by lab/train/coref.ts. */
export interface CorefModel {
  readonly pronouns: LinearModel;
}

export function readCorefModel(file: ModelFile): CorefModel {
  return { pronouns: readLinearModel(file, 'pronouns') };
}
