import type { Knowledge } from '#knowledge/knowledge.ts';
import { childrenBy, conjunctsOf, deprelOf, type Tree, uposOf, xposOf } from '#nlp/tree.ts';
import type { Predicate } from './predicates.ts';
import { isPassive } from './predicates.ts';

/**
 * Who does, and to whom: the heads of the noun phrases that a predicate takes as actor, as target, as place. In: the tree and a
 * predicate. Out: tokens; which of them are entities is decided elsewhere. An actor that the clause leaves out is looked for where English
 * grammar has it: coordination, control and raising, participles, relative clauses.
 */
export interface Arguments {
  readonly actors: readonly number[];
  readonly targets: readonly number[];
  readonly places: readonly number[];
}

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
  'about',
  'between',
  'of',
]);
const PLACE_PREPOSITIONS = new Set([
  'in',
  'inside',
  'near',
  'across',
  'within',
  'into',
  'at',
  'throughout',
  'outside',
  'around',
  'along',
  'through',
  'over',
]);
const NOUN_TARGET_PREPOSITIONS = new Set([
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
]);
const MOST_STEPS = 5;

const lemmaOf = (tree: Tree, token: number) => tree.doc.lemma[token]!.toLowerCase();

/** The preposition of an oblique or a noun's modifier, lower case; `because of` is its first word. */
export function prepositionOf(tree: Tree, token: number): string {
  const [first] = childrenBy(tree, token, 'case');
  return first === undefined ? '' : lemmaOf(tree, first);
}

/** @param isEntity per token, 1 where it heads words that may name an entity */
export function argumentsOf(tree: Tree, predicate: Predicate, isEntity: Uint8Array, knowledge: Knowledge): Arguments {
  const found = predicate.kind === 'nominal' ? nominalArguments(tree, predicate.head) : verbalArguments(tree, predicate, isEntity);
  const isTime = (token: number): boolean => {
    const text = tree.doc.article.text.slice(tree.doc.begin[token], tree.doc.end[token]);
    return uposOf(tree.doc, token) === 'NUM' || knowledge.months.has(text) || knowledge.weekdays.has(text);
  };
  const timeless = (tokens: readonly number[]): readonly number[] => tokens.filter((token) => !isTime(token));
  return { actors: timeless(found.actors), targets: timeless(found.targets), places: timeless(found.places) };
}

/** "who", "that", "which" as subject or object of a relative clause stand for the noun that the clause describes. */
function antecedentOf(tree: Tree, pronoun: number): number {
  const tag = xposOf(tree.doc, pronoun);
  if (tag !== 'WDT' && tag !== 'WP' && !(tag === 'IN' && lemmaOf(tree, pronoun) === 'that')) return pronoun;
  for (let at = tree.doc.head[pronoun]!, step = 0; 0 <= at && step < MOST_STEPS; at = tree.doc.head[at]!, step++) {
    if (deprelOf(tree.doc, at) === 'acl:relcl') return tree.doc.head[at]!;
  }
  return pronoun;
}

function phrases(tree: Tree, tokens: readonly number[]): readonly number[] {
  return tokens.flatMap((token) => conjunctsOf(tree, antecedentOf(tree, token)));
}

function agentsOf(tree: Tree, verb: number): readonly number[] {
  const agents = childrenBy(tree, verb, 'obl').filter(
    (oblique) => prepositionOf(tree, oblique) === 'by' && deprelOf(tree.doc, oblique) === 'obl:agent',
  );
  return phrases(tree, agents);
}

/** Who does what the verb says, where the clause has no subject of its own. */
function actorsOf(tree: Tree, verb: number, step = 0): readonly number[] {
  if (MOST_STEPS <= step) return [];
  if (isPassive(tree, verb)) return agentsOf(tree, verb);
  const own = childrenBy(tree, verb, 'nsubj');
  if (own.length > 0) return phrases(tree, own);
  if (childrenBy(tree, verb, 'csubj', 'expl').length > 0) return [];
  const adjacent = adjacentSubject(tree, verb);
  if (adjacent !== undefined) return conjunctsOf(tree, adjacent);
  const head = tree.doc.head[verb]!;
  if (head < 0) return [];
  switch (deprelOf(tree.doc, verb)) {
    case 'conj':
      return actorsOrSubject(tree, head, step + 1);
    case 'xcomp': {
      // "ordered the army to leave": the object leaves; "promised to leave": the subject does
      const objects = childrenBy(tree, head, 'obj', 'iobj');
      return objects.length > 0 && lemmaOf(tree, head) !== 'promise' && uposOf(tree.doc, verb) === 'VERB'
        ? phrases(tree, objects)
        : actorsOrSubject(tree, head, step + 1);
    }
    case 'advcl':
    case 'ccomp':
    case 'parataxis':
      return actorsOrSubject(tree, head, step + 1);
    case 'csubj': {
      // "Fighting the cartels is a priority for the agency."
      const beneficiaries = [...childrenBy(tree, head, 'nmod'), ...childrenBy(tree, head, 'obl')].filter(
        (token) => prepositionOf(tree, token) === 'for',
      );
      return phrases(tree, beneficiaries);
    }
    case 'acl': {
      // "troops guarding the bridge"
      if (xposOf(tree.doc, verb) === 'VBG' && childrenBy(tree, verb, 'mark').length === 0) return conjunctsOf(tree, head);
      // "carried out orders to attack": who carries them out attacks; "the army's plan to attack": the army does
      const owners = childrenBy(tree, head, 'nmod:poss');
      const governor = tree.doc.head[head]!;
      if (0 <= governor && deprelOf(tree.doc, head) === 'obj') return actorsOrSubject(tree, governor, step + 1);
      return phrases(tree, owners);
    }
    case 'acl:relcl':
      // "the bridge that the army blew up" has its subject; "the army that blew it up" too; a bare one is the noun's
      return conjunctsOf(tree, head);
    default:
      return [];
  }
}

