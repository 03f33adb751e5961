import { memoized } from '#base/memoized.ts';
import { EDGE_KINDS, type EdgeKind, type GraphFile, NODE_KINDS, type NodeKind } from '#graph/graph-file.ts';
import { VALUE_ORDER } from '#view/facets.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';

/** What the legend lists: kinds that the file holds, with how many of each are drawn; line marks that are drawn. */
export interface LegendData {
  readonly nodes: readonly { readonly kind: NodeKind; readonly count: number }[];
  readonly edges: readonly { readonly kind: EdgeKind; readonly count: number }[];
  readonly marks: readonly ('conflict' | 'cooperation' | 'planned' | 'denied' | 'unnamed')[];
}

export const legendOf = memoized((file: GraphFile, { nodes, edges }: VisibleGraph): LegendData => {
  const held = new Set(file.entities.map(({ kind }) => kind));
  const kinds = [...NODE_KINDS].sort((a, b) => (VALUE_ORDER.kind?.indexOf(a) ?? 0) - (VALUE_ORDER.kind?.indexOf(b) ?? 0));
  const facts = { statement: file.statements, action: file.actions, affiliation: file.affiliations };
  const drawn = (kind: EdgeKind) => edges.filter((edge) => edge.kind === kind).reduce((sum, edge) => sum + edge.edges.length, 0);
  const marks = {
    conflict: edges.some(({ quad }) => quad?.endsWith('conflict')),
    cooperation: edges.some(({ quad }) => quad?.endsWith('cooperation')),
    planned: edges.some(({ isUncertain }) => isUncertain),
    denied: edges.some(({ isDenied }) => isDenied),
    unnamed: edges.some(({ isUnnamed }) => isUnnamed),
  };
  return {
    nodes: kinds.filter((kind) => held.has(kind)).map((kind) => ({ kind, count: nodes.filter((node) => node.kind === kind).length })),
    edges: EDGE_KINDS.filter((kind) => facts[kind].length > 0).map((kind) => ({ kind, count: drawn(kind) })),
    marks: (['conflict', 'cooperation', 'planned', 'denied', 'unnamed'] as const).filter((mark) => marks[mark]),
  };
});
