import type { Knowledge } from '#knowledge/knowledge.ts';
import { hashText, mix } from '#nlp/features.ts';
import { argmax, scoreInto } from '#nlp/linear-model.ts';
import { childrenBy, deprelOf, type Tree } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import { modalityOf, polarityOf } from './modality.ts';
import { EVENT_LABELS, type EventModel } from './model.ts';
import type { Predicate } from './predicates.ts';
import { prepositionOf } from './scene.ts';

/**
 * Which PLOVER class an action is of, if any, and how sure that is. In: a predicate and its arguments. The lexicon's word is a feature
 * among others of a linear model (averaged perceptron, Collins 2002), trained by src/lab/train/events.ts.
 */
export interface ArgumentHeads {
  /** Heads of entities. */
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
  readonly placeHeads: readonly number[];
  /** Heads of the phrases acted upon, entities or not. */
  readonly targets: readonly number[];
}

export const MOST_FEATURES = 64;

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
  let phrase: EventClass | undefined;
  let object: EventClass | undefined;
  for (const token of objects) {
    const word = tree.doc.lemma[token]!.toLowerCase();
    phrase ??= knowledge.eventPhrases.get(`${lemma} ${word}`);
    object ??= knowledge.eventNouns.get(word);
  }
  let verb = knowledge.eventVerbs.get(lemma);
  for (const oblique of childrenBy(tree, head, 'obl')) verb = knowledge.eventVerbs.get(`${lemma} ${prepositionOf(tree, oblique)}`) ?? verb;
  return { phrase, verb, noun: object };
}

/** The lexicon's word: of a verb with its noun before the verb's own, before the noun's. */
export function lexiconClass(tree: Tree, predicate: Predicate, targets: readonly number[], knowledge: Knowledge): EventClass | undefined {
  const { phrase, verb, noun } = lexiconClasses(tree, predicate, targets, knowledge);
  return phrase ?? verb ?? noun;
}

/** Fills `features` and says how many: the same in training and in use. */
export function eventFeatures(tree: Tree, predicate: Predicate, heads: ArgumentHeads, knowledge: Knowledge, features: Uint32Array): number {
  const { doc } = tree;
  let count = 0;
  const add = (template: number, ...values: readonly number[]): void => {
    if (count < MOST_FEATURES) features[count++] = values.reduce((hash, value) => mix(hash, value), template);
  };
  const word = (token: number): number => hashText(doc.lemma[token]!.toLowerCase());
  const lemma = hashText(predicate.lemma);
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
  add(10, hashText(lexicon.phrase ?? lexicon.verb ?? lexicon.noun ?? ''), hashText(modalityOf(tree, predicate.head)));
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
  return count;
}

export function classify(
  tree: Tree,
  predicate: Predicate,
  heads: ArgumentHeads,
  model: EventModel,
  knowledge: Knowledge,
): { event: EventClass | undefined; confidence: number } {
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(EVENT_LABELS.length);
  scoreInto(model.classes, features, eventFeatures(tree, predicate, heads, knowledge, features), scores);
  const best = argmax(scores, scores.length);
  const label = EVENT_LABELS[best]!;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k++) if (k !== best && scores[k]! > second) second = scores[k]!;
  return { event: label === 'NONE' ? undefined : label, confidence: confidenceOf(scores[best]! - second, label !== 'NONE', heads) };
}

/** Margin of the best class over the next → how likely the action is right; fitted on held-out folds by src/lab/train/events.ts. */
function confidenceOf(margin: number, hasClass: boolean, { actorHeads, targetHeads }: ArgumentHeads): number {
  const x =
    -0.6 +
    0.8 * Math.min(3, margin) +
    (hasClass ? 0.5 : -0.6) +
    (actorHeads.length > 0 ? 0.3 : -0.4) +
    (targetHeads.length > 0 ? 0.4 : -0.4);
  return 1 / (1 + Math.exp(-x));
}
