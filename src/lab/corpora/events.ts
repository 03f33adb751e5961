import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compareSpans, type Span } from '#base/span.ts';
import type { EventClass } from '#extract/extraction.ts';
import { sharedFolder } from './shared.ts';

/** A sentence with one marked event: who, to whom, and its PLOVER class (../shared/corpora/README.md). */
export interface EventSentence {
  readonly id: string;
  readonly text: string;
  /** The classes that count as right; the first is the commonest. */
  readonly classes: readonly EventClass[];
  readonly source: readonly Span[];
  readonly target: readonly Span[];
}

/** Older or coarser names of PLOVER classes, as ../shared/benchmarks/score.py reads them. */
const CLASSES: Readonly<Record<string, readonly EventClass[]>> = {
  YIELD: ['CONCEDE', 'RETREAT'],
  DEMAND: ['REQUEST'],
  DISAPPROVE: ['ACCUSE'],
  INVESTIGATE: ['ACCUSE'],
  FIGHT: ['ASSAULT'],
};

/** @param name `plv-train` or `plover-gsr` */
export function readEventSentences(name: string): readonly EventSentence[] {
  const text = gunzipSync(readFileSync(`${sharedFolder()}/corpora/events/${name}.jsonl.gz`)).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as { id: string; text: string; event: string; source?: Span[]; target?: Span[] };
      return {
        id: row.id,
        text: row.text,
        classes: CLASSES[row.event] ?? [row.event as EventClass],
        source: [...(row.source ?? [])].sort(compareSpans),
        target: [...(row.target ?? [])].sort(compareSpans),
      };
    });
}
