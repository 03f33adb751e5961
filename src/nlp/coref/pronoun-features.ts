import { type Clusters, LEVELS } from '../clusters.ts';
import type { Named } from '../document.ts';
import { hashText, mix } from '../features.ts';
import { childrenOf, deprelOf, type Tree, uposOf } from '../tree.ts';
import { type Chains, type Thing, thingOf } from './chains.ts';
import { isReflexive, nounOf, wordOf } from './traits.ts';

/**
 * What speaks for or against a pronoun's meaning a thing, as hashed features: how far, in which role, of which sort; and for its meaning
 * nothing at all. In: a pronoun's mention and a thing's latest mention. The weights are learned (lab/train/coref.ts).
 */
export interface PronounContext {
  readonly tree: Tree;
  readonly chains: Chains;
  /** Per token: index of the outermost quotation it lies in, -1 outside. */
  readonly quoteAt: Int32Array;
  readonly reportingVerbs: ReadonlyMap<string, unknown>;
  readonly clusters: Clusters;
}

/** A thing as the last sentences show it. */
export interface Recent {
  /** Its latest mention. */
  readonly mention: number;
  /** Its mentions in this sentence and the three before. */
  count: number;
  /** Whether it is a subject in this sentence, in the one before. */
  subjectSame: boolean;
  subjectBefore: boolean;
  /** How many of its mentions within reach are subjects. */
  subjects: number;
  /** Its latest pronoun. */
  pronoun?: number;
}

export const MOST_FEATURES = 96;

const FORMS: Readonly<Record<string, number>> = { he: 0, she: 0, it: 1, they: 2 };
const CLASS_OF: ReadonlyMap<string, number> = new Map(
  Object.entries({
    he: 'he him his himself',
    she: 'she her hers herself',
    it: 'it its itself',
    they: 'they them their theirs themselves themself',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, FORMS[form]!] as const)),
);

/** 0 he and she, 1 it, 2 they; undefined for what is no third person. */
export function classOf(word: string): number | undefined {
  return CLASS_OF.get(word);
}

/** Coarse grammatical role of a mention's head. */
function roleOf(tree: Tree, head: number): number {
  const { doc } = tree;
  let at = head;
  for (let steps = 0; steps < 4 && deprelOf(doc, at) === 'conj' && doc.head[at]! >= 0; steps++) at = doc.head[at]!;
  const relation = deprelOf(doc, at);
  switch (relation) {
    case 'nsubj':
      return 1;
    case 'nsubj:pass':
      return 2;
    case 'obj':
    case 'iobj':
      return 3;
    case 'obl':
    case 'obl:agent':
      return 4;
    case 'nmod:poss':
      return 5;
    case 'nmod':
      return 6;
    case 'root':
      return 7;
    case 'appos':
      return 8;
    case 'compound':
    case 'nmod:desc':
      return 9;
    default:
      return 0;
  }
}

/** The verb or other head that a mention is an argument of; past possession and prepositions to the clause. */
export function clauseOf(tree: Tree, head: number): number {
  const { doc } = tree;
  let at = head;
  for (let steps = 0; steps < 12; steps++) {
    const up = doc.head[at]!;
    if (up < 0) return at;
    const relation = deprelOf(doc, at);
    if (relation.startsWith('nsubj') || relation === 'obj' || relation === 'iobj' || relation.startsWith('obl')) return up;
    at = up;
  }
  return at;
}

function bucket(value: number): number {
  return value < 4 ? value : value < 6 ? 4 : value < 10 ? 5 : value < 20 ? 6 : 7;
}

const SORTS = ['person', 'organization', 'place', 'group', 'time', 'unknown'];
const FORM = ['name', 'demonym', 'nominal', 'pronoun'];
const ARTICLES = ['definite', 'indefinite', 'possessive', 'bare'];

