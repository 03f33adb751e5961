import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { Mention } from '#nlp/document.ts';
import { childrenBy, deprelOf, uposOf, xposOf } from '#nlp/tree.ts';
import type { Reading } from './chains.ts';

/** Noun phrases that mean nobody in particular, or nobody at all. In: a mention, and the head of what it counts. */

/** "[No group] claimed it", "took [office]", "excessive [force]", "dressed [the bodies]": of nobody, or no body at all. */
export function isVoid(reading: Reading, { head: top, tokens: [begin] }: Mention, head: number): boolean {
  const { doc, tree, knowledge } = reading;
  if (/^(?:no|neither|nobody)$/u.test(wordOf(doc, begin))) return true;
  const noun = nounOf(doc, head);
  // "did it as a volunteer [organisation]", "when I was a [child]": what one is said to be
  const marks = childrenBy(tree, head, 'case').map((mark) => wordOf(doc, mark));
  if (
    marks.includes('as') &&
    (knowledge.organizationNouns.has(noun) || knowledge.agencyNouns.has(noun)) &&
    !childrenBy(tree, head, 'det').some((child) => /^(?:the|th.s.?)$/u.test(wordOf(doc, child)))
  )
    return true;
  if (
    xposOf(doc, head) === 'NN' &&
    childrenBy(tree, head, 'cop').length > 0 &&
    childrenBy(tree, head, 'nsubj').some((child) => uposOf(doc, child) === 'PRON')
  )
    return true;
  // "useful to [people]": all of them
  if (
    noun === 'people' &&
    top === head &&
    deprelOf(doc, head) !== 'nsubj' &&
    childrenBy(tree, head, 'det', 'nummod', 'amod', 'compound', 'nmod:poss', 'nmod', 'advmod').length === 0
  )
    return true;
  // "the river burst its [banks]"
  if (
    noun === 'bank' &&
    xposOf(doc, head) === 'NNS' &&
    doc.head[head]! >= 0 &&
    /^(?:burst|break|overflow|breach|top)$/u.test(doc.lemma[doc.head[head]!]!)
  )
    return true;
  // "500 solar [panels]", "joined the [ranks]", "a policy as [president]"
  if (/^(?:panel|rank)$/u.test(noun) && xposOf(doc, head) === 'NNS') return true;
  if (knowledge.offices.has(noun) && begin === head && childrenBy(tree, head, 'case').some((mark) => wordOf(doc, mark) === 'as'))
    return true;
  const isBare = childrenBy(tree, head, 'det', 'nmod:poss', 'compound').length === 0;
  // "in every [forum] available", "tech [services]": places and deeds
  if (noun === 'forum' || noun === 'sector') return true;
  if (noun === 'service' && !childrenBy(tree, head, 'compound', 'amod').some((child) => SERVICES.has(wordOf(doc, child)))) return true;
  // "lost a third of its staff", "a [nephew]"
  if (
    childrenBy(tree, head, 'det').some((child) => /^an?$/u.test(wordOf(doc, child))) &&
    KIN.has(noun) &&
    childrenBy(tree, head, 'nmod', 'acl', 'acl:relcl').length === 0
  )
    return true;
  return (
    (isBare && xposOf(doc, head) === 'NN' && MASS.has(noun)) ||
    // "paid [EU funds]", unlike "[pension funds] warned": money
    (noun === 'fund' &&
      xposOf(doc, head) === 'NNS' &&
      !childrenBy(tree, head, 'compound').some((word) => INVESTING.has(nounOf(doc, word)))) ||
    (noun === 'body' && xposOf(doc, head) === 'NNS' && childrenBy(tree, head, 'amod', 'compound').length === 0)
  );
}

const SERVICES = new Set(
  'security intelligence secret health emergency police prison fire civil ambulance rescue border customs immigration foreign postal medical weather news'.split(
    ' ',
  ),
);

const INVESTING = new Set(['pension', 'hedge', 'investment', 'equity', 'wealth', 'index', 'mutual', 'vulture']);

/** Bodies with an article or an owner, deeds and states without: "in office", "by force". */
const MASS = new Set([
  'office',
  'force',
  'power',
  'service',
  'order',
  'administration',
  'authority',
  'command',
  'school',
  'college',
  'university',
  'church',
  'exile',
]);

/** Known by whose they are alone. */
export const KIN = new Set([
  'aunt',
  'brother',
  'child',
  'cousin',
  'daughter',
  'grandchild',
  'kid',
  'nephew',
  'niece',
  'parent',
  'relative',
  'sibling',
  'sister',
  'son',
  'uncle',
]);
