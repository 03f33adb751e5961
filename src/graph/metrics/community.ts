import louvain from 'graphology-communities-louvain';
import { createRandom } from '#base/random.ts';
import type { Metric } from './metric.ts';
import { numbered } from './numbered.ts';
import { toUndirected } from './undirected.ts';

const SEED = 20080310;

/** Blondel et al., “Fast unfolding of communities in large networks” (2008), over the undirected, weighted graph. */
export const community: Metric = {
  id: 'community',
  label: 'Community',
  explain: 'Which circle the node belongs to: nodes of one circle are joined to each other more than to the rest.',
  compute: (graph) => {
    const found = louvain(toUndirected(graph), { getEdgeWeight: 'weight', rng: createRandom(SEED) });
    return numbered(graph.nodes(), (node) => String(found[node]));
  },
};
