import type { Drawing } from '#picture/names.ts';
import { inkOf, PALETTES } from '#picture/palette.ts';
import type { Point, Rect } from '#picture/scene.ts';
import { boxOf } from '#picture/shapes.ts';
import type { Shown } from '#picture/shown.ts';
import { boundsOf } from './fit.ts';
import type { CanvasLook } from './look.ts';
import { type MinimapPlace, placeMinimap } from './minimap-place.ts';
import { renew } from './surface.ts';

/** The whole graph in a corner, with the window on it: press or drag to go there. Only above so many nodes. */
const LEAST_NODES = 150;
const ROOM = 8;
/** Around a selected node: its ring, and its name below. */
const AROUND = { side: 40, above: 12, below: 40 } as const;

export interface Minimap {
  /** Finds its corner; gives back what it covers. */
  readonly place: (shown: Shown, look: CanvasLook, drawing: Drawing) => Rect | undefined;
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
  const context = canvas.getContext('2d')!;
  let at: MinimapPlace | undefined;
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
    place: (shown, look, drawing) => {
      const before = at;
      at =
        shown.nodes.size < LEAST_NODES
          ? undefined
          : placeMinimap({
              width: drawing.width,
              height: drawing.height,
              floating: drawing.reserved,
              chosen: chosenIn(shown, look, drawing),
              before: before?.corner,
            });
      canvas.hidden = at === undefined;
      if (at === undefined) return undefined;
      const { x, y, width, height } = at.rect;
      if (width !== before?.rect.width || height !== before.rect.height) {
        canvas.width = width * density;
        canvas.height = height * density;
        context.setTransform(density, 0, 0, density, 0, 0);
      }
      Object.assign(canvas.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
      return at.rect;
    },
    paint: (shown, look, drawing) => {
      if (at === undefined) return;
      const size = at.rect;
      const palette = PALETTES[look.theme];
      const nodes = [...shown.nodes.values()].flatMap((node) => {
        const centre = drawing.place(node.id);
        return centre ? [{ node, centre, ...boxOf(node) }] : [];
      });
      const bounds = boundsOf(nodes);
      const scale = Math.min((size.width - 2 * ROOM) / bounds.width, (size.height - 2 * ROOM) / bounds.height);
      map = {
        scale,
        x: size.width / 2 - (bounds.x + bounds.width / 2) * scale,
        y: size.height / 2 - (bounds.y + bounds.height / 2) * scale,
      };
      renew(context);
      for (const { node, centre, width } of nodes) {
        context.fillStyle = inkOf(palette, node.kind, shown.hues.get(node.id)).stroke;
        context.beginPath();
        context.arc(centre.x * scale + map.x, centre.y * scale + map.y, Math.max(1, (width / 2) * scale), 0, 2 * Math.PI);
        context.fill();
      }
      const { zoom, pan } = drawing;
      const left = Math.max(0, (-pan.x / zoom) * scale + map.x);
      const top = Math.max(0, (-pan.y / zoom) * scale + map.y);
      const right = Math.min(size.width, ((drawing.width - pan.x) / zoom) * scale + map.x);
      const bottom = Math.min(size.height, ((drawing.height - pan.y) / zoom) * scale + map.y);
      // Where the whole graph is in the window, there is no part to point out.
      const isPart = ROOM < left || ROOM < top || right < size.width - ROOM || bottom < size.height - ROOM;
      context.strokeStyle = palette.accent;
      context.lineWidth = 1.5;
      if (isPart && left < right && top < bottom) context.strokeRect(left + 0.75, top + 0.75, right - left - 1.5, bottom - top - 1.5);
    },
    destroy: () => canvas.remove(),
  };
}

/** What is selected or has the keyboard, as it lies on the canvas. */
function chosenIn(shown: Shown, look: CanvasLook, drawing: Drawing): readonly Rect[] {
  const ids = new Set(look.selectedNodes);
  if (look.focused !== undefined) ids.add(look.focused);
  for (const id of look.selectedEdges) {
    const edge = shown.edges.get(id);
    if (edge) ids.add(edge.from).add(edge.to);
  }
  return [...ids].flatMap((id) => {
    const node = shown.nodes.get(id);
    const place = node && drawing.place(id);
    if (!place) return [];
    const box = boxOf(node);
    const [width, height] = [box.width * drawing.zoom + 2 * AROUND.side, box.height * drawing.zoom + AROUND.above + AROUND.below];
    const x = place.x * drawing.zoom + drawing.pan.x - width / 2;
    return [{ x, y: place.y * drawing.zoom + drawing.pan.y - (box.height * drawing.zoom) / 2 - AROUND.above, width, height }];
  });
}
