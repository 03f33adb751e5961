import { childrenBy, childrenOf, conjunctsOf, deprelOf } from '#nlp/tree.ts';
import type { Predicate } from './predicates.ts';
import { type Arguments, lemmaOf, prepositionOf, type Scene } from './scene.ts';

/** Where one's own people are moved from or to, or are kept. */
const WAYS = new Set([
  'from',
  'to',
  'into',
  'in',
  'against',
  'at',
  'along',
  'near',
  'on',
  'across',
  'inside',
  'toward',
  'towards',
  'around',
  'outside',
]);

/**
 * "withdrew [peacekeepers] from Gabon", "mobilized [troops] against Chad": who moves their own people does it to those where they are moved,
 * not to the people moved. In: a verb and its arguments. Out: the same, with the place or the party as target where one is named.
 */
export function movedTo(scene: Scene, { head, lemma, kind }: Predicate, found: Arguments): Arguments {
  const { tree, knowledge } = scene;
  if (!knowledge.movingVerbs.has(lemma) || kind === 'nominal') return found;
  const moved = found.targets.filter((token) => isMoved(scene, token));
  if (moved.length === 0) return found;
  const ways = [...moved, head].flatMap((token) => waysOf(scene, token)).filter((token) => !moved.includes(token));
  const ends = [...new Set(ways.flatMap((token) => conjunctsOf(tree, token)))].filter((token) => isNamed(scene, token));
  if (ends.length === 0) return found;
  const kept = found.targets.filter((token) => !moved.includes(token) && !ends.includes(token));
  // "Kenyan soldiers were sent to Haiti": whose they are sent them
  const actors = found.actors.length > 0 ? found.actors : moved;
  return { actors, targets: [...ends, ...kept], places: found.places.filter((token) => !ends.includes(token)) };
}

/** "its [troops]", "the [army]", "a peacekeeping [force]" */
function isMoved({ tree, knowledge }: Scene, token: number): boolean {
  return knowledge.movedNouns.has(lemmaOf(tree, token)) && childrenBy(tree, token, 'acl:relcl').length === 0;
}

function waysOf({ tree }: Scene, token: number): readonly number[] {
  return childrenOf(tree, token).length === 0
    ? []
    : childrenBy(tree, token, 'nmod', 'obl').filter(
        (child) => token < child && WAYS.has(prepositionOf(tree, child)) && !deprelOf(tree.doc, child).includes(':'),
      );
}

/** A party or a place, or words that one owns: "the border of [Chad]". */
function isNamed(scene: Scene, token: number): boolean {
  const { tree, isEntity } = scene;
  return isEntity[token] === 1 || childrenBy(tree, token, 'nmod', 'nmod:poss', 'compound', 'amod').some((child) => isEntity[child] === 1);
}
