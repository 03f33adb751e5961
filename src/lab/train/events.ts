import { articleId } from '#base/ids.ts';
import { contains, type Span } from '#base/span.ts';
import type { Annotator } from '#engine/annotator.ts';
import { eventFeatures, lexiconClass, MOST_FEATURES } from '#extract/actions/event-features.ts';
import { findCandidates } from '#extract/actions/find-actions.ts';
import { EVENT_LABELS, type EventModel } from '#extract/actions/model.ts';
import type { EventClass } from '#extract/extraction.ts';
import type { Clusters } from '#nlp/clusters.ts';
import type { Document } from '#nlp/document.ts';
import { linearModelOf } from '#nlp/linear-model.ts';
import { type EventSentence, readEventSentences } from '../corpora/events.ts';
import { loadAnnotator } from '../load-engine.ts';
import { encodeLinear, writeModel } from '../write-model.ts';
import { type Example, learnLogistic } from './logistic.ts';

/**
 * Learns an action's PLOVER class from sentences with one marked event. A predicate with the marked actor or target is an example of the
 * marked class; one that the lexicon gives the marked class too; of the rest, those that the lexicon does not know are examples of none.
 */
export type EventExample = Example;

const MIN_WEIGHT = 0.02;

export function trainEvents(): void {
  const annotator = loadAnnotator();
  const examples = readEventSentences('plv-train').flatMap((sentence) => eventExamples(annotator, sentence));
  const columns = learnLogistic(examples, { classes: EVENT_LABELS.length, minWeight: MIN_WEIGHT });
  writeModel('events', { labels: EVENT_LABELS }, { classes: encodeLinear(columns) });
}

/** @param examples those of eventExamples, of the sentences to learn from */
export function learnEvents(examples: readonly EventExample[], clusters: Clusters): EventModel {
  return { classes: linearModelOf(learnLogistic(examples, { classes: EVENT_LABELS.length, minWeight: MIN_WEIGHT })), clusters };
}

export function eventExamples(annotator: Annotator, { id, text, classes, source, target }: EventSentence): readonly EventExample[] {
  const doc = annotator.annotate({ id: articleId(id), text });
  const examples: EventExample[] = [];
  const { scene, candidates } = findCandidates(doc, annotator.knowledge);
  const { tree } = scene;
  for (const candidate of candidates) {
    const known = lexiconClass(tree, candidate.predicate, candidate.targets, annotator.knowledge);
    const hasActor = source.length === 0 || candidate.actorHeads.some((head) => liesIn(doc, head, source));
    const hasTarget = target.length === 0 || candidate.targetHeads.some((head) => liesIn(doc, head, target));
    const label = labelOf(classes, known, hasActor, hasTarget);
    if (label === undefined) continue;
    const buffer = new Uint32Array(MOST_FEATURES);
    const count = eventFeatures(tree, candidate.predicate, candidate, annotator.knowledge, annotator.models.tag.clusters, buffer);
    examples.push({ features: buffer.slice(0, count), label: EVENT_LABELS.indexOf(label) });
  }
  return examples;
}

function labelOf(
  classes: readonly EventClass[],
  known: EventClass | undefined,
  hasActor: boolean,
  hasTarget: boolean,
): EventClass | 'NONE' | undefined {
  const marked = known !== undefined && classes.includes(known) ? known : classes[0]!;
  if (hasActor && hasTarget) return marked;
  if (known !== undefined) return classes.includes(known) ? known : undefined;
  return hasActor || hasTarget ? undefined : 'NONE';
}

function liesIn(doc: Document, token: number, spans: readonly Span[]): boolean {
  return spans.some((span) => contains(span, [doc.begin[token]!, doc.end[token]!]));
}
