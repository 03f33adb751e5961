import { childrenBy, deprelOf, uposOf, xposOf } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import type { Borders } from './borders.ts';
import type { Predicate } from './predicates.ts';
import { type Arguments, isWhere, lemmaOf, type Scene } from './scene.ts';

/**
 * Which of an action's arguments are entities. In: noun phrases, and whether the lexicon gives the predicate a class. Out: heads of
 * entities. A phrase that is none lends those in it: in "rejected the ministry's plan" it is the ministry's plan that is rejected.
 */
export interface Participants {
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
  readonly placeHeads: readonly number[];
}

export function participantsOf(
  scene: Scene,
  predicate: Predicate,
  { actors, targets, places }: Arguments,
  event: EventClass | undefined,
  borders: Borders,
): Participants {
  const isBarred = (role: 'actor' | 'target') => (head: number) => borders.isOutside(predicate.head, head, role);
  const isNoTarget = isBarred('target');
  const isNoActor = isBarred('actor');
  const actorHeads = entityHeads(scene, actors, OWNERS).filter((head) => !isNoActor(head));
  const isActor = sameAs(scene, actorHeads);
  const found = entityHeads(scene, targets, WHOLE, predicate.noun).filter(
    (head) => !isNoTarget(head) && (head < predicate.head || !isNextSubject(scene, head)),
  );
  const where = new Set([...places, ...found.filter((head) => !targets.includes(head) && isWhere(scene, head))]);
  const placeHeads = [...where].filter((head) => scene.isEntity[head] === 1 && !isNoTarget(head));
  let targetHeads: readonly number[] = found.filter((head) => !where.has(head) && !isActor(head));
  if (targetHeads.length === 0 && actorHeads.length > 1 && isMutual(scene, predicate, event)) targetHeads = actorHeads;
  if (targetHeads.length === 0 && event !== undefined) {
    // "imposed a blockade in the north of Nadia": where nobody is named, the place is what it was done to
    if (event !== 'MOBILIZE') targetHeads = placeHeads.filter((head) => !isActor(head));
    if (targetHeads.length === 0 && actorHeads.length > 0)
      targetHeads = nearestAfter(
        scene,
        predicate.head,
        (head) => isActor(head) || isNoTarget(head) || borders.speaks(head) || where.has(head) || head === predicate.noun,
      );
  }
  return { actorHeads, targetHeads, placeHeads };
}

/** "to end the threat from the sea, and [Director Ruiz] is determined": who stands before a finite verb is the subject of it. */
function isNextSubject({ tree, doc }: Scene, head: number): boolean {
  let next = head + 1;
  while (next < doc.length && (uposOf(doc, next) === 'PROPN' || BRACKET.test(doc.article.text.slice(doc.begin[next], doc.end[next]))))
    next++;
  return (
    next < doc.length &&
    doc.sentence[next] === doc.sentence[head] &&
    (uposOf(doc, next) === 'AUX' || /^(?:VBZ|MD)$/.test(xposOf(tree.doc, next)))
  );
}

const BRACKET = /^[[\]()]$/;

/** What owns a thing or does it: "[the army's] convoy", "[U.S.] airstrikes". */
const OWNERS = ['nmod:poss', 'amod', 'compound', 'nmod:desc'];
const WHOLE = ['nmod', 'amod', 'compound', 'flat', 'appos', 'acl', 'obl', 'obj', 'dep', 'conj'];
const DEEPEST = 4;

/** @param event the noun that names what is done: "conducted [missions]" has no mission as its target */
function entityHeads(scene: Scene, heads: readonly number[], relations: readonly string[], event?: number): readonly number[] {
  const found = heads.flatMap((head) => (scene.isEntity[head] === 1 && head !== event ? [head] : nested(scene, head, relations, 0)));
  return [...new Set(found)];
}

function nested(scene: Scene, head: number, relations: readonly string[], depth: number): readonly number[] {
  const { tree, doc, isEntity } = scene;
  if (DEEPEST < depth) return [];
  // "[the ministry's] plan for the north": whose it is comes before what it is about
  const owners = childrenBy(tree, head, 'nmod:poss').filter((child) => isEntity[child] === 1 && uposOf(doc, child) !== 'PRON');
  if (owners.length > 0) return owners;
  return childrenBy(tree, head, ...relations).flatMap((child) => {
    if (deprelOf(doc, child) === 'acl:relcl') return [];
    return isEntity[child] === 1 ? [child] : nested(scene, child, relations, depth + 1);
  });
}

/** Whether a head means what one of these means: "Israel withdrew [its] troops". */
function sameAs({ chainAt }: Scene, heads: readonly number[]): (head: number) => boolean {
  const chains = new Set(heads.map((head) => chainAt[head]!).filter((chain) => 0 <= chain));
  return (head) => heads.includes(head) || chains.has(chainAt[head]!);
}

const MUTUAL_CLASSES: ReadonlySet<EventClass | undefined> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);
const MUTUAL_VERBS = new Set([
  'agree',
  'meet',
  'clash',
  'fight',
  'share',
  'exchange',
  'restore',
  'resume',
  'negotiate',
  'talk',
  'cooperate',
]);
/** Of others' talks: "Peru and Chile are [mediating] the talks". */
const OF_OTHERS = new Set(['mediate', 'broker', 'host', 'attend', 'visit', 'welcome', 'support', 'urge', 'call']);

/** "[Peru and Chile] signed a treaty", "[the two presidents] met": each does it with the others. */
function isMutual({ tree }: Scene, { head }: Predicate, event: EventClass | undefined): boolean {
  const lemma = lemmaOf(tree, head);
  return MUTUAL_VERBS.has(lemma) || (MUTUAL_CLASSES.has(event) && !OF_OTHERS.has(lemma));
}

const FURTHEST = 40;
const MOST_STEPS = 12;

/** "agreed to open a school in [Quito]": of a deed of a class, the entity next named in its own clause. */
function nearestAfter(scene: Scene, predicate: number, isNone: (head: number) => boolean): readonly number[] {
  const { doc, isEntity } = scene;
  const end = Math.min(doc.sentences[doc.sentence[predicate]!]![1], predicate + FURTHEST);
  for (let token = predicate + 1; token < end; token++) {
    if (isEntity[token] === 1 && uposOf(doc, token) !== 'PRON' && !isNone(token) && isInClause(scene, token, predicate)) return [token];
  }
  return [];
}

/** Whether a token hangs on a predicate without another clause of its own between them. */
function isInClause({ doc }: Scene, token: number, predicate: number): boolean {
  for (let at = token, step = 0; 0 <= at && step < MOST_STEPS; at = doc.head[at]!, step++) {
    if (at === predicate) return true;
    const relation = deprelOf(doc, at);
    if (relation === 'parataxis' || relation === 'conj' || relation === 'acl:relcl' || relation === 'appos') return false;
  }
  return false;
}
