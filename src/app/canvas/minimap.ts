import type { Core } from 'cytoscape';
import { inkOf, PALETTES } from '#picture/palette.ts';
import type { Shown } from '#picture/shown.ts';
import { boundsOf } from './fit.ts';
import type { CanvasLook } from './look.ts';
import { clear } from './surface.ts';

/** The whole graph in the corner, with the window on it: press or drag to go there. Only above so many nodes. */
const LEAST_NODES = 150;
const SIZE = { width: 176, height: 128 } as const;
const ROOM = 8;

export interface Minimap {
  readonly paint: (shown: Shown, look: CanvasLook) => void;
  readonly destroy: () => void;
}

export function createMinimap(container: HTMLElement, cy: Core, size: () => { width: number; height: number }): Minimap {
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
    const x = (event.clientX - box.left - map.x) / map.scale;
    const y = (event.clientY - box.top - map.y) / map.scale;
    const { width, height } = size();
    cy.pan({ x: width / 2 - x * cy.zoom(), y: height / 2 - y * cy.zoom() });
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    go(event);
  });
  canvas.addEventListener('pointermove', go);

  return {
    paint: (shown, look) => {
      canvas.hidden = shown.nodes.size < LEAST_NODES;
      if (canvas.hidden) return;
      const palette = PALETTES[look.theme];
      const nodes = cy.nodes().map((node) => ({ id: node.id(), centre: node.position(), width: node.width(), height: node.height() }));
      const bounds = boundsOf(nodes);
      const scale = Math.min((SIZE.width - 2 * ROOM) / bounds.width, (SIZE.height - 2 * ROOM) / bounds.height);
      map = {
        scale,
        x: SIZE.width / 2 - (bounds.x + bounds.width / 2) * scale,
        y: SIZE.height / 2 - (bounds.y + bounds.height / 2) * scale,
      };
      clear(context);
      for (const { id, centre, width } of nodes) {
        const node = shown.nodes.get(id);
        if (!node) continue;
        context.fillStyle = inkOf(palette, node.kind, shown.hues.get(node.id)).stroke;
        context.beginPath();
        context.arc(centre.x * scale + map.x, centre.y * scale + map.y, Math.max(1, (width / 2) * scale), 0, 2 * Math.PI);
        context.fill();
      }
      const { x1, y1, w, h } = cy.extent();
      context.strokeStyle = palette.accent;
      context.lineWidth = 1.5;
      context.strokeRect(x1 * scale + map.x, y1 * scale + map.y, w * scale, h * scale);
    },
    destroy: () => canvas.remove(),
  };
}
