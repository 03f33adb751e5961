import type { Geometry } from '#picture/shown.ts';
import type { CanvasHandle } from '../store/context.ts';

/** What the drawing puts into the app's context: the handle that commands know, and where everything stands, for export. */
export interface DrawnCanvas extends CanvasHandle {
  readonly geometry: () => Geometry;
}

export function geometryOf(handle: CanvasHandle | null): Geometry | undefined {
  return handle !== null && isDrawn(handle) ? handle.geometry() : undefined;
}

function isDrawn(handle: CanvasHandle): handle is DrawnCanvas {
  return 'geometry' in handle;
}