/** Writes the features of "this pronoun means that thing" into `out`; returns how many. `between` counts nearer candidates. */
export function pairFeatures(context: PronounContext, pronoun: number, recent: Recent, between: number, out: Uint32Array): number {
  const { tree, chains } = context;
  const candidate = recent.mention;
  const doc = tree.doc as Named;
  const p = chains.mentions[pronoun]!;
  const a = chains.mentions[candidate]!;
  const thing = thingOf(chains, candidate);
  const traits = chains.traits[candidate]!;
  const word = wordOf(doc, p.head);
  const kind = classOf(word)! * 3 + (deprelOf(doc, p.head) === 'nmod:poss' ? 1 : isReflexive(word) ? 2 : 0);
  const sentences = doc.sentence[p.head]! - doc.sentence[a.head]!;
  const distance = a.head > p.head ? 9 : bucket(sentences);
  const near = bucket(between);
  const [role, own] = [roleOf(tree, a.head), roleOf(tree, p.head)];
  const form = a.rule === 'mention/coordination' ? 4 : FORM.indexOf(a.form);
  const sort = SORTS.indexOf(thing.sort);
  const article = a.form === 'nominal' ? ARTICLES.indexOf(traits.article) : 4;
  const sameWord = a.form === 'pronoun' ? (word === traits.noun ? 1 : 2) : 0;
  const gender = genderState(chains, pronoun, thing);
  const number = thing.number === chains.traits[pronoun]!.number ? 1 : thing.number === 'any' ? 2 : 3;
  const size = bucket(thing.members.length);
  const quotes = quoteState(context, p.head, a.head);
  const clause = clauseState(tree, p.head, a.head);
  const isTopic = Math.min(...thing.members.slice(0, 3)) < 6 ? 1 : 0;
  const paragraph = Math.min(3, doc.paragraph[doc.sentence[p.head]!]! - doc.paragraph[doc.sentence[a.head]!]!);
  const depth = depthOf(tree, a.head);
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(template, value);
    out[n++] = mix(mix(template + 100, kind), value);
  };
  add(1, distance);
  add(2, near);
  add(3, role * 16 + own);
  add(4, role * 16 + distance);
  add(5, form * 64 + article * 8 + sameWord);
  add(6, (form * 16 + distance) * 4 + sameWord);
  add(7, sort * 8 + number);
  add(8, gender * 8 + (thing.isNamed ? 1 : 0));
  add(9, size * 16 + distance);
  add(10, quotes * 16 + Math.min(distance, 2));
  add(11, clause * 16 + role);
  add(12, isTopic * 16 + distance);
  add(13, paragraph * 16 + distance);
  add(14, depth * 16 + role);
  add(15, near * 16 + distance);
  add(16, sort * 64 + (thing.isNamed ? 8 : 0) + gender);
  add(20, size * 64 + form * 8 + sameWord);
  add(21, (role * 16 + own) * 16 + distance);
  const subject = (recent.subjectSame ? 1 : 0) + (recent.subjectBefore ? 2 : 0);
  add(26, subject * 16 + own);
  add(27, bucket(recent.count));
  add(28, (bucket(recent.count) * 4 + subject) * 16 + distance);
  add(29, bucket(thing.members.length));
  add(30, bucket(thing.pronouns) * 16 + distance);
  add(31, (a.head < firstBreak(doc) ? 1 : 0) * 2 + (thing.isNamed ? 1 : 0));
  add(32, (chains.traits[candidate]!.number === 'plural' ? 1 : 0) * 64 + sort * 8 + number);
  const latest = recent.pronoun === undefined ? -1 : recent.pronoun;
  const its = latest < 0 ? 0 : wordOf(doc, chains.mentions[latest]!.head) === word ? 1 : 2;
  add(33, its * 16 + (latest < 0 ? 0 : bucket(doc.sentence[p.head]! - doc.sentence[chains.mentions[latest]!.head]!)));
  add(34, bucket(recent.subjects) * 16 + distance);
  add(35, bucket(Math.floor(Math.log2(1 + Math.abs(p.head - a.head)))) * 16 + role);
  const cluster = clusterOf(context, traits.noun);
  add(17, cluster * 16 + (thing.isNamed ? 1 : 0));
  // "they could [address] the gaps": what the pronoun does, people do and things do not.
  const kindOfThing = (sort * 4 + number) * 2 + (thing.isNamed ? 1 : 0);
  const governor = governorOf(tree, p.head);
  const doing = own * 4096 + clusterOf(context, governor, 1);
  add(40, mix(doing, kindOfThing));
  add(41, mix(mix(hashText(governor), own), kindOfThing));
  add(42, mix(mix(own * 64 + clusterOf(context, governor), cluster), thing.isNamed ? 1 : 0));
  const itsGovernor = governorOf(tree, a.head);
  add(43, mix(mix(own * 64 + clusterOf(context, governor), clusterOf(context, itsGovernor)), role));
  add(44, governor !== '' && governor === itsGovernor && doc.head[p.head] !== doc.head[a.head] ? role * 16 + own + 1 : 0);
  add(45, mix(mix(own * 64 + clusterOf(context, governor), thing.code === undefined ? (thing.known === undefined ? 0 : 1) : 2), sort));
  return n;
}

