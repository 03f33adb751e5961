import { connectedComponents } from 'graphology-components';
import type { Metric } from './metric.ts';
import { numbered } from './numbered.ts';

export const component: Metric = {
  id: 'component',
  label: 'Connected part',
  explain: 'Which part of the picture the node lies in: between two parts there is no connection at all.',
  compute: (graph) => {
    const partOf = new Map(connectedComponents(graph).flatMap((nodes, part) => nodes.map((node) => [node, String(part)] as const)));
    return numbered(graph.nodes(), (node) => partOf.get(node) ?? node);
  },
};