/**
 * A finite verb has a subject; where the tree gave the noun before it to another word, that noun is it:
 * "They come as the government moves to close the border".
 */
function adjacentSubject(tree: Tree, verb: number): number | undefined {
  const { doc } = tree;
  if (!/^VB[DPZ]$/.test(xposOf(doc, verb)) || deprelOf(doc, verb) === 'conj') return undefined;
  const [begin] = doc.sentences[doc.sentence[verb]!]!;
  let before = verb - 1;
  while (begin <= before && (uposOf(doc, before) === 'ADV' || uposOf(doc, before) === 'AUX')) before--;
  if (before < begin || (uposOf(doc, before) !== 'NOUN' && uposOf(doc, before) !== 'PROPN')) return undefined;
  let head = before;
  while (begin <= doc.head[head]! && doc.head[head]! < verb && /^(?:flat|compound|appos)/.test(deprelOf(doc, head))) head = doc.head[head]!;
  return /^(?:obl|nmod|obj|conj|dep)/.test(deprelOf(doc, head)) && doc.head[head]! < verb ? head : undefined;
}

/** The subject that a clause lends to another: a passive clause lends what it acts upon. */
function actorsOrSubject(tree: Tree, verb: number, step: number): readonly number[] {
  const passive = childrenBy(tree, verb, 'nsubj:pass');
  return passive.length > 0 ? phrases(tree, passive) : actorsOf(tree, verb, step);
}

function isPlaceLike(tree: Tree, token: number): boolean {
  return PLACE_PREPOSITIONS.has(prepositionOf(tree, token)) && uposOf(tree.doc, token) === 'PROPN';
}

function verbalArguments(tree: Tree, { kind, head, noun }: Predicate, isEntity: Uint8Array): Arguments {
  const passive = isPassive(tree, head);
  const actors = passive ? agentsOf(tree, head) : actorsOf(tree, head);
  const places: number[] = [];
  const targets: number[] = [];
  if (kind === 'light') {
    const inner = nominalArguments(tree, noun!);
    targets.push(...inner.targets);
    places.push(...inner.places);
    // "faced criticism from the union": what is suffered is done by another
    if (inner.targets.length === 0) targets.push(noun!);
  } else if (passive) targets.push(...passiveTargets(tree, head));
  else targets.push(...phrases(tree, childrenBy(tree, head, 'obj', 'iobj')), ...relativeTargets(tree, head));
  const hasTarget = targets.some((token) => isEntity[token] === 1);
  for (const oblique of childrenBy(tree, head, 'obl')) {
    const preposition = prepositionOf(tree, oblique);
    if (deprelOf(tree.doc, oblique) === 'obl:agent' || deprelOf(tree.doc, oblique) === 'obl:unmarked' || preposition === '') continue;
    if (isPlaceLike(tree, oblique) && preposition !== 'at') places.push(...conjunctsOf(tree, oblique));
    else if (TARGET_PREPOSITIONS.has(preposition) && (!hasTarget || preposition === 'against' || preposition === 'on'))
      targets.push(...conjunctsOf(tree, oblique));
  }
  if (!targets.some((token) => isEntity[token] === 1)) targets.push(...complementTargets(tree, head, actors));
  for (const target of targets.slice()) {
    for (const modifier of childrenBy(tree, target, 'nmod')) if (isPlaceLike(tree, modifier)) places.push(...conjunctsOf(tree, modifier));
  }
  return { actors, targets, places };
}

/** "demanded that [the army] leave", "threatened to shell [the port]": of a complement who is to act, else who is acted upon. */
function complementTargets(tree: Tree, verb: number, actors: readonly number[]): readonly number[] {
  for (const clause of childrenBy(tree, verb, 'ccomp', 'xcomp')) {
    const subjects = phrases(tree, childrenBy(tree, clause, 'nsubj')).filter(
      (token) => !actors.includes(token) && uposOf(tree.doc, token) !== 'PRON',
    );
    if (subjects.length > 0) return subjects;
    const objects = phrases(tree, [...childrenBy(tree, clause, 'obj', 'nsubj:pass'), ...againstWhom(tree, clause)]);
    if (objects.length > 0) return objects;
  }
  return [];
}

