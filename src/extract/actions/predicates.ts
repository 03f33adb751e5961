import type { Knowledge } from '#knowledge/knowledge.ts';
import type { TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, type Tree, uposOf, xposOf } from '#nlp/tree.ts';

/**
 * A word that names an action. In: the trees. Out: candidates with their lemma; whether they are actions at all is decided
 * by what they govern (find-actions.ts).
 */
export interface Predicate {
  readonly kind: 'active' | 'passive' | 'light' | 'nominal';
  readonly head: number;
  /** The verb and its particle, or the noun. */
  readonly tokens: TokenRange;
  /** "attack", "carry out", "strike" */
  readonly lemma: string;
  /** The noun that names the event, where a light verb governs it, or the noun itself. */
  readonly noun?: number;
}

/**
 * Verbs that only report are statements; those that stand in the event lexicon ("accuse", "threaten") are both, and those with an object and
 * nothing reported are actions: "counter an argument", "counter that it is late".
 */
function isActionVerb(tree: Tree, verb: number, lemma: string, knowledge: Knowledge): boolean {
  // "uses them to [target] …", "moves to [treat] …": what follows is the deed
  if (LEADING.has(lemma) && childrenBy(tree, verb, 'xcomp', 'advcl').some((child) => isInfinitive(tree, child))) return false;
  if (isListedVerb(tree, verb, lemma, knowledge) || DEEDS_ALONE.has(lemma)) return true;
  const bare = lemma.split(' ', 1)[0]!;
  if (knowledge.stativeVerbs.has(bare) || NO_ACTIONS.has(bare)) return false;
  const isReporting = knowledge.reportingVerbs.has(lemma) || knowledge.reportingVerbs.has(bare);
  return !isReporting || (childrenBy(tree, verb, 'obj').length > 0 && !hasContent(tree, verb));
}

/** "countered [that it is late]"; but "established ties, a [move] that pleased Peru" */
function hasContent(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'ccomp', 'parataxis').some(
    (child) =>
      deprelOf(tree.doc, child) === 'ccomp' ||
      uposOf(tree.doc, child) === 'VERB' ||
      childrenBy(tree, child, 'nsubj', 'cop', 'expl').length > 0,
  );
}

/** What is a deed of public life though nothing and nobody is named that it is done to: "Britain would [retaliate]", "The minister [resigned]". */
export const DEEDS_ALONE: ReadonlySet<string> = new Set([
  'abstain',
  'demonstrate',
  'march',
  'rally',
  'resign',
  'retaliate',
  'riot',
  'surrender',
  'vote',
  'step down',
  'walk out',
]);

/** "[called] for calm", "[accused] Peru": the lexicon gives it a class, alone or with its preposition. */
export function isListedVerb(tree: Tree, verb: number, lemma: string, knowledge: Knowledge): boolean {
  if (knowledge.eventVerbs.has(lemma)) return true;
  for (const oblique of childrenBy(tree, verb, 'obl')) {
    const [preposition] = childrenBy(tree, oblique, 'case');
    if (preposition !== undefined && knowledge.eventVerbs.has(`${lemma} ${tree.doc.lemma[preposition]!.toLowerCase()}`)) return true;
  }
  return false;
}

const LEADING = new Set([
  'use',
  'move',
  'try',
  'attempt',
  'begin',
  'start',
  'continue',
  'manage',
  'need',
  'want',
  'aim',
  'work',
  'tend',
  'go',
  'come',
  'help',
]);

/** "[to attack]" */
export function isInfinitive(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'mark').some((mark) => tree.doc.lemma[mark]!.toLowerCase() === 'to');
}

/** Tagged as verbs, but no deeds: "according to", "including", "so do many". */
const NO_ACTIONS = new Set([
  'accord',
  'include',
  'regard',
  'concern',
  'follow',
  'base',
  'depend',
  'do',
  'say',
  'tell',
  'neighbour',
  'neighbor',
  'hear',
  'see',
]);

