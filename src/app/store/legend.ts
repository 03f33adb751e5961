import { memoized } from '#base/memoized.ts';
import { EDGE_KINDS, type EdgeKind, type GraphFile, NODE_KINDS, type NodeKind } from '#graph/graph-file.ts';
import { huesOf } from '#picture/hues.ts';
import { VALUE_ORDER } from '#view/facets.ts';
import type { Colouring } from '#view/view.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';

/** A community or a country that has a hue of its own. */
interface LegendHue {
  readonly value: string;
  readonly rank: number;
  readonly count: number;
}

const MOST_HUES = 8;

/** The hues in use where nodes are coloured by community or country, the largest first; what is grey is not listed. */
export const legendHues = memoized(({ nodes }: VisibleGraph, colourBy: Colouring): readonly LegendHue[] => {
  const found = new Map<number, LegendHue>();
  const hues = huesOf(nodes, colourBy);
  for (const { id, country, community } of nodes) {
    const rank = hues.get(id);
    const value = colourBy === 'country' ? country : String(community);
    if (rank === undefined || rank >= MOST_HUES || value === undefined) continue;
    found.set(rank, { value, rank, count: (found.get(rank)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
});

/** What the legend lists: kinds that the file holds, with how many of each are drawn; line marks that are drawn. */
export interface LegendData {
  readonly nodes: readonly { readonly kind: NodeKind; readonly count: number }[];
  readonly edges: readonly { readonly kind: EdgeKind; readonly count: number }[];
  readonly marks: readonly ('conflict' | 'cooperation' | 'unsure' | 'planned' | 'denied' | 'unnamed')[];
}

export const legendOf = memoized((file: GraphFile, { nodes, edges }: VisibleGraph): LegendData => {
  const held = new Set(file.entities.map(({ kind }) => kind));
  const kinds = [...NODE_KINDS].sort((a, b) => (VALUE_ORDER.kind?.indexOf(a) ?? 0) - (VALUE_ORDER.kind?.indexOf(b) ?? 0));
  const facts = { statement: file.statements, action: file.actions, affiliation: file.affiliations };
  const drawn = (kind: EdgeKind) => edges.filter((edge) => edge.kind === kind).reduce((sum, edge) => sum + edge.edges.length, 0);
  const marks = {
    conflict: edges.some(({ quad }) => quad?.endsWith('conflict')),
    cooperation: edges.some(({ quad }) => quad?.endsWith('cooperation')),
    unsure: edges.some(({ kind, quad }) => kind === 'action' && quad === undefined),
    planned: edges.some(({ isUncertain }) => isUncertain),
    denied: edges.some(({ isDenied }) => isDenied),
    unnamed: edges.some(({ isUnnamed }) => isUnnamed),
  };
  return {
    nodes: kinds.filter((kind) => held.has(kind)).map((kind) => ({ kind, count: nodes.filter((node) => node.kind === kind).length })),
    edges: EDGE_KINDS.filter((kind) => facts[kind].length > 0).map((kind) => ({ kind, count: drawn(kind) })),
    marks: (['conflict', 'cooperation', 'unsure', 'planned', 'denied', 'unnamed'] as const).filter((mark) => marks[mark]),
  };
});
