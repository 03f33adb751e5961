import { overlap, type Point, type Rect } from '#picture/scene.ts';
import type { CanvasCamera } from './look.ts';

/** What floats over the canvas, in its pixels; a sheet covers all of one side. */
export interface Floating extends Rect {
  readonly sheet?: 'below' | 'right';
}

/**
 * The zoom and pan that show all nodes as large as they go, with room for their names and clear of what floats over the
 * canvas (legend, tools, sheets). Pure.
 */
export interface FitRequest {
  readonly nodes: readonly { readonly centre: Point; readonly width: number; readonly height: number }[];
  readonly width: number;
  readonly height: number;
  readonly reserved: readonly Floating[];
  readonly maxZoom: number;
}

export interface View {
  readonly zoom: number;
  readonly pan: Point;
}

/** No fit is closer than this: few nodes would be huge. */
export const MOST_FITTED = 1.35;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function viewFrom({ x, y, zoom }: CanvasCamera, { width, height }: Size): View {
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } };
}

export function cameraOf({ zoom, pan }: View, { width, height }: Size): CanvasCamera {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round((width / 2 - pan.x) / zoom), y: round((height / 2 - pan.y) / zoom), zoom: Math.round(zoom * 1000) / 1000 };
}

/** Pixels kept free around the nodes: their names stand below and reach out to the sides. */
const MARGIN = { top: 30, right: 60, bottom: 44, left: 60 } as const;
/** Where there is little room, as on a phone and above its sheets, nodes come nearer to the edge. */
const NARROW = { below: 500, left: 46, right: 46 } as const;
const LOW = { below: 320, top: 14, bottom: 30 } as const;
/** A name under a node, for keeping it clear of what floats: half its width, and its height. */
const NAME = { half: 30, height: 24 } as const;
/** Beyond so many nodes what floats is not avoided, but for sheets. */
const MOST_AVOIDING = 400;
const MIN_ZOOM = 0.02;

export function fitView(request: FitRequest): View | undefined {
  const { nodes } = request;
  const { width, height } = freeOf(request, request.reserved);
  if (nodes.length === 0 || width <= 0 || height <= 0) return undefined;
  const bounds = boundsOf(nodes);
  const margin = { ...MARGIN, ...(width < NARROW.below ? NARROW : {}), ...(height < LOW.below ? LOW : {}) };
  const room = { width: Math.max(40, width - margin.left - margin.right), height: Math.max(40, height - margin.top - margin.bottom) };
  const most = Math.min(request.maxZoom, room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const centred = (zoom: number, dx: number, dy: number): View => ({
    zoom,
    pan: {
      x: margin.left + room.width / 2 - (bounds.x + bounds.width / 2) * zoom + dx,
      y: margin.top + room.height / 2 - (bounds.y + bounds.height / 2) * zoom + dy,
    },
  });
  if (request.reserved.length === 0 || nodes.length > MOST_AVOIDING) return centred(Math.max(MIN_ZOOM, most), 0, 0);
  for (let zoom = most; zoom > most * 0.6; zoom *= 0.97) {
    const slack = { x: (room.width - bounds.width * zoom) / 2, y: (room.height - bounds.height * zoom) / 2 };
    for (const share of SHIFTS) {
      const view = centred(zoom, slack.x * share[0], slack.y * share[1]);
      if (isClear(view, request)) return view;
    }
  }
  return centred(Math.max(MIN_ZOOM, most), 0, 0);
}

/** Shares of the slack, nearest to the middle first. */
const STEPS = [-1.1, -0.8, -0.5, -0.25, 0, 0.25, 0.5, 0.8, 1.1] as const;
const SHIFTS = STEPS.flatMap((x) => STEPS.map((y) => [x, y] as const)).sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

function isClear({ zoom, pan }: View, request: FitRequest): boolean {
  return request.nodes.every(({ centre, width, height }) => {
    const x = centre.x * zoom + pan.x;
    const y = centre.y * zoom + pan.y;
    const half = Math.max((width / 2) * zoom, NAME.half);
    const top = y - (height / 2) * zoom;
    const rect = { x: x - half, y: top, width: half * 2, height: height * zoom + NAME.height };
    return request.reserved.every((reserved) => !overlap(rect, reserved));
  });
}

export function boundsOf(nodes: readonly { readonly centre: Point; readonly width: number; readonly height: number }[]): Rect {
  const left = Math.min(...nodes.map(({ centre, width }) => centre.x - width / 2));
  const right = Math.max(...nodes.map(({ centre, width }) => centre.x + width / 2));
  const top = Math.min(...nodes.map(({ centre, height }) => centre.y - height / 2));
  const bottom = Math.max(...nodes.map(({ centre, height }) => centre.y + height / 2));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What sheets leave of the drawing. */
export function freeOf({ width, height }: Size, reserved: readonly Floating[]): Size {
  const startOf = (side: Floating['sheet'], axis: 'x' | 'y') => reserved.filter(({ sheet }) => sheet === side).map((sheet) => sheet[axis]);
  return { width: Math.min(width, ...startOf('right', 'x')), height: Math.min(height, ...startOf('below', 'y')) };
}
