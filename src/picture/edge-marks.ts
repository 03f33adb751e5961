import type { Palette } from './palette.ts';
import type { Command, Mark, Point } from './scene.ts';
import { arrowSize, DASHES, type EdgeLook } from './shapes.ts';

/** The way of an edge, as the canvas has drawn it: from the border of one node to the border of the other. */
export interface EdgePath {
  readonly source: Point;
  readonly controls: readonly Point[];
  readonly target: Point;
}

/** The marks of an edge along its path: line, arrow head, bar of denial; the shapes of Cytoscape's arrows. */
export function edgeMarks(path: EdgePath, look: EdgeLook, palette: Palette, isSelected = false): Mark[] {
  const colour = isSelected ? palette.accent : palette[look.tone];
  const size = arrowSize(look.width);
  const last = path.controls.at(-1) ?? path.source;
  const angle = Math.atan2(path.target.y - last.y, path.target.x - last.x);
  const pull = look.arrow === 'filled' || look.arrow === 'hollow' ? size * 0.3 * 0.95 : look.arrow === 'open' ? look.width : 0;
  const end = { x: path.target.x - Math.cos(angle) * pull, y: path.target.y - Math.sin(angle) * pull };
  const marks: Mark[] = [
    {
      type: 'path',
      d: lineCommands(path, end),
      stroke: colour,
      width: look.width,
      ...(look.line === 'solid' ? {} : { dash: DASHES[look.line] }),
      ...(look.line === 'dotted' ? { cap: 'round' as const } : {}),
    },
  ];
  const at = (points: readonly (readonly [number, number])[], tip: Point, turn: number): readonly Command[] => [
    ...points.map(([side, back], index): Command => {
      const x = tip.x + size * (back * Math.cos(turn) - side * Math.sin(turn));
      const y = tip.y + size * (back * Math.sin(turn) + side * Math.cos(turn));
      return [index === 0 ? 'M' : 'L', x, y];
    }),
    ['Z'],
  ];
  if (look.arrow === 'filled') marks.push({ type: 'path', d: at(TRIANGLE, path.target, angle), fill: colour });
  if (look.arrow === 'open') marks.push({ type: 'path', d: at(CHEVRON, path.target, angle), fill: colour });
  if (look.arrow === 'hollow') marks.push({ type: 'path', d: at(TRIANGLE, path.target, angle), stroke: colour, width: 1.3 });
  if (look.isBarred) {
    const middle = pointAt(path, 0.5);
    marks.push({ type: 'path', d: at(TEE, middle.point, middle.angle), fill: colour });
  }
  return marks;
}

// As Cytoscape's own: (to the side, along the edge) in shares of the arrow's size, the tip at 0, 0.
const TRIANGLE = [
  [-0.15, -0.3],
  [0, 0],
  [0.15, -0.3],
] as const;
const CHEVRON = [
  [0, 0],
  [-0.15, -0.15],
  [-0.1, -0.2],
  [0, -0.1],
  [0.1, -0.2],
  [0.15, -0.15],
] as const;
const TEE = [
  [-0.22, 0.05],
  [-0.22, -0.05],
  [0.22, -0.05],
  [0.22, 0.05],
] as const;

/** One curve a control point, ending half-way to the next one, the last at the end. */
function lineCommands(path: EdgePath, end: Point): readonly Command[] {
  const commands: Command[] = [['M', path.source.x, path.source.y]];
  path.controls.forEach((control, index) => {
    const next = path.controls[index + 1];
    const to = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end;
    commands.push(['Q', control.x, control.y, to.x, to.y]);
  });
  if (path.controls.length === 0) commands.push(['L', end.x, end.y]);
  return commands;
}

/** The place and direction at a share of the path, each of its curves taking an equal part. */
export function pointAt(path: EdgePath, share: number): { readonly point: Point; readonly angle: number } {
  const parts = Math.max(1, path.controls.length);
  const part = Math.min(parts - 1, Math.floor(share * parts));
  const t = share * parts - part;
  const control = path.controls[part];
  const half = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const from = part === 0 ? path.source : half(path.controls[part - 1]!, control!);
  const to = part === parts - 1 ? path.target : half(control!, path.controls[part + 1]!);
  const via = control ?? half(from, to);
  const point = {
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * via.x + t * t * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * via.y + t * t * to.y,
  };
  const dx = (1 - t) * (via.x - from.x) + t * (to.x - via.x);
  const dy = (1 - t) * (via.y - from.y) + t * (to.y - via.y);
  return { point, angle: Math.atan2(dy, dx) };
}

/** How far a point is from the path, by sampling: exact enough for a click. */
export function distanceTo(path: EdgePath, at: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  let before = path.source;
  const steps = 16;
  for (let step = 1; step <= steps; step += 1) {
    const { point } = pointAt(path, step / steps);
    nearest = Math.min(nearest, distanceToSegment(at, before, point));
    before = point;
  }
  return nearest;
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
