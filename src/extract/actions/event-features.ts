import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Clusters, LEVELS } from '#nlp/clusters.ts';
import { hashText, mix } from '#nlp/features.ts';
import { childrenBy, deprelOf, type Tree, uposOf } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import { modalityOf, polarityOf } from './modality.ts';
import { nounAt, type Predicate } from './predicates.ts';
import { type Participants, prepositionOf } from './scene.ts';

/** What the class of an action is told by: the lexicon's word, the words around, their kin. The same in training and in use. */
export interface ArgumentHeads extends Participants {
  /** Heads of the phrases acted upon, entities or not. */
  readonly targets: readonly number[];
}

export const MOST_FEATURES = 160;

/** The classes that the lexicon gives to a verb with its noun, to the verb alone, to the noun alone. */
interface LexiconClasses {
  readonly phrase: EventClass | undefined;
  readonly verb: EventClass | undefined;
  readonly noun: EventClass | undefined;
}

function lexiconClasses(tree: Tree, predicate: Predicate, targets: readonly number[], knowledge: Knowledge): LexiconClasses {
  const { head, lemma, kind, noun } = predicate;
  if (kind === 'nominal') return { phrase: undefined, verb: undefined, noun: knowledge.eventNouns.get(lemma) };
  const objects = noun === undefined ? targets : [noun];
  let phrase: EventClass | undefined = asTerrorist(tree, head) ? 'SANCTION' : undefined;
  let object: EventClass | undefined;
  for (const token of objects) {
    const word = nounAt(tree, token, knowledge);
    phrase ??= knowledge.eventPhrases.get(`${lemma} ${word}`);
    object ??= knowledge.eventNouns.get(word);
  }
  let verb = knowledge.eventVerbs.get(lemma);
  // "called on [all sides]": an oblique, by whatever name
  for (const oblique of childrenBy(tree, head, 'obl', 'obj'))
    verb = knowledge.eventVerbs.get(`${lemma} ${prepositionOf(tree, oblique)}`) ?? verb;
  return { phrase, verb, noun: object };
}

const OUTCASTS = new Set(['terrorist', 'terrorism', 'extremist', 'terror', 'undesirable']);

/** "designated the group as a [terrorist] organization", "labels them [extremists]": a sanction, by whatever verb. */
export function asTerrorist(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obl', 'xcomp').some(
    (child) =>
      (prepositionOf(tree, child) === 'as' || deprelOf(tree.doc, child) === 'xcomp') &&
      [child, ...childrenBy(tree, child, 'amod', 'compound')].some((token) => OUTCASTS.has(tree.doc.lemma[token]!.toLowerCase())),
  );
}

/** "[called] on all sides to show restraint" */
export function isCallOn(tree: Tree, verb: number): boolean {
  if (tree.doc.lemma[verb] !== 'call') return false;
  const isAsked = childrenBy(tree, verb, 'obl', 'obj').some((token) => /^(?:on|upon)$/.test(prepositionOf(tree, token)));
  return isAsked && childrenBy(tree, verb, 'xcomp', 'advcl').length > 0;
}

/** "[found] the envoy guilty of fraud", "[found] Ana Diaz liable": an accusation, done by words. */
export function isVerdict(tree: Tree, verb: number): boolean {
  if (tree.doc.lemma[verb] !== 'find') return false;
  const found = childrenBy(tree, verb, 'obj', 'xcomp');
  const all = [...found, ...found.flatMap((child) => childrenBy(tree, child, 'acl', 'flat', 'amod'))];
  return all.some((child) => /^(?:guilty|liable)$/.test(tree.doc.lemma[child]!));
}

/** The lexicon's word: of a verb with its noun before the verb's own, before the noun's. */
export function lexiconClass(tree: Tree, predicate: Predicate, targets: readonly number[], knowledge: Knowledge): EventClass | undefined {
  const { phrase, verb, noun } = lexiconClasses(tree, predicate, targets, knowledge);
  return phrase ?? verb ?? noun;
}

