import { MultiDirectedGraph } from 'graphology';
import { layoutGraph } from '#graph/layout.ts';
import type { Graph } from '#graph/to-graphology.ts';
import type { Point } from '#picture/scene.ts';
import type { LayoutName } from '#view/view.ts';
import type { VisibleGraph, VisibleNode } from '#view/visible-graph.ts';

/**
 * New places for what is drawn, by one of the layouts. Pure and seeded: the same graph gives the same places. Runs in a
 * worker (run-arrange.ts). Nodes that are pinned are left out of the outcome.
 */
export interface ArrangeRequest {
  readonly layout: LayoutName;
  readonly graph: VisibleGraph;
  readonly pinned: readonly string[];
  /** The node in the middle, for `around`. */
  readonly centre?: string;
}

export type Places = Readonly<Record<string, readonly [number, number]>>;

/** Room for a node with its name. */
const CELL = { width: 170, height: 104 } as const;

export function arrange({ layout, graph, pinned, centre }: ArrangeRequest): Places {
  const kept = new Set(pinned);
  const places =
    layout === 'around'
      ? aroundNode(graph, centre)
      : layout === 'speakers'
        ? speakersToTopics(graph)
        : layout === 'country'
          ? byCountry(graph)
          : byForce(graph.nodes, graph);
  const entries = [...places].filter(([id]) => !kept.has(id));
  return Object.fromEntries(entries.map(([id, { x, y }]) => [id, [tenths(x), tenths(y)] as const]));
}

/** `+ 0`: no minus zero. */
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;

function byForce(nodes: readonly VisibleNode[], graph: VisibleGraph): ReadonlyMap<string, Point> {
  const simple: Graph = new MultiDirectedGraph();
  for (const { id, name } of nodes) simple.addNode(id, { name });
  for (const { id, kind, from, to, edges } of graph.edges) {
    if (!simple.hasNode(from) || !simple.hasNode(to)) continue;
    simple.addDirectedEdgeWithKey(id, from, to, { key: id, kind, from, to, role: 'about', record: id, weight: edges.length });
  }
  return layoutGraph(simple);
}

/** One node in the middle, all others on rings by their distance from it; each ring in the order of the ring before. */
function aroundNode(graph: VisibleGraph, wanted: string | undefined): ReadonlyMap<string, Point> {
  const near = neighbours(graph);
  const busiest = [...graph.nodes].sort((a, b) => near.get(b.id)!.length - near.get(a.id)!.length)[0];
  const centre = graph.nodes.find(({ id }) => id === wanted) ?? busiest;
  const places = new Map<string, Point>();
  if (!centre) return places;
  let ring: readonly string[] = [centre.id];
  let radius = 0;
  const seen = new Set(ring);
  while (ring.length > 0) {
    if (radius > 0) radius = Math.max(radius, (ring.length * CELL.width) / (2 * Math.PI));
    ring.forEach((id, index) => {
      const angle = (index / ring.length) * 2 * Math.PI - Math.PI / 2;
      places.set(id, { x: Math.cos(angle) * radius * 1.25, y: Math.sin(angle) * radius });
    });
    const next = [...new Set(ring.flatMap((id) => near.get(id)!))].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    ring = next;
    radius += CELL.width;
  }
  return withRows(
    places,
    graph.nodes.filter(({ id }) => !seen.has(id)),
  );
}

/** Those who speak on the left, those who are only spoken of or acted upon on the right; each beside what it is joined to. */
function speakersToTopics(graph: VisibleGraph): ReadonlyMap<string, Point> {
  const speakers = new Set(graph.edges.filter(({ kind }) => kind === 'statement').map(({ from }) => from));
  const left = graph.nodes.filter(({ id }) => speakers.has(id));
  const right = graph.nodes.filter(({ id }) => !speakers.has(id));
  const near = neighbours(graph);
  const columns = [left.map(({ id }) => id), right.map(({ id }) => id)];
  // Barycentre ordering (Sugiyama, Tagawa and Toda 1981), a few sweeps.
  for (let sweep = 0; sweep < 8; sweep += 1) {
    const [fixed, moved] = sweep % 2 === 0 ? [columns[0]!, 1] : [columns[1]!, 0];
    const rank = new Map(fixed.map((id, index) => [id, index / fixed.length]));
    const pull = (id: string): number => {
      const ranks = near.get(id)!.flatMap((other) => rank.get(other) ?? []);
      return ranks.length === 0 ? 1 : ranks.reduce((sum, value) => sum + value, 0) / ranks.length;
    };
    columns[moved] = columns[moved]!.map((id) => ({ id, pull: pull(id) }))
      .sort((a, b) => a.pull - b.pull)
      .map(({ id }) => id);
  }
  const tallest = Math.max(...columns.map(({ length }) => length));
  const gap = Math.max(420, Math.min(1200, tallest * 34));
  const places = new Map<string, Point>();
  columns.forEach((ids, column) => {
    ids.forEach((id, index) => {
      // Every other one stands further out, so that names have room.
      const out = (index % 2) * 0.22 * gap * (column === 0 ? -1 : 1);
      places.set(id, { x: (column - 0.5) * gap + out, y: (index + 0.5 - ids.length / 2) * CELL.height * 0.72 });
    });
  });
  return places;
}

/** A cluster for each country, laid out by force by itself; clusters in rows, the largest first; without a country last. */
function byCountry(graph: VisibleGraph): ReadonlyMap<string, Point> {
  const groups = new Map<string, VisibleNode[]>();
  for (const node of graph.nodes) groups.set(node.country ?? '', [...(groups.get(node.country ?? '') ?? []), node]);
  const clusters = [...groups]
    .sort((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([, nodes]) => {
      const places = byForce(nodes, graph);
      const xs = [...places.values()].map(({ x }) => x);
      const ys = [...places.values()].map(({ y }) => y);
      const left = Math.min(...xs);
      const top = Math.min(...ys);
      return { places, left, top, width: Math.max(...xs) - left + CELL.width * 1.3, height: Math.max(...ys) - top + CELL.height * 1.5 };
    });
  const area = clusters.reduce((sum, { width, height }) => sum + width * height, 0);
  const limit = Math.max(...clusters.map(({ width }) => width), Math.sqrt(area * 1.9));
  const placed = new Map<string, Point>();
  let [x, y, tallest] = [0, 0, 0];
  for (const cluster of clusters) {
    if (x > 0 && x + cluster.width > limit) [x, y, tallest] = [0, y + tallest, 0];
    for (const [id, at] of cluster.places) placed.set(id, { x: at.x - cluster.left + x, y: at.y - cluster.top + y });
    x += cluster.width;
    tallest = Math.max(tallest, cluster.height);
  }
  return placed;
}

/** What no ring reaches stands in rows below. */
function withRows(places: Map<string, Point>, rest: readonly VisibleNode[]): ReadonlyMap<string, Point> {
  const bottom = Math.max(...[...places.values()].map(({ y }) => y));
  const across = Math.max(4, Math.ceil(Math.sqrt(rest.length * 2)));
  rest.forEach(({ id }, index) => {
    const column = index % across;
    const row = Math.floor(index / across);
    places.set(id, { x: (column - (Math.min(across, rest.length) - 1) / 2) * CELL.width, y: bottom + (row + 1.4) * CELL.height });
  });
  return places;
}

function neighbours(graph: VisibleGraph): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>(graph.nodes.map(({ id }) => [id, []]));
  for (const { from, to } of graph.edges) {
    if (from === to) continue;
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  return near;
}
