import { childrenBy, deprelOf, xposOf } from '../tree.ts';
import type { Mend } from './edit.ts';

const LINKS = new Set(['after', 'before', 'since', 'until', 'because', 'while']);

/**
 * "The [bank] [left] after [rebels] [looted] it": the first verb in the past is the sentence's own, and the noun after "after" is the second's
 * subject. In: the second verb.
 */
export const firstOfTwo: Mend = (tree, token) => {
  const { doc } = tree;
  const noun = token - 1;
  if (xposOf(doc, token) !== 'VBD' || noun < 0 || deprelOf(doc, noun) !== 'obl') return [];
  const first = doc.head[noun]!;
  const [link] = childrenBy(tree, noun, 'case');
  if (link === undefined || !LINKS.has(doc.lemma[link]!) || xposOf(doc, first) !== 'VBD' || deprelOf(doc, first) !== 'acl') return [];
  const subject = doc.head[first]!;
  if (deprelOf(doc, subject) !== 'nsubj' || doc.head[subject] !== token) return [];
  return [
    { token: first, head: doc.head[token]!, relation: deprelOf(doc, token) },
    { token: subject, head: first, relation: 'nsubj' },
    { token, head: first, relation: 'advcl' },
    { token: noun, head: token, relation: 'nsubj' },
    { token: link, head: token, relation: 'mark' },
  ];
};
