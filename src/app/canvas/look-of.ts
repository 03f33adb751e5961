import { memoized } from '#base/memoized.ts';
import type { Theme } from '#picture/palette.ts';
import { selectLit } from '#view/lit.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import type { VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import { edgeWordsIn } from '#view/words.ts';
import type { AppState } from '../store/state.ts';
import type { CanvasLook } from './look.ts';

/** What the canvas needs to know beside the state: the window's own. */
export interface Surroundings {
  readonly theme: Theme;
  /** Reduced motion. */
  readonly isStill: boolean;
  /** The node that the keyboard is on. */
  readonly focused: string | undefined;
}

/** State → look, pure; an equal state gives sets of the same reference, so that the canvas sees what has changed. */
export function lookOf(state: AppState, { theme, isStill, focused }: Surroundings): CanvasLook {
  const graph = selectVisibleGraph(state);
  const lit = selectLit(state);
  return {
    theme,
    isStill,
    focused,
    colourBy: state.view.colourBy,
    selectedNodes: lit.nodes,
    selectedEdges: lit.edges,
    hovered: hoveredOf(graph, state.screen.hover),
    lit: highlighted(graph, state.screen.highlight),
    tool: state.screen.tool,
    hasHulls: state.view.hulls,
    wordsOf: edgeWordsIn(state.file, state.view.selection),
  };
}

const hoveredOf = memoized((graph: VisibleGraph, hover: AppState['screen']['hover']): CanvasLook['hovered'] => {
  if (hover?.node !== undefined) return { type: 'node', ids: [hover.node] };
  const { edge, record } = hover ?? {};
  if (edge !== undefined) return { type: 'edge', ids: [edge] };
  const ids = record === undefined ? [] : graph.edges.filter(({ records }) => records.includes(record)).map(({ id }) => id);
  return ids.length === 0 ? undefined : { type: 'edge', ids };
});

/** A kind of node, a country or a community lights its nodes; a kind of edge its edges with their ends. */
const highlighted = memoized((graph: VisibleGraph, kind: string | undefined): ReadonlySet<string> | undefined => {
  if (kind === undefined) return undefined;
  const isOne = (node: VisibleNode) => node.kind === kind || node.country === kind || String(node.community) === kind;
  const nodes = graph.nodes.filter(isOne).map(({ id }) => id);
  const edges = graph.edges.filter((edge) => edge.kind === kind).flatMap(({ id, from, to }) => [id, from, to]);
  return new Set([...nodes, ...edges]);
});
