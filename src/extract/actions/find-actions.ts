import type { Knowledge } from '#knowledge/knowledge.ts';
import { nounOf, sortOfNoun } from '#nlp/coref/traits.ts';
import type { Document, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, subtreeRange, type Tree, treeOf, uposOf } from '#nlp/tree.ts';
import type { EventClass, Modality, Polarity } from '../extraction.ts';
import { argumentsOf } from './arguments.ts';
import { type ArgumentHeads, classify, lexiconClass } from './classify.ts';
import { modalityOf, polarityOf } from './modality.ts';
import type { EventModel } from './model.ts';
import { findPredicates, type Predicate } from './predicates.ts';

/** Who did what to whom, in tokens: extract.ts joins the heads to entities. */
export interface FoundAction {
  readonly predicate: TokenRange;
  readonly lemma: string;
  /** Heads of noun phrases. */
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
  readonly placeHeads: readonly number[];
  readonly evidence: TokenRange;
  readonly event?: EventClass;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly rule: string;
  readonly confidence: number;
}

/** A predicate with the entities that it may join. */
export interface Candidate extends ArgumentHeads {
  readonly predicate: Predicate;
}

export function findCandidates(doc: Document, knowledge: Knowledge): { readonly tree: Tree; readonly candidates: readonly Candidate[] } {
  const tree = treeOf(doc);
  const isEntity = entityLike(doc, knowledge);
  const candidates = findPredicates(tree, knowledge).map((predicate) => {
    const { actors, targets, places } = argumentsOf(tree, predicate, isEntity, knowledge);
    const actorHeads = entityHeads(tree, isEntity, actors, false);
    const targetHeads = entityHeads(tree, isEntity, targets, true).filter((head) => !actorHeads.includes(head));
    const placeHeads = places.filter((head) => isEntity[head] === 1 && !targetHeads.includes(head));
    // "imposed a blockade in the north of Nadia": where nobody is named, the place is what it was done to
    const isPlaceTarget = targetHeads.length === 0 && lexiconClass(tree, predicate, targets, knowledge) !== undefined;
    return { predicate, actorHeads, targetHeads: isPlaceTarget ? placeHeads : targetHeads, placeHeads, targets };
  });
  return { tree, candidates };
}

/**
 * Document → actions, in text order. A predicate is an action where it has an actor that is an entity, or where it names
 * an event of a class and has a target that is one. Linear in the document's length.
 */
export function findActions(doc: Document, model: EventModel, knowledge: Knowledge): readonly FoundAction[] {
  const { tree, candidates } = findCandidates(doc, knowledge);
  const found: FoundAction[] = [];
  for (const candidate of candidates) {
    const { predicate, actorHeads, targetHeads, placeHeads, targets } = candidate;
    const { event, confidence } = classify(tree, predicate, candidate, model, knowledge);
    const isDirect = targets.some((head) => targetHeads.includes(head)) || placeHeads.length > 0;
    const isAction =
      actorHeads.length > 0 ? event !== undefined || isDirect || predicate.kind === 'light' : event !== undefined && targetHeads.length > 0;
    if (!isAction || (predicate.kind === 'nominal' && (actorHeads.length === 0 || targetHeads.length + placeHeads.length === 0))) continue;
    found.push({
      predicate: predicate.tokens,
      lemma: predicate.lemma,
      actorHeads,
      targetHeads,
      placeHeads,
      evidence: evidenceOf(tree, predicate.head),
      ...(event === undefined ? {} : { event }),
      polarity: polarityOf(tree, predicate.head),
      modality: modalityOf(tree, predicate.head),
      rule: `action/${predicate.kind}`,
      confidence,
    });
  }
  return found.sort((a, b) => a.predicate[0] - b.predicate[0]);
}

/** Per token, 1 where it heads words that may name an entity: a name, a pronoun, a noun for people, bodies, places. */
function entityLike(doc: Document, knowledge: Knowledge): Uint8Array {
  const found = new Uint8Array(doc.length);
  for (const { head, form } of doc.mentions) {
    const sort = sortOfNoun(nounOf(doc, head), knowledge);
    if (form !== 'nominal' || (sort !== 'unknown' && sort !== 'time')) found[head] = 1;
  }
  return found;
}

/**
 * The heads that may be entities. A phrase that is none lends those in it, where it is a target: in "rejected the ministry's plan"
 * it is the ministry's plan that is rejected.
 */
function entityHeads(tree: Tree, isEntity: Uint8Array, heads: readonly number[], mayNest: boolean): readonly number[] {
  const found: number[] = [];
  for (const head of heads) {
    if (isEntity[head] === 1) found.push(head);
    else if (mayNest) found.push(...nested(tree, isEntity, head, 0));
  }
  return [...new Set(found)];
}

const DEEPEST = 4;

function nested(tree: Tree, isEntity: Uint8Array, head: number, depth: number): readonly number[] {
  if (DEEPEST < depth) return [];
  return childrenBy(tree, head, 'nmod', 'amod', 'compound', 'flat', 'appos', 'acl', 'obl', 'obj', 'dep').flatMap((child) => {
    if (deprelOf(tree.doc, child) === 'acl:relcl') return [];
    return isEntity[child] === 1 ? [child] : nested(tree, isEntity, child, depth + 1);
  });
}

/** The predicate's clause, without the clauses coordinated with it. */
function evidenceOf(tree: Tree, head: number): TokenRange {
  const isClause = (token: number): boolean => {
    const relation = deprelOf(tree.doc, token);
    return (
      (relation === 'conj' && uposOf(tree.doc, token) === 'VERB') ||
      relation === 'parataxis' ||
      relation === 'cc' ||
      relation === 'discourse'
    );
  };
  const [begin, end] = subtreeRange(tree, head, isClause);
  return trim(tree, begin, end);
}

/** Without the punctuation at either end. */
function trim(tree: Tree, begin: number, end: number): TokenRange {
  let from = begin;
  let to = end;
  while (from < to - 1 && uposOf(tree.doc, from) === 'PUNCT') from++;
  while (from < to - 1 && uposOf(tree.doc, to - 1) === 'PUNCT') to--;
  return [from, to];
}
