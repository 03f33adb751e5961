import { childrenBy, conjunctsOf, deprelOf, uposOf } from '#nlp/tree.ts';
import { movedTo } from './moves.ts';
import { nominalArguments } from './nominal.ts';
import type { Predicate } from './predicates.ts';
import { isPassive } from './predicates.ts';
import { type Arguments, isTime, isWhere, lemmaOf, prepositionOf, type Scene } from './scene.ts';
import { actorsOf, agentsOf, passiveTargets, phrases, relativeTargets } from './subjects.ts';

const TARGET_PREPOSITIONS = new Set([
  'against',
  'on',
  'upon',
  'to',
  'with',
  'at',
  'toward',
  'towards',
  'for',
  'from',
  'over',
  'into',
  'between',
  'of',
  'alongside',
  'by',
]);
/** They name a target beside the object: "sent [aid] to [Kenya]", "imposed [tariffs] on [China]". */
const SECOND_TARGET = new Set(['against', 'on', 'upon', 'to', 'from', 'into', 'with']);

/**
 * Who does, and to whom: the heads of the noun phrases that a predicate takes as actor, as target, as place. In: the scene and a
 * predicate. Out: tokens, the likeliest first; which of them are entities is decided in participants.ts.
 */
export function argumentsOf(scene: Scene, predicate: Predicate): Arguments {
  const found = predicate.kind === 'nominal' ? nominalArguments(scene, predicate.head) : verbalArguments(scene, predicate);
  const moved = movedTo(scene, predicate, found);
  const timeless = (tokens: readonly number[]): readonly number[] => [...new Set(tokens.filter((token) => !isTime(scene, token)))];
  return { actors: timeless(moved.actors), targets: timeless(moved.targets), places: timeless(moved.places) };
}

function verbalArguments(scene: Scene, { kind, head, noun }: Predicate): Arguments {
  const { tree, doc, isEntity } = scene;
  const passive = isPassive(tree, head);
  const actors = passive ? agentsOf(tree, head) : actorsOf(scene, head);
  const places: number[] = [];
  const targets: number[] = [];
  if (kind === 'light') {
    const inner = nominalArguments(scene, noun!);
    const doers = RECEIVING.has(lemmaOf(tree, head)) ? inner.actors.filter((token) => prepositionOf(tree, token) !== '') : [];
    // "[The mayor] faced criticism from [the union].": what is suffered is done by another
    if (doers.length > 0) return { actors: doers, targets: [...actors, ...inner.targets], places: inner.places };
    targets.push(...inner.targets);
    places.push(...inner.places);
    // "filed a lawsuit in a Paris court against [the prince]"
    const against = childrenBy(tree, head, 'obl')
      .flatMap((oblique) => childrenBy(tree, oblique, 'nmod'))
      .filter((token) => prepositionOf(tree, token) === 'against');
    if (inner.targets.length === 0) targets.push(...(against.length > 0 ? phrases(tree, against) : [noun!]));
    // "The union gave [the ministry] its support."
    targets.push(...phrases(tree, childrenBy(tree, head, 'iobj')));
  } else if (passive) targets.push(...passiveTargets(tree, head));
  else targets.push(...phrases(tree, childrenBy(tree, head, 'obj', 'iobj')), ...relativeTargets(tree, head));
  const hasTarget = targets.some((token) => isEntity[token] === 1);
  for (const oblique of childrenBy(tree, head, 'obl')) {
    const preposition = prepositionOf(tree, oblique);
    if (deprelOf(doc, oblique) === 'obl:unmarked' || preposition === '' || actors.includes(oblique)) continue;
    if (isWhere(scene, oblique) && preposition !== 'at' && preposition !== 'into') places.push(...conjunctsOf(tree, oblique));
    else if (TARGET_PREPOSITIONS.has(preposition) && (!hasTarget || (SECOND_TARGET.has(preposition) && isEntity[oblique] === 1)))
      targets.push(...conjunctsOf(tree, oblique));
  }
  if (!targets.some((token) => isEntity[token] === 1)) targets.push(...complementTargets(scene, head, actors, 0));
  for (const target of targets.slice()) {
    for (const modifier of childrenBy(tree, target, 'nmod')) if (isWhere(scene, modifier)) places.push(...conjunctsOf(tree, modifier));
  }
  return { actors, targets, places };
}

const RECEIVING = new Set(['face', 'receive', 'suffer', 'sustain', 'undergo', 'draw', 'get', 'win', 'take']);

const DEEPEST = 3;

/**
 * "demanded that [the army] leave", "threatened to shell [the port]", "agreed to let [the convoy] pass": of a complement who is to act, else
 * who is acted upon.
 */
function complementTargets(scene: Scene, verb: number, actors: readonly number[], depth: number): readonly number[] {
  const { tree, doc } = scene;
  if (DEEPEST <= depth) return [];
  for (const clause of childrenBy(tree, verb, 'ccomp', 'xcomp')) {
    const subjects = phrases(tree, childrenBy(tree, clause, 'nsubj')).filter(
      (token) => !actors.includes(token) && uposOf(doc, token) !== 'PRON',
    );
    if (subjects.length > 0) return subjects;
    const found = phrases(tree, [...childrenBy(tree, clause, 'obj', 'iobj', 'nsubj:pass'), ...againstWhom(scene, clause)]);
    if (found.some((token) => scene.isEntity[token] === 1)) return found;
    const deeper = complementTargets(scene, clause, actors, depth + 1);
    if (found.length + deeper.length > 0) return [...found, ...deeper];
  }
  return [];
}

function againstWhom({ tree, doc }: Scene, verb: number): readonly number[] {
  return childrenBy(tree, verb, 'obl').filter(
    (oblique) => TARGET_PREPOSITIONS.has(prepositionOf(tree, oblique)) && !deprelOf(doc, oblique).includes(':'),
  );
}
