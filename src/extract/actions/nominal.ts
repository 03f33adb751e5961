import { childrenBy, conjunctsOf, deprelOf, uposOf } from '#nlp/tree.ts';
import { type Arguments, isWhere, lemmaOf, prepositionOf, type Scene } from './scene.ts';
import { actorsOf, phrases } from './subjects.ts';

/** Who does, and to whom, of an event that a noun names: "Israeli strikes on Gaza", "talks between Peru and Chile". */
const TARGET_PREPOSITIONS = new Set([
  'against',
  'on',
  'upon',
  'to',
  'with',
  'at',
  'toward',
  'towards',
  'into',
  'over',
  'for',
  'between',
  'among',
]);

/** Nouns whose "of" phrase is acted upon: "the arrest of a journalist"; else it acts: "the decision of the court". */
const OF_IS_TARGET =
  /^(arrest|kill|murder|assassinat|bomb|shell|invasion|occupation|annex|destruct|detention|execution|kidnap|abduct|hijack|seizure|capture|release|expulsion|deport|extradit|prosecut|condemn|siege|blockade|massacre|torture|rape|shooting|beating|stabbing|poison|criticism|accusation|support|endorse|defen[cs]e|rejection|violation|removal|impeach|recognition|raid|investigation|probe|evacuation|trial|indict|conviction|pardon|persecution|suppression|search|audit|inspection|coverage|ban)/;
const DIRECTIVES = new Set(['order', 'request', 'instruction', 'demand', 'directive', 'command', 'appeal']);
const RECEIVING = new Set(['carry', 'follow', 'obey', 'receive', 'reject', 'ignore', 'defy', 'implement', 'execute', 'refuse']);
/** To whom or against whom goes what a noun tells of. */
const ONWARD = new Set(['to', 'against', 'on', 'for', 'from']);
/** What two do with each other. */
const MUTUAL = new Set(['between', 'among', 'amongst']);

export function nominalArguments(scene: Scene, noun: number): Arguments {
  const { tree, doc } = scene;
  const lemma = lemmaOf(tree, noun);
  const actors: number[] = [...phrases(tree, childrenBy(tree, noun, 'nmod:poss'))];
  const targets: number[] = [];
  const places: number[] = [];
  // "Israeli strikes", "a CIA mission", "U.S. sanctions"
  for (const modifier of childrenBy(tree, noun, 'amod', 'compound', 'nmod:desc')) {
    const isCapital = /^\p{Lu}/u.test(doc.article.text.charAt(doc.begin[modifier]!));
    if (uposOf(doc, modifier) === 'PROPN' || (uposOf(doc, modifier) === 'ADJ' && isCapital)) actors.push(...conjunctsOf(tree, modifier));
    // "police raids", "a rebel attack"
    else if (uposOf(doc, modifier) === 'NOUN' && scene.isEntity[modifier] === 1) actors.push(modifier);
  }
  for (const modifier of childrenBy(tree, noun, 'nmod', 'obl')) {
    if (deprelOf(doc, modifier) === 'nmod:poss' || deprelOf(doc, modifier) === 'nmod:desc') continue;
    const preposition = prepositionOf(tree, modifier);
    // "criticism [from the union]", "a raid [by the army]"
    if (preposition === 'by' || preposition === 'from') actors.push(...conjunctsOf(tree, modifier));
    else if (MUTUAL.has(preposition)) {
      // "talks between [Peru and Chile]": each does it with the other
      actors.push(...conjunctsOf(tree, modifier));
      targets.push(...conjunctsOf(tree, modifier));
    } else if (preposition === 'of') {
      (OF_IS_TARGET.test(lemma) ? targets : actors).push(...conjunctsOf(tree, modifier));
      for (const inner of childrenBy(tree, modifier, 'nmod')) {
        // "the killing of [villagers by soldiers]"
        if (prepositionOf(tree, inner) === 'by') actors.push(...conjunctsOf(tree, inner));
        // "a suspension of aid to [Chad]"
        else if (scene.isEntity[modifier] === 0 && ONWARD.has(prepositionOf(tree, inner))) targets.push(...conjunctsOf(tree, inner));
      }
    } else if (isWhere(scene, modifier) && preposition !== 'into') places.push(...conjunctsOf(tree, modifier));
    // "a dispute over [the border]" has a thing, not a party
    else if (TARGET_PREPOSITIONS.has(preposition) && (preposition !== 'over' || scene.isEntity[modifier] === 1))
      targets.push(...conjunctsOf(tree, modifier));
    // "a lawsuit in a Paris court against [the prince]"
    else
      for (const inner of childrenBy(tree, modifier, 'nmod'))
        if (prepositionOf(tree, inner) === 'against') targets.push(...conjunctsOf(tree, inner));
    // "against cartels in the north of Mexico"
    for (const inner of childrenBy(tree, modifier, 'nmod')) if (isWhere(scene, inner)) places.push(...conjunctsOf(tree, inner));
  }
  const governor = doc.head[noun]!;
  // "carried out the president's orders": who carries them out was ordered
  if (
    DIRECTIVES.has(lemma) &&
    targets.length === 0 &&
    0 <= governor &&
    deprelOf(doc, noun) === 'obj' &&
    RECEIVING.has(lemmaOf(tree, governor))
  ) {
    targets.push(...actorsOf(scene, governor));
  }
  return { actors, targets, places };
}