/** Fills `features` and says how many: the same in training and in use. */
export function eventFeatures(
  tree: Tree,
  predicate: Predicate,
  heads: ArgumentHeads,
  knowledge: Knowledge,
  clusters: Clusters,
  features: Uint32Array,
): number {
  const { doc } = tree;
  let count = 0;
  const add = (template: number, ...values: readonly number[]): void => {
    if (count < MOST_FEATURES) features[count++] = values.reduce((hash, value) => mix(hash, value), template);
  };
  const word = (token: number): number => hashText(doc.lemma[token]!.toLowerCase());
  const lemma = hashText(predicate.lemma);
  /** The word's cluster; -1 and one more where it has none. */
  const kin = (token: number, level: number): number => {
    const row = clusters.find(doc.lemma[token]!.toLowerCase());
    return row < 0 ? -1 : clusters.ids[row * LEVELS + level]!;
  };
  const kind = hashText(predicate.kind);
  const lexicon = lexiconClasses(tree, predicate, heads.targets, knowledge);
  const [phrase, verb, noun] = [lexicon.phrase, lexicon.verb, lexicon.noun].map((label) => hashText(label ?? ''));
  add(1, kind);
  add(2, lemma);
  add(3, lemma, kind);
  add(4, phrase!);
  add(5, verb!);
  add(6, noun!);
  add(7, verb!, noun!);
  add(8, hashText(lexicon.phrase ?? lexicon.verb ?? lexicon.noun ?? ''));
  add(9, hashText(lexicon.phrase ?? lexicon.verb ?? lexicon.noun ?? ''), hashText(polarityOf(tree, predicate.head)));
  add(10, hashText(lexicon.phrase ?? lexicon.verb ?? lexicon.noun ?? ''), hashText(modalityOf(tree, predicate.head, knowledge)));
  add(11, Math.min(2, heads.actorHeads.length), Math.min(2, heads.targetHeads.length), kind);
  add(12, hashText(deprelOf(doc, predicate.head)), kind);
  add(13, hashText(deprelOf(doc, predicate.head)), verb!);
  for (const token of predicate.noun === undefined ? heads.targets.slice(0, 4) : [predicate.noun]) {
    add(14, word(token));
    add(15, lemma, word(token));
    add(16, verb!, word(token));
    for (const modifier of childrenBy(tree, token, 'compound', 'amod').slice(0, 3)) add(17, word(modifier), word(token));
  }
  for (const oblique of childrenBy(tree, predicate.head, 'obl', 'nmod').slice(0, 4)) {
    const preposition = hashText(prepositionOf(tree, oblique));
    add(18, lemma, preposition);
    add(19, preposition, word(oblique));
  }
  for (const clause of childrenBy(tree, predicate.head, 'xcomp', 'ccomp').slice(0, 2)) {
    add(20, word(clause));
    add(21, lemma, word(clause));
    add(22, verb!, hashText(knowledge.eventVerbs.get(doc.lemma[clause]!.toLowerCase()) ?? ''));
  }
  const governor = doc.head[predicate.head]!;
  if (0 <= governor) {
    add(23, word(governor), hashText(deprelOf(doc, predicate.head)));
    add(24, hashText(knowledge.eventVerbs.get(doc.lemma[governor]!.toLowerCase()) ?? ''), verb!);
  }
  const own = predicate.noun ?? predicate.head;
  for (let level = 0; level < LEVELS; level++) add(30 + level, kin(own, level));
  add(33, hashText(modalityOf(tree, predicate.head, knowledge)), kin(own, 1));
  add(34, hashText(polarityOf(tree, predicate.head)), lemma);
  for (const token of heads.actorHeads.slice(0, 2)) {
    add(35, word(token));
    add(36, kin(token, 1));
    add(37, kin(token, 1), kin(own, 1));
  }
  for (const token of heads.targetHeads.slice(0, 2)) {
    add(38, word(token));
    add(39, kin(token, 1));
    add(40, kin(token, 1), kin(own, 1));
    add(41, kin(token, 0), lemma);
  }
  for (const token of heads.targets.slice(0, 2)) {
    add(42, kin(token, 1));
    add(43, kin(token, 2), kin(predicate.head, 2));
    add(44, kin(token, 0), lemma);
  }
  for (const token of wordsNear(tree, predicate.head)) {
    add(45, word(token));
    add(46, kin(token, 2));
    add(47, hashText(knowledge.eventNouns.get(doc.lemma[token]!.toLowerCase()) ?? ''));
  }
  return count;
}

const NEAR = 12;
const MOST_WORDS = 14;

/** The nouns, verbs and adjectives around a predicate in its sentence: "court", "peacekeeper", "tariff" tell what it is about. */
function wordsNear(tree: Tree, predicate: number): readonly number[] {
  const { doc } = tree;
  const [begin, end] = doc.sentences[doc.sentence[predicate]!]!;
  const found: number[] = [];
  for (let token = Math.max(begin, predicate - NEAR); token < Math.min(end, predicate + NEAR) && found.length < MOST_WORDS; token++) {
    const upos = uposOf(doc, token);
    if (token !== predicate && (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ')) found.push(token);
  }
  return found;
}
