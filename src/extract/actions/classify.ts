import type { Knowledge } from '#knowledge/knowledge.ts';
import { argmax, scoreInto } from '#nlp/linear-model.ts';
import type { Tree } from '#nlp/tree.ts';
import type { EventClass } from '../extraction.ts';
import { type ArgumentHeads, asTerrorist, eventFeatures, isCallOn, isVerdict, MOST_FEATURES } from './event-features.ts';
import { EVENT_LABELS, type EventModel } from './model.ts';
import type { Predicate } from './predicates.ts';

/**
 * Which PLOVER class an action is of, if any, and how sure that is. In: a predicate and its arguments. The lexicon's word is a feature
 * among others of a logistic regression, trained by src/lab/train/events.ts, and decides where that is unsure.
 */
export function classify(
  tree: Tree,
  predicate: Predicate,
  heads: ArgumentHeads & { readonly listed: EventClass | undefined },
  model: EventModel,
  knowledge: Knowledge,
): { event: EventClass | undefined; likely: number } {
  if (asTerrorist(tree, predicate.head)) return { event: 'SANCTION', likely: RULED };
  if (isCallOn(tree, predicate.head)) return { event: 'REQUEST', likely: RULED };
  if (isVerdict(tree, predicate.head)) return { event: 'ACCUSE', likely: RULED };
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Float64Array(EVENT_LABELS.length);
  scoreInto(model.classes, features, eventFeatures(tree, predicate, heads, knowledge, model.clusters, features), scores);
  const best = argmax(scores, scores.length);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - scores[best]!);
  const shareOf = (label: number): number => Math.exp(scores[label]! - scores[best]!) / sum;
  const taken = heads.listed !== undefined && shareOf(best) < SURE_OF_CLASS ? EVENT_LABELS.indexOf(heads.listed) : best;
  const label = EVENT_LABELS[taken]!;
  return { event: label === 'NONE' ? undefined : label, likely: shareOf(taken) };
}

/**
 * Below it the lexicon's class is taken: "[orders] to the agency" is REQUEST, whatever the sentences that the model learned from have most. On
 * whole articles that is right more often, and on events/plover-gsr; on events/plv-train, whose habits the model knows, less. From 0.5 to 0.6,
 * of the classes of fifteen articles 83.5 to 86.4 percent are right, of plover-gsr 60.6 to 61.2, of plv-train in five folds 76.0 to 75.3.
 */
const SURE_OF_CLASS = 0.6;

/** How likely a class is that a rule gives. */
const RULED = 0.8;

/**
 * How likely the class is → how likely the action is right: actor, target and class. A logistic curve over whether it has each of them (Platt
 * 1999), fitted to events/plv-train in five folds; `score` prints how far it is off (Guo et al. 2017).
 */
export function confidenceOf(
  likely: number,
  hasClass: boolean,
  { actorHeads, targetHeads }: Pick<ArgumentHeads, 'actorHeads' | 'targetHeads'>,
): number {
  const roles = (actorHeads.length > 0 ? 2.4 : 0) + (targetHeads.length > 0 ? 2.6 : 0);
  const logit = roles - 4.5 + (hasClass ? 2.8 * likely - 2.4 : 0);
  return 1 / (1 + Math.exp(-logit));
}
