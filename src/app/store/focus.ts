import { indexOf } from '#view/file-index.ts';
import type { View } from '#view/view.ts';
import type { AppState, Change } from './state.ts';

/** Changes of how far one looks: focus on n steps, expand, collapse, hide. */
export function focusOn(nodes: readonly string[], steps: number): Change {
  return (view) => (nodes.length === 0 ? view : { ...view, focus: { nodes, steps } });
}

export function clearFocus(): Change {
  return (view) => {
    if (view.focus === undefined) return view;
    const { focus: _, ...wide } = view;
    return wide;
  };
}

/** Brings in all that these nodes have an edge with. */
export function expand(file: AppState['file'], nodes: readonly string[]): Change {
  return (view) => {
    const near = neighboursOf(file, nodes);
    return {
      ...view,
      revealed: [...new Set([...view.revealed, ...nodes, ...near])],
      hidden: view.hidden.filter((id) => !near.includes(id)),
    };
  };
}

/** Takes away what was brought in around these nodes. */
export function collapse(file: AppState['file'], nodes: readonly string[]): Change {
  return (view) => {
    const near = new Set(neighboursOf(file, nodes));
    const revealed = view.revealed.filter((id) => !near.has(id) || nodes.includes(id));
    return revealed.length === view.revealed.length ? view : { ...view, revealed };
  };
}

export function hide(nodes: readonly string[]): Change {
  return (view) =>
    nodes.length === 0
      ? view
      : {
          ...view,
          hidden: [...new Set([...view.hidden, ...nodes])],
          revealed: view.revealed.filter((id) => !nodes.includes(id)),
          selection: { ...view.selection, nodes: view.selection.nodes.filter((id) => !nodes.includes(id)) },
        };
}

/** Of what is drawn, only these stay. */
export function hideOthers(drawn: readonly string[], nodes: readonly string[]): Change {
  return (view: View) =>
    nodes.length === 0 ? view : { ...view, hidden: [...new Set([...view.hidden, ...drawn.filter((id) => !nodes.includes(id))])] };
}

export function showHidden(): Change {
  return (view) => (view.hidden.length === 0 ? view : { ...view, hidden: [] });
}

/** Makes sure that these are drawn: whoever looks something up wants to see it. */
export function reveal(nodes: readonly string[]): Change {
  return (view) => ({
    ...view,
    revealed: [...new Set([...view.revealed, ...nodes])],
    hidden: view.hidden.filter((id) => !nodes.includes(id)),
  });
}

export function neighboursOf(file: AppState['file'], nodes: readonly string[]): readonly string[] {
  const index = indexOf(file);
  const near = nodes.flatMap((id) => (index.edgesOf.get(id) ?? []).flatMap(({ from, to }) => [from, to]));
  return [...new Set(near)].filter((id) => !nodes.includes(id));
}
