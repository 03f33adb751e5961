import { memoized } from '#base/memoized.ts';
import { indexOf } from '#view/file-index.ts';
import { NO_SELECTION } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import type { Selection, VisibleGraph } from '#view/visible-graph.ts';
import type { AppState, Change } from './state.ts';

/** One selection everywhere: changes, and what follows from it. */
export function select(part: Partial<Selection>): Change {
  return (view) => ({ ...view, selection: { ...NO_SELECTION, ...part } });
}

export function clearSelection(): Change {
  return (view) => {
    const { nodes, edges, records } = view.selection;
    return nodes.length + edges.length + records.length === 0 ? view : { ...view, selection: NO_SELECTION };
  };
}

/** Adds what is not selected, takes away what is. */
export function toggleSelected(part: Partial<Selection>): Change {
  return (view) => ({
    ...view,
    selection: {
      nodes: toggled(view.selection.nodes, part.nodes),
      edges: toggled(view.selection.edges, part.edges),
      records: toggled(view.selection.records, part.records),
    },
  });
}

/** Box and lasso with a modifier key add to what is selected. */
export function addToSelection(nodes: readonly string[]): Change {
  return (view) => ({ ...view, selection: { ...view.selection, nodes: [...new Set([...view.selection.nodes, ...nodes])] } });
}

function toggled(had: readonly string[], flipped: readonly string[] = []): readonly string[] {
  const kept = had.filter((id) => !flipped.includes(id));
  return [...kept, ...flipped.filter((id) => !had.includes(id))];
}

/** The records behind the selection: selected themselves, or by their edge. In text order. */
export function selectRecords(state: AppState): readonly string[] {
  return selectedRecords(state.file, selectVisibleGraph(state), state.view.selection);
}

const selectedRecords = memoized((file: AppState['file'], graph: VisibleGraph, selection: Selection): readonly string[] => {
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

export function selectLit(state: AppState): Lit {
  return litOf(selectVisibleGraph(state), state.view.selection);
}

const litOf = memoized((graph: VisibleGraph, { nodes, edges, records }: Selection): Lit => {
  const chosen = new Set(records);
  return {
    nodes: new Set(nodes),
    edges: new Set(graph.edges.filter((edge) => edges.includes(edge.id) || edge.records.some((id) => chosen.has(id))).map(({ id }) => id)),
  };
});
