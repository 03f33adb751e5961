import type { NodeKind } from '#graph/graph-file.ts';
import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';

/**
 * The looks of nodes and edges as data, shared by the Cytoscape stylesheet and by our own painter, so that the screen,
 * the hover overlay and an exported picture agree.
 */
export type ShapeName = 'ellipse' | 'round-rectangle' | 'octagon' | 'hexagon' | 'diamond';

export interface NodeLook {
  readonly shape: ShapeName;
  /** Width and height as a share of the node's size. */
  readonly width: number;
  readonly height: number;
  /** Corner radius as a share of the height; 0.5 makes a stadium. */
  readonly corner: number;
  readonly isDashed: boolean;
  readonly border: number;
}

const round = { shape: 'ellipse', width: 1, height: 1, corner: 0, isDashed: false, border: 0 } as const;

export const NODE_LOOKS: Readonly<Record<NodeKind, NodeLook>> = {
  agency: { ...round, shape: 'round-rectangle', width: 1.04, height: 0.92, corner: 0.17 },
  official: round,
  country: { ...round, shape: 'round-rectangle', width: 1.22, height: 0.88, corner: 0.5 },
  organization: { ...round, shape: 'octagon' },
  group: { ...round, shape: 'hexagon', width: 1.16, height: 1 },
  source: { ...round, isDashed: true, border: 1.6 },
  person: { ...round, width: 0.94, height: 0.94, border: 1.4 },
  place: { ...round, shape: 'diamond', width: 0.86, height: 0.86, border: 1.2 },
};

export interface Box {
  readonly width: number;
  readonly height: number;
}

export function boxOf(node: Pick<VisibleNode, 'kind' | 'size'>): Box {
  const look = NODE_LOOKS[node.kind];
  return { width: Math.round(node.size * look.width * 10) / 10, height: Math.round(node.size * look.height * 10) / 10 };
}

/** A kind's one letter is half as high as the node is wide; a code of three has less room. */
export function letterSize(node: Pick<VisibleNode, 'size' | 'letter'>): number {
  const share = node.letter.length > 1 ? 0.34 : 0.42;
  return Math.round(Math.max(10, Math.min(24, node.size * share)) * 10) / 10;
}

/** Smaller than so many pixels on the screen a letter is not drawn. */
export const LEAST_LETTER = 6;

export function cornerOf(kind: NodeKind, height: number): number {
  return Math.round(NODE_LOOKS[kind].corner * height * 10) / 10;
}

type ArrowName = 'open' | 'filled' | 'hollow' | 'none';

export interface EdgeLook {
  readonly width: number;
  readonly arrow: ArrowName;
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly tone: 'quiet' | 'faint' | 'conflict' | 'cooperation' | 'ink';
  readonly isBarred: boolean;
}

/** Said: thin, open arrow. Did: filled arrow, width by count, colour by quad. Office: dotted. Uncertain: dashed. Denied: barred. */
export function lookOfEdge(edge: Pick<VisibleEdge, 'kind' | 'edges' | 'quad' | 'isDenied' | 'isUncertain' | 'isUnnamed'>): EdgeLook {
  if (edge.kind === 'affiliation') return { width: 1.3, arrow: 'none', line: 'dotted', tone: 'faint', isBarred: false };
  const count = Math.min(edge.edges.length, 12);
  const line = edge.isUncertain ? 'dashed' : 'solid';
  if (edge.kind === 'statement') {
    const width = 1.3 + 0.35 * Math.log2(count);
    return { width, arrow: edge.isUnnamed ? 'hollow' : 'open', line, tone: 'quiet', isBarred: edge.isDenied };
  }
  const conflict = edge.quad?.endsWith('conflict') ? 'conflict' : 'cooperation';
  return {
    width: 1.8 + 0.9 * Math.log2(count),
    arrow: edge.isUnnamed ? 'hollow' : 'filled',
    line,
    tone: edge.quad === undefined ? 'quiet' : conflict,
    isBarred: edge.isDenied,
  };
}

export const DASHES = { solid: [], dashed: [7, 5], dotted: [1.5, 4.5] } as const;

/** The side length that Cytoscape gives an arrow head: the tip's triangle is 0.3 of it long and 0.3 wide. */
export function arrowSize(width: number): number {
  return Math.max((width * 13.37) ** 0.9, 29) * ARROW_SCALE;
}
export const ARROW_SCALE = 1.2;
/** Room between an edge's ends and the nodes, in model units. */
export const END_GAP = { source: 2, target: 3 } as const;
