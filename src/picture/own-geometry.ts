import type { VisibleGraph, VisibleNode } from '#view/visible-graph.ts';
import { bendsOf } from './bends.ts';
import type { EdgePath } from './edge-marks.ts';
import { outlineOf } from './node-marks.ts';
import type { Command, Point } from './scene.ts';
import { END_GAP, NODE_LOOKS } from './shapes.ts';
import type { Geometry } from './shown.ts';

/**
 * Where everything stands when there is no canvas to ask: nodes at their places, edges along the curves that Cytoscape's
 * stylesheet draws (unbundled-bezier, distances between node positions). A story compares both.
 */
export function ownGeometry({ nodes, edges }: VisibleGraph): Geometry {
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const bends = bendsOf(nodes, edges);
  const paths = new Map<string, EdgePath>();
  // Of each node once: a hub has hundreds of edges.
  const outlines: Outlines = new Map(nodes.map((node) => [node, flattened(outlineOf(node, node, NODE_LOOKS[node.kind].border))]));
  for (const { id, from, to } of edges) {
    const source = placed.get(from);
    const target = placed.get(to);
    if (source && target)
      paths.set(id, source === target ? loopOf(source, outlines) : pathOf(source, target, bends.get(id) ?? 0, outlines));
  }
  return {
    nodes: new Map(nodes.map(({ id, x, y }) => [id, { x, y }])),
    edges: paths,
    view: { zoom: 1, pan: { x: 0, y: 0 }, width: 0, height: 0 },
  };
}

type Outlines = ReadonlyMap<VisibleNode, readonly Point[]>;

function pathOf(source: VisibleNode, target: VisibleNode, bend: number, outlines: Outlines): EdgePath {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (source.x + target.x) / 2 - (dy / length) * bend,
    y: (source.y + target.y) / 2 + (dx / length) * bend,
  };
  return {
    source: borderOf(source, control, END_GAP.source, outlines),
    controls: [control],
    target: borderOf(target, control, END_GAP.target, outlines),
  };
}

/** Up and to the left, as Cytoscape loops. */
const LOOP = 1.4 * 40;
function loopOf(node: VisibleNode, outlines: Outlines): EdgePath {
  const controls = [Math.PI, -Math.PI / 2].map((angle) => ({ x: node.x + Math.cos(angle) * LOOP, y: node.y + Math.sin(angle) * LOOP }));
  return {
    source: borderOf(node, controls[0]!, END_GAP.source, outlines),
    controls,
    target: borderOf(node, controls[1]!, END_GAP.target, outlines),
  };
}

/** Where the way from a point to the node's middle meets its outline, and a gap before that. */
function borderOf(node: VisibleNode, from: Point, gap: number, outlines: Outlines): Point {
  const outline = outlines.get(node)!;
  let nearest = 1;
  outline.forEach((a, index) => {
    const share = crossing(from, node, a, outline[(index + 1) % outline.length]!);
    if (share !== undefined && share < nearest) nearest = share;
  });
  const [dx, dy] = [node.x - from.x, node.y - from.y];
  const length = Math.hypot(dx, dy);
  const share = length === 0 ? 0 : Math.max(0, nearest - gap / length);
  return { x: from.x + dx * share, y: from.y + dy * share };
}

/** The share of the way from p to q at which it crosses the line from a to b. */
function crossing(p: Point, q: Point, a: Point, b: Point): number | undefined {
  const [rx, ry, sx, sy] = [q.x - p.x, q.y - p.y, b.x - a.x, b.y - a.y];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return undefined;
  const t = ((a.x - p.x) * sy - (a.y - p.y) * sx) / cross;
  const u = ((a.x - p.x) * ry - (a.y - p.y) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined;
}

const CIRCLE_POINTS = 64;
const CURVE_POINTS = 4;

function flattened(commands: readonly Command[]): readonly Point[] {
  const points: Point[] = [];
  for (const command of commands) {
    if (command[0] === 'M' || command[0] === 'L') points.push({ x: command[1], y: command[2] });
    if (command[0] === 'A') {
      const [, x, y, r] = command;
      for (let i = 0; i < CIRCLE_POINTS; i += 1) {
        const angle = (i / CIRCLE_POINTS) * 2 * Math.PI;
        points.push({ x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) });
      }
    }
    if (command[0] === 'Q') {
      const from = points.at(-1)!;
      for (let i = 1; i <= CURVE_POINTS; i += 1) {
        const t = i / CURVE_POINTS;
        const at = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
        points.push({ x: at(from.x, command[1], command[3]), y: at(from.y, command[2], command[4]) });
      }
    }
  }
  return points;
}
