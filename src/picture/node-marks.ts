import type { VisibleNode } from '#view/visible-graph.ts';
import { inkOf, type Palette } from './palette.ts';
import type { Command, Mark, Point } from './scene.ts';
import { boxOf, letterSize, NODE_LOOKS, type ShapeName } from './shapes.ts';

/** A node's marks around a place: halo of paper or ring of selection, shape, letter. The same shapes as Cytoscape draws. */
export interface NodeState {
  readonly isSelected?: boolean;
  readonly isFocused?: boolean;
  readonly hue?: number | undefined;
  /** From afar nobody can read it. */
  readonly hasNoLetter?: boolean;
  /** From further still nobody sees the hairline of paper. */
  readonly hasNoHalo?: boolean;
}

export function nodeMarks(node: Pick<VisibleNode, 'kind' | 'size' | 'letter'>, at: Point, palette: Palette, state: NodeState = {}): Mark[] {
  const look = NODE_LOOKS[node.kind];
  const ink = inkOf(palette, node.kind, state.hue);
  const outline = (grow: number): readonly Command[] => outlineOf(node, at, grow);
  const marks: Mark[] = [];
  if (state.isFocused) marks.push({ type: 'path', d: outline(20), stroke: palette.ink, width: 2, dash: [3, 3] });
  if (state.isSelected) marks.push({ type: 'path', d: outline(8), stroke: palette.accent, width: 4 });
  else if (!state.hasNoHalo) marks.push({ type: 'path', d: outline(2), stroke: palette.paper, width: 2 });
  const border = look.border > 0 ? { stroke: ink.stroke, width: look.border, ...(look.isDashed ? { dash: [4, 3] } : {}) } : {};
  marks.push({ type: 'path', d: outline(0), fill: ink.fill, ...border });
  if (state.hasNoLetter) return marks;
  const size = letterSize(node);
  marks.push({
    type: 'text',
    x: at.x,
    y: at.y + size * 0.36,
    text: node.letter,
    size,
    weight: 700,
    font: 'sans',
    anchor: 'middle',
    fill: ink.letter,
  });
  return marks;
}

/** A node's outline around a place, grown by so much in width and height. */
export function outlineOf(node: Pick<VisibleNode, 'kind' | 'size'>, at: Point, grow: number): readonly Command[] {
  const look = NODE_LOOKS[node.kind];
  const { width, height } = boxOf(node);
  return shapePath(look.shape, at, width + grow, height + grow, look.corner * (height + grow));
}

function shapePath(shape: ShapeName, at: Point, width: number, height: number, corner: number): readonly Command[] {
  if (shape === 'ellipse') return [['A', at.x, at.y, (width + height) / 4]];
  if (shape === 'round-rectangle') return roundRectangle(at, width, height, Math.min(corner, width / 2, height / 2));
  const points = polygon(shape);
  return [...points.map(([x, y], index): Command => [index === 0 ? 'M' : 'L', at.x + (x * width) / 2, at.y + (y * height) / 2]), ['Z']];
}

function roundRectangle(at: Point, width: number, height: number, r: number): readonly Command[] {
  const [left, right, top, bottom] = [at.x - width / 2, at.x + width / 2, at.y - height / 2, at.y + height / 2];
  // Two quadratic curves a corner stay within 0.3 % of the circle's arc.
  const corner = (cx: number, cy: number, sx: number, sy: number, isAcross: boolean): readonly Command[] => {
    const k = Math.SQRT1_2;
    const t = Math.tan(Math.PI / 8);
    const middle: readonly [number, number] = [cx + sx * r * k, cy + sy * r * k];
    return isAcross
      ? [
          ['Q', cx + sx * r * t, cy + sy * r, ...middle],
          ['Q', cx + sx * r, cy + sy * r * t, cx + sx * r, cy],
        ]
      : [
          ['Q', cx + sx * r, cy + sy * r * t, ...middle],
          ['Q', cx + sx * r * t, cy + sy * r, cx, cy + sy * r],
        ];
  };
  return [
    ['M', left + r, top],
    ['L', right - r, top],
    ...corner(right - r, top + r, 1, -1, true),
    ['L', right, bottom - r],
    ...corner(right - r, bottom - r, 1, 1, false),
    ['L', left + r, bottom],
    ...corner(left + r, bottom - r, -1, 1, true),
    ['L', left, top + r],
    ...corner(left + r, top + r, -1, -1, false),
    ['Z'],
  ];
}

/** In the square from −1 to 1, as Cytoscape fits its polygons. */
function polygon(shape: 'octagon' | 'hexagon' | 'diamond'): readonly (readonly [number, number])[] {
  if (shape === 'diamond')
    return [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ];
  if (shape === 'hexagon')
    return [
      [-0.5, -1],
      [0.5, -1],
      [1, 0],
      [0.5, 1],
      [-0.5, 1],
      [-1, 0],
    ];
  const k = Math.SQRT2 - 1;
  return [
    [-k, -1],
    [k, -1],
    [1, -k],
    [1, k],
    [k, 1],
    [-k, 1],
    [-1, k],
    [-1, -k],
  ];
}
