import type { Knowledge } from '#knowledge/knowledge.ts';
import type { KnownOrganization } from '#knowledge/organizations.ts';
import { isNounLike, knownBody } from '#nlp/coref/join-names.ts';
import { formOf, initialsOf, isAbbreviation, plainForm } from '#nlp/coref/name-words.ts';
import { DEPREL, type Document, type Mention, type NameType } from '#nlp/document.ts';
import { type Tree, treeOf } from '#nlp/tree.ts';

/** "[Georgetown] law professor": what the words around it told to be a body is no town. */
export function isToldBody({ doc }: Pick<Reading, 'doc'>, { names }: Chain): boolean {
  return names.some((mention) => /^name\/(?:university|called|short-body)$/.test(doc.names[doc.mentions[mention]!.name!]!.rule));
}

/** The document as this room reads it: its trees, and its chains with what their names are in the lists of the world. */
export interface Reading {
  readonly doc: Document;
  readonly tree: Tree;
  readonly knowledge: Knowledge;
  readonly chains: readonly Chain[];
  /** Per token: the name it lies in, -1 in none. */
  readonly nameAt: Int32Array;
  /** Per token: the mention that it heads, the shortest of several; -1. */
  readonly mentionAt: Int32Array;
}

export interface Chain {
  readonly index: number;
  /** Indices of mentions, in text order; coordinations are not among them. */
  readonly mentions: readonly number[];
  readonly names: readonly number[];
  readonly nominals: readonly number[];
  /** Heads of the noun phrases that a coordination in it joins: "they" of "[Ann and Bob]". */
  readonly parts: readonly number[];
  /** What most of its names are. */
  readonly type?: NameType;
  /** Where it is a country: its code. */
  readonly code?: string;
  readonly known?: KnownOrganization;
  /** A demonym that stands for people: "[Mexicans] voted". */
  readonly isPeople: boolean;
}

export function readChains(doc: Document, knowledge: Knowledge): Reading {
  const tree = treeOf(doc);
  const nameAt = new Int32Array(doc.length).fill(-1);
  doc.names.forEach(({ tokens: [begin, end] }, index) => {
    nameAt.fill(index, begin, end);
  });
  const mentionAt = new Int32Array(doc.length).fill(-1);
  const members: number[][] = [];
  doc.mentions.forEach((mention, index) => {
    const chain = doc.chain[index]!;
    while (members.length <= chain) members.push([]);
    members[chain]!.push(index);
    if (mention.rule === 'mention/coordination') return;
    const before = mentionAt[mention.head]!;
    if (before < 0 || length(doc.mentions[before]!) > length(mention)) mentionAt[mention.head] = index;
  });
  const chains = withReadings(
    doc,
    knowledge,
    members.map((mentions, index) => chainOf(doc, tree, knowledge, index, mentions)),
  );
  return { doc, tree, knowledge, chains, nameAt, mentionAt };
}

function length({ tokens: [begin, end] }: Mention): number {
  return end - begin;
}

function chainOf(doc: Document, tree: Tree, knowledge: Knowledge, index: number, all: readonly number[]): Chain {
  const isJoint = (mention: number): boolean => doc.mentions[mention]!.rule === 'mention/coordination';
  const mentions = all.filter((mention) => !isJoint(mention));
  const of = (form: Mention['form']): readonly number[] => mentions.filter((mention) => doc.mentions[mention]!.form === form);
  const names = [...of('name'), ...of('demonym')].sort((a, b) => a - b);
  const type = commonest(
    names.map((mention) => ({ value: doc.names[doc.mentions[mention]!.name!]!.type, weight: weightOf(doc, mention) })),
  );
  const explained = explainedLetters(doc, names, knowledge);
  let code: string | undefined;
  let known: KnownOrganization | undefined;
  let isPeople = false;
  for (const mention of names) {
    const form = plainForm(formOf(doc, doc.mentions[mention]!));
    const isDemonym = doc.mentions[mention]!.form === 'demonym';
    if (isDemonym && isNounLike(tree, doc.mentions[mention]!.head)) isPeople = true;
    if (!isDemonym && !explained.has(form)) known ??= knownBody(form, type ?? 'other', knowledge);
    if (type === 'person') continue;
    code ??= knowledge.countryByName.get(form)?.code;
    if (isDemonym && !isPeople) code ??= knowledge.countryByDemonym.get(form)?.code;
  }
  const parts = all.filter(isJoint).flatMap((mention) => partsOf(doc, mention));
  return {
    index,
    mentions,
    names,
    nominals: of('nominal'),
    parts,
    isPeople: isPeople && code === undefined,
    ...(type === undefined ? {} : { type }),
    ...(code === undefined ? {} : { code }),
    ...(known === undefined || code !== undefined ? {} : { known }),
  };
}

