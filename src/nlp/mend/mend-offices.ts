import { childrenBy, childrenOf, deprelOf, uposOf, xposOf } from '../tree.ts';
import { type Mend, NONE } from './edit.ts';

/** Noun phrases that end in an office, which the parser gave another head. In: trees. Out: edits. */

/** "[NLC] President, Ann Lee, left": letters of a body before an office are no one's first name. */
export const officeBehindLetters: Mend = (tree, token, { offices }) => {
  const { doc } = tree;
  const body = doc.head[token]!;
  if (body < 0 || body !== token - 1 || !/^(?:flat|appos)$/.test(deprelOf(doc, token)) || uposOf(doc, token) !== 'PROPN') return NONE;
  const { text } = doc.article;
  if (!/^\p{Lu}{2,6}$/u.test(text.slice(doc.begin[body], doc.end[body]))) return NONE;
  if (!offices.has(text.slice(doc.begin[token], doc.end[token]).toLowerCase())) return NONE;
  if (childrenBy(tree, body, 'flat').length > 1) return NONE;
  const moved = [...childrenOf(tree, body)].filter((child) => child !== token);
  return [
    { token, head: doc.head[body]!, relation: deprelOf(doc, body) },
    { token: body, head: token, relation: 'compound' },
    ...moved.map((child) => ({ token: child, head: token, relation: deprelOf(doc, child) })),
  ];
};

/** "a [Department] for [Transport] spokesperson said": an office after a field with a small word before it is who speaks. */
export const officeBehindField: Mend = (tree, token, { offices }) => {
  const { doc } = tree;
  const body = doc.head[token]!;
  if (body < 0 || deprelOf(doc, token) !== 'nmod' || xposOf(doc, token) !== 'NN' || !offices.has(doc.lemma[token]!.toLowerCase()))
    return NONE;
  const [preposition] = childrenBy(tree, token, 'case');
  const capital = (at: number): boolean => /^\p{Lu}/u.test(doc.article.text.charAt(doc.begin[at]!));
  if (preposition !== body + 1 || !capital(body) || childrenBy(tree, body, 'det').length === 0) return NONE;
  const fields = childrenBy(tree, token, 'compound', 'amod').filter((child) => child > preposition);
  const field = fields.at(-1);
  if (field === undefined || field !== token - 1 || !fields.every(capital) || fields[0] !== preposition + 1) return NONE;
  const moved = [...childrenOf(tree, body)].filter((child) => child !== token && !(body < child && child < token));
  return [
    { token, head: doc.head[body]!, relation: deprelOf(doc, body) },
    { token: body, head: token, relation: 'compound' },
    { token: field, head: body, relation: 'nmod' },
    { token: preposition, head: field, relation: 'case' },
    ...fields.slice(0, -1).map((child) => ({ token: child, head: field, relation: deprelOf(doc, child) })),
    ...moved.map((child) => ({ token: child, head: token, relation: deprelOf(doc, child) })),
  ];
};

/** "The [Bank] of Peru's governor, Ann Lee": the governor of the bank, not a bank. */
export const ownerWithOf: Mend = (tree, token, { personNouns, offices }) => {
  const { doc } = tree;
  const owner = doc.head[token]!;
  const [place] = childrenBy(tree, token, 'nmod:poss');
  const noun = doc.lemma[token]!;
  if (deprelOf(doc, token) !== 'nmod' || owner < 0 || place === undefined || owner + 2 !== place) return NONE;
  if (uposOf(doc, owner) !== 'PROPN' || uposOf(doc, place) !== 'PROPN' || doc.lemma[owner + 1] !== 'of') return NONE;
  if (uposOf(doc, token) !== 'NOUN' || (!personNouns.has(noun) && !offices.has(noun))) return NONE;
  const mark = childrenBy(tree, place, 'case').find((child) => child === place + 1);
  if (mark === undefined) return NONE;
  return [
    { token, head: doc.head[owner]!, relation: deprelOf(doc, owner) },
    { token: owner, head: token, relation: 'nmod:poss' },
    { token: place, head: owner, relation: 'nmod' },
    { token: owner + 1, head: place, relation: 'case' },
    { token: mark, head: owner, relation: 'case' },
    ...[...childrenOf(tree, owner)]
      .filter((child) => token < child)
      .map((child) => ({ token: child, head: token, relation: deprelOf(doc, child) })),
  ];
};

/** "welcomed it but party [spokesman] Bo Hale said": an office right before the subject of another clause is no part of this one. */
export const officeOfNext: Mend = (tree, token, { personNouns, offices }) => {
  const { doc } = tree;
  const above = doc.head[token]!;
  const name = token + 1;
  if (deprelOf(doc, token) !== 'conj' || above < 0 || token < above || name >= doc.length || uposOf(doc, name) !== 'PROPN') return NONE;
  const noun = doc.lemma[token]!;
  const verb = doc.head[name]!;
  if ((!personNouns.has(noun) && !offices.has(noun)) || !deprelOf(doc, name).startsWith('nsubj') || verb < name || doc.head[above] === verb)
    return NONE;
  const [link] = childrenBy(tree, token, 'cc');
  return [
    { token, head: name, relation: 'nmod:desc' },
    ...(link === undefined ? [] : [{ token: link, head: verb, relation: 'cc' } as const]),
  ];
};
