import { memoized } from '#base/memoized.ts';
import { indexOf } from './file-index.ts';
import type { Viewed } from './view.ts';
import { selectVisibleGraph } from './visible.ts';
import type { Selection, VisibleGraph } from './visible-graph.ts';

/** What follows from a selection: its records, and what lights up. */
/** The records behind the selection: selected themselves, or by their edge. In text order. */
export function selectRecords(state: Viewed): readonly string[] {
  return selectedRecords(state.file, selectVisibleGraph(state), state.view.selection);
}

const selectedRecords = memoized((file: Viewed['file'], graph: VisibleGraph, selection: Selection): readonly string[] => {
  const ofEdges = graph.edges.filter(({ id }) => selection.edges.includes(id)).flatMap(({ records }) => records);
  const chosen = new Set([...selection.records, ...ofEdges]);
  return indexOf(file)
    .records.map(({ id }) => id)
    .filter((id) => chosen.has(id));
});

/** What lights up in the drawing: the nodes, and the visible edges that are selected or that picture a selected record. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export function selectLit(state: Viewed): Lit {
  return litOf(selectVisibleGraph(state), state.view.selection);
}

const litOf = memoized((graph: VisibleGraph, { nodes, edges, records }: Selection): Lit => {
  const chosen = new Set(records);
  return {
    nodes: new Set(nodes),
    edges: new Set(graph.edges.filter((edge) => edges.includes(edge.id) || edge.records.some((id) => chosen.has(id))).map(({ id }) => id)),
  };
});
