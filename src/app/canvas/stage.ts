import type { Drawing } from '#picture/names.ts';
import type { Point } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import { paintHulls } from './hulls.ts';
import { paintLight } from './light-layer.ts';
import type { CanvasLook } from './look.ts';
import { createMinimap } from './minimap.ts';
import { createNamesLayer, type NamesLayer } from './names-layer.ts';
import { createSurface, type Surface } from './surface.ts';
import { reservedIn } from './surroundings.ts';

/**
 * All that is drawn around the nodes and edges: names, light, hulls, minimap. It asks whoever draws these where they are:
 * first our own painter (first-picture.ts), then Cytoscape (canvas.ts), so that nothing moves when the second takes over.
 */
export interface Stage {
  readonly container: HTMLElement;
  readonly surface: Surface;
  readonly names: NamesLayer;
  readonly size: Surface['size'];
  readonly drawing: () => Drawing;
  /** What waits until the view rests: the choice of names, the minimap, the light. */
  readonly settle: (shown: Shown, look: CanvasLook) => void;
  /** The same, step by step. */
  readonly settling: (shown: Shown, look: CanvasLook) => (() => void)[];
  readonly light: (shown: Shown, look: CanvasLook) => void;
  readonly hulls: (shown: Shown, look: CanvasLook) => void;
  readonly drawBy: (drawer: Drawer) => void;
  readonly destroy: () => void;
}

export interface Drawer {
  readonly drawing: () => Pick<Drawing, 'zoom' | 'pan' | 'place' | 'path'>;
  readonly resized: () => void;
  /** Where the minimap was pressed. */
  readonly goTo: (at: Point) => void;
}

const NOBODY: Drawer = {
  drawing: () => ({ zoom: 1, pan: { x: 0, y: 0 }, place: () => undefined, path: () => undefined }),
  resized: () => undefined,
  goTo: () => undefined,
};

export function createStage(container: HTMLElement): Stage {
  let drawer = NOBODY;
  let reserved: Drawing['reserved'] = [];
  const surface = createSurface(container, () => drawer.resized());
  const drawing = (): Drawing => ({ ...drawer.drawing(), ...surface.size(), reserved });
  const names = createNamesLayer(surface.names, drawing);
  const minimap = createMinimap(container, (at) => drawer.goTo(at));
  const settling: Stage['settling'] = (shown, look) => [
    () => {
      reserved = reservedIn(container);
      const covered = minimap.place(shown, look, drawing());
      if (covered) reserved = [...reserved, covered];
      names.choose(shown, look);
    },
    () => names.paint(),
    () => {
      const now = drawing();
      paintHulls(surface.hulls, shown, look, now);
      paintLight(surface, shown, look, names, now);
      minimap.paint(shown, look, now);
    },
  ];
  return {
    container,
    surface,
    names,
    size: surface.size,
    drawing,
    settle: (shown, look) => {
      for (const step of settling(shown, look)) step();
    },
    settling,
    light: (shown, look) => paintLight(surface, shown, look, names, drawing()),
    hulls: (shown, look) => paintHulls(surface.hulls, shown, look, drawing()),
    drawBy: (next) => {
      drawer = next;
    },
    destroy: () => {
      minimap.destroy();
      surface.destroy();
    },
  };
}
