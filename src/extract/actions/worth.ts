import type { Knowledge } from '#knowledge/knowledge.ts';
import { childrenBy, deprelOf, type Tree, uposOf, xposOf } from '#nlp/tree.ts';
import { DEEDS_ALONE, isInfinitive, isListedVerb, isPassive, type Predicate } from './predicates.ts';
import { lemmaOf, prepositionOf } from './scene.ts';
import { ASKING, passiveTargets } from './subjects.ts';

/** What a careful reader notes of verbs: deeds done to things, and nothing that is only alleged, asked for or meant. In: a predicate. */

/** Verbs so wide that with a thing they name no deed by themselves. */
const WIDE = new Set([
  'take',
  'have',
  'make',
  'get',
  'give',
  'find',
  'know',
  'leave',
  'keep',
  'put',
  'bring',
  'want',
  'need',
  'like',
  'show',
  'avoid',
  'hold',
]);

/** "[waited] six years", "[paid] a dear price", "[played] a role": the object is no thing that something is done to. */
const NO_THING = new Set(
  'year month week day hour minute time price door way part role place step attention course eye face hand head heart life interest hope doubt concern issue problem question fact case point record lesson question loss kilometer kilometre mile percent'.split(
    ' ',
  ),
);
/** "[took] office", "[takes] effect", "[left] power": no deed by any class. */
const IDLE_VERBS = new Set(['take', 'leave', 'assume', 'hold', 'resume']);
const IDLE_OBJECTS = new Set([
  'office',
  'power',
  'effect',
  'place',
  'part',
  'note',
  'care',
  'charge',
  'root',
  'shape',
  'turn',
  'time',
  'job',
]);

/**
 * "The army [blocked] the road", "They [issued] 66 licences", "The bridge was [built] by Chinese firms.": what is done to a thing is a deed, though it has
 * no party as target.
 */
export function isDeedUponThing(tree: Tree, { kind, head, lemma }: Predicate, knowledge: Knowledge): boolean {
  const { doc } = tree;
  if (kind === 'nominal') return false;
  if (kind === 'passive' || isPassive(tree, head))
    return (
      !WIDE.has(lemma) && childrenBy(tree, head, 'obl:agent').length > 0 && passiveTargets(tree, head).some((token) => isThing(tree, token))
    );
  if (callsFor(tree, head, knowledge)) return true;
  if (WIDE.has(lemma) || (xposOf(doc, head) === 'VBG' && childrenBy(tree, head, 'aux').length === 0)) return false;
  const isClause = childrenBy(tree, head, 'ccomp').length > 0;
  return (
    !isClause &&
    (childrenBy(tree, head, 'obj').some((object) => isThing(tree, object)) ||
      // "is lobbying [against] it", but "put it to work against it"
      (childrenBy(tree, head, 'nsubj').length > 0 &&
        childrenBy(tree, head, 'obl').some((oblique) => prepositionOf(tree, oblique) === 'against' && uposOf(doc, oblique) !== 'PROPN')))
  );
}

/** "looted three of its [barges]": what is counted. "paid [$] 5 million": money. */
function isThing(tree: Tree, object: number): boolean {
  if (xposOf(tree.doc, object) === '$') return true;
  if (uposOf(tree.doc, object) === 'NUM') return childrenBy(tree, object, 'nmod').some((part) => uposOf(tree.doc, part) === 'NOUN');
  return uposOf(tree.doc, object) === 'NOUN' && !NO_THING.has(lemmaOf(tree, object));
}

/** "[called for] a ceasefire", "[called on] all sides": the lexicon has the verb with its preposition. */
export function callsFor(tree: Tree, verb: number, knowledge: Knowledge): boolean {
  return childrenBy(tree, verb, 'obl', 'obj').some((oblique) =>
    childrenBy(tree, oblique, 'case').some((mark) => knowledge.eventVerbs.has(`${lemmaOf(tree, verb)} ${lemmaOf(tree, mark)}`)),
  );
}

/** "[vowed] to appeal", "[denied] any wrongdoing": without one whom it is done to, it is a statement alone. */
export function isOnlySaid(tree: Tree, { head, lemma }: Predicate): boolean {
  if (ALLEGING.has(lemma)) return true;
  // but "[urged] calm", whatever the tree takes that for
  const clauses = childrenBy(tree, head, 'ccomp', 'xcomp').filter((clause) => uposOf(tree.doc, clause) !== 'ADJ' || lemma !== 'urge');
  return clauses.length > 0 && childrenBy(tree, head, 'obj', 'obl').length === 0;
}

const ALLEGING = new Set(['deny', 'allege', 'question', 'claim', 'doubt']);
/** "[accused] her of it", "found her [guilty] of it" */
function isBlaming(tree: Tree, governor: number): boolean {
  const above = tree.doc.head[governor]!;
  return BLAMING.has(lemmaOf(tree, governor)) || (lemmaOf(tree, governor) === 'guilty' && 0 <= above && lemmaOf(tree, above) === 'find');
}

