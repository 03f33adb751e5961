import { childrenBy, conjunctsOf } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import type { Predicate } from './predicates.ts';
import { lemmaOf, prepositionOf, type Scene } from './scene.ts';

/** What several do with each other: each of them is actor and target. In: a predicate and the phrases it governs. */
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
export function isMutual(scene: Scene, predicate: Predicate, targets: readonly number[], event: EventClass | undefined): boolean {
  const lemma = lemmaOf(scene.tree, predicate.head);
  const isDoneTogether = MUTUAL_VERBS.has(lemma) || (MUTUAL_CLASSES.has(event) && !OF_OTHERS.has(lemma));
  return isDoneTogether && !isWithOthers(scene, predicate, targets);
}

/** "Peru and Chile signed a treaty [with Bolivia]", "The two met [the pope]": not with each other alone. */
function isWithOthers({ tree, isEntity }: Scene, { head, noun }: Predicate, targets: readonly number[]): boolean {
  const clause = [head, ...(noun === undefined ? [] : [noun]), ...childrenBy(tree, head, 'obj')];
  const isWith = clause.some((token) => childrenBy(tree, token, 'obl', 'nmod').some((child) => prepositionOf(tree, child) === 'with'));
  return isWith || childrenBy(tree, head, 'obj', 'iobj').some((token) => isEntity[token] === 1 && targets.includes(token));
}

/** "[Peruvian] and [Chilean] negotiators": each of those who are named before a noun for them all. */
export function partnersIn({ tree, isEntity }: Scene, head: number): readonly number[] {
  for (const child of childrenBy(tree, head, 'amod', 'compound')) {
    const partners = conjunctsOf(tree, child).filter((token) => isEntity[token] === 1);
    if (partners.length > 1) return partners;
  }
  return [head];
}
