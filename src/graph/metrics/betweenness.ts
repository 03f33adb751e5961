import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { type Metric, rounded } from './metric.ts';
import { toUndirected } from './undirected.ts';

/**
 * Brandes, “A faster algorithm for betweenness centrality” (2001), over the undirected graph, normalised to 0–1.
 * Directions are left out: who speaks of whom joins both, and almost no directed path is longer than one step.
 */
export const betweenness: Metric = {
  id: 'betweenness',
  label: 'Go-between',
  explain:
    'How often the shortest way from one node to another leads through this one. High: it links parts that would hardly touch otherwise.',
  compute: (graph) => {
    if (graph.order < 3) return new Map(graph.mapNodes((node) => [node, 0]));
    const found = betweennessCentrality(toUndirected(graph), { getEdgeWeight: null, normalized: true });
    return new Map(graph.mapNodes((node) => [node, rounded(found[node] ?? 0)]));
  },
};
