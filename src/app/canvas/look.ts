import type { Theme } from '#picture/palette.ts';
import type { Point } from '#picture/scene.ts';
import type { Look } from '#picture/shown.ts';
import type { Colouring } from '#view/view.ts';

/** What of the state decides how the visible graph looks; the canvas keeps none of it for longer than until the next one. */
export interface CanvasLook extends Look {
  readonly theme: Theme;
  readonly colourBy: Colouring;
  /** What the pointer is on, here, in the article or in a table: a node, or all the edges of a record. */
  readonly hovered: { readonly type: Target['type']; readonly ids: readonly string[] } | undefined;
  readonly tool: Tool;
  readonly isStill: boolean;
  readonly hasHulls: boolean;
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
