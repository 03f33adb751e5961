import type { Knowledge } from '#knowledge/knowledge.ts';
import { nounOf, sortOfNoun } from '#nlp/coref/traits.ts';
import type { Document } from '#nlp/document.ts';
import { childrenBy, type Tree, treeOf, uposOf } from '#nlp/tree.ts';
import { isStates, quantified } from '../entities/described.ts';

/** A document as this room reads it: its trees, and which of its words may take part in an action. */
export interface Scene {
  readonly doc: Document;
  readonly tree: Tree;
  readonly knowledge: Knowledge;
  /** Per token, 1 where it heads words that may name an entity: a name, a pronoun, a noun for people or bodies. */
  readonly isEntity: Uint8Array;
  /** Per token, 1 where it lies in the name of a place. */
  readonly isPlace: Uint8Array;
  /** Per token, 1 where it heads a pronoun that stands for nothing that the article names or describes. */
  readonly isOpenPronoun: Uint8Array;
  /** Per token, the chain of the shortest mention that it heads; -1 where it heads none. */
  readonly chainAt: Int32Array;
}

/** Heads of noun phrases, entities or not. */
export interface Arguments {
  readonly actors: readonly number[];
  readonly targets: readonly number[];
  readonly places: readonly number[];
}

/** Heads of entities. */
export interface Participants {
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
  readonly placeHeads: readonly number[];
}

export function sceneOf(doc: Document, knowledge: Knowledge): Scene {
  const tree = treeOf(doc);
  const isEntity = new Uint8Array(doc.length);
  const isPlace = new Uint8Array(doc.length);
  const chainAt = new Int32Array(doc.length).fill(-1);
  const isOpenPronoun = new Uint8Array(doc.length);
  const described = new Set(doc.mentions.flatMap(({ form }, index) => (form === 'pronoun' ? [] : [doc.chain[index]!])));
  doc.mentions.forEach(({ head, form }, index) => {
    if (form === 'pronoun' && !described.has(doc.chain[index]!)) isOpenPronoun[head] = 1;
  });
  const width = new Uint32Array(doc.length).fill(doc.length + 1);
  doc.mentions.forEach(({ head, form, rule, tokens: [begin, end] }, index) => {
    if (rule !== 'mention/coordination' && end - begin < width[head]!) {
      chainAt[head] = doc.chain[index]!;
      width[head] = end - begin;
    }
    const sort = form === 'nominal' ? sortOfNoun(nounOf(doc, quantified({ doc, tree, knowledge }, head)), knowledge) : 'unknown';
    // "a church", "the border": a place without a name is no node; "several countries" act as one does that has a name
    const isNode = sort === 'person' || sort === 'group' || sort === 'organization' || isStates(doc, tree, head);
    if (form !== 'nominal' || isNode) isEntity[head] = 1;
  });
  for (const { type, tokens } of doc.names) if (type === 'place') isPlace.fill(1, tokens[0], tokens[1]);
  return { doc, tree, knowledge, isEntity, isPlace, isOpenPronoun, chainAt };
}

export const lemmaOf = (tree: Tree, token: number): string => tree.doc.lemma[token]!.toLowerCase();

/** The preposition of an oblique or a noun's modifier, lower case; `because of` is its first word. */
export function prepositionOf(tree: Tree, token: number): string {
  const [first] = childrenBy(tree, token, 'case');
  return first === undefined ? '' : lemmaOf(tree, first);
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'inside',
  'near',
  'across',
  'within',
  'throughout',
  'outside',
  'around',
  'along',
  'through',
  'over',
  'off',
  'at',
  'into',
]);

/** "[in] Mexico", "[across] the Sahel", but not "[in] Boeing": where it happens. */
export function isWhere({ tree, isPlace }: Scene, token: number): boolean {
  if (!PLACE_PREPOSITIONS.has(prepositionOf(tree, token))) return false;
  return isPlace[token] === 1 || (uposOf(tree.doc, token) === 'PROPN' && prepositionOf(tree, token) === 'in');
}

/** "on [Friday]", "in [2024]": no one, nowhere; but "arrested [11] of them". */
export function isTime({ doc, tree, knowledge }: Scene, token: number): boolean {
  const text = doc.article.text.slice(doc.begin[token], doc.end[token]);
  const isNumber = uposOf(tree.doc, token) === 'NUM' && childrenBy(tree, token, 'nmod').every((part) => prepositionOf(tree, part) !== 'of');
  return isNumber || knowledge.months.has(text) || knowledge.weekdays.has(text);
}

/** Whether a head means what one of these means: "Israel withdrew [its] troops". */
export function sameAs({ chainAt }: Scene, heads: readonly number[]): (head: number) => boolean {
  const chains = new Set(heads.map((head) => chainAt[head]!).filter((chain) => 0 <= chain));
  return (head) => heads.includes(head) || chains.has(chainAt[head]!);
}