/** Where the headline ends: the first paragraph. */
function firstBreak({ paragraph, sentences }: Named): number {
  const second = paragraph.findIndex((block) => block > 0);
  return second < 0 ? 0 : sentences[second]![0];
}

/** The word's cluster, counted from 1; 0 for a word of none. */
function clusterOf({ clusters }: PronounContext, word: string, level = 0): number {
  const row = clusters.find(word);
  return row < 0 ? 0 : clusters.ids[row * LEVELS + level]! + 1;
}

/** The feature that every "none" of a class has. */
export function noneConstant(kind: number): number {
  return mix(mix(201, kind), 0) >>> 0;
}

/** Writes the features of "this pronoun means no thing mentioned" into `out`; returns how many. */
export function noneFeatures(context: PronounContext, pronoun: number, out: Uint32Array): number {
  const { tree, chains, quoteAt } = context;
  const doc = tree.doc as Named;
  const { head } = chains.mentions[pronoun]!;
  const word = wordOf(doc, head);
  const kind = classOf(word)!;
  const governor = doc.head[head]!;
  const relation = doc.deprel[head]!;
  const lemma = hashText(governorOf(tree, head));
  const next = head + 1 < doc.length ? hashText(doc.lemma[head + 1]!) : 0;
  let clausal = 0;
  if (governor >= 0) {
    for (const child of childrenOf(tree, governor)) {
      const below = deprelOf(doc, child);
      if (child > head && (below === 'csubj' || below === 'ccomp' || below === 'xcomp' || below === 'advcl'))
        clausal |= below === 'advcl' ? 1 : 2;
    }
  }
  const place = Math.min(3, doc.sentence[head]!);
  let n = 0;
  const add = (template: number, value: number): void => {
    out[n++] = mix(mix(template + 200, kind), value);
  };
  out[n++] = noneConstant(kind);
  add(2, relation);
  add(3, lemma);
  add(4, next);
  add(5, clausal * 64 + relation);
  add(6, mix(lemma, clausal));
  add(7, place);
  add(8, quoteAt[head]! < 0 ? 0 : 1);
  add(9, governor < 0 ? 0 : doc.xpos[governor]!);
  add(10, mix(next, governor < 0 ? 0 : doc.xpos[governor]!));
  add(11, hashText(word));
  return n;
}

function genderState(chains: Chains, pronoun: number, thing: Thing): number {
  const own = chains.traits[pronoun]!.gender;
  return own === 'any' ? (thing.gender === 'any' ? 3 : 4) : thing.gender === own ? 1 : thing.gender === 'any' ? 2 : 5;
}

/** Where the two stand to quotations; whether the thing speaks the pronoun's. */
function quoteState({ tree, quoteAt, reportingVerbs }: PronounContext, pronoun: number, other: number): number {
  const [own, its] = [quoteAt[pronoun]!, quoteAt[other]!];
  if (own < 0) return its < 0 ? 0 : 1;
  if (its === own) return 2;
  if (its >= 0) return 3;
  const governor = tree.doc.head[other]!;
  const speaks = governor >= 0 && deprelOf(tree.doc, other).startsWith('nsubj') && reportingVerbs.has(tree.doc.lemma[governor]!);
  return speaks ? 5 : 4;
}

/** 1 the same clause, 2 the thing's clause governs the pronoun's, 3 its clause hangs on the pronoun's, 4 sisters, 0 apart. */
function clauseState(tree: Tree, pronoun: number, other: number): number {
  const { doc } = tree;
  if (doc.sentence[pronoun] !== doc.sentence[other]) return 0;
  const [own, its] = [clauseOf(tree, pronoun), clauseOf(tree, other)];
  if (own === its) return other < pronoun ? 1 : 5;
  if (doc.head[own] === its) return deprelOf(doc, own) === 'conj' ? 6 : 2;
  if (doc.head[its] === own) return 3;
  return doc.head[own] === doc.head[its] ? 4 : 0;
}

/** How many noun phrases the mention lies in. */
function depthOf(tree: Tree, head: number): number {
  const { doc } = tree;
  let depth = 0;
  for (let at = head, steps = 0; steps < 8; steps++) {
    const up = doc.head[at]!;
    if (up < 0) break;
    const upos = uposOf(doc, up);
    if (upos === 'VERB' || upos === 'AUX') break;
    depth++;
    at = up;
  }
  return Math.min(3, depth);
}

function governorOf(tree: Tree, head: number): string {
  const { doc } = tree;
  const up = doc.head[head]!;
  return up < 0 ? '' : nounOf(doc as Named, up);
}
