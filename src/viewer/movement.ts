import type { VisibleNode } from '#view/visible-graph.ts';
import type { Sight } from './names.ts';

/** Pan and zoom of the drawing: drag, wheel, two fingers, buttons. The window on the drawing is its viewBox. */
export interface Movement {
  zoomBy(factor: number): void;
  fit(): void;
  /** Whether the pointer moved since it went down: then its click chooses nothing. */
  hasDragged(): boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 70;
const CLICK = 4;

export function createMovement(svg: SVGSVGElement, nodes: readonly VisibleNode[], onSight: (sight: Sight) => void): Movement {
  const whole = boundsOf(nodes);
  let box = whole;
  let moved = 0;
  const pointers = new Map<number, { readonly x: number; readonly y: number }>();

  const scale = (): number => {
    const { width, height } = svg.getBoundingClientRect();
    return Math.min(width / box.width, height / box.height) || 1;
  };
  const show = (next: Box): void => {
    box = next;
    svg.setAttribute('viewBox', [box.x, box.y, box.width, box.height].map((value) => value.toFixed(1)).join(' '));
    const { width, height } = svg.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const zoom = scale();
    onSight({ zoom, x: box.x + (box.width - width / zoom) / 2, y: box.y + (box.height - height / zoom) / 2, width, height });
  };
  const zoomAt = (factor: number, x: number, y: number): void => {
    const width = Math.min(Math.max(box.width / factor, 80), whole.width * 4);
    const by = width / box.width;
    show({ x: x - (x - box.x) * by, y: y - (y - box.y) * by, width, height: box.height * by });
  };
  const placeOf = (event: { readonly clientX: number; readonly clientY: number }): readonly [x: number, y: number] => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const unit = scale();
    return [
      box.x + box.width / 2 + (event.clientX - left - width / 2) / unit,
      box.y + box.height / 2 + (event.clientY - top - height / 2) / unit,
    ];
  };

  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY * 0.0015), ...placeOf(event));
    },
    { passive: false },
  );
  svg.addEventListener('pointerdown', (event) => {
    moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  window.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    moved += Math.abs(dx) + Math.abs(dy);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) show({ ...box, x: box.x - dx / scale(), y: box.y - dy / scale() });
    else {
      const apart = (x: number, y: number) => Math.hypot(x - other.x, y - other.y);
      const middle = { clientX: (event.clientX + other.x) / 2, clientY: (event.clientY + other.y) / 2 };
      zoomAt(apart(event.clientX, event.clientY) / Math.max(1, apart(before.x, before.y)), ...placeOf(middle));
    }
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  new ResizeObserver(() => show(box)).observe(svg);
  show(whole);
  return {
    zoomBy: (factor) => zoomAt(factor, box.x + box.width / 2, box.y + box.height / 2),
    fit: () => show(whole),
    hasDragged: () => CLICK < moved,
  };
}

function boundsOf(nodes: readonly VisibleNode[]): Box {
  if (nodes.length === 0) return { x: 0, y: 0, width: 400, height: 300 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left - MARGIN, y: top - MARGIN, width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN };
}
