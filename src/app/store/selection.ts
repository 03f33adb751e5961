import { NO_SELECTION } from '#view/view.ts';
import type { Selection } from '#view/visible-graph.ts';
import type { Change } from './state.ts';

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
