import type { LabelBlock } from './label-text.ts';
import { RectGrid } from './rect-grid.ts';
import type { Point, Rect } from './scene.ts';

/**
 * Which labels are shown and on which side, so that none overlaps another or a node it does not name, and the most
 * important ones never vanish. Greedy by priority over a few sides (Christensen, Marks and Shieber 1995), counting the
 * dots and lines that a label would cover. Pure; all in pixels of the screen or of the picture.
 */
export type Side = 'below' | 'above' | 'right' | 'left' | Corner | 'over';
type Corner = 'below-right' | 'below-left' | 'above-right' | 'above-left';

export interface LabelledNode {
  readonly id: string;
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** The wordings to try, longest first. */
  readonly blocks: readonly LabelBlock[];
  /** Where it stood before. */
  readonly side: Side | undefined;
  readonly priority: number;
  /** Shown even where it overlaps: selected, focused. */
  readonly isForced: boolean;
}

export interface LabelledEdge {
  readonly id: string;
  /** Places along the edge, best first. */
  readonly places: readonly Point[];
  readonly block: LabelBlock;
  readonly priority: number;
  readonly isForced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly block: LabelBlock;
  readonly side: Side;
  /** The label's middle as seen from its node's centre or, for an edge, from `at`. */
  readonly offset: Point;
  /** Index of the place along the edge. */
  readonly place: number;
  /** Pixels between the node and its label, beside the usual ones. */
  readonly further?: number;
}

export interface LabelRequest {
  readonly nodes: readonly LabelledNode[];
  readonly edges: readonly LabelledEdge[];
  /** Points on the edges' lines: labels rather do not cover them. */
  readonly lines: readonly Point[];
  readonly most: number;
  /** No label reaches out of this, but those that are forced. */
  readonly window: Rect;
  /** What floats over the drawing: no label stands behind it. */
  readonly reserved: readonly Rect[];
}

const GAP = 5;
/** What it costs a forced label to be cut off by the window's edge: more than any other fault. */
const OUTSIDE = 30;
const STAY = -50;
/** From afar nodes are dots of less than so many pixels: a name rather covers none, but the first ones stand in any case. */
const DOT = 9;
const DOT_COST = 7;
const RING = 22;
const FIRST = 16;
/** All other names cover at most so many. */
const MOST_DOTS = 2;
/** So many nodes are tried for each name that may stand: the rest are of little weight. */
const TRIED = 8;
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left', 'below-right', 'below-left', 'above-right', 'above-left'];
/** At a corner the name begins so far before the node's middle. */
const OVERHANG = 6;

export function placeLabels(request: LabelRequest): readonly PlacedLabel[] {
  const grid = new RectGrid();
  const dots = new RectGrid();
  for (const point of request.lines) grid.addPoint(point);
  for (const node of request.nodes) {
    if (node.height < DOT) dots.addPoint(node.centre);
    // The ring around a selected dot.
    if (node.height < DOT && node.isForced) grid.add(rectAround(node.centre, RING, RING), node.id);
    if (node.height >= DOT) grid.add(rectAround(node.centre, node.width + 4, node.height + 4), node.id);
  }
  for (const rect of request.reserved) grid.add(rect, 'reserved');
  const placed: PlacedLabel[] = [];
  const put = (label: PlacedLabel, centre: Point): void => {
    placed.push(label);
    grid.add(padded(centre, label), `label of ${label.id}`);
  };
  const nodes = [...request.nodes].sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.priority - a.priority);
  const edges = [...request.edges].sort((a, b) => Number(b.isForced) - Number(a.isForced) || b.priority - a.priority);
  for (const edge of edges) if (edge.isForced) placeEdge(edge, grid, request.window, put);
  for (const [rank, node] of nodes.entries()) {
    if ((placed.length >= request.most || rank >= request.most * TRIED) && !node.isForced) break;
    const ground = { grid, dots, window: request.window, mostDots: rank < FIRST || node.isForced ? Number.POSITIVE_INFINITY : MOST_DOTS };
    placeNode(node, ground, nodes.length <= FEW, put);
  }
  for (const edge of edges) {
    if (placed.length >= request.most) break;
    if (!edge.isForced) placeEdge(edge, grid, request.window, put);
  }
  return placed;
}

type Put = (label: PlacedLabel, centre: Point) => void;

/** Where the places beside a node are taken, its name stands a little further off, if it is still seen to be its own. */
const FURTHER = [0, 9, 20, 30] as const;
const BESIDE_DOT = [0, 7] as const;
const BESIDE_RING = [5] as const;
/** Beyond so many nodes only the places beside them are tried. */
const FEW = 120;

/** What stands already, and what a name may cover of it. */
interface Ground {
  readonly grid: RectGrid;
  readonly dots: RectGrid;
  readonly window: Rect;
  readonly mostDots: number;
}

