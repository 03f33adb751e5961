import type { Figures } from '../graph-file.ts';
import type { Graph } from '../to-graphology.ts';
import { betweenness } from './betweenness.ts';
import { community } from './community.ts';
import { component } from './component.ts';
import { degree } from './degree.ts';
import type { Metric } from './metric.ts';
import { pagerank } from './pagerank.ts';
import { weightedDegree } from './weighted-degree.ts';

/** In the order in which they are offered. */
export const METRICS: readonly Metric[] = [degree, weightedDegree, betweenness, pagerank, community, component];

/** All figures of all nodes. */
export function figuresOf(graph: Graph): ReadonlyMap<string, Figures> {
  const computed = new Map(METRICS.map(({ id, compute }) => [id, compute(graph)]));
  const figure = (id: Metric['id'], node: string) => computed.get(id)?.get(node) ?? 0;
  return new Map(
    graph.mapNodes((node) => [
      node,
      {
        degree: figure('degree', node),
        weightedDegree: figure('weightedDegree', node),
        betweenness: figure('betweenness', node),
        pagerank: figure('pagerank', node),
        community: figure('community', node),
        component: figure('component', node),
      },
    ]),
  );
}
