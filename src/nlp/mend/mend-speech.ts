import { childrenBy, deprelOf, uposOf } from '../tree.ts';
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