function placeNode(node: LabelledNode, ground: Ground, isOneOfFew: boolean, put: Put): void {
  let best: Spot | undefined;
  const isDot = node.height < DOT;
  for (const further of isDot && node.isForced ? BESIDE_RING : isOneOfFew ? FURTHER : isDot ? BESIDE_DOT : [0]) {
    const spot = best === undefined || best.dots > 0 ? bestSpot(node, further, ground) : undefined;
    if (spot && (best === undefined || spot.dots < best.dots)) best = spot;
  }
  if (!best && node.isForced) {
    const block = node.blocks[0]!;
    const offset = offsetAt('below', node.width, node.height, block);
    best = {
      label: { id: node.id, block, side: 'below', offset, place: 0 },
      centre: { x: node.centre.x + offset.x, y: node.centre.y + offset.y },
      cost: 0,
      dots: 0,
    };
  }
  if (best) put(best.label, best.centre);
}

interface Spot {
  readonly label: PlacedLabel;
  readonly centre: Point;
  readonly cost: number;
  /** How many dots it covers. */
  readonly dots: number;
}

function bestSpot(node: LabelledNode, further: number, { grid, dots, window, mostDots }: Ground): Spot | undefined {
  let best: Spot | undefined;
  for (const [shorter, block] of node.blocks.entries()) {
    for (const [rank, side] of SIDES.entries()) {
      const offset = offsetAt(side, node.width + 2 * further, node.height + 2 * further, block);
      const centre = { x: node.centre.x + offset.x, y: node.centre.y + offset.y };
      const label: PlacedLabel = { id: node.id, block, side, offset, place: 0, ...(further === 0 ? {} : { further }) };
      const rect = padded(centre, label);
      const isOutside = !isWithin(rect, window);
      if (!grid.isFree(rect, node.id) || (isOutside && !node.isForced)) continue;
      const covered = dots.countPoints(rect);
      if (covered > mostDots) continue;
      const lines = Math.min(12, grid.countPoints(rect));
      const stay = side === node.side ? STAY : 0;
      const cost = stay + rank * 1.5 + shorter * 4 + lines + covered * DOT_COST + (isOutside ? OUTSIDE : 0);
      if (!best || cost < best.cost) best = { label, centre, cost, dots: covered };
    }
  }
  return best;
}

const HERE: Point = { x: 0, y: 0 };
/** Words that must stand go aside from their edge where nodes are in the way, the nearest first; in pixels. */
const ASIDE: readonly Point[] = [0, 24, -24, 48, -48, 72, -72, 96, -96, 120, -120, 144, -144]
  .flatMap((y) => [0, 40, -40, 80, -80, 120, -120, 160, -160, 200, -200].map((x) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

function placeEdge(edge: LabelledEdge, grid: RectGrid, window: Rect, put: Put): void {
  const label = (place: number, offset: Point): PlacedLabel => ({ id: edge.id, block: edge.block, side: 'over', offset, place });
  for (const offset of edge.isForced ? ASIDE : [HERE]) {
    for (const [place, on] of edge.places.entries()) {
      const centre = { x: on.x + offset.x, y: on.y + offset.y };
      const rect = padded(centre, label(place, offset));
      if (!grid.isFree(rect, edge.id) || (edge.isForced && !isWithin(rect, window))) continue;
      put(label(place, offset), centre);
      return;
    }
  }
  if (edge.isForced && edge.places[0]) put(label(0, HERE), edge.places[0]);
}

/** From a node's centre to the middle of its label on that side. */
export function offsetAt(side: Side, width: number, height: number, block: LabelBlock): Point {
  if (side === 'below') return { x: 0, y: height / 2 + GAP + block.height / 2 };
  if (side === 'above') return { x: 0, y: -height / 2 - GAP - block.height / 2 };
  if (side === 'right') return { x: width / 2 + GAP + block.width / 2, y: 0 };
  if (side === 'left') return { x: -width / 2 - GAP - block.width / 2, y: 0 };
  if (side === 'over') return { x: 0, y: 0 };
  const across = block.width / 2 - OVERHANG;
  const down = height / 2 + GAP - 1 + block.height / 2;
  return { x: side.endsWith('right') ? across : -across, y: side.startsWith('below') ? down : -down };
}

function rectAround(centre: Point, width: number, height: number): Rect {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

function isWithin(rect: Rect, window: Rect): boolean {
  return (
    rect.x >= window.x &&
    rect.y >= window.y &&
    rect.x + rect.width <= window.x + window.width &&
    rect.y + rect.height <= window.y + window.height
  );
}

function padded(centre: Point, label: PlacedLabel): Rect {
  return rectAround(centre, label.block.width + 6, label.block.height + 2);
}
