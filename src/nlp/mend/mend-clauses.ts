import { childrenBy, childrenOf, deprelOf, type Tree, uposOf, xposOf } from '../tree.ts';
import { type Mend, NONE } from './edit.ts';
import { beginOf } from './mend-nouns.ts';

/** Verbs that the parser hung on the wrong word. In: trees. Out: edits. */
const isFiniteTag = (tag: string): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';

/** "will [seek]", "[seeks]", "has [sought]": it tells of its own when and whether. */
function isFiniteVerb(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  if (isFiniteTag(xposOf(doc, verb))) return true;
  return childrenBy(tree, verb, 'aux').some((aux) => isFiniteTag(xposOf(doc, aux)));
}

const MOST_STEPS = 5;

/** The nearest finite verb above that stands before the token, over what only fills it. */
function finiteVerbAbove(tree: Tree, token: number): number | undefined {
  const { doc } = tree;
  for (let at = doc.head[token]!, step = 0; at >= 0 && step < MOST_STEPS; at = doc.head[at]!, step++) {
    if (at < token && uposOf(doc, at) === 'VERB' && isFiniteVerb(tree, at)) return at;
    if (!/^(?:xcomp|advcl|acl|obj|iobj|obl|nmod|conj|appos|flat)$/.test(deprelOf(doc, at))) return undefined;
  }
  return undefined;
}

/**
 * "Peru has [asked] Chile to leave and will [wait]", "ousted the [president], [dissolved] parliament": a finite verb without a subject goes
 * with the finite verb before it, not with an infinitive or a noun.
 */
export const finiteAbove: Mend = (tree, token) => {
  const { doc } = tree;
  const head = doc.head[token]!;
  if (deprelOf(doc, token) !== 'conj' || uposOf(doc, token) !== 'VERB' || head < 0 || token < head) return NONE;
  if (childrenBy(tree, token, 'nsubj', 'csubj', 'expl', 'mark').length > 0) return NONE;
  const isInfinitive = uposOf(doc, head) === 'VERB' && xposOf(doc, head) === 'VB' && !isFiniteVerb(tree, head);
  const isNoun = /^(?:NOUN|PROPN)$/.test(uposOf(doc, head)) && childrenBy(tree, head, 'cop').length === 0;
  if (!isInfinitive && !isNoun) return NONE;
  // "to respect the laws and [opposed] it", "condemned the raid and [called] for calm": the form of the participle is that of the past
  const isPast =
    xposOf(doc, token) === 'VBN' &&
    (isInfinitive || childrenBy(tree, token, 'cc').length > 0) &&
    childrenBy(tree, token, 'aux').length === 0;
  if (!isFiniteVerb(tree, token) && !isPast) return NONE;
  // "to provide help and [meet] them": the present looks like an infinitive
  if (isInfinitive && xposOf(doc, token) === 'VBP' && childrenBy(tree, token, 'aux').length === 0) return NONE;
  // "the bridge built in May and [opened] in June"
  if (isNoun && childrenBy(tree, head, 'acl').some((clause) => clause < token && xposOf(doc, clause) === 'VBN')) return NONE;
  const above = finiteVerbAbove(tree, token);
  return above === undefined || above === head ? NONE : [{ token, head: above, relation: 'conj' }];
};

/** "blocked the road and [police] [arrested] ten": the noun right before a verb without a subject is that, not one more object. */
export const nextSubject: Mend = (tree, token) => {
  const { doc } = tree;
  const above = doc.head[token]!;
  const noun = token - 1;
  if (above < 0 || noun <= above || !/^(?:advcl|conj|parataxis)$/.test(deprelOf(doc, token)) || !/^VB[DZP]$/.test(xposOf(doc, token)))
    return NONE;
  if (deprelOf(doc, noun) !== 'conj' || uposOf(doc, above) !== 'VERB' || childrenBy(tree, token, 'nsubj', 'mark').length > 0) return NONE;
  const object = doc.head[noun]!;
  const [link] = childrenBy(tree, noun, 'cc');
  if (link === undefined || object <= above || doc.head[object] !== above || !/^obj|^obl/.test(deprelOf(doc, object))) return NONE;
  return [
    { token: noun, head: token, relation: 'nsubj' },
    { token: link, head: token, relation: 'cc' },
    { token, head: above, relation: 'conj' },
  ];
};

/** Nouns that one makes: "a report [by the ministry]". */
const MADE = /(?:tion|sion|ment)$|^(?:report|book|letter|film|song|speech|play|article|study|paper|visit)$/;

/** "was detained at his [residence] by [members] of the guard": who does it hangs on the verb, not on where. */
export const attachedAgent: Mend = (tree, token, { eventNouns }) => {
  const { doc } = tree;
  const noun = doc.head[token]!;
  if (deprelOf(doc, token) !== 'nmod' || noun < 0 || token < noun || uposOf(doc, noun) !== 'NOUN') return NONE;
  if (!/^(?:NOUN|PROPN)$/.test(uposOf(doc, token)) || deprelOf(doc, noun) !== 'obl') return NONE;
  const [preposition] = childrenBy(tree, token, 'case');
  const lemma = doc.lemma[noun]!;
  if (preposition === undefined || doc.lemma[preposition] !== 'by' || eventNouns.has(lemma) || MADE.test(lemma)) return NONE;
  const verb = doc.head[noun]!;
  // "the men [removed] from the hall by police"
  const isPassive =
    verb >= 0 &&
    verb < noun &&
    (childrenBy(tree, verb, 'aux:pass').length > 0 || (deprelOf(doc, verb) === 'acl' && xposOf(doc, verb) === 'VBN'));
  return isPassive && childrenBy(tree, verb, 'obl:agent').length === 0 ? [{ token, head: verb, relation: 'obl:agent' }] : NONE;
};

