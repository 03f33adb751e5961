import type { Drawing } from '#picture/names.ts';
import { inkOf, PALETTES } from '#picture/palette.ts';
import type { Point } from '#picture/scene.ts';
import { boxOf } from '#picture/shapes.ts';
import type { Shown } from '#picture/shown.ts';
import { boundsOf } from './fit.ts';
import type { CanvasLook } from './look.ts';
import { renew } from './surface.ts';

/** The whole graph in the corner, with the window on it: press or drag to go there. Only above so many nodes. */
const LEAST_NODES = 150;
const SIZE = { width: 176, height: 128 } as const;
const ROOM = 8;

export interface Minimap {
  readonly paint: (shown: Shown, look: CanvasLook, drawing: Drawing) => void;
  readonly destroy: () => void;
}

export function createMinimap(container: HTMLElement, goTo: (at: Point) => void): Minimap {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph-minimap';
  canvas.hidden = true;
  canvas.setAttribute('aria-hidden', 'true');
  container.append(canvas);
  const density = Math.min(3, window.devicePixelRatio || 1);
  canvas.width = SIZE.width * density;
  canvas.height = SIZE.height * density;
  const context = canvas.getContext('2d')!;
  context.setTransform(density, 0, 0, density, 0, 0);
  /** Model → minimap: scale, then shift. */
  let map = { scale: 1, x: 0, y: 0 };

  const go = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    const box = canvas.getBoundingClientRect();
    goTo({ x: (event.clientX - box.left - map.x) / map.scale, y: (event.clientY - box.top - map.y) / map.scale });
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    go(event);
  });
  canvas.addEventListener('pointermove', go);

  return {
    paint: (shown, look, drawing) => {
      canvas.hidden = shown.nodes.size < LEAST_NODES;
      if (canvas.hidden) return;
      const palette = PALETTES[look.theme];
      const nodes = [...shown.nodes.values()].flatMap((node) => {
        const centre = drawing.place(node.id);
        return centre ? [{ node, centre, ...boxOf(node) }] : [];
      });
      const bounds = boundsOf(nodes);
      const scale = Math.min((SIZE.width - 2 * ROOM) / bounds.width, (SIZE.height - 2 * ROOM) / bounds.height);
      map = {
        scale,
        x: SIZE.width / 2 - (bounds.x + bounds.width / 2) * scale,
        y: SIZE.height / 2 - (bounds.y + bounds.height / 2) * scale,
      };
      renew(context);
      for (const { node, centre, width } of nodes) {
        context.fillStyle = inkOf(palette, node.kind, shown.hues.get(node.id)).stroke;
        context.beginPath();
        context.arc(centre.x * scale + map.x, centre.y * scale + map.y, Math.max(1, (width / 2) * scale), 0, 2 * Math.PI);
        context.fill();
      }
      const { zoom, pan } = drawing;
      context.strokeStyle = palette.accent;
      context.lineWidth = 1.5;
      const [left, top] = [(-pan.x / zoom) * scale + map.x, (-pan.y / zoom) * scale + map.y];
      context.strokeRect(left, top, (drawing.width / zoom) * scale, (drawing.height / zoom) * scale);
    },
    destroy: () => canvas.remove(),
  };
}
