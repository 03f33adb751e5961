import { childrenBy, deprelOf, type Tree, uposOf } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import type { Borders } from './borders.ts';
import type { Predicate } from './predicates.ts';
import { type Participants, prepositionOf, type Scene, sameAs } from './scene.ts';

/** Who acts, and who is acted upon, where the words name nobody but imply it. */
const GIVING: ReadonlySet<EventClass> = new Set(['AID', 'SUPPORT', 'COOPERATE', 'AGREE', 'CONCEDE']);

/** Whom the words imply as target, of a deed of a class that names nobody, or people without a name. */
export function withImplied(
  scene: Scene,
  predicate: Predicate,
  participants: Participants,
  event: EventClass,
  borders: Borders,
): Participants {
  const { actorHeads, targetHeads, placeHeads } = participants;
  if (targetHeads.length > 0) {
    // "gave food to families in Gabon": what people without a name are given, their land is given too
    const isGiven = GIVING.has(event) && targetHeads.every((head) => uposOf(scene.doc, head) === 'NOUN');
    const lands = isGiven ? placeHeads.filter((head) => !actorHeads.includes(head)) : [];
    return lands.length === 0 ? participants : { ...participants, targetHeads: [...targetHeads, ...lands] };
  }
  const isActor = sameAs(scene, actorHeads);
  // "imposed a blockade in the north of Nadia": where nobody is named, the place is what it was done to
  // ("mobilized troops in the north": no one there is the target of that)
  const there = event === 'MOBILIZE' ? [] : placeHeads.filter((head) => !isActor(head));
  if (there.length > 0 || actorHeads.length === 0) return { ...participants, targetHeads: there };
  const nearest = nearestAfter(
    scene,
    predicate.head,
    (head) =>
      isActor(head) ||
      borders.isOutside(predicate.head, head, 'target') ||
      borders.speaks(head) ||
      placeHeads.includes(head) ||
      head === predicate.noun,
  );
  return { ...participants, targetHeads: nearest };
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
function isInClause({ doc, tree }: Scene, token: number, predicate: number): boolean {
  for (let at = token, step = 0; 0 <= at && step < MOST_STEPS; at = doc.head[at]!, step++) {
    if (at === predicate) return true;
    const relation = deprelOf(doc, at);
    // "did not fight so that [the king] could rule"; but "will not end the strike until [the king] goes": who is to give way
    if (relation === 'nsubj' && doc.head[at] !== predicate && isBeside(tree, doc.head[at]!)) return false;
    // "warned that the ruling would weaken [the army]": what another does
    if (relation === 'ccomp' && childrenBy(tree, at, 'nsubj').length > 0) return false;
    if (relation === 'parataxis' || relation === 'conj' || relation === 'acl:relcl' || relation === 'appos') return false;
  }
  return false;
}

/** Whether a clause tells what happens beside or for what, not on what condition. */
function isBeside(tree: Tree, clause: number): boolean {
  const marks = childrenBy(tree, clause, 'mark', 'advmod').map((mark) => tree.doc.lemma[mark]!);
  return deprelOf(tree.doc, clause) === 'advcl' && marks.some((mark) => BESIDE.has(mark));
}

const BESIDE = new Set(['so', 'as', 'while', 'when', 'after', 'before', 'although', 'though']);

/** What only those who rule a country do in it. */
const RULED = new Set([
  'arrest',
  'charge',
  'convict',
  'deport',
  'detain',
  'execute',
  'expel',
  'fine',
  'hang',
  'imprison',
  'indict',
  'jail',
  'prosecute',
  'sentence',
]);

/** "was arrested in [Gabon]", "were expelled from [Gabon]": by its authorities. */
export function authoritiesOf({ tree, doc, isEntity, isPlace, knowledge }: Scene, { kind, head, lemma }: Predicate): readonly number[] {
  if (kind !== 'passive' || !RULED.has(lemma)) return [];
  return childrenBy(tree, head, 'obl').filter((token) => {
    const isLand = isEntity[token] === 1 && isPlace[token] === 1 && /^(?:in|from|by)$/.test(prepositionOf(tree, token));
    return isLand && knowledge.countryByName.has(doc.article.text.slice(doc.begin[token], doc.end[token]));
  });
}
