import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Deprel, XPOS } from '#nlp/document.ts';
import { childrenBy, childrenOf, deprelOf, type Tree, uposOf, xposOf } from '#nlp/tree.ts';
import type { Modality, Polarity } from '../extraction.ts';
import { isInfinitive } from './predicates.ts';
import { lemmaOf } from './scene.ts';

/**
 * Whether an action is said to have happened: polarity and modality of a predicate, from its auxiliaries, adverbs and what
 * governs it. In: the tree and the predicate's head. The content's own truth is no matter of ours: that is who vouches.
 */

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly', 'without']);
/** What follows as a complement did not happen. */
const NEGATING_VERBS = new Set([
  'fail',
  'refuse',
  'decline',
  'deny',
  'avoid',
  'refrain',
  'stop',
  'cease',
  'neglect',
  'prevent',
  'abstain',
  'prohibit',
  'ban',
  'bar',
  'forbid',
]);
const POSSIBLE_AUXILIARIES = new Set(['may', 'might', 'can', 'could']);
/** "[must] leave": what is called for has not happened. */
const PLANNED_AUXILIARIES = new Set(['will', 'shall', "'ll", 'wo', 'must', 'ought']);
const POSSIBLE_ADVERBS = new Set(['possibly', 'perhaps', 'maybe', 'probably', 'potentially', 'likely']);
const CONDITIONALS = new Set(['if', 'unless', 'whether', 'provided', 'should']);
const MOST_STEPS = 6;

function isNegatedAt(tree: Tree, token: number): boolean {
  for (const child of childrenOf(tree, token)) {
    const relation = deprelOf(tree.doc, child);
    if (
      (relation === 'advmod' || relation === 'det' || relation === 'mark' || relation === 'cc:preconj') &&
      NEGATIONS.has(lemmaOf(tree, child))
    )
      return true;
    // "No soldiers crossed the border."
    if (
      (relation === 'nsubj' || relation === 'obj' || relation === 'nsubj:pass') &&
      childrenBy(tree, child, 'det').some((det) => lemmaOf(tree, det) === 'no')
    )
      return true;
  }
  return false;
}

export function polarityOf(tree: Tree, predicate: number): Polarity {
  let isNegative = isNegatedAt(tree, predicate);
  for (let at = predicate, step = 0; step < MOST_STEPS; step++) {
    const relation = deprelOf(tree.doc, at);
    const head = tree.doc.head[at]!;
    if (head < 0) break;
    if (relation === 'conj') {
      // "did not attack or occupy": the auxiliary and its negation hold for both verbs
      if (lemmaOf(tree, childrenBy(tree, at, 'cc')[0] ?? at) === 'or' && isNegatedAt(tree, head)) isNegative = true;
    } else if (
      relation === 'xcomp' ||
      relation === 'ccomp' ||
      relation === 'obj' ||
      relation === 'obl' ||
      // "has denied [arming] the rebels"
      (relation === 'advcl' && at === head + 1)
    ) {
      if (NEGATING_VERBS.has(lemmaOf(tree, head))) isNegative = !isNegative;
      if ((relation === 'xcomp' || relation === 'obj') && isNegatedAt(tree, head)) isNegative = !isNegative;
    } else break;
    if (relation === 'ccomp') break;
    at = head;
  }
  return isNegative ? 'negative' : 'positive';
}