/**
 * "New Delhi was calm. [Congress] MPs walked out.": of the bodies that a name may mean, one of a country that the text names far oftener than
 * the commonest one's.
 */
function withReadings(doc: Document, knowledge: Knowledge, chains: readonly Chain[]): readonly Chain[] {
  const readingsOf = ({ known, names }: Chain): readonly KnownOrganization[] => {
    if (known?.country === undefined) return [];
    const [first] = names;
    const readings = first === undefined ? [] : (knowledge.organizationsByName.get(plainForm(formOf(doc, doc.mentions[first]!))) ?? []);
    return readings.length > 1 && readings[0] === known ? readings : [];
  };
  const open = chains.filter((chain) => readingsOf(chain).length > 0);
  if (open.length === 0) return chains;
  const counts = new Map<string, number>();
  for (const chain of chains) {
    const [first] = chain.names;
    if (first === undefined || open.includes(chain)) continue;
    const code =
      chain.code ?? chain.known?.country?.code ?? knowledge.countryByPlace.get(plainForm(formOf(doc, doc.mentions[first]!)))?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + chain.mentions.length);
  }
  const countOf = ({ country }: KnownOrganization): number => (country === undefined ? 0 : (counts.get(country.code) ?? 0));
  return chains.map((chain) => {
    let best = chain.known;
    for (const reading of readingsOf(chain))
      if (2 * countOf(reading) > 3 * countOf(chain.known!) && countOf(reading) > countOf(best!)) best = reading;
    return best === chain.known || best === undefined ? chain : { ...chain, known: best };
  });
}

/** "Intergovernmental Negotiating Committee … INC": letters that the chain's own full name stands for, where lists have another body. */
function explainedLetters(doc: Document, names: readonly number[], { organizationByName }: Knowledge): ReadonlySet<string> {
  const forms = names.map((mention) => plainForm(formOf(doc, doc.mentions[mention]!)));
  const initials = new Set(forms.flatMap((form) => (organizationByName.has(form) ? [] : (initialsOf(form) ?? []))));
  return new Set(forms.filter((form) => isAbbreviation(form) && initials.has(form.toLowerCase().replaceAll('.', ''))));
}

/** A demonym tells least of what the rest of a chain is. */
function weightOf(doc: Document, mention: number): number {
  const { name } = doc.mentions[mention]!;
  const { tokens, confidence, type } = doc.names[name!]!;
  return type === 'demonym' ? 0.1 : confidence * (tokens[1] - tokens[0] > 1 ? 2 : 1);
}

/** The heads that a coordination joins. */
function partsOf(doc: Document, mention: number): readonly number[] {
  const { head, tokens } = doc.mentions[mention]!;
  const heads = [head];
  for (let token = head + 1; token < tokens[1]; token++) if (doc.head[token] === head && isConjunct(doc, token)) heads.push(token);
  return heads;
}

function isConjunct(doc: Document, token: number): boolean {
  return DEPREL[doc.deprel[token]!] === 'conj';
}

function commonest(votes: readonly { readonly value: NameType; readonly weight: number }[]): NameType | undefined {
  const sums = new Map<NameType, number>();
  for (const { value, weight } of votes) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best: NameType | undefined;
  for (const [value, weight] of sums) if (best === undefined || weight > sums.get(best)!) best = value;
  return best;
}
