import type { Clusters } from '#nlp/clusters.ts';
import type { FeedForward } from '#nlp/feed-forward.ts';
import type { LinearModel } from '#nlp/linear-model.ts';
import { type ModelFile, readFeedForward, readLinearModel } from '#nlp/model-file.ts';

/** What was learned of statements (lab/train/statements.ts). Sums of `cue`, `extent`, `keep` and `right` are log odds. */
export interface StatementModel {
  readonly clusters: Clusters;
  /** Whether a token heads a cue: two models, blended in read-drafts.ts. */
  readonly cue: LinearModel;
  readonly cueNet: FeedForward;
  /** Roles of the tokens beside a cue: outputs for a token's role, then for the border on its left (role before × role). */
  readonly roleNet: FeedForward;
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
    cueNet: readFeedForward(file, 'cueNet'),
    roleNet: readFeedForward(file, 'roleNet'),
    reading: readLinearModel(file, 'reading'),
    extent: readLinearModel(file, 'extent'),
    keep: readLinearModel(file, 'keep'),
    right: readLinearModel(file, 'right'),
  };
}