const BLAMING = new Set(['accuse', 'suspect', 'convict', 'blame', 'criticise', 'criticize', 'fault']);

/** "urged them to [return] to work": an aim or a demand with nothing that it is done to. */
function isAim(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  const relation = deprelOf(doc, verb);
  const governor = doc.head[verb]!;
  const isBare = relation === 'advcl' || (relation === 'xcomp' && childrenBy(tree, governor, 'obj').length > 0);
  if (!isBare || !isInfinitive(tree, verb)) return false;
  if (childrenBy(tree, verb, 'obj', 'iobj', 'xcomp', 'ccomp').length > 0) return false;
  return childrenBy(tree, verb, 'obl').every((oblique) =>
    childrenBy(tree, oblique, 'case').every((mark) => WHITHER.has(lemmaOf(tree, mark))),
  );
}

const WHITHER = new Set(['to', 'in', 'at', 'by', 'until', 'before', 'after', 'during', 'without', 'as']);

/** "[called] the seizure unfair", "[asked] not to be named", "declined to [name] the suspects": saying or not saying, and nothing more. */
function isNaming(tree: Tree, verb: number): boolean {
  const clauses = childrenBy(tree, verb, 'xcomp', 'ccomp');
  const governor = tree.doc.head[verb]!;
  if (/^(?:name|identify)$/.test(lemmaOf(tree, verb))) return 0 <= governor && /^(?:decline|refuse)$/.test(lemmaOf(tree, governor));
  if (lemmaOf(tree, verb) === 'ask') return clauses.some((clause) => /^(?:name|identify|quote)$/.test(lemmaOf(tree, clause)));
  if (lemmaOf(tree, verb) !== 'call' || childrenBy(tree, verb, 'compound:prt').length > 0) return false;
  return clauses.some(
    (clause) => /^(?:ADJ|NOUN|PROPN)$/.test(uposOf(tree.doc, clause)) && childrenBy(tree, clause, 'case', 'mark').length === 0,
  );
}

/**
 * "denied [that officers fired]", "questioned [whether it was]": a statement alone. "accused her of [ignoring] it": part of the accusation.
 */
export function isNoDeed(tree: Tree, { kind, head, lemma }: Predicate, knowledge: Knowledge): boolean {
  const { doc } = tree;
  if (kind === 'nominal') return false;
  if (isNaming(tree, head)) return true;
  if (
    IDLE_VERBS.has(lemma) &&
    childrenBy(tree, head, 'obj').some((object) => IDLE_OBJECTS.has(lemmaOf(tree, object)) && childrenBy(tree, object, 'det').length === 0)
  )
    return true;
  // but "denied entry to a reporter, [claiming] that he was late"
  if (
    ALLEGING.has(lemma) &&
    childrenBy(tree, head, 'ccomp', 'xcomp', 'advcl').some(
      (clause) => head < clause && (deprelOf(doc, clause) !== 'advcl' || uposOf(doc, clause - 1) !== 'PUNCT'),
    )
  )
    return true;
  if (!isListedVerb(tree, head, lemma, knowledge) && isAim(tree, head)) return true;
  const governor = doc.head[head]!;
  return (
    0 <= governor &&
    xposOf(doc, head) === 'VBG' &&
    /^(?:advcl|acl|obl|xcomp)$/.test(deprelOf(doc, head)) &&
    isBlaming(tree, governor) &&
    childrenBy(tree, head, 'mark', 'case').length > 0
  );
}

/** "urged the mediators not to [grant] an amnesty", "asked Peru to [issue] a notice": what one is asked for is told by the asking, where nobody is its target. */
export function isAskedOf(tree: Tree, { kind, head }: Predicate): boolean {
  const { doc } = tree;
  const governor = doc.head[head]!;
  if (kind === 'nominal' || governor < 0 || !isInfinitive(tree, head) || !/^(?:xcomp|advcl)$/.test(deprelOf(doc, head))) return false;
  return (
    head > governor && ASKING.has(lemmaOf(tree, governor)) && childrenBy(tree, governor, 'obj', 'iobj', 'obl').some((asked) => asked < head)
  );
}

export function isDeedAlone({ kind, lemma }: Pick<Predicate, 'kind' | 'lemma'>): boolean {
  return kind === 'active' && DEEDS_ALONE.has(lemma);
}

/** "sued the ministry to [stop] the layoffs": what for is told by what was done, where nobody is its target. */
export function isPurpose(tree: Tree, { kind, head }: Predicate): boolean {
  return kind !== 'nominal' && deprelOf(tree.doc, head) === 'advcl' && isInfinitive(tree, head) && tree.doc.head[head]! < head;
}
