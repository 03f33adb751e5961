import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Document, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, subtreeRange, type Tree, uposOf } from '#nlp/tree.ts';
import type { EventClass, Modality, Polarity } from '../extraction.ts';
import { argumentsOf } from './arguments.ts';
import { bordersOf, type Said } from './borders.ts';
import { classify } from './classify.ts';
import { type ArgumentHeads, lexiconClass } from './event-features.ts';
import { modalityOf, polarityOf } from './modality.ts';
import type { EventModel } from './model.ts';
import { participantsOf } from './participants.ts';
import { findPredicates, type Predicate } from './predicates.ts';
import { lemmaOf, sceneOf } from './scene.ts';

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

/** @param statements none where only the predicates' own words matter */
export function findCandidates(
  doc: Document,
  knowledge: Knowledge,
  statements: readonly Said[] = [],
): { readonly tree: Tree; readonly candidates: readonly Candidate[] } {
  const scene = sceneOf(doc, knowledge);
  const { tree } = scene;
  const borders = bordersOf(doc, statements);
  const candidates = findPredicates(tree, knowledge)
    .filter((predicate) => !isSpeech(tree, predicate, knowledge))
    .map((predicate) => {
      const found = argumentsOf(scene, predicate);
      const event = lexiconClass(tree, predicate, found.targets, knowledge);
      return { predicate, ...participantsOf(scene, predicate, found, event, borders), targets: found.targets };
    });
  return { tree, candidates };
}

/**
 * Document → actions, in text order. A predicate is an action where it has an actor that is an entity, or where it names
 * an event of a class and has a target that is one. Linear in the document's length.
 */
export function findActions(doc: Document, model: EventModel, knowledge: Knowledge, statements: readonly Said[]): readonly FoundAction[] {
  const { tree, candidates } = findCandidates(doc, knowledge, statements);
  const found: FoundAction[] = [];
  for (const candidate of candidates) {
    const { predicate, actorHeads, targetHeads, placeHeads } = candidate;
    const { event, likely, confidence } = classify(tree, predicate, candidate, model, knowledge);
    if (!isWorth(candidate, event, event === undefined ? 0 : likely)) continue;
    found.push({
      predicate: predicate.tokens,
      lemma: predicate.lemma,
      actorHeads,
      targetHeads,
      placeHeads,
      evidence: evidenceOf(tree, predicate.head),
      ...(event === undefined ? {} : { event }),
      polarity: polarityOf(tree, predicate.head),
      modality: modalityOf(tree, predicate.head, knowledge),
      rule: `action/${predicate.kind}`,
      confidence,
    });
  }
  return withoutIdle(doc, found).sort((a, b) => a.predicate[0] - b.predicate[0]);
}

/** Of what nobody does, "[were killed]", a sentence keeps the likeliest one, and none where it tells who does another thing. */
function withoutIdle(doc: Document, found: readonly FoundAction[]): FoundAction[] {
  const active = new Set(found.filter(({ actorHeads }) => actorHeads.length > 0).map(({ predicate }) => doc.sentence[predicate[0]]!));
  const best = new Map<number, FoundAction>();
  for (const action of found) {
    const sentence = doc.sentence[action.predicate[0]]!;
    const before = best.get(sentence);
    if (action.actorHeads.length === 0 && (before === undefined || before.confidence < action.confidence)) best.set(sentence, action);
  }
  return found.filter((action) => {
    const sentence = doc.sentence[action.predicate[0]]!;
    return action.actorHeads.length > 0 || (!active.has(sentence) && best.get(sentence) === action);
  });
}

/** From how likely a class one role is enough: "The workers [went on strike]"; "Three bridges [were bombed]". */
const SURE_WITHOUT_TARGET = 0.5;
const SURE_WITHOUT_ACTOR = 0.75;

/** What a careful reader would note: who did what to whom or where, or an event of a class for sure. */
function isWorth(
  { predicate, actorHeads, targetHeads, placeHeads, targets }: Candidate,
  event: EventClass | undefined,
  likely: number,
): boolean {
  const hasTarget = targetHeads.length > 0;
  if (actorHeads.length === 0) return predicate.kind !== 'nominal' && hasTarget && likely > SURE_WITHOUT_ACTOR;
  if (predicate.kind === 'nominal') return hasTarget || placeHeads.length > 0;
  const isDirect = targets.some((head) => targetHeads.includes(head)) || placeHeads.length > 0;
  return event === undefined ? isDirect : hasTarget || placeHeads.length > 0 || likely > SURE_WITHOUT_TARGET;
}

const NOT_SAYING = new Set(['decline', 'refuse']);

/** "[declined] to comment", "[refused] to say": not saying is a statement, told elsewhere. */
function isSpeech(tree: Tree, { head }: Predicate, knowledge: Knowledge): boolean {
  if (!NOT_SAYING.has(lemmaOf(tree, head))) return false;
  return childrenBy(tree, head, 'xcomp').some(
    (child) => lemmaOf(tree, child) === 'comment' || knowledge.reportingVerbs.has(lemmaOf(tree, child)),
  );
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
