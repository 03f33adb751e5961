import { memoized } from '#base/memoized.ts';
import type { GraphEdge } from '#graph/edges.ts';
import { indexOf } from '#view/file-index.ts';
import { recordsPassing } from '#view/passing.ts';
import type { Filters } from '#view/view.ts';
import type { AppState } from './state.ts';

/** All shortest paths between two nodes over the edges that pass, whichever way these point (breadth first, Dijkstra's case of equal weights). */
export interface Path {
  readonly nodes: readonly string[];
  /** For each step the edges that join its two ends. */
  readonly steps: readonly (readonly GraphEdge[])[];
}

const MOST_PATHS = 12;

export const pathsBetween = memoized((file: AppState['file'], filters: Filters, from: string, to: string): readonly Path[] => {
  const index = indexOf(file);
  const good = recordsPassing(index, filters);
  const edgesAt = (id: string) => (index.edgesOf.get(id) ?? []).filter(({ record }) => good.has(record));
  const distance = new Map([[from, 0]]);
  let rim = [from];
  while (rim.length > 0 && !distance.has(to)) {
    const next: string[] = [];
    for (const id of rim)
      for (const edge of edgesAt(id)) {
        const end = otherEnd(edge, id);
        if (distance.has(end)) continue;
        distance.set(end, (distance.get(id) ?? 0) + 1);
        next.push(end);
      }
    rim = next;
  }
  const found: Path[] = [];
  const back = (nodes: readonly string[]) => {
    const [first = ''] = nodes;
    if (found.length >= MOST_PATHS) return;
    if (first === from) {
      found.push({ nodes, steps: nodes.slice(1).map((id, i) => edgesAt(id).filter((edge) => otherEnd(edge, id) === nodes[i])) });
      return;
    }
    const before = new Set(edgesAt(first).map((edge) => otherEnd(edge, first)));
    for (const id of before) if (distance.get(id) === (distance.get(first) ?? 0) - 1) back([id, ...nodes]);
  };
  if (distance.has(to) && from !== to) back([to]);
  return found;
});

const otherEnd = ({ from, to }: GraphEdge, id: string): string => (from === id ? to : from);
