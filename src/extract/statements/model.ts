import type { Clusters } from '#nlp/clusters.ts';
import type { LinearModel } from '#nlp/linear-model.ts';
import { type ModelFile, readLinearModel } from '#nlp/model-file.ts';

/** What was learned of statements (lab/train/statements.ts). Sums of `cue`, `extent`, `keep` and `right` are log odds. */
export interface StatementModel {
  readonly clusters: Clusters;
  /** Whether a token heads a cue. */
  readonly cue: LinearModel;
  /** Roles of the tokens beside a cue: of one token, and of two neighbours. */
  readonly node: LinearModel;
  readonly edge: LinearModel;
  /** Ranks whole readings of a cue's window. */
  readonly reading: LinearModel;
  /** Whether the content goes on into the next sentence. */
  readonly extent: LinearModel;
  /** Whether a statement read so far is one at all; whether speaker and content are right. */
  readonly keep: LinearModel;
  readonly right: LinearModel;
}

export function readStatementModel(file: ModelFile, clusters: Clusters): StatementModel {
  return {
    clusters,
    cue: readLinearModel(file, 'cue'),
    node: readLinearModel(file, 'node'),
    edge: readLinearModel(file, 'edge'),
    reading: readLinearModel(file, 'reading'),
    extent: readLinearModel(file, 'extent'),
    keep: readLinearModel(file, 'keep'),
    right: readLinearModel(file, 'right'),
  };
}
