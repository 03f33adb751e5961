import type { Graph } from '../to-graphology.ts';

/** A figure of every node. A metric a file; each says in plain words what it tells, and cites its paper. */
export interface Metric {
  readonly id: 'degree' | 'weightedDegree' | 'betweenness' | 'pagerank' | 'community' | 'component';
  readonly label: string;
  /** For a reader who has never heard of it. */
  readonly explain: string;
  /** A figure for each node, in the graph's order of nodes. Does not change the graph. */
  readonly compute: (graph: Graph) => ReadonlyMap<string, number>;
}

/** Figures are rounded so that engines that add in another order write the same bytes. */
export const rounded = (figure: number): number => Math.round(figure * 1e6) / 1e6;
