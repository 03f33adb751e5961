import type { Named } from '../document.ts';
import { deprelOf, type Tree, uposOf } from '../tree.ts';
import { nounOf } from './traits.ts';

/** Where mentions stand in their trees. In: a tree and heads of mentions. Out: small numbers that features are made of. */

/** Coarse grammatical role of a mention's head. */
export function roleOf(tree: Tree, head: number): number {
  const { doc } = tree;
  let at = head;
  for (let steps = 0; steps < 4 && deprelOf(doc, at) === 'conj' && doc.head[at]! >= 0; steps++) at = doc.head[at]!;
  const relation = deprelOf(doc, at);
  switch (relation) {
    case 'nsubj':
      return 1;
    case 'nsubj:pass':
      return 2;
    case 'obj':
    case 'iobj':
      return 3;
    case 'obl':
    case 'obl:agent':
      return 4;
    case 'nmod:poss':
      return 5;
    case 'nmod':
      return 6;
    case 'root':
      return 7;
    case 'appos':
      return 8;
    case 'compound':
    case 'nmod:desc':
      return 9;
    default:
      return 0;
  }
}

/** The verb or other head that a mention is an argument of; past possession and prepositions to the clause. */
export function clauseOf(tree: Tree, head: number): number {
  const { doc } = tree;
  let at = head;
  for (let steps = 0; steps < 12; steps++) {
    const up = doc.head[at]!;
    if (up < 0) return at;
    const relation = deprelOf(doc, at);
    if (relation.startsWith('nsubj') || relation === 'obj' || relation === 'iobj' || relation.startsWith('obl')) return up;
    at = up;
  }
  return at;
}

/** 1 the same clause, 2 the thing's clause governs the pronoun's, 3 its clause hangs on the pronoun's, 4 sisters, 0 apart. */
export function clauseState(tree: Tree, pronoun: number, other: number): number {
  const { doc } = tree;
  if (doc.sentence[pronoun] !== doc.sentence[other]) return 0;
  const [own, its] = [clauseOf(tree, pronoun), clauseOf(tree, other)];
  if (own === its) return other < pronoun ? 1 : 5;
  if (doc.head[own] === its) return deprelOf(doc, own) === 'conj' ? 6 : 2;
  if (doc.head[its] === own) return 3;
  return doc.head[own] === doc.head[its] ? 4 : 0;
}

/** How many noun phrases the mention lies in. */
export function depthOf(tree: Tree, head: number): number {
  const { doc } = tree;
  let depth = 0;
  for (let at = head, steps = 0; steps < 8; steps++) {
    const up = doc.head[at]!;
    if (up < 0) break;
    const upos = uposOf(doc, up);
    if (upos === 'VERB' || upos === 'AUX') break;
    depth++;
    at = up;
  }
  return Math.min(3, depth);
}

export function governorOf(tree: Tree, head: number): string {
  const { doc } = tree;
  const up = doc.head[head]!;
  return up < 0 ? '' : nounOf(doc as Named, up);
}

/** Whether it is the subject of the sentence's main clause, or of one joined to that: "[Ann] left and [Bo] said that she would return". */
export function isMainSubject({ doc }: Tree, subject: number): boolean {
  let at = doc.head[subject]!;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const relation = deprelOf(doc, at);
    if (relation === 'root') return true;
    if (relation !== 'conj' && relation !== 'parataxis') return false;
    at = doc.head[at]!;
  }
  return false;
}
