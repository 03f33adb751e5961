import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { createRandom } from '#base/random.ts';
import type { Point } from './boxes.ts';

/**
 * ForceAtlas2 (Jacomy et al. 2014) with noverlap, from seeded starts. In: nodes 0…size-1 and weighted links. Out: a place a node,
 * in no particular unit. Small graphs are laid out from several starts, and the picture with the fewest faults is kept.
 */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const iterationsFor = (size: number) => (size < 200 ? 600 : size < 4000 ? 300 : 200);
const startsFor = (size: number) => (size < 60 ? 12 : size < 150 ? 4 : 1);

export function placeByForce(size: number, links: readonly Link[], seed: number): readonly Point[] {
  let best: readonly Point[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let start = 0; start < startsFor(size); start++) {
    const places = placeOnce(size, links, seed + start);
    const faults = startsFor(size) === 1 ? 0 : countFaults(places, links);
    if (faults < fewest) {
      best = places;
      fewest = faults;
    }
  }
  return best;
}

function placeOnce(size: number, links: readonly Link[], seed: number): readonly Point[] {
  const random = createRandom(seed);
  const graph = new UndirectedGraph();
  for (let node = 0; node < size; node++) graph.addNode(String(node), { x: random() * 100, y: random() * 100, size: 1 });
  for (const { from, to, weight } of links) graph.addUndirectedEdge(String(from), String(to), { weight });
  forceAtlas2.assign(graph, {
    iterations: iterationsFor(size),
    settings: { ...forceAtlas2.inferSettings(graph), edgeWeightInfluence: 0.5, barnesHutOptimize: 1000 < size },
  });
  noverlap.assign(graph, { maxIterations: 50, settings: { margin: 1, ratio: 1 } });
  return graph.mapNodes((_node, { x, y }) => ({ x: Number(x), y: Number(y) }));
}

/** Crossing links, and nodes that lie on a link which is not theirs (twice as bad: the link seems to end there). */
function countFaults(places: readonly Point[], links: readonly Link[]): number {
  const lengths = links.map(({ from, to }) => distance(places[from]!, places[to]!));
  const near = (lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)) * 0.12;
  let faults = 0;
  for (const [i, link] of links.entries()) {
    const a = places[link.from]!;
    const b = places[link.to]!;
    for (let j = i + 1; j < links.length; j++) {
      const other = links[j]!;
      const isJoined = link.from === other.from || link.from === other.to || link.to === other.from || link.to === other.to;
      if (!isJoined && cross(a, b, places[other.from]!, places[other.to]!)) faults += 1;
    }
    for (const [node, place] of places.entries()) {
      if (node !== link.from && node !== link.to && distanceToLine(place, a, b) < near) faults += 2;
    }
  }
  return faults;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
const cross = (a: Point, b: Point, c: Point, d: Point) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

function distanceToLine(point: Point, a: Point, b: Point): number {
  const square = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / square));
  return distance(point, { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
}
