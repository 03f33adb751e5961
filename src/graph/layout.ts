import { connectedComponents } from 'graphology-components';
import { type Box, boxOf, type Point, removeOverlaps } from './layout/boxes.ts';
import { type Link, placeByForce } from './layout/force.ts';
import { pack } from './layout/pack.ts';
import { toUndirected } from './metrics/undirected.ts';
import type { Graph } from './to-graphology.ts';

/**
 * A place for every node, the same in every run: each connected part by force, names given room, the parts packed side by side,
 * lone nodes in rows close by. Units are Cytoscape's model units; y grows downwards; the middle is 0, 0; rounded to 0.1.
 */
export function layoutGraph(graph: Graph, seed = 1): ReadonlyMap<string, Point> {
  const simple = toUndirected(graph);
  const most = Math.max(1, ...graph.mapNodes((node) => graph.degree(node)));
  const boxFor = (node: string) => boxOf(graph.getNodeAttribute(node, 'name'), graph.degree(node) / most);
  const order = new Map(graph.nodes().map((node, index) => [node, index]));
  const inOrder = (nodes: readonly string[]) => [...nodes].sort((a, b) => order.get(a)! - order.get(b)!);
  const parts = connectedComponents(graph)
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
    islands.push(islandOf(nodes, nodes.map(boxFor), links, seed));
  }
  const lone = parts.filter(({ length }) => length === 1).flat();
  if (lone.length > 0) islands.push(rowsOf(lone, lone.map(boxFor), islands[0]?.box.width ?? 0));

  const centres = pack(islands.map(({ box }) => box));
  const placed = islands.flatMap(({ nodes, places }, i) =>
    nodes.map((node, j) => [node, { x: centres[i]!.x + places[j]!.x, y: centres[i]!.y + places[j]!.y }] as const),
  );
  return new Map(inTheMiddle(placed));
}

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

function islandOf(nodes: readonly string[], boxes: readonly Box[], links: readonly Link[], seed: number): Island {
  const raw = placeByForce(nodes.length, links, seed);
  const lengths = links.map(({ from, to }) => Math.hypot(raw[from]!.x - raw[to]!.x, raw[from]!.y - raw[to]!.y)).sort((a, b) => a - b);
  const scale = LINK_LENGTH / Math.max(1e-6, lengths[lengths.length >> 1] ?? 1);
  const wide = raw.map(({ x, y }) => ({ x: x * scale * STRETCH, y: y * scale }));
  return around(nodes, removeOverlaps(wide, boxes), boxes);
}

/** Nodes that nothing joins to anything, in rows about as wide as the main part. */
function rowsOf(nodes: readonly string[], boxes: readonly Box[], width: number): Island {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const limit = Math.max(width - 2 * MARGIN, Math.sqrt(area * STRETCH));
  const places: Point[] = [];
  let [left, top, height] = [0, 0, 0];
  for (const box of boxes) {
    if (0 < left && limit < left + box.width) [left, top, height] = [0, top + height, 0];
    places.push({ x: left + box.width / 2, y: top + box.height / 2 });
    left += box.width;
    height = Math.max(height, box.height);
  }
  return around(nodes, places, boxes);
}

function around(nodes: readonly string[], places: readonly Point[], boxes: readonly Box[]): Island {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, { x, y }] of places.entries()) {
    const { width, height } = boxes[i]!;
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  const centred = places.map(({ x, y }) => ({ x: x - (left + right) / 2, y: y - (top + bottom) / 2 }));
  return { nodes, places: centred, box: { width: right - left + MARGIN, height: bottom - top + MARGIN } };
}

function inTheMiddle(placed: readonly (readonly [string, Point])[]): readonly (readonly [string, Point])[] {
  const middle = (pick: (place: Point) => number) => {
    const all = placed.map(([, place]) => pick(place));
    const [least, most] = all.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]);
    return (least + most) / 2;
  };
  const [x, y] = [middle((place) => place.x), middle((place) => place.y)];
  return placed.map(([node, place]) => [node, { x: tenths(place.x - x), y: tenths(place.y - y) }]);
}

/** `+ 0`: no minus zero in the file. */
const tenths = (value: number) => Math.round(value * 10) / 10 + 0;
