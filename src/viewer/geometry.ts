import type { EdgePath } from '#picture/edge-marks.ts';
import type { Point } from '#picture/scene.ts';
import { boxOf, END_GAP } from '#picture/shapes.ts';
import type { VisibleEdge, VisibleGraph, VisibleNode } from '#view/visible-graph.ts';

/** The way of each edge: parallel ones bend apart, and all end at the nodes' borders. */
const APART = 34;

export function pathsOf({ nodes, edges }: VisibleGraph): ReadonlyMap<string, EdgePath> {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const pairs = new Map<string, VisibleEdge[]>();
  for (const edge of edges) {
    const key = [edge.from, edge.to].sort().join('\u0000');
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  const paths = new Map<string, EdgePath>();
  for (const group of pairs.values()) {
    for (const [i, edge] of group.entries()) {
      const [from, to] = [at.get(edge.from), at.get(edge.to)];
      if (from === undefined || to === undefined) continue;
      // Counted from one and the same end, so that edges of both directions share the room.
      const side = edge.from < edge.to ? 1 : -1;
      paths.set(edge.id, bent(from, to, side * (i - (group.length - 1) / 2) * APART));
    }
  }
  return paths;
}

function bent(from: VisibleNode, to: VisibleNode, bend: number): EdgePath {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const control = { x: middle.x - ((to.y - from.y) / length) * bend * 2, y: middle.y + ((to.x - from.x) / length) * bend * 2 };
  return {
    source: borderOf(from, control, END_GAP.source),
    controls: bend === 0 ? [] : [control],
    target: borderOf(to, control, END_GAP.target),
  };
}

/** Where a line to a point leaves the node: as if it were an ellipse. */
function borderOf(node: VisibleNode, to: Point, gap: number): Point {
  const { width, height } = boxOf(node);
  const angle = Math.atan2(to.y - node.y, to.x - node.x);
  const [a, b] = [width / 2 + gap, height / 2 + gap];
  const reach = (a * b) / Math.hypot(b * Math.cos(angle), a * Math.sin(angle));
  return { x: node.x + Math.cos(angle) * reach, y: node.y + Math.sin(angle) * reach };
}
