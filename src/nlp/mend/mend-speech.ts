import { childrenBy, deprelOf, subtreeRange, uposOf, xposOf } from '../tree.ts';
import { type Mend, NONE } from './edit.ts';

/** Verbs that tell somebody something. */
const TELLING = new Set(['tell', 'inform', 'remind', 'assure', 'notify', 'warn', 'convince', 'persuade']);
const SAYING = new Set(['say', 'announce', 'add', 'state', 'report', 'declare', 'confirm']);

/**
 * "told [investigators] that cash was [delivered]", "said through a [spokeswoman] that it was [watching]": what is told, not which
 * investigators. In: a clause with a subject that the parser hung on the noun before "that".
 */
export const toldClause: Mend = (tree, token) => {
  const { doc } = tree;
  const noun = doc.head[token]!;
  if (!/^acl/.test(deprelOf(doc, token)) || noun < 0 || uposOf(doc, noun) !== 'NOUN' || token < noun + 3) return NONE;
  const that = noun + 1;
  if (doc.article.text.slice(doc.begin[that], doc.end[that]) !== 'that' || doc.head[that] !== token) return NONE;
  const verb = doc.head[noun]!;
  const role = deprelOf(doc, noun);
  if (verb < 0 || noun < verb || childrenBy(tree, verb, 'ccomp').length > 0) return NONE;
  const isTold = /^i?obj$/.test(role) && TELLING.has(doc.lemma[verb]!);
  const isSaid = role === 'obl' && SAYING.has(doc.lemma[verb]!);
  if (!isTold && !isSaid) return NONE;
  const hasSubject = childrenBy(tree, token, 'nsubj', 'csubj', 'expl').some((subject) => subject !== that);
  return hasSubject
    ? [
        { token, head: verb, relation: 'ccomp' },
        { token: that, head: token, relation: 'mark' },
      ]
    : NONE;
};

/** "Peru left the bloc, its minister [announced] on Friday.": what is said stands before who says it, and is no deed beside it. */
export const saidBefore: Mend = (tree, token, { reportingVerbs }) => {
  const { doc } = tree;
  const first = doc.head[token]!;
  if (deprelOf(doc, token) !== 'conj' || first < 0 || token < first || deprelOf(doc, first) !== 'root' || uposOf(doc, first) !== 'VERB')
    return NONE;
  if (!/^VB[DZ]$/.test(xposOf(doc, token)) || !reportingVerbs.has(doc.lemma[token]!)) return NONE;
  if (childrenBy(tree, token, 'cc', 'ccomp', 'xcomp', 'obj', 'aux', 'aux:pass', 'conj', 'parataxis').length > 0) return NONE;
  const [subject] = childrenBy(tree, token, 'nsubj').filter((child) => child < token);
  if (subject === undefined || subtreeRange(tree, subject)[1] !== token) return NONE;
  const comma = subtreeRange(tree, subject)[0] - 1;
  if (comma <= first || doc.article.text[doc.begin[comma]!] !== ',') return NONE;
  return [
    { token, head: -1, relation: 'root' },
    { token: first, head: token, relation: 'ccomp' },
  ];
};

/** "said it was watching and [urged] calm": a past form beside "was watching" that reports goes with "said". */
export const reportsBeside: Mend = (tree, token, { reportingVerbs }) => {
  const { doc } = tree;
  const first = doc.head[token]!;
  if (deprelOf(doc, token) !== 'conj' || first < 0 || xposOf(doc, token) !== 'VBD' || !reportingVerbs.has(doc.lemma[token]!)) return NONE;
  if (!/^VB[GN]$/.test(xposOf(doc, first)) || childrenBy(tree, first, 'aux', 'aux:pass').length === 0) return NONE;
  const says = doc.head[first]!;
  if (says < 0 || first < says || deprelOf(doc, first) !== 'ccomp' || xposOf(doc, says) !== 'VBD' || !SAYING.has(doc.lemma[says]!))
    return NONE;
  return childrenBy(tree, token, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass').length > 0 ? NONE : [{ token, head: says, relation: 'conj' }];
};
