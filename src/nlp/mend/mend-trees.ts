import type { Knowledge } from '#knowledge/knowledge.ts';
import { DEPREL, type Parsed } from '../document.ts';
import { treeOf } from '../tree.ts';
import type { Edit, Mend } from './edit.ts';
import { afterBoth, attachedAgent, finiteAbove, firstOfTwo, nextSubject, objectBeforeClause, until } from './mend-clauses.ts';
import {
  agedOne,
  apposition,
  bareObject,
  chargeDenied,
  chiefNamed,
  dayBehindNoun,
  nameBehindNoun,
  officeBeforeName,
  sharedNoun,
  shotDead,
  titleBeforeName,
  twoSubjects,
  whoIsPerson,
} from './mend-nouns.ts';
import { officeBehindField, officeBehindLetters, officeOfNext, ownerWithOf } from './mend-offices.ts';
import { reportsBeside, saidBefore, saidWhere, tellersBehindPlace, toldClause } from './mend-speech.ts';

const MENDS: readonly Mend[] = [
  agedOne,
  officeBehindLetters,
  officeBehindField,
  apposition,
  dayBehindNoun,
  sharedNoun,
  chiefNamed,
  twoSubjects,
  nameBehindNoun,
  officeBeforeName,
  titleBeforeName,
  finiteAbove,
  nextSubject,
  attachedAgent,
  until,
  firstOfTwo,
  objectBeforeClause,
  afterBoth,
  toldClause,
  saidBefore,
  reportsBeside,
  shotDead,
  bareObject,
  whoIsPerson,
  saidWhere,
  tellersBehindPlace,
  ownerWithOf,
  officeOfNext,
  chargeDenied,
];

/**
 * What the parser is known to get wrong and grammar tells for sure: a Parsed document → the same with some tokens attached elsewhere. Each
 * rule sees what the rules before it made; no edit makes a ring. It changes no tag. The rules: mend-offices, -nouns, -clauses, -speech.
 */
export function mendTrees(doc: Parsed, knowledge: Knowledge): Parsed {
  let mended = doc;
  let tree = treeOf(doc);
  for (const mend of MENDS) {
    const edits: Edit[] = [];
    for (let token = 0; token < doc.length; token++) if (doc.isExcluded[token] === 0) edits.push(...mend(tree, token, knowledge));
    if (edits.length === 0) continue;
    mended = edited(mended, edits);
    tree = treeOf(mended);
  }
  return mended;
}

function edited(doc: Parsed, edits: readonly Edit[]): Parsed {
  const head = doc.head.slice();
  const deprel = doc.deprel.slice();
  for (const { token, head: above, relation } of edits) {
    if (isRing(head, token, above)) continue;
    head[token] = above;
    deprel[token] = DEPREL.indexOf(relation);
  }
  return { ...doc, head, deprel };
}

/** Whether the way up from `above` leads through the token; a way longer than any sentence that is read is taken for one. */
function isRing(head: Int32Array, token: number, above: number): boolean {
  let steps = 0;
  for (let at = above; at >= 0; at = head[at]!) if (at === token || LONGEST_WAY < steps++) return true;
  return false;
}

const LONGEST_WAY = 400;
