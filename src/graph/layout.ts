import { connectedComponents } from 'graphology-components';
import { ASPECT, type Box, boundsOf, boxOf, makeReadable, type Point, removeOverlaps, screenFor } from './layout/boxes.ts';
import { type Link, placeByForce } from './layout/force.ts';
import { pack, rowsOf } from './layout/pack.ts';
import { toUndirected } from './metrics/undirected.ts';
import type { Graph } from './to-graphology.ts';

/**
 * A place for every node, the same in every run: each connected part by force, names given room, the parts packed side by side,
 * lone nodes in rows close by. Units are Cytoscape's model units; y grows downwards; the middle is 0, 0; rounded to 0.1.
 */
export interface LayoutOptions {
  readonly seed?: number;
  /** Width of the window beside its height; the screen's own where nothing is said. */
  readonly aspect?: number;
  /** Pairs that no edge joins, and that are to stand together even so: an agency that does nothing here, and its country. */
  readonly ties?: readonly (readonly [string, string])[];
}

export function layoutGraph(graph: Graph, { seed = 1, aspect = ASPECT, ties = [] }: LayoutOptions = {}): ReadonlyMap<string, Point> {
  const simple = toUndirected(graph);
  for (const [from, to] of ties) if (!simple.hasEdge(from, to)) simple.addUndirectedEdge(from, to, { weight: 1 });
  const most = graph.reduceNodes((found, node) => Math.max(found, graph.degree(node)), 1);
  const boxFor = (node: string) => boxOf(graph.getNodeAttribute(node, 'name'), graph.degree(node) / most);
  const order = new Map(graph.nodes().map((node, index) => [node, index]));
  const inOrder = (nodes: readonly string[]) => [...nodes].sort((a, b) => order.get(a)! - order.get(b)!);
  const parts = connectedComponents(simple)
    .map(inOrder)
    .sort((a, b) => b.length - a.length || order.get(a[0]!)! - order.get(b[0]!)!);

  const islands: Island[] = [];
  for (const nodes of parts.filter(({ length }) => 1 < length)) {
    const index = new Map(nodes.map((node, i) => [node, i]));
    const links: Link[] = [];
    simple.forEachEdge((_key, { weight }, from, to) => {
      const [a, b] = [index.get(from), index.get(to)];
      if (a !== undefined && b !== undefined) links.push({ from: a, to: b, weight });
    });
    islands.push(islandOf(nodes, nodes.map(boxFor), links, seed, aspect));
  }
  const lone = parts.filter(({ length }) => length === 1).flat();
  if (lone.length > 0) {
    const boxes = lone.map(boxFor);
    islands.push(around(lone, rowsOf(boxes, loneWidth(boxes, (islands[0]?.box.width ?? 0) - MARGIN)).places, boxes));
  }

  const centres = pack(
    islands.map(({ box }) => box),
    aspect,
  );
  const placed = islands.flatMap(({ nodes, places }, i) =>
    nodes.map((node, j) => [node, { x: centres[i]!.x + places[j]!.x, y: centres[i]!.y + places[j]!.y }] as const),
  );
  const boxesAt = (zoom: number) => placed.map(([node]) => boxOf(graph.getNodeAttribute(node, 'name'), graph.degree(node) / most, zoom));
  const readable = makeReadable(
    placed.map(([, place]) => place),
    boxesAt,
    { width: SCREEN * Math.sqrt(aspect), height: SCREEN / Math.sqrt(aspect) },
  );
  return new Map(inTheMiddle(placed.map(([node], i) => [node, readable[i]!])));
}

/** Pixels of a screen for the drawing: the mean of its width and height. */
const SCREEN = 590;

/** A part of the graph laid out by itself, around 0, 0. */
interface Island {
  readonly nodes: readonly string[];
  readonly places: readonly Point[];
  readonly box: Box;
}

/** Names lie flat and screens are wide: the picture is drawn out sideways. */
const STRETCH = 1.3;
/** A typical link is this long, beside the boxes that it joins. */
const LINK_LENGTH = 130;
const MARGIN = 40;
/** Forces do not know which way is up: of twelve turns the one that fits a screen best is kept. */
const TURNS = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 12);

/** Lone nodes stand in a few short rows, not in one long line: it would make the whole picture small. */
function loneWidth(boxes: readonly Box[], most: number): number {
  return Math.min(most, Math.sqrt(6 * areaOf(boxes)));
}

/** Where the boxes cover more of the picture than this, it is drawn larger before they are pushed apart: pushing alone would skew it. */
const DENSEST = 0.42;

function roomy(places: readonly Point[], boxes: readonly Box[]): readonly Point[] {
  const { left, top, right, bottom } = boundsOf(places, boxes);
  const growth = Math.sqrt(areaOf(boxes) / DENSEST / Math.max(1, (right - left) * (bottom - top)));
  return growth <= 1 ? places : places.map(({ x, y }) => ({ x: x * growth, y: y * growth }));
}

const areaOf = (boxes: readonly Box[]): number => boxes.reduce((sum, { width, height }) => sum + width * height, 0);

function islandOf(nodes: readonly string[], boxes: readonly Box[], links: readonly Link[], seed: number, aspect: number): Island {
  const raw = placeByForce(nodes.length, links, seed);
  const lengths = links.map(({ from, to }) => Math.hypot(raw[from]!.x - raw[to]!.x, raw[from]!.y - raw[to]!.y)).sort((a, b) => a - b);
  const scale = LINK_LENGTH / Math.max(1e-6, lengths[lengths.length >> 1] ?? 1);
  const turned = TURNS.map((turn) => {
    const [sin, cos] = [Math.sin(turn) * scale, Math.cos(turn) * scale];
    return raw.map(({ x, y }) => ({ x: (x * cos - y * sin) * STRETCH, y: x * sin + y * cos }));
  });
  const sizes = turned.map((places) => screenFor(boundsOf(places, boxes), aspect));
  const best = turned[sizes.indexOf(Math.min(...sizes))]!;
  return around(nodes, removeOverlaps(roomy(best, boxes), boxes), boxes);
}

function around(nodes: readonly string[], places: readonly Point[], boxes: readonly Box[]): Island {
  const { left, top, right, bottom } = boundsOf(places, boxes);
  const centred = places.map(({ x, y }) => ({ x: x - (left + right) / 2, y: y - (top + bottom) / 2 }));
  return { nodes, places: centred, box: { width: right - left + MARGIN, height: bottom - top + MARGIN } };
}

function inTheMiddle(placed: readonly (readonly [string, Point])[]): readonly (readonly [string, Point])[] {
  const none = placed.map(() => ({ width: 0, height: 0 }));
  const { left, top, right, bottom } = boundsOf(
    placed.map(([, place]) => place),
    none,
  );
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return placed.map(([node, place]) => [node, { x: tenths(place.x - x), y: tenths(place.y - y) }]);
}

/** `+ 0`: no minus zero in the file. */
const tenths = (value: number) => Math.round(value * 10) / 10 + 0;
