import type { VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import { words } from '../strings/words.ts';

/**
 * Walking the graph by keyboard. Up and down go through all nodes in reading order; left and right through the neighbours
 * of the node that was last entered (by Enter, or by coming from outside). Pure.
 */
export interface Walk {
  /** The node that the keyboard is on. */
  readonly at: string;
  /** The node whose neighbours left and right go through. */
  readonly around: string;
}

export type WalkKey = 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End';

export function isWalkKey(key: string): key is WalkKey {
  return ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].includes(key);
}

/** Where the walk begins: on what is selected, else on the first node. */
export function enter(graph: VisibleGraph, selected: readonly string[]): Walk | undefined {
  const at = graph.nodes.find(({ id }) => selected.includes(id)) ?? graph.nodes[0];
  return at && { at: at.id, around: at.id };
}

export function step(graph: VisibleGraph, walk: Walk, key: WalkKey): Walk {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const ring = [walk.around, ...neighboursOf(graph, walk.around)];
    const place = Math.max(0, ring.indexOf(walk.at));
    const next = ring[(place + (key === 'ArrowRight' ? 1 : ring.length - 1)) % ring.length]!;
    return { at: next, around: walk.around };
  }
  const order = graph.nodes.map(({ id }) => id);
  const place = order.indexOf(walk.at);
  const last = order.length - 1;
  const to = { Home: 0, End: last, ArrowDown: Math.min(last, place + 1), ArrowUp: Math.max(0, place - 1) }[key];
  const next = order[to] ?? walk.at;
  return { at: next, around: next };
}

/** In reading order. */
function neighboursOf(graph: VisibleGraph, id: string): readonly string[] {
  const near = new Set(graph.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  near.delete(id);
  return graph.nodes.filter((node) => near.has(node.id)).map((node) => node.id);
}

/** What a screen reader says of a node. */
export function spoken(graph: VisibleGraph, node: VisibleNode, kindLabel: string): string {
  const links = words.graph.neighbourCount(neighboursOf(graph, node.id).length);
  return [node.name, kindLabel, node.note, links].filter((part) => part !== '').join(', ');
}
