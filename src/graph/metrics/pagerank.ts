import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { type Metric, rounded } from './metric.ts';

/** A weight of 0 would divide by 0 where a node has no other edge out. */
const LEAST_WEIGHT = 0.01;

/** Page and Brin, “The anatomy of a large-scale hypertextual web search engine” (1998), damping 0.85, edges weighed by confidence. */
export const pagerank: Metric = {
  id: 'pagerank',
  label: 'Prominence (PageRank)',
  explain:
    'How much the story turns to this node: high when many speak of it or act on it, and more so when those are prominent themselves.',
  compute: (graph) => {
    if (graph.order === 0) return new Map();
    const found = pagerankOf(graph, {
      getEdgeWeight: (_key, { weight }) => Math.max(weight, LEAST_WEIGHT),
      maxIterations: 1000,
      tolerance: 1e-9,
    });
    return new Map(graph.mapNodes((node) => [node, rounded(found[node] ?? 0)]));
  },
};
