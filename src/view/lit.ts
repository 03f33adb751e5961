import { memoized } from '#base/memoized.ts';
import { chainEdges } from './chain.ts';
import { type FileIndex, indexOf } from './file-index.ts';
import type { Viewed } from './view.ts';
import { selectVisibleGraph } from './visible.ts';
import type { Selection, VisibleEdge, VisibleGraph } from './visible-graph.ts';

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

/**
 * What lights up in the drawing: the nodes, and the visible edges that are selected, that picture a selected record, or that lead to it:
 * who reports whose words.
 */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export function selectLit(state: Viewed): Lit {
  return litOf(indexOf(state.file), selectVisibleGraph(state), state.view.selection);
}

const litOf = memoized((index: FileIndex, graph: VisibleGraph, { nodes, edges, records }: Selection): Lit => {
  const chosen = new Set(records);
  const chain = new Set(records.flatMap((id) => (index.record.has(id) ? chainEdges(index, index.record.get(id)!) : [])));
  const isLit = (edge: VisibleEdge): boolean =>
    edges.includes(edge.id) || edge.records.some((id) => chosen.has(id)) || edge.edges.some((key) => chain.has(key));
  const lit = graph.edges.filter(isLit);
  // A record that no edge pictures (somebody speaks of themselves, or nobody is named) lights up those who take part in it.
  const alone = records.filter((id) => !lit.some((edge) => edge.records.includes(id)));
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const parts = alone.flatMap((id) => index.participants.get(id) ?? []).filter((id) => shown.has(id));
  return { nodes: new Set([...nodes, ...parts]), edges: new Set(lit.map(({ id }) => id)) };
});
