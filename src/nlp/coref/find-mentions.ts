import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Mention, Named, TokenRange } from '../document.ts';
import { childrenBy, childrenOf, deprelOf, uposOf, xposOf } from '../tree.ts';
import { type Phrases, phraseRange } from './phrases.ts';
import { isPersonalPronoun, nounOf, wordOf } from './traits.ts';

/**
 * Words that refer to something. In: a Named document. Out: mentions in text order: every name, every noun phrase around a noun that is
 * no part of a name, every personal pronoun, and coordinations ("[the minister and her aides] … they"). What refers to the same is not
 * decided here. Excluded lines give none.
 */
export function findMentions(phrases: Phrases, knowledge: Pick<Knowledge, 'quantityNouns'>): readonly Mention[] {
  const doc = phrases.tree.doc as Named;
  const nameAt = new Int32Array(doc.length).fill(-1);
  const mentions: Mention[] = [];
  doc.names.forEach((name, index) => {
    for (let token = name.tokens[0]; token < name.tokens[1]; token++) nameAt[token] = index;
    if (doc.isExcluded[name.tokens[0]] === 1) return;
    const head = headOf(doc, name.tokens);
    mentions.push({ ...base(doc, name.tokens, head), form: name.type === 'demonym' ? 'demonym' : 'name', name: index, rule: name.rule });
  });
  for (let token = 0; token < doc.length; token++) {
    if (doc.isExcluded[token] === 1) continue;
    if (nameAt[token]! < 0) {
      const found = pronounAt(doc, token) ?? phraseAt(phrases, token, knowledge);
      if (found !== undefined) mentions.push(found);
    }
    const coordination = coordinationAt(phrases, token, nameAt);
    if (coordination !== undefined) mentions.push(coordination);
  }
  return uncrossed(mentions);
}

