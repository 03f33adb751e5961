import type { Office } from '#knowledge/offices.ts';
import type { Phrases } from '#nlp/coref/phrases.ts';
import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf } from '#nlp/tree.ts';
import { bodiesIn, bodiesOf, bodyMeant, sortedBodies } from './bodies.ts';
import type { Reading } from './chains.ts';
import { LONGEST_ROLE, type Role } from './role.ts';

/** "Ann Lee, [the UN's envoy to Libya],", "the commission's chief", "a spokesman for the army". */
export function nominalRole(reading: Reading, phrases: Phrases, head: number, tokens: TokenRange): Omit<Role, 'evidence'> | undefined {
  const { doc, tree, knowledge } = reading;
  const [begin, last] = tokens;
  let office: Office | undefined;
  for (let from = Math.max(begin, head - 4); from <= head && office === undefined; from++) {
    office = knowledge.offices.get(doc.article.text.slice(doc.begin[from], doc.end[head]).toLowerCase());
  }
  // "secretary of state": the office goes on after its head.
  for (let to = Math.min(last, head + 4); to > head + 1; to--) {
    office = knowledge.offices.get(doc.article.text.slice(doc.begin[head], doc.end[to - 1]).toLowerCase()) ?? office;
  }
  const noun = office?.title ?? nounOf(doc, head);
  if (office === undefined && !knowledge.personNouns.has(noun)) return undefined;
  let from = begin;
  while (from < head && (deprelOf(doc, from) === 'det' || /^(?:the|an?|its|their|his|her|our|my|other)$/u.test(wordOf(doc, from)))) from++;
  const end = Math.min(last, from + LONGEST_ROLE, endOfComplement(reading, phrases, head, last));
  const poss = childrenBy(tree, head, 'nmod:poss').flatMap((child) => [...bodiesOf(reading, phrases, child), ...bodyMeant(reading, child)]);
  const inside = bodiesIn(reading, [from, head]);
  const after = childrenBy(tree, head, 'nmod')
    .filter((child) => child > head && child < last)
    .sort((a, b) => rankOf(reading, a) - rankOf(reading, b))
    .flatMap((child) => bodiesOf(reading, phrases, child));
  return {
    tokens: [from, Math.max(end, head + 1)],
    noun,
    bodies: [...sortedBodies(reading, [...poss, ...inside.reverse()]), ...after],
    rule: isApposition(reading, head) ? 'role/apposition' : 'role/description',
    ...(office === undefined ? {} : { office }),
  };
}

function isApposition({ tree }: Reading, head: number): boolean {
  return deprelOf(tree.doc, head) === 'appos' || childrenBy(tree, head, 'appos').length > 0;
}

/** "of" and "for" name whom one serves before "to" and "in" do. */
function rankOf({ tree, doc }: Reading, token: number): number {
  const [preposition] = childrenBy(tree, token, 'case');
  const word = preposition === undefined ? '' : wordOf(doc, preposition);
  return word === 'of' || word === 'for' ? 0 : word === 'at' || word === 'with' ? 1 : 2;
}

/** One after the last of the complements with of, for, to, at, in: a role is no whole story. */
function endOfComplement({ tree }: Reading, phrases: Phrases, head: number, last: number): number {
  let end = head + 1;
  for (const child of childrenBy(tree, head, 'nmod')) if (child > head && child < last) end = Math.max(end, phrases.last[child]!);
  return Math.min(end, last);
}