export function modalityOf(tree: Tree, predicate: number, { planningWords }: Pick<Knowledge, 'planningWords'>): Modality {
  const { doc } = tree;
  let isPlanned = false;
  let isPossible = false;
  for (let at = predicate, step = 0; at >= 0 && step < MOST_STEPS; step++) {
    let hasWould = false;
    for (const child of childrenOf(tree, at)) {
      const relation = deprelOf(doc, child);
      const lemma = lemmaOf(tree, child);
      if (relation === 'mark' && CONDITIONALS.has(lemma)) return 'hypothetical';
      if (relation === 'aux' && lemma === 'would') hasWould = true;
      if (relation === 'aux' && POSSIBLE_AUXILIARIES.has(lemma)) isPossible = true;
      if (relation === 'aux' && PLANNED_AUXILIARIES.has(lemma)) isPlanned = true;
      if (relation === 'advmod' && POSSIBLE_ADVERBS.has(lemma)) isPossible = true;
      if (relation === 'punct' && doc.article.text[doc.begin[child]!] === '?' && uposOf(doc, at) === 'VERB') return 'hypothetical';
    }
    // "They would strike if the talks failed." is hypothetical; "he said they would strike" a plan
    if (
      hasWould &&
      childrenBy(tree, at, 'advcl').some((clause) => childrenBy(tree, clause, 'mark').some((mark) => CONDITIONALS.has(lemmaOf(tree, mark))))
    ) {
      return 'hypothetical';
    }
    if (hasWould) isPlanned = true;
    const relation = deprelOf(doc, at);
    const head = doc.head[at]!;
    if (head < 0) break;
    const isOpen = isInfinitive(tree, at) || relation === 'xcomp' || isSubjunctive(tree, at);
    if (claimsOf(tree, at).some((claim) => planningWords.has(lemmaOf(tree, claim)))) isPlanned = true;
    else if (isOpen && (relation === 'xcomp' || relation === 'acl' || relation === 'ccomp' || relation === 'advcl')) {
      const governs = lemmaOf(tree, head);
      if (planningWords.has(governs) && !isCarriedOut(tree, head)) isPlanned = true;
    } else if (relation === 'csubj' && planningWords.has(lemmaOf(tree, head))) isPlanned = true;
    else if (relation === 'obj' && planningWords.has(lemmaOf(tree, head))) isPlanned = true;
    const isUpward =
      relation === 'xcomp' ||
      relation === 'conj' ||
      relation === 'obj' ||
      relation === 'nsubj:pass' ||
      // "plans to weaken troops [fighting] rebels": they fight already
      (relation === 'acl' && xposOf(doc, at) !== 'VBG') ||
      (relation === 'advcl' && isOpen);
    if (!isUpward) break;
    at = head;
  }
  return isPlanned ? 'planned' : isPossible ? 'possible' : 'asserted';
}

/**
 * "[Fighting] gangs in Peru and regionally is a priority for the police.": what is said of a deed by a copula without a subject, which
 * the tree takes for one more object or clause.
 */
function claimsOf(tree: Tree, verb: number): readonly number[] {
  if (tree.doc.xpos[verb] !== GERUND || childrenOf(tree, verb).some((child) => SUBJECTS.has(deprelOf(tree.doc, child)))) return [];
  const conjuncts = [verb, ...childrenBy(tree, verb, 'obj')].flatMap((token) => childrenBy(tree, token, 'conj'));
  const isClaim = (token: number): boolean =>
    childrenBy(tree, token, 'cop').length > 0 && !childrenOf(tree, token).some((child) => SUBJECTS.has(deprelOf(tree.doc, child)));
  return conjuncts.filter(isClaim);
}

const GERUND = XPOS.indexOf('VBG');
const SUBJECTS: ReadonlySet<Deprel> = new Set(['nsubj', 'nsubj:pass', 'csubj', 'expl', 'aux']);

const FULFILLING = new Set(['carry', 'follow', 'obey', 'fulfil', 'fulfill', 'execute', 'implement']);

/** "carried out the order to attack": what was ordered was done. */
function isCarriedOut(tree: Tree, noun: number): boolean {
  return deprelOf(tree.doc, noun) === 'obj' && FULFILLING.has(lemmaOf(tree, tree.doc.head[noun]!));
}

/** "demanded that Peru [leave]": a bare form with a subject. */
function isSubjunctive(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  return deprelOf(doc, verb) === 'ccomp' && xposOf(doc, verb) === 'VB' && childrenBy(tree, verb, 'aux').length === 0;
}
