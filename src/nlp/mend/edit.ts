import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Deprel } from '../document.ts';
import type { Tree } from '../tree.ts';

/** A token gets another head, or another relation to it. */
export interface Edit {
  readonly token: number;
  readonly head: number;
  readonly relation: Deprel;
}

/** What a rule makes of a token: the edits that go together, none where the rule does not hold. */
export type Mend = (tree: Tree, token: number, knowledge: Knowledge) => readonly Edit[];

export const NONE: readonly Edit[] = [];
