import type { EdgeKind, GraphAction, NodeKind } from '#graph/graph-file.ts';

/**
 * What the picture shows, at the end of the chain file → filters → visible graph: plain records, no Cytoscape, no React.
 * The canvas draws it, the export writes it, the legend counts it.
 */
export interface VisibleNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** The quieter second line: "Defense Minister · MEX"; empty where there is nothing to say. */
  readonly note: string;
  /** What stands in the node: the kind's letter, or a country's code. */
  readonly letter: string;
  readonly country?: string;
  /** Place in the drawing, in model units. */
  readonly x: number;
  readonly y: number;
  /** Diameter in model units, from the chosen figure. */
  readonly size: number;
  /** Louvain community, for colouring by it. */
  readonly community: number;
}

/** Parallel edges that look alike (same ends, kind, polarity, certainty, voucher) drawn as one, with their count. */
export interface VisibleEdge {
  /** Stable: derived from the ends and the looks. */
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  /** What it says: the verb, or the office; "×3" is added by the drawing from `edges.length`. */
  readonly label: string;
  /** Keys of the graph's edges that it stands for (to-graphology.ts), never empty, in text order. */
  readonly edges: readonly string[];
  /** Ids of the records behind them, in text order, each once. */
  readonly records: readonly string[];
  /** Its colour; absent where no class is given, or none that is sure (event-class.ts). */
  readonly quad?: NonNullable<GraphAction['quad']>;
  /** Polarity negative. */
  readonly isDenied: boolean;
  /** Planned, possible, hypothetical. */
  readonly isUncertain: boolean;
  /** Only an unnamed source vouches for it. */
  readonly isUnnamed: boolean;
}

export interface VisibleGraph {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
}

/** One selection everywhere: nodes, and records (statements, actions, affiliations) whichever way they are seen. */
export interface Selection {
  /** Entity ids, in the order of selecting. */
  readonly nodes: readonly string[];
  /** Ids of visible edges. */
  readonly edges: readonly string[];
  /** Record ids: from a ledger row or a passage; an edge's are derived from it. */
  readonly records: readonly string[];
}
