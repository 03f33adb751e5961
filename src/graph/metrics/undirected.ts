import { UndirectedGraph } from 'graphology';
import type { Graph } from '../to-graphology.ts';

/** The graph without directions and parallel edges: two nodes are joined once, by the sum of the weights between them. */
export function toUndirected(graph: Graph): UndirectedGraph<Record<string, never>, { weight: number }> {
  const simple: UndirectedGraph<Record<string, never>, { weight: number }> = new UndirectedGraph();
  graph.forEachNode((node) => simple.addNode(node));
  graph.forEachEdge((_key, { weight }, from, to) => {
    simple.updateUndirectedEdge(from, to, (attributes) => ({ weight: (attributes.weight ?? 0) + weight }));
  });
  return simple;
}
