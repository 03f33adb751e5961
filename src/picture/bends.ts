import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';

/**
 * How far each edge bows out, in model units, so that parallel edges fan out and no edge runs through a node that it
 * does not join. In: nodes with places and sizes, edges. Out: edge id → distance of the control point from the straight
 * line, seen along the edge's own direction (Cytoscape's `control-point-distances`).
 */
const FAN = 46;
/** Above so many nodes × edges the detours round other nodes are not looked for. */
const MOST_PAIRS = 400_000;
const CLEARANCE = 9;

export function bendsOf(nodes: readonly VisibleNode[], edges: readonly VisibleEdge[]): ReadonlyMap<string, number> {
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const lanes = new Map<string, VisibleEdge[]>();
  for (const edge of edges) {
    const key = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
    const lane = lanes.get(key);
    if (lane) lane.push(edge);
    else lanes.set(key, [edge]);
  }
  const seesObstacles = nodes.length * lanes.size <= MOST_PAIRS;
  const bends = new Map<string, number>();
  for (const lane of lanes.values()) {
    const ends = [lane[0]!.from, lane[0]!.to].sort();
    const from = placed.get(ends[0]!);
    const to = placed.get(ends[1]!);
    const offsets = fan(lane.length, from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0);
    const detour = from && to && from !== to && seesObstacles ? detourOf(from, to, offsets, nodes) : 0;
    lane.forEach((edge, index) => {
      const bend = offsets[index]! + detour;
      bends.set(edge.id, Math.round((edge.from === from?.id ? bend : -bend) * 10) / 10);
    });
  }
  return bends;
}

/** One edge runs straight; n are spread evenly, tighter where the ends are close or the edges many. */
function fan(count: number, length: number): readonly number[] {
  const step = Math.min(FAN, Math.max(20, length * 0.28)) * Math.min(1, 6 / count);
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * step);
}

/** The smallest shift of the whole lane that clears the nodes in between. */
function detourOf(from: VisibleNode, to: VisibleNode, offsets: readonly number[], nodes: readonly VisibleNode[]): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return 0;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const reach = Math.max(...offsets.map(Math.abs));
  // Nodes near the lane, as (share of the way, distance to the side, radius to keep).
  const near: { along: number; aside: number; keep: number }[] = [];
  for (const node of nodes) {
    if (node === from || node === to) continue;
    const along = ((node.x - from.x) * ux + (node.y - from.y) * uy) / length;
    if (along < 0.04 || along > 0.96) continue;
    const aside = (node.x - from.x) * -uy + (node.y - from.y) * ux;
    const keep = node.size / 2 + CLEARANCE;
    if (Math.abs(aside) < keep + reach + length) near.push({ along, aside, keep });
  }
  if (near.length === 0) return 0;
  const isClear = (shift: number): boolean =>
    offsets.every((offset) =>
      near.every(({ along, aside, keep }) => Math.abs(aside - 2 * along * (1 - along) * (offset + shift)) >= Math.min(keep, length / 3)),
    );
  const most = Math.min(length * 0.6, 220);
  for (let shift = 0; shift <= most; shift += 14) {
    // The sign that Cytoscape's normal has: to the right of the edge's direction first.
    if (isClear(shift)) return shift;
    if (isClear(-shift)) return -shift;
  }
  return 0;
}