function againstWhom(tree: Tree, verb: number): readonly number[] {
  return childrenBy(tree, verb, 'obl').filter((oblique) => {
    const preposition = prepositionOf(tree, oblique);
    return TARGET_PREPOSITIONS.has(preposition) && !deprelOf(tree.doc, oblique).includes(':');
  });
}

/** "the man was arrested", "the man arrested on Monday", and where another passive clause lends its subject. */
function passiveTargets(tree: Tree, verb: number): readonly number[] {
  const own = childrenBy(tree, verb, 'nsubj:pass');
  if (own.length > 0) return phrases(tree, own);
  const head = tree.doc.head[verb]!;
  if (head < 0) return [];
  const relation = deprelOf(tree.doc, verb);
  if (relation === 'acl' || relation === 'acl:relcl') return conjunctsOf(tree, head);
  if (relation === 'conj' || relation === 'xcomp' || relation === 'advcl') {
    return phrases(tree, childrenBy(tree, head, 'nsubj:pass', 'nsubj'));
  }
  return [];
}

/** "the man (that) the police arrested": a relative clause with a subject and no object of its own. */
function relativeTargets(tree: Tree, verb: number): readonly number[] {
  if (deprelOf(tree.doc, verb) !== 'acl:relcl' || childrenBy(tree, verb, 'obj', 'xcomp', 'ccomp').length > 0) return [];
  const [subject] = childrenBy(tree, verb, 'nsubj');
  const head = tree.doc.head[verb]!;
  return subject === undefined || antecedentOf(tree, subject) === head ? [] : conjunctsOf(tree, head);
}

/** Nouns whose "of" phrase is acted upon: "the arrest of a journalist"; else it acts: "the decision of the court". */
const OF_IS_TARGET =
  /^(arrest|kill|murder|assassinat|bomb|shell|invasion|occupation|annex|destruct|detention|execution|kidnap|abduct|hijack|seizure|capture|release|expulsion|deport|prosecut|condemn|siege|blockade|massacre|torture|rape|shooting|beating|stabbing|poison|criticism|accusation|support|endorse|defen[cs]e|rejection|violation|removal|impeach|recognition|raid|investigation|evacuation)/;
const DIRECTIVES = new Set(['order', 'request', 'instruction', 'demand', 'directive', 'command', 'appeal']);
const RECEIVING = new Set(['carry', 'follow', 'obey', 'receive', 'reject', 'ignore', 'defy', 'implement', 'execute', 'refuse']);

function nominalArguments(tree: Tree, noun: number): Arguments {
  const lemma = lemmaOf(tree, noun);
  const actors: number[] = [];
  const targets: number[] = [];
  const places: number[] = [];
  actors.push(...phrases(tree, childrenBy(tree, noun, 'nmod:poss')));
  // "Israeli strikes", "a CIA mission", "U.S. sanctions"
  for (const modifier of childrenBy(tree, noun, 'amod', 'compound', 'nmod:desc')) {
    if (
      uposOf(tree.doc, modifier) === 'PROPN' ||
      (uposOf(tree.doc, modifier) === 'ADJ' && /^\p{Lu}/u.test(tree.doc.article.text.charAt(tree.doc.begin[modifier]!)))
    ) {
      actors.push(...conjunctsOf(tree, modifier));
    }
  }
  for (const modifier of [...childrenBy(tree, noun, 'nmod'), ...childrenBy(tree, noun, 'obl')]) {
    const preposition = prepositionOf(tree, modifier);
    if (preposition === 'by') actors.push(...conjunctsOf(tree, modifier));
    else if (preposition === 'of') (OF_IS_TARGET.test(lemma) ? targets : actors).push(...conjunctsOf(tree, modifier));
    else if (isPlaceLike(tree, modifier) && preposition !== 'into') places.push(...conjunctsOf(tree, modifier));
    else if (NOUN_TARGET_PREPOSITIONS.has(preposition)) targets.push(...conjunctsOf(tree, modifier));
    // "against cartels in the north of Mexico"
    for (const inner of childrenBy(tree, modifier, 'nmod')) if (isPlaceLike(tree, inner)) places.push(...conjunctsOf(tree, inner));
  }
  const governor = tree.doc.head[noun]!;
  if (
    DIRECTIVES.has(lemma) &&
    targets.length === 0 &&
    0 <= governor &&
    deprelOf(tree.doc, noun) === 'obj' &&
    RECEIVING.has(lemmaOf(tree, governor))
  ) {
    targets.push(...actorsOf(tree, governor));
  }
  return { actors, targets, places };
}
