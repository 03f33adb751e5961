import type { Core } from 'cytoscape';
import { PALETTES, type Theme } from '#picture/palette.ts';
import type { Point } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import { nodeAt, nodesWithin, toModel } from './geometry.ts';
import type { CanvasEvents, Tool } from './look.ts';
import { clear, renew } from './surface.ts';

/**
 * Selecting with a box or a lasso: as tools, or by Shift-drag on empty ground with the pointer. While the space bar is
 * held, the drag pans as ever. With a modifier the nodes are added to the selection.
 */
export interface SelectionTools {
  readonly setTool: (tool: Tool, theme: Theme) => void;
  readonly destroy: () => void;
}

const LEAST = 4;

export function createSelectionTools(
  container: HTMLElement,
  cy: Core,
  glass: CanvasRenderingContext2D,
  on: CanvasEvents,
  shown: () => Shown,
): SelectionTools {
  let tool: Tool = 'pointer';
  let theme: Theme = 'light';
  let isSpaceHeld = false;
  let drag: { readonly form: 'box' | 'lasso'; readonly points: Point[]; readonly pointer: number } | undefined;

  const local = (event: PointerEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || isSpaceHeld || drag || !isOnDrawing(event)) return;
    const at = local(event);
    if (tool === 'pointer' && (!event.shiftKey || nodeAt(cy, shown(), toModel(cy, at)) !== undefined)) return;
    drag = { form: tool === 'lasso' ? 'lasso' : 'box', points: [at], pointer: event.pointerId };
    container.setPointerCapture(event.pointerId);
    event.stopPropagation();
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (drag.form === 'lasso') drag.points.push(local(event));
    else drag.points[1] = local(event);
    event.stopPropagation();
    drawOutline(glass, outlineOf(drag.form, drag.points), theme);
  };
  const up = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const outline = outlineOf(drag.form, drag.points);
    drag = undefined;
    clear(glass);
    event.stopPropagation();
    if (!hasExtent(outline)) return;
    const targets = nodesWithin(
      cy,
      outline.map((point) => toModel(cy, point)),
    );
    on.select(targets, event.shiftKey || event.ctrlKey || event.metaKey ? 'add' : 'replace');
  };
  const cancel = (): void => {
    drag = undefined;
    clear(glass);
  };
  // Cytoscape listens to mouse and touch events of its own: while a drag is ours it must not see them.
  const swallow = (event: Event): void => {
    const startsOurs = (tool !== 'pointer' && !isSpaceHeld) || drag !== undefined;
    if (startsOurs && isOnDrawing(event)) event.stopPropagation();
  };
  const isOnDrawing = (event: Event): boolean =>
    event.target instanceof Element && event.target.closest('.graph-host, .graph-layer') !== null;
  const key = (event: KeyboardEvent): void => {
    if (event.code === 'Space') isSpaceHeld = event.type === 'keydown';
    if (event.key === 'Escape' && drag) cancel();
  };

  const options = { capture: true };
  const listeners: readonly [EventTarget, string, EventListener][] = [
    [container, 'pointerdown', down as EventListener],
    [container, 'pointermove', move as EventListener],
    [container, 'pointerup', up as EventListener],
    [container, 'pointercancel', cancel],
    [container, 'mousedown', swallow],
    [container, 'touchstart', swallow],
    [window, 'keydown', key as EventListener],
    [window, 'keyup', key as EventListener],
  ];
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener, options);
  return {
    setTool: (nextTool, nextTheme) => {
      theme = nextTheme;
      tool = nextTool;
      container.setAttribute('data-tool', nextTool);
    },
    destroy: () => {
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener, options);
    },
  };
}

function outlineOf(form: 'box' | 'lasso', points: readonly Point[]): readonly Point[] {
  const [a, b] = [points[0]!, points.at(-1)!];
  return form === 'lasso' ? points : [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

function hasExtent(outline: readonly Point[]): boolean {
  const width = Math.max(...outline.map(({ x }) => x)) - Math.min(...outline.map(({ x }) => x));
  const height = Math.max(...outline.map(({ y }) => y)) - Math.min(...outline.map(({ y }) => y));
  return width >= LEAST && height >= LEAST;
}

function drawOutline(glass: CanvasRenderingContext2D, outline: readonly Point[], theme: Theme): void {
  const { accent } = PALETTES[theme];
  renew(glass);
  glass.beginPath();
  for (const { x, y } of outline) glass.lineTo(x, y);
  glass.closePath();
  glass.globalAlpha = 0.1;
  glass.fillStyle = accent;
  glass.fill();
  glass.globalAlpha = 1;
  glass.strokeStyle = accent;
  glass.lineWidth = 1.25;
  glass.setLineDash([5, 4]);
  glass.stroke();
}
