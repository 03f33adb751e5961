import { childrenBy, childrenOf, deprelOf, subtreeRange, uposOf, xposOf } from '../tree.ts';
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

/** "said in a [statement] it would sue": where and when it was said, not where it would sue. */
export const saidWhere: Mend = (tree, token) => {
  const { doc } = tree;
  const verb = doc.head[token]!;
  if (deprelOf(doc, token) !== 'obl' || verb < token || deprelOf(doc, verb) !== 'ccomp') return NONE;
  const says = doc.head[verb]!;
  const [begin, end] = subtreeRange(tree, token);
  if (says < 0 || !SAYING.has(doc.lemma[says]!) || begin !== says + 1) return NONE;
  const isBeforeSubject = childrenBy(tree, verb, 'nsubj', 'nsubj:pass').some((subject) => end <= subject && subject < verb);
  return isBeforeSubject ? [{ token, head: says, relation: 'obl' }] : NONE;
};

/** "in northern Peru, [residents] and an official said": who speaks begins behind the comma, and is no part of the place before. */
export const tellersBehindPlace: Mend = (tree, token, { reportingVerbs }) => {
  const { doc } = tree;
  const above = doc.head[token]!;
  const [place] = childrenBy(tree, token, 'compound').filter((child) => uposOf(doc, child) === 'PROPN');
  if (uposOf(doc, token) !== 'NOUN' || above < 0 || place === undefined || place + 2 !== token) return NONE;
  if (doc.article.text[doc.begin[place + 1]!] !== ',' || token + 2 >= doc.length || uposOf(doc, token + 1) !== 'CCONJ') return NONE;
  let other = token + 2;
  while (other < doc.length && /^(?:DET|ADJ|NUM)$/.test(uposOf(doc, other))) other++;
  const verb = other < doc.length ? doc.head[other]! : -1;
  const isTeller = verb === other + 1 && deprelOf(doc, other).startsWith('nsubj') && reportingVerbs.has(doc.lemma[verb]!);
  if (!isTeller || !/^VB[DZ]$/.test(xposOf(doc, verb))) return NONE;
  const own = [...childrenOf(tree, token)].filter((child) => child < place);
  return [
    { token: place, head: above, relation: deprelOf(doc, token) },
    ...own.map((child) => ({ token: child, head: place, relation: deprelOf(doc, child) })),
    { token, head: verb, relation: 'nsubj' },
    { token: other, head: token, relation: 'conj' },
    { token: token + 1, head: other, relation: 'cc' },
  ];
};
