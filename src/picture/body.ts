import { pointAt } from './edge-marks.ts';
import { type Drawing, labelScale } from './names.ts';
import type { PictureOptions } from './picture-options.ts';
import type { Point } from './scene.ts';
import { boxOf } from './shapes.ts';
import type { Geometry, Look, Shown } from './shown.ts';

/** Which part of the graph a picture shows, and where that stands in it. */
interface BodyRequest {
  readonly shown: Shown;
  readonly look: Look;
  readonly geometry: Geometry;
  readonly options: Pick<PictureOptions, 'part'>;
}

export interface Body extends Drawing {
  readonly labelScale: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for the names around the outermost nodes. */
const MARGIN = { x: 96, y: 56 } as const;
/** On paper the drawing is not blown up beyond this: small graphs would have giants for nodes. */
const MOST_ZOOM = 1.5;

/** The selection: its nodes, its edges with their ends, and the edges between. A view: what it shows, if only in part. */
export function partOf({ shown, look, geometry, options }: BodyRequest): Shown {
  if (options.part === 'all') return shown;
  const wanted = new Set<string>();
  if (options.part === 'selection') {
    for (const id of look.selectedNodes) wanted.add(id);
    for (const id of look.selectedEdges) for (const end of endsOf(shown, id)) wanted.add(end);
  } else {
    const { zoom, pan, width, height } = geometry.view;
    for (const node of shown.nodes.values()) {
      const place = geometry.nodes.get(node.id);
      const reach = (node.size / 2) * zoom;
      const [x, y] = [(place?.x ?? 0) * zoom + pan.x, (place?.y ?? 0) * zoom + pan.y];
      if (place && x > -reach && y > -reach && x < width + reach && y < height + reach) wanted.add(node.id);
    }
  }
  const nodes = new Map([...shown.nodes].filter(([id]) => wanted.has(id)));
  const isKept = (end: string): boolean => nodes.has(end);
  const edges = new Map([...shown.edges].filter(([, { from, to }]) => isKept(from) && isKept(to)));
  return { nodes, edges, hues: shown.hues };
}

function endsOf(shown: Shown, id: string): readonly string[] {
  const edge = shown.edges.get(id);
  return edge ? [edge.from, edge.to] : [];
}

/** As on the screen, or just around what is drawn; on paper whatever is drawn fills the room that is left for it. */
export function bodyOf({ geometry, options }: BodyRequest, shown: Shown, room: Size | undefined): Body {
  const place = (id: string): Point | undefined => geometry.nodes.get(id);
  const path: Drawing['path'] = (id) => geometry.edges.get(id);
  const { view } = geometry;
  const common = { place, path, reserved: [] };
  if (options.part === 'view' && room === undefined) return { ...view, ...common, labelScale: labelScale(view.zoom) };
  const { left, top, right, bottom } = boundsOf(geometry, shown);
  const [wide, high] = [right - left, bottom - top];
  if (room === undefined) {
    const pan = { x: MARGIN.x - left, y: MARGIN.y - top };
    return { ...common, zoom: 1, pan, width: wide + 2 * MARGIN.x, height: high + 2 * MARGIN.y, labelScale: labelScale(view.zoom) };
  }
  const margin = { x: Math.min(MARGIN.x, room.width * 0.09), y: Math.min(MARGIN.y, room.height * 0.1) };
  const zoom = Math.min(MOST_ZOOM, (room.width - 2 * margin.x) / Math.max(1, wide), (room.height - 2 * margin.y) / Math.max(1, high));
  const pan = { x: (room.width - (left + right) * zoom) / 2, y: (room.height - (top + bottom) * zoom) / 2 };
  return { ...common, ...room, zoom, pan, labelScale: labelScale(zoom) };
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(geometry: Geometry, shown: Shown): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number, w: number, h: number): void => {
    left = Math.min(left, x - w / 2);
    right = Math.max(right, x + w / 2);
    top = Math.min(top, y - h / 2);
    bottom = Math.max(bottom, y + h / 2);
  };
  for (const node of shown.nodes.values()) {
    const at = geometry.nodes.get(node.id);
    const box = boxOf(node);
    if (at) include(at.x, at.y, box.width, box.height);
  }
  for (const edge of shown.edges.values()) {
    const way = geometry.edges.get(edge.id);
    for (const share of way ? [0.25, 0.5, 0.75] : []) {
      const { point } = pointAt(way!, share);
      include(point.x, point.y, 0, 0);
    }
  }
  return { left, top, right, bottom };
}
