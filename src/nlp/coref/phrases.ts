import type { TokenRange } from '../document.ts';
import { childrenOf, deprelOf, type Tree, uposOf } from '../tree.ts';

/**
 * The words of noun phrases. In: trees. Out: for any head the range of its phrase: determiners, modifiers, complements and restrictive
 * clauses, without preposition, coordination, apposition and what a comma sets off. Each token is looked at a bounded number of times,
 * however deep the trees are.
 */
export interface Phrases {
  readonly tree: Tree;
  /** Per token: the first token of its subtree. */
  readonly first: Uint32Array;
  /** Per token: one after the last of its subtree. */
  readonly last: Uint32Array;
}

export function phrasesOf(tree: Tree): Phrases {
  const { doc } = tree;
  const first = Uint32Array.from({ length: doc.length }, (_, token) => token);
  const last = first.map((token) => token + 1);
  const order: number[] = [];
  for (let token = 0; token < doc.length; token++) if (doc.head[token]! < 0) order.push(token);
  for (let at = 0; at < order.length; at++) for (const child of childrenOf(tree, order[at]!)) order.push(child);
  for (let at = order.length - 1; at >= 0; at--) {
    const token = order[at]!;
    const head = doc.head[token]!;
    if (head < 0) continue;
    first[head] = Math.min(first[head]!, first[token]!);
    last[head] = Math.max(last[head]!, last[token]!);
  }
  return { tree, first, last };
}

const BEFORE = new Set([
  'det',
  'det:predet',
  'amod',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'compound',
  'flat',
  'goeswith',
  'nmod',
  'fixed',
]);
/** "sources [familiar with the matter]": an adjective with its own complement may follow. */
const AFTER = new Set([...BEFORE, 'acl', 'acl:relcl']);
/** What makes a noun the head of a clause: its modifiers before it may belong to the clause. */
const CLAUSAL = new Set(['cop', 'nsubj', 'nsubj:outer', 'csubj', 'expl']);

function isPredicate(tree: Tree, head: number): boolean {
  for (const child of childrenOf(tree, head)) if (CLAUSAL.has(deprelOf(tree.doc, child))) return true;
  return false;
}

/** "[multiple sources familiar with the matter]", "[the head of the agency], which …". */
export function phraseRange({ tree, first, last }: Phrases, head: number): TokenRange {
  const { doc } = tree;
  let begin = head;
  let end = head + 1;
  const clausal = isPredicate(tree, head);
  const children = childrenOf(tree, head);
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at]!;
    if (child > head) continue;
    const relation = deprelOf(doc, child);
    if (relation === 'punct') continue;
    // "more than 20 people": an adverb right before the rest of the phrase, but not one of the clause.
    const isAdverb = relation === 'advmod' && !clausal && last[child] === begin;
    if ((!BEFORE.has(relation) && !isAdverb) || last[child]! > head) break;
    begin = first[child]!;
  }
  for (const child of children) {
    if (child < head) continue;
    const relation = deprelOf(doc, child);
    if (relation === 'punct') {
      if (isSetOff(tree, child)) break;
      continue;
    }
    if (relation === 'advmod' || relation === 'discourse') continue;
    // "the ministry's": the mark is no part of the phrase, and nothing follows it.
    if (!AFTER.has(relation)) break;
    // "[the minister] on Monday": when it was is no part of who it was.
    if (relation === 'nmod' && WHEN.test(formAt(tree, child))) break;
    if (isSetOff(tree, first[child]! - 1) && first[child]! - 1 > head) break;
    end = Math.max(end, last[child]!);
  }
  while (end > head + 1 && uposOf(doc, end - 1) === 'PUNCT') end--;
  // "of [weakening agencies]": no phrase opens with a preposition, but "[at least five people]".
  while (begin < head && uposOf(doc, begin) === 'ADP' && !/^(?:least|most)$/u.test(formAt(tree, begin + 1))) begin++;
  // "Meanwhile, [current officials]": a mark that hangs on a modifier opens nothing.
  while (begin < head && isOpening(tree, begin)) begin++;
  // "“The drones are Peru's,” [army spokesman] Col. Ana Diaz said": no phrase goes on where a quotation ends in a comma.
  for (let token = begin + 1; token < head; token++)
    if (CLOSING.test(formAt(tree, token)) && formAt(tree, token - 1) === ',') begin = token + 1;
  // "for Iran, [state news agency]": a noun behind a name and a comma begins anew.
  if (uposOf(doc, head) === 'NOUN') {
    for (let token = head - 1; token > begin; token--) {
      if (formAt(tree, token) !== ',' || uposOf(doc, token - 1) !== 'PROPN') continue;
      begin = token + 1;
      break;
    }
  }
  // "the forum (IIFB": a bracket that the phrase does not close is no part of it.
  for (let token = end - 1; token > head && token > end - LONGEST_BRACKET; token--) {
    if (formAt(tree, token) === ')') break;
    if (formAt(tree, token) === '(') end = token;
  }
  // "In June, [30 people]": a modifier may have swallowed an adjunct.
  if (begin < head && ADJUNCT.has(uposOf(doc, begin))) {
    for (let token = begin + 1; token < head && token < begin + LONGEST_ADJUNCT; token++)
      if (formAt(tree, token) === ',') begin = token + 1;
  }
  return [begin, end];
}

const WHEN =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|eve|(?:19|20)\d\d)$/u;
const CLOSING = /^(?:”|’|"|'|'')$/u;
const LONGEST_BRACKET = 8;
const LONGEST_ADJUNCT = 12;
const ADJUNCT = new Set(['ADP', 'SCONJ', 'CCONJ']);

function formAt({ doc }: Tree, token: number): string {
  return doc.article.text.slice(doc.begin[token], doc.end[token]);
}

const SETS_OFF = new Set([',', ';', ':', '(', '—', '–', '--', ')', '“', '”', '"']);

/** A mark that opens no phrase; quotation marks and brackets may. */
function isOpening({ doc }: Tree, token: number): boolean {
  return uposOf(doc, token) === 'PUNCT' && /^[,;:.—–-]+$/u.test(doc.article.text.slice(doc.begin[token], doc.end[token]));
}

/** Whether the token is a mark after which what follows no longer narrows the noun: "the agency, which …". */
function isSetOff(tree: Tree, token: number): boolean {
  const { doc } = tree;
  return uposOf(doc, token) === 'PUNCT' && SETS_OFF.has(doc.article.text.slice(doc.begin[token], doc.end[token]));
}
