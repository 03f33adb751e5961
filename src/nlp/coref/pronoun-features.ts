import { type Clusters, LEVELS } from '../clusters.ts';
import type { Named } from '../document.ts';
import { hashText, mix } from '../features.ts';
import { childrenOf, deprelOf, type Tree } from '../tree.ts';
import { type Chains, type Thing, thingOf } from './chains.ts';
import { clauseState, depthOf, governorOf, isMainSubject, roleOf } from './roles.ts';
import { isReflexive, wordOf } from './traits.ts';

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
  /** How many sentences ago it last spoke, was the subject of a main clause, opened a sentence; at most FAR, NEVER if it did not. */
  spoke: number;
  led: number;
  opened: number;
  /** How many others spoke since. */
  speakersAfter: number;
}

/** Of which nothing is known but its latest mention. */
export function unknownRecent(mention: number): Recent {
  return {
    mention,
    count: 0,
    subjectSame: false,
    subjectBefore: false,
    subjects: 0,
    spoke: NEVER,
    speakersAfter: NEVER,
    led: NEVER,
    opened: NEVER,
  };
}

export const MOST_FEATURES = 128;

const FAR = 5;
export const NEVER = 9;

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
  // "Bo Li said that Ana Ruiz hopes so. [He] said …": who spoke last speaks on; a new paragraph may turn to another.
  const says = speaks(context, p.head) ? 1 : 0;
  const telling = says * 2 + (context.quoteAt[p.head]! < 0 ? 0 : 1);
  const opens = opensParagraph(doc, p.head) ? 1 : 0;
  const isPerson = thing.sort === 'person' ? 2 : thing.gender !== 'any' ? 1 : 0;
  add(52, recent.spoke * 4 + telling);
  add(53, recent.speakersAfter * 4 + telling);
  add(54, (recent.speakersAfter * 4 + telling) * 16 + distance);
  add(55, recent.led * 16 + own);
  add(56, (recent.led * 16 + role) * 16 + distance);
  add(57, recent.opened * 16 + own);
  add(60, (opens * 10 + recent.led) * 16 + own);
  add(61, (opens * 10 + recent.spoke) * 2 + says);
  add(62, opens * 16 + distance);
  // "[Ana Ruiz] told Bo Li that [she] would go": who tells and who is told.
  add(63, (clause * 16 + role) * 32 + own * 2 + (speaks(context, a.head) ? 1 : 0));
  add(64, (clause * 16 + role) * 2 + says);
  add(66, (quotes * 16 + role) * 4 + isPerson);
  add(67, (quotes * 10 + recent.spoke) * 4 + isPerson);
  return n;
}

/** Whether the mention is the subject of a verb of saying. */
function speaks({ tree, reportingVerbs }: PronounContext, subject: number): boolean {
  const governor = tree.doc.head[subject]!;
  return governor >= 0 && deprelOf(tree.doc, subject) === 'nsubj' && reportingVerbs.has(tree.doc.lemma[governor]!);
}

/** Takes down what makes the thing prominent: that it spoke, led a sentence or opened one in this mention. From the latest mention back. */
export function noteProminence(context: PronounContext, mention: number, distance: number, recent: Recent): void {
  const { tree, chains } = context;
  const doc = tree.doc as Named;
  const { head, tokens } = chains.mentions[mention]!;
  const ago = Math.min(distance, FAR);
  if (recent.opened === NEVER && tokens[0] <= doc.sentences[doc.sentence[head]!]![0] + 1) recent.opened = ago;
  if (!deprelOf(doc, head).startsWith('nsubj')) return;
  if (recent.led === NEVER && isMainSubject(tree, head)) recent.led = ago;
  if (recent.spoke === NEVER && speaks(context, head)) recent.spoke = ago;
}

const MOST_SPEAKERS = 4;

/** Says of each thing that spoke how many spoke after it. Things come with the latest mention first. */
export function rankSpeakers(things: readonly Recent[]): void {
  const speakers = things.filter(({ spoke }) => spoke !== NEVER).sort((a, b) => a.spoke - b.spoke);
  for (const [rank, recent] of speakers.entries()) recent.speakersAfter = Math.min(rank, MOST_SPEAKERS);
}

/** Whether the token's sentence is the first of a paragraph. */
function opensParagraph({ paragraph, sentence }: Named, token: number): boolean {
  const own = sentence[token]!;
  return own > 0 && paragraph[own] !== paragraph[own - 1];
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
