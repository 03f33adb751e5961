import type { VisibleEdge } from '#view/visible-graph.ts';
import { type EdgePath, pointAt } from './edge-marks.ts';
import { labelMarks } from './label-marks.ts';
import { edgeLabel, nodeLabel } from './label-text.ts';
import type { Palette } from './palette.ts';
import { type LabelledEdge, type LabelledNode, offsetAt, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { Measure, Point, Rect, TextMark } from './scene.ts';
import { boxOf } from './shapes.ts';
import type { Look, Shown } from './shown.ts';

/**
 * Which names and words stand in a drawing, and their marks: for the screen at its present view, and for a picture. Pure:
 * a Drawing says where things are, in model units, and how these become pixels.
 */
export interface Drawing {
  readonly zoom: number;
  readonly pan: Point;
  readonly width: number;
  readonly height: number;
  readonly place: (id: string) => Point | undefined;
  readonly path: (id: string) => EdgePath | undefined;
  /** What floats over it, in pixels. */
  readonly reserved: readonly Rect[];
}

export interface NamesRequest {
  readonly shown: Shown;
  readonly look: Look;
  readonly drawing: Drawing;
  readonly measure: Measure;
  /** Size of the letters, 1 as designed. */
  readonly scale: number;
  readonly most: number;
}

/** Edge verbs are left out where there are more edges than this, or where the view is from afar. */
const MOST_VERBS = 260;
export const LEAST_ZOOM_FOR_VERBS = 0.45;
/** Square pixels that one name should have, so that the drawing stays visible behind them; some stand in any case. */
const ROOM_FOR_A_NAME = 9000;
const LEAST_NAMES = 24;
/** From further away nodes are dots, and names need more room. */
const FAR = 0.35;
/** Places along an edge to try for its label, best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;
/** A name takes up at most so much of the window's width: on a phone it breaks sooner. */
export const NAME_SHARE = 0.27;

export function toPixels({ zoom, pan }: Drawing, { x, y }: Point): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** Names are nearly as large at every zoom; a little smaller where much has to fit. */
export function labelScale(zoom: number): number {
  return Math.max(0.86, Math.min(1.04, 0.62 + 0.45 * zoom));
}

export function chooseNames(request: NamesRequest): readonly PlacedLabel[] {
  const { drawing, most } = request;
  const lines: Point[] = [];
  const window = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const edges = labelledEdges(request, lines);
  const room = ROOM_FOR_A_NAME / Math.max(0.25, Math.min(1, drawing.zoom / FAR));
  const fitting = Math.max(LEAST_NAMES, Math.round((drawing.width * drawing.height) / room));
  return placeLabels({ nodes: labelledNodes(request), edges, lines, most: Math.min(most, fitting), window, reserved: drawing.reserved });
}

function labelledNodes({ shown, look, drawing, measure, scale }: NamesRequest): readonly LabelledNode[] {
  const nodes: LabelledNode[] = [];
  for (const node of shown.nodes.values()) {
    const place = drawing.place(node.id);
    const centre = place && toPixels(drawing, place);
    if (!centre || centre.x < -40 || centre.y < -40 || centre.x > drawing.width + 40 || centre.y > drawing.height + 40) continue;
    const box = boxOf(node);
    const isSelected = look.selectedNodes.has(node.id);
    const isLit = look.lit === undefined || look.lit.has(node.id);
    nodes.push({
      id: node.id,
      centre,
      width: box.width * drawing.zoom,
      height: box.height * drawing.zoom,
      blocks: isLit ? nodeLabel(node, measure, scale, isSelected, drawing.width * NAME_SHARE) : [],
      side: undefined,
      priority: node.size,
      isForced: isSelected || look.focused === node.id,
    });
  }
  return nodes;
}

/** Also notes points on the edges' lines, where names rather do not stand. */
function labelledEdges({ shown, look, drawing, measure, scale }: NamesRequest, lines: Point[]): readonly LabelledEdge[] {
  const hasVerbs = shown.edges.size <= MOST_VERBS && drawing.zoom > LEAST_ZOOM_FOR_VERBS;
  if (!hasVerbs && look.selectedEdges.size === 0) return [];
  const edges: LabelledEdge[] = [];
  const said = saidOnce(shown, look, drawing);
  for (const edge of shown.edges.values()) {
    const isSelected = look.selectedEdges.has(edge.id);
    if ((!hasVerbs && !isSelected) || (look.lit && !look.lit.has(edge.id))) continue;
    const path = drawing.path(edge.id);
    if (!path) continue;
    if (hasVerbs) for (let share = 0.1; share < 0.95; share += 0.1) lines.push(toPixels(drawing, pointAt(path, share).point));
    // One statement may run to several nodes: its words stand on one of its edges.
    if (isSelected ? !said.has(edge.id) : edge.kind !== 'action') continue;
    const labelled = labelledEdge(edge, path, isSelected ? look.wordsOf(edge) : undefined, drawing, measure, scale);
    const length = Math.hypot(path.target.x - path.source.x, path.target.y - path.source.y) * drawing.zoom;
    if (isSelected || labelled.block.width <= length * 0.9) edges.push({ ...labelled, isForced: isSelected });
  }
  return edges;
}

/** Of the selected edges that carry the same words, the longest. */
function saidOnce(shown: Shown, look: NamesRequest['look'], drawing: Drawing): ReadonlySet<string> {
  const longest = new Map<string, { readonly id: string; readonly length: number }>();
  for (const id of look.selectedEdges) {
    const edge = shown.edges.get(id);
    const path = edge && drawing.path(id);
    if (!path) continue;
    const words = look.wordsOf(edge);
    const length = Math.hypot(path.target.x - path.source.x, path.target.y - path.source.y);
    if (length > (longest.get(words)?.length ?? -1)) longest.set(words, { id, length });
  }
  return new Set([...longest.values()].map(({ id }) => id));
}

export function labelledEdge(
  edge: VisibleEdge,
  path: EdgePath,
  words: string | undefined,
  drawing: Drawing,
  measure: Measure,
  scale: number,
): LabelledEdge {
  return {
    id: edge.id,
    places: SHARES.map((share) => toPixels(drawing, pointAt(path, share).point)),
    block: edgeLabel(edge, words, measure, scale),
    priority: edge.edges.length,
    isForced: words !== undefined,
  };
}

/** One label's marks where its node or edge is now, in pixels. */
export function nameMarks(label: PlacedLabel, shown: Shown, drawing: Drawing, palette: Palette): readonly TextMark[] {
  const node = shown.nodes.get(label.id);
  if (node) {
    const place = drawing.place(node.id);
    if (!place) return [];
    const box = boxOf(node);
    const centre = toPixels(drawing, place);
    const room = 2 * (label.further ?? 0);
    const offset = offsetAt(label.side, box.width * drawing.zoom + room, box.height * drawing.zoom + room, label.block);
    return labelMarks(label.block, { x: centre.x + offset.x, y: centre.y + offset.y }, label.side, palette);
  }
  const path = drawing.path(label.id);
  if (!path) return [];
  const on = toPixels(drawing, pointAt(path, SHARES[label.place] ?? 0.5).point);
  return labelMarks(label.block, { x: on.x + label.offset.x, y: on.y + label.offset.y }, 'over', palette);
}
