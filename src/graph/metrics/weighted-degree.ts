import { type Metric, rounded } from './metric.ts';

export const weightedDegree: Metric = {
  id: 'weightedDegree',
  label: 'Connections, weighted',
  explain: 'The same count, but each connection counts for as much as we are sure of it: one that is 80 % sure counts 0.8.',
  compute: (graph) =>
    new Map(
      graph.mapNodes((node) => [
        node,
        rounded(
          graph
            .mapEdges(node, (_key, { weight }) => weight)
            .sort((a, b) => a - b)
            .reduce((sum, weight) => sum + weight, 0),
        ),
      ]),
    ),
};
