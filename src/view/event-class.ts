import type { GraphAction } from '#graph/graph-file.ts';

/** Below this a class is rather wrong than right: it is told as uncertain, and gives its edge no colour. */
const LEAST_SURE_CLASS = 0.5;

/** A class of which nobody has said how likely it is counts as sure: whoever made the file gave it. */
export function isClassUnsure({ event, quad, eventConfidence }: Pick<GraphAction, 'event' | 'quad' | 'eventConfidence'>): boolean {
  return (event !== undefined || quad !== undefined) && eventConfidence !== undefined && eventConfidence < LEAST_SURE_CLASS;
}
