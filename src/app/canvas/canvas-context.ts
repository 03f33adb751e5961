import type { CanvasHandle } from '../store/context.ts';
import type { GraphCanvas } from './canvas.ts';

/** What GraphCanvas puts into the app's context: the handle that commands know, with the canvas itself for export. */
export interface DrawnCanvas extends CanvasHandle {
  readonly canvas: GraphCanvas;
}

export function drawnCanvas(handle: CanvasHandle | null): GraphCanvas | undefined {
  return handle !== null && isDrawn(handle) ? handle.canvas : undefined;
}

function isDrawn(handle: CanvasHandle): handle is DrawnCanvas {
  return 'canvas' in handle;
}
