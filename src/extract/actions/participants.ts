import { childrenBy, deprelOf, uposOf, xposOf } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import type { Borders } from './borders.ts';
import { authoritiesOf, withImplied } from './implied.ts';
import { isMutual, partnersIn } from './mutual.ts';
import { isPassive, type Predicate } from './predicates.ts';
import { type Arguments, isWhere, type Participants, type Scene, sameAs } from './scene.ts';
import { agentsOf } from './subjects.ts';

/**
 * Which of an action's arguments are entities. In: noun phrases, and whether the lexicon gives the predicate a class. Out: heads of
 * entities. A phrase that is none lends those in it: in "rejected the ministry's plan" it is the ministry's plan that is rejected.
 */
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
  const actorHeads: number[] = entityHeads(scene, actors, OWNERS, undefined, doersOf)
    // "The company said [it] would close": a third person that stands for nobody else is who says so
    .flatMap((head) => (scene.isOpenPronoun[head] === 1 && isThirdPerson(scene, head) ? said(borders, predicate.head, head) : [head]))
    .flatMap((head) => partnersIn(scene, head))
    .filter((head) => !isNoActor(head));
  const authorities = actorHeads.length > 0 ? [] : authoritiesOf(scene, predicate);
  if (authorities.length > 0) actorHeads.push(...authorities);
  const isActor = sameAs(scene, actorHeads);
  const found = entityHeads(scene, targets, WHOLE, predicate.noun).filter(
    (head) => !isNoTarget(head) && (head < predicate.head || isSubjectWithin(scene, head, predicate.head) || !isNextSubject(scene, head)),
  );
  const where = new Set([...places, ...found.filter((head) => !targets.includes(head) && isWhere(scene, head))]);
  const placeHeads = [...where].filter((head) => scene.isEntity[head] === 1 && !isNoTarget(head));
  let targetHeads: readonly number[] = found.filter((head) => !where.has(head) && !isActor(head));
  if (actorHeads.length > 1 && isMutual(scene, predicate, targets, event)) targetHeads = actorHeads;
  const participants = { actorHeads, targetHeads, placeHeads };
  return event === undefined ? participants : withImplied(scene, predicate, participants, event, borders);
}

const isThirdPerson = ({ doc }: Scene, head: number): boolean =>
  /^(?:he|she|it|they)$/i.test(doc.article.text.slice(doc.begin[head], doc.end[head]));

function said(borders: Borders, predicate: number, pronoun: number): readonly number[] {
  const speakers = borders.speakersOf(predicate);
  return speakers.length > 0 ? speakers : [pronoun];
}

/** "warned that [the allies] would pay": the subject of what the verb governs. */
function isSubjectWithin({ doc }: Scene, head: number, verb: number): boolean {
  const clause = doc.head[head]!;
  return deprelOf(doc, head) === 'nsubj' && 0 <= clause && doc.head[clause] === verb;
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
function entityHeads(
  scene: Scene,
  heads: readonly number[],
  relations: readonly string[],
  event?: number,
  others: (scene: Scene, head: number) => readonly number[] = () => [],
): readonly number[] {
  const found = heads.flatMap((head) => {
    if (scene.isEntity[head] === 1 && head !== event) return [head];
    // "Smt. [Anjali] Bhosale": a title before the name, taken for its first word
    const named = childrenBy(scene.tree, head, 'flat').find((token) => scene.isEntity[token] === 1);
    if (named !== undefined) return [named];
    // "announced a truce in the north, [Chad's] last hideout": what explains an event is no party to it
    const inside = nested(scene, head, head === event ? relations.filter((relation) => relation !== 'appos') : relations, 0);
    return inside.length > 0 ? inside : others(scene, head);
  });
  return [...new Set(found)];
}

/** "missiles fired by [the army] struck", "an attack by [militants] killed two": who is behind a thing that acts. */
function doersOf(scene: Scene, thing: number): readonly number[] {
  const { tree, isEntity } = scene;
  const clauses = childrenBy(tree, thing, 'acl').filter((verb) => isPassive(tree, verb));
  return [thing, ...clauses].flatMap((token) => agentsOf(tree, token)).filter((token) => isEntity[token] === 1);
}

function nested(scene: Scene, head: number, relations: readonly string[], depth: number): readonly number[] {
  const { tree, doc, isEntity } = scene;
  if (DEEPEST < depth) return [];
  // "[the ministry's] plan for the north": whose it is comes before what it is about
  const owners = childrenBy(tree, head, 'nmod:poss').filter((child) => isEntity[child] === 1 && uposOf(doc, child) !== 'PRON');
  if (owners.length > 0) return owners;
  const inside = childrenBy(tree, head, ...relations).flatMap((child) => {
    // "evidence [that Ms Obi owned the inn]": what is only told of a thing is no part of it
    if (deprelOf(doc, child) === 'acl:relcl' || (deprelOf(doc, child) === 'acl' && childrenBy(tree, child, 'nsubj').length > 0)) return [];
    return isEntity[child] === 1 ? [child] : nested(scene, child, relations, depth + 1);
  });
  // "looted three of [its] barges", but "discussed her health"
  if (inside.length > 0 || relations === OWNERS || xposOf(doc, head) !== 'NNS') return inside;
  return childrenBy(tree, head, 'nmod:poss').filter((child) => isEntity[child] === 1);
}
