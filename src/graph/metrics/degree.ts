import type { Metric } from './metric.ts';

export const degree: Metric = {
  id: 'degree',
  label: 'Connections',
  explain: 'How many statements, actions and offices join this node to others, in either direction.',
  compute: (graph) => new Map(graph.mapNodes((node) => [node, graph.degree(node)])),
};