/** "is [opposed] to the plan", "were [engaged] in a war": by the form alone. */
const SEEMING = new Set(['oppose', 'engage', 'commit']);

export function isPassive(tree: Tree, verb: number): boolean {
  if (SEEMING.has(tree.doc.lemma[verb]!) && childrenBy(tree, verb, 'obl:agent').length === 0 && childrenBy(tree, verb, 'obl').length > 0)
    return false;
  if (childrenBy(tree, verb, 'nsubj:pass', 'aux:pass', 'csubj:pass').length > 0) return true;
  const tag = xposOf(tree.doc, verb);
  if (tag === 'VBN' && deprelOf(tree.doc, verb) === 'acl') return true;
  // "[Asked] about the raid, the minister declined to answer."
  if (tag === 'VBN' && deprelOf(tree.doc, verb) === 'advcl' && childrenBy(tree, verb, 'nsubj', 'aux', 'obj').length === 0) return true;
  // "The man was found and [arrested] in Peru.": the auxiliary holds for both
  if (tag === 'VBN' && deprelOf(tree.doc, verb) === 'conj' && childrenBy(tree, verb, 'nsubj', 'aux').length === 0) {
    const first = tree.doc.head[verb]!;
    if (uposOf(tree.doc, first) === 'VERB') return isPassive(tree, first);
  }
  // "Senator removed from the hall by police": headlines leave the auxiliary out
  return (
    (tag === 'VBN' || tag === 'VBD') &&
    childrenBy(tree, verb, 'obl').some((oblique) => isAgent(tree, oblique)) &&
    childrenBy(tree, verb, 'obj', 'aux', 'ccomp', 'xcomp').length === 0
  );
}

/** "soldiers backed [by jets]", "removed from the hall [by police]", by whatever name */
function isAgent(tree: Tree, oblique: number): boolean {
  if (deprelOf(tree.doc, oblique) === 'obl:agent') return true;
  const isBy = childrenBy(tree, oblique, 'case').some((mark) => tree.doc.lemma[mark]!.toLowerCase() === 'by');
  return isBy && (xposOf(tree.doc, oblique) === 'NNS' || tree.doc.lemma[oblique]!.toLowerCase() === 'police');
}

const COUNTED = new Set(['round', 'series', 'wave', 'set', 'number', 'spate', 'string', 'kind', 'form', 'act']);

/** "a [round] of talks": what is counted names the event. */
function counted(tree: Tree, noun: number): number {
  if (!COUNTED.has(tree.doc.lemma[noun]!.toLowerCase())) return noun;
  return childrenBy(tree, noun, 'nmod').find((child) => noun < child) ?? noun;
}

/** "a cease-[fire]": a noun written with a hyphen is one word, as the lexicon has it. */
export function nounAt(tree: Tree, noun: number, { eventNouns }: Pick<Knowledge, 'eventNouns'>): string {
  const { doc } = tree;
  const lemma = doc.lemma[noun]!.toLowerCase();
  const first = noun - 2;
  if (first < 0 || doc.lemma[noun - 1] !== '-' || doc.end[first] !== doc.begin[noun - 1] || doc.end[noun - 1] !== doc.begin[noun])
    return lemma;
  const start = doc.lemma[first]!.toLowerCase();
  return [`${start}${lemma}`, `${start}-${lemma}`].find((word) => eventNouns.has(word)) ?? lemma;
}

/** "attack", "air strike": the longest compound that the lexicon knows, at this noun. */
function eventNounAt(tree: Tree, noun: number, knowledge: Knowledge): string | undefined {
  if (uposOf(tree.doc, noun) !== 'NOUN') return undefined;
  const lemma = nounAt(tree, noun, knowledge);
  for (const modifier of childrenBy(tree, noun, 'compound', 'amod')) {
    const compound = `${tree.doc.lemma[modifier]!.toLowerCase()} ${lemma}`;
    if (knowledge.eventNouns.has(compound)) return compound;
  }
  return knowledge.eventNouns.has(lemma) ? lemma : undefined;
}

