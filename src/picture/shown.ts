import type { VisibleEdge, VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import type { EdgePath } from './edge-marks.ts';
import type { Hues } from './hues.ts';
import type { Point } from './scene.ts';

/** The graph that is drawn, for looking up. */
export interface Shown {
  readonly nodes: ReadonlyMap<string, VisibleNode>;
  readonly edges: ReadonlyMap<string, VisibleEdge>;
  readonly hues: Hues;
}

export const NOTHING_SHOWN: Shown = { nodes: new Map(), edges: new Map(), hues: new Map() };

export function shownOf({ nodes, edges }: VisibleGraph, hues: Hues): Shown {
  return { nodes: new Map(nodes.map((node) => [node.id, node])), edges: new Map(edges.map((edge) => [edge.id, edge])), hues };
}

/** What beside the graph decides how it is drawn. */
export interface Look {
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedEdges: ReadonlySet<string>;
  /** The node that the keyboard is on. */
  readonly focused: string | undefined;
  /** Where a search or a path lights some: all else is dimmed. */
  readonly lit: ReadonlySet<string> | undefined;
  /** The article's words behind an edge, for its label while it is selected or hovered. */
  readonly wordsOf: (edge: VisibleEdge) => string;
}

/** Where everything stands, in model units, and which part of it a window shows: read from Cytoscape, or computed (own-geometry.ts). */
export interface Geometry {
  readonly nodes: ReadonlyMap<string, Point>;
  readonly edges: ReadonlyMap<string, EdgePath>;
  readonly view: { readonly zoom: number; readonly pan: Point; readonly width: number; readonly height: number };
}
