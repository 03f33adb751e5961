import type { Colouring } from '../store/state.ts';
import type { VisibleEdge, VisibleNode } from '../store/visible-graph.ts';
import type { Hues } from './hues.ts';
import type { Theme } from './palette.ts';
import type { Point } from './scene.ts';

/** What of the state decides how the visible graph looks; the canvas keeps none of it for longer than until the next one. */
export interface CanvasLook {
  readonly theme: Theme;
  readonly colourBy: Colouring;
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedEdges: ReadonlySet<string>;
  /** What the pointer is on, here or in the article. */
  readonly hovered: Target | undefined;
  /** The node that the keyboard is on. */
  readonly focused: string | undefined;
  /** Where a search or a path lights some: all else is dimmed. */
  readonly lit: ReadonlySet<string> | undefined;
  readonly tool: Tool;
  readonly isStill: boolean;
  readonly hasHulls: boolean;
  /** The article's words behind an edge, for its label while it is selected or hovered. */
  readonly wordsOf: (edge: VisibleEdge) => string;
}

export type Tool = 'pointer' | 'box' | 'lasso';

export interface Target {
  readonly type: 'node' | 'edge';
  readonly id: string;
}

/** The model point in the middle of the canvas, and the zoom: the same view in any window. */
export interface CanvasCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What the user did on the canvas. */
export interface CanvasEvents {
  readonly select: (targets: readonly Target[], how: 'replace' | 'toggle' | 'add') => void;
  readonly clear: () => void;
  readonly hover: (target: Target | undefined) => void;
  readonly open: (target: Target) => void;
  /** Right click or tap-hold: on what, and where in the window. */
  readonly menu: (target: Target | undefined, at: Point) => void;
  /** Nodes were dragged to new places. */
  readonly pin: (places: ReadonlyMap<string, Point>) => void;
  readonly camera: (camera: CanvasCamera) => void;
}

/** The graph that the canvas shows, for looking up. */
export interface Shown {
  readonly nodes: ReadonlyMap<string, VisibleNode>;
  readonly edges: ReadonlyMap<string, VisibleEdge>;
  readonly hues: Hues;
}

export const NOTHING_SHOWN: Shown = { nodes: new Map(), edges: new Map(), hues: new Map() };