/** A noun that names something done though no PLOVER class is its own: what a light verb may govern. */
const DONE_NOUNS = new Set([
  'action',
  'activity',
  'campaign',
  'effort',
  'exercise',
  'flight',
  'investigation',
  'mission',
  'operation',
  'patrol',
  'probe',
  'program',
  'programme',
  'project',
  'review',
  'search',
  'study',
  'test',
]);

/** Verbs that govern an event by a preposition: "[went] on strike", "[entered] into talks", "[took] to the streets". */
const PREPOSITIONAL = new Set(['go', 'enter', 'engage', 'remain', 'participate', 'join', 'take', 'call', 'push', 'put', 'come']);
const EVENT_PREPOSITIONS = new Set(['on', 'in', 'into', 'to', 'for']);

function withPreposition(tree: Tree, verb: number, lemma: string): readonly number[] {
  if (!PREPOSITIONAL.has(lemma)) return [];
  return childrenBy(tree, verb, 'obl').filter((child) =>
    childrenBy(tree, child, 'case').some((mark) => EVENT_PREPOSITIONS.has(tree.doc.lemma[mark]!.toLowerCase())),
  );
}

export function findPredicates(tree: Tree, knowledge: Knowledge): readonly Predicate[] {
  const { doc } = tree;
  const found: Predicate[] = [];
  const governed = new Set<number>();
  for (let token = 0; token < doc.length; token++) {
    if (doc.isExcluded[token] === 1 || uposOf(doc, token) !== 'VERB' || deprelOf(doc, token) === 'amod') continue;
    const particle = childrenBy(tree, token, 'compound:prt').find((child) => token < child);
    const bare = doc.lemma[token]!.toLowerCase();
    const lemma = particle === undefined ? bare : `${bare} ${doc.lemma[particle]!.toLowerCase()}`;
    const tokens: TokenRange = [token, particle === token + 1 ? particle + 1 : token + 1];
    const passive = isPassive(tree, token);
    const object = childrenBy(tree, token, passive ? 'nsubj:pass' : 'obj')
      .map((child) => counted(tree, child))
      .concat(passive ? [] : withPreposition(tree, token, bare))
      .find((child) => eventNounAt(tree, child, knowledge) !== undefined || DONE_NOUNS.has(doc.lemma[child]!));
    // "[called] the seizure unfair": without a preposition its object is no event
    const isGoverned = object !== undefined && deprelOf(doc, object) === 'obl';
    const isLight = knowledge.lightVerbs.has(lemma) || knowledge.lightVerbs.has(bare) || (PREPOSITIONAL.has(bare) && isGoverned);
    const isPhrase = object !== undefined && knowledge.eventPhrases.has(`${lemma} ${nounAt(tree, object, knowledge)}`);
    if (object !== undefined && (isLight || isPhrase)) {
      // "The unit carried out the ministry's orders": the ministry ordered; "has begun its assault": who begins it does it
      const isOfOther = childrenBy(tree, object, 'nmod:poss').some((owner) => uposOf(doc, owner) !== 'PRON');
      if (isOfOther && childrenBy(tree, object, 'nmod').length === childrenBy(tree, object, 'nmod:poss').length) continue;
      if (!isOfOther) governed.add(object);
      found.push({ kind: 'light', head: token, tokens, lemma, noun: object });
    } else if (isActionVerb(tree, token, lemma, knowledge)) {
      found.push({ kind: passive ? 'passive' : 'active', head: token, tokens, lemma });
    }
  }
  for (let token = 0; token < doc.length; token++) {
    if (doc.isExcluded[token] === 1 || governed.has(token)) continue;
    const lemma = eventNounAt(tree, token, knowledge);
    if (lemma !== undefined) found.push({ kind: 'nominal', head: token, tokens: [token, token + 1], lemma, noun: token });
  }
  return found;
}