const LINKS = new Set(['until', 'after', 'before', 'since', 'once', 'because', 'while', 'although']);

/** "would not leave until the [rebels] [disarmed]": a noun and a verb in the past behind "until" are a clause. */
export const until: Mend = (tree, token) => {
  const { doc } = tree;
  const noun = token - 1;
  if (!/^(?:acl|advcl)$/.test(deprelOf(doc, token)) || xposOf(doc, token) !== 'VBD' || noun < 0) return NONE;
  // "after the [storm] [killed] ten": either hangs on the verb before
  const isBeside = deprelOf(doc, token) === 'advcl' && doc.head[noun] === doc.head[token] && childrenBy(tree, token, 'nsubj').length === 0;
  if (doc.head[token] !== noun && !isBeside) return NONE;
  const above = doc.head[noun]!;
  const [link] = childrenBy(tree, noun, 'case');
  if (above < 0 || link === undefined || !LINKS.has(doc.lemma[link]!) || !/^(?:obl|nmod)$/.test(deprelOf(doc, noun))) return NONE;
  if ([...childrenOf(tree, token)].some((child) => deprelOf(doc, child) === 'obl:agent')) return NONE;
  return [
    { token, head: above, relation: 'advcl' },
    { token: noun, head: token, relation: 'nsubj' },
    { token: link, head: token, relation: 'mark' },
  ];
};

/**
 * "The [bank] [left] after [rebels] [looted] it": the first verb in the past is the sentence's own, and the noun after "after" is the second's
 * subject. In: the second verb.
 */
export const firstOfTwo: Mend = (tree, token) => {
  const { doc } = tree;
  const noun = token - 1;
  if (xposOf(doc, token) !== 'VBD' || noun < 0 || deprelOf(doc, noun) !== 'obl') return NONE;
  const first = doc.head[noun]!;
  const [link] = childrenBy(tree, noun, 'case');
  if (link === undefined || !LINKS.has(doc.lemma[link]!) || xposOf(doc, first) !== 'VBD' || deprelOf(doc, first) !== 'acl') return NONE;
  const subject = doc.head[first]!;
  if (deprelOf(doc, subject) !== 'nsubj' || doc.head[subject] !== token) return NONE;
  return [
    { token: first, head: doc.head[token]!, relation: deprelOf(doc, token) },
    { token: subject, head: first, relation: 'nsubj' },
    { token, head: first, relation: 'advcl' },
    { token: noun, head: token, relation: 'nsubj' },
    { token: link, head: token, relation: 'mark' },
  ];
};

/**
 * "They will not [end] the [strike] before a [plan] is [signed]": the noun right behind a verb without an object is that, and the one behind
 * "before" is the subject of what follows. In: the second verb.
 */
export const objectBeforeClause: Mend = (tree, token, { reportingVerbs }) => {
  const { doc } = tree;
  const above = doc.head[token]!;
  if (above < 0 || token < above || uposOf(doc, above) !== 'VERB' || reportingVerbs.has(doc.lemma[above]!)) return NONE;
  if (!/^(?:ccomp|advcl|xcomp)$/.test(deprelOf(doc, token)) || childrenBy(tree, above, 'obj').length > 0) return NONE;
  const [object, other] = childrenBy(tree, token, 'nsubj');
  if (object === undefined || other !== undefined || beginOf(tree, object) !== above + 1) return NONE;
  const subject = childrenBy(tree, object, 'nmod').find((child) => object < child && child < token);
  const [link] = subject === undefined ? [] : childrenBy(tree, subject, 'case');
  if (subject === undefined || link === undefined || !LINKS.has(doc.lemma[link]!)) return NONE;
  return [
    { token: object, head: above, relation: 'obj' },
    { token: subject, head: token, relation: deprelOf(doc, object) },
    { token: link, head: token, relation: 'mark' },
    { token, head: above, relation: 'advcl' },
  ];
};

/**
 * "It ended after the [union] and the [ministry] [reached] a deal": what is joined by "and" before a verb is its subject, all of it, where "after"
 * stands before the first. In: the verb.
 */
export const afterBoth: Mend = (tree, token) => {
  const { doc } = tree;
  const above = doc.head[token]!;
  if (deprelOf(doc, token) !== 'conj' || above < 0 || token < above || !/^VB[DZP]$/.test(xposOf(doc, token))) return NONE;
  const [subject] = childrenBy(tree, token, 'nsubj');
  const [joint] = subject === undefined ? [] : [...childrenBy(tree, token, 'cc'), ...childrenBy(tree, subject, 'cc')];
  if (subject === undefined || joint === undefined || beginOf(tree, subject) !== joint + 1) return NONE;
  const first = childrenBy(tree, above, 'obl').find((oblique) => oblique === joint - 1);
  const [link] = first === undefined ? [] : childrenBy(tree, first, 'case');
  if (first === undefined || link === undefined || !LINKS.has(doc.lemma[link]!)) return NONE;
  return [
    { token: first, head: token, relation: 'nsubj' },
    { token: subject, head: first, relation: 'conj' },
    { token: joint, head: subject, relation: 'cc' },
    { token: link, head: token, relation: 'mark' },
    { token, head: above, relation: 'advcl' },
  ];
};