/** The token of a range whose own head lies outside: the first of them; the last word where it owns: "Save the [Children]'s director". */
function headOf(doc: Named, [begin, end]: TokenRange): number {
  const owned = doc.head[end - 1]!;
  if (owned > end && owned < doc.length && /^['’]s?$/u.test(wordOf(doc, end))) return end - 1;
  for (let token = begin; token < end; token++) {
    const head = doc.head[token]!;
    if (head < begin || head >= end) return token;
  }
  return begin;
}

function base(doc: Named, tokens: TokenRange, head: number): Pick<Mention, 'span' | 'tokens' | 'head'> {
  return { span: [doc.begin[tokens[0]]!, doc.end[tokens[1] - 1]!], tokens, head };
}

function pronounAt(doc: Named, token: number): Mention | undefined {
  if (!isPersonalPronoun(wordOf(doc, token)) || uposOf(doc, token) !== 'PRON') return undefined;
  // "It is said that …": stands for nothing.
  if (deprelOf(doc, token) === 'expl') return undefined;
  return { ...base(doc, [token, token + 1], token), form: 'pronoun', rule: 'mention/pronoun' };
}

const NO_PHRASE = new Set([
  'compound',
  'flat',
  'fixed',
  'goeswith',
  'discourse',
  'reparandum',
  'case',
  'mark',
  'cc',
  'nmod:desc',
  'cc:preconj',
  'punct',
]);
const ARGUMENT = new Set([
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'conj',
  'root',
  'appos',
]);

/** "[the drug cartels]", "[two] were killed", "[the wounded]", "[those who fled]". */
function phraseAt(phrases: Phrases, token: number, knowledge: Pick<Knowledge, 'quantityNouns'>): Mention | undefined {
  const { tree } = phrases;
  const doc = tree.doc as Named;
  const relation = deprelOf(doc, token);
  if (NO_PHRASE.has(relation)) return undefined;
  switch (uposOf(doc, token)) {
    case 'NOUN':
    case 'PROPN':
      if (isCounted(phrases, token, knowledge)) return undefined;
      return { ...base(doc, phraseRange(phrases, token), token), form: 'nominal', rule: 'mention/noun' };
    case 'NUM':
      return ARGUMENT.has(relation) && childrenBy(tree, token, 'case').every((child) => wordOf(doc, child) !== 'in')
        ? { ...base(doc, phraseRange(phrases, token), token), form: 'nominal', rule: 'mention/number' }
        : undefined;
    case 'ADJ':
      return ARGUMENT.has(relation) && relation !== 'conj' && relation !== 'root' && childrenBy(tree, token, 'det').length > 0
        ? { ...base(doc, phraseRange(phrases, token), token), form: 'nominal', rule: 'mention/adjective' }
        : undefined;
    case 'PRON': {
      const tag = xposOf(doc, token);
      if (!ARGUMENT.has(relation) || tag === 'WP' || tag === 'WDT' || tag === 'WP$' || tag === 'EX') return undefined;
      return { ...base(doc, phraseRange(phrases, token), token), form: 'nominal', rule: 'mention/pronoun-phrase' };
    }
    default:
      return undefined;
  }
}

/** "[dozens of people]": these are the people. */
function isCounted({ tree }: Phrases, token: number, { quantityNouns }: Pick<Knowledge, 'quantityNouns'>): boolean {
  const doc = tree.doc as Named;
  const many = doc.head[token]!;
  if (deprelOf(doc, token) !== 'nmod' || many < 0 || !quantityNouns.has(nounOf(doc, many)) || childrenBy(tree, token, 'det').length > 0)
    return false;
  return childrenBy(tree, token, 'case').some((word) => wordOf(doc, word) === 'of');
}

/** "[the minister and her aides]": of two noun phrases at least, joined by "and". */
function coordinationAt(phrases: Phrases, token: number, nameAt: Int32Array): Mention | undefined {
  const { tree } = phrases;
  const doc = tree.doc as Named;
  const upos = uposOf(doc, token);
  if ((upos !== 'NOUN' && upos !== 'PROPN') || NO_PHRASE.has(deprelOf(doc, token))) return undefined;
  let end = 0;
  let joins = false;
  for (const child of childrenOf(tree, token)) {
    if (deprelOf(doc, child) !== 'conj') continue;
    const conjunct = uposOf(doc, child);
    if (conjunct !== 'NOUN' && conjunct !== 'PROPN') return undefined;
    joins ||= childrenBy(tree, child, 'cc').some((cc) => wordOf(doc, cc) === 'and');
    end = rangeAt(phrases, child, nameAt)[1];
  }
  if (!joins) return undefined;
  const begin = rangeAt(phrases, token, nameAt)[0];
  return { ...base(doc, [begin, end], token), form: 'nominal', rule: 'mention/coordination' };
}

function rangeAt(phrases: Phrases, token: number, nameAt: Int32Array): TokenRange {
  const doc = phrases.tree.doc as Named;
  const name = nameAt[token]! < 0 ? undefined : doc.names[nameAt[token]!];
  const phrase = phraseRange(phrases, token);
  return name === undefined ? phrase : [Math.min(phrase[0], name.tokens[0]), name.tokens[1]];
}

/** In text order, the outer first; of two that cross the one that is no name is left out, else the later. */
function uncrossed(mentions: readonly Mention[]): readonly Mention[] {
  const order = [...mentions].sort(
    (a, b) => a.tokens[0] - b.tokens[0] || b.tokens[1] - a.tokens[1] || Number(b.name ?? -1) - Number(a.name ?? -1),
  );
  const kept: Mention[] = [];
  const open: number[] = [];
  const dropped = new Set<number>();
  for (const mention of order) {
    while (open.length > 0 && kept[open.at(-1)!]!.tokens[1] <= mention.tokens[0]) open.pop();
    let around = open.length === 0 ? undefined : kept[open.at(-1)!]!;
    if (around !== undefined && around.tokens[0] === mention.tokens[0] && around.tokens[1] === mention.tokens[1]) continue;
    while (around !== undefined && around.tokens[1] < mention.tokens[1] && mention.name !== undefined) {
      dropped.add(open.pop()!);
      around = open.length === 0 ? undefined : kept[open.at(-1)!]!;
    }
    if (around !== undefined && around.tokens[1] < mention.tokens[1]) continue;
    open.push(kept.length);
    kept.push(mention);
  }
  return kept.filter((_, index) => !dropped.has(index));
}
