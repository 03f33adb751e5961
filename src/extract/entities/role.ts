import type { Office } from '#knowledge/offices.ts';
import type { TokenRange } from '#nlp/document.ts';

/** An office or work that words give a person, and where. */
export interface Role {
  /** The words as they stand, without article: "Mexican Defense Minister". */
  readonly tokens: TokenRange;
  /** The words that say so, with the name. */
  readonly evidence: TokenRange;
  /** Lower case: "defense minister". */
  readonly noun: string;
  readonly office?: Office;
  /** Heads of the names inside that may be the body served, the likeliest first. */
  readonly bodies: readonly number[];
  readonly rule: string;
}

/** Words of a role beyond these are cut. */
export const LONGEST_ROLE = 12;
