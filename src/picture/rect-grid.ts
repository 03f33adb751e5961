import { overlap, type Point, type Rect } from './scene.ts';

/** Rectangles and points in square cells, so that a question looks at its neighbourhood alone. */
const CELL = 96;

export class RectGrid {
  private readonly rects = new Map<string, { readonly rect: Rect; readonly owner: string }[]>();
  private readonly points = new Map<string, Point[]>();

  add(rect: Rect, owner: string): void {
    for (const key of cellsOf(rect)) put(this.rects, key, { rect, owner });
  }

  addPoint(point: Point): void {
    put(this.points, `${Math.floor(point.x / CELL)},${Math.floor(point.y / CELL)}`, point);
  }

  /** Whether the rectangle meets none but its owner's own. */
  isFree(rect: Rect, owner: string): boolean {
    for (const key of cellsOf(rect)) {
      for (const other of this.rects.get(key) ?? []) if (other.owner !== owner && overlap(other.rect, rect)) return false;
    }
    return true;
  }

  countPoints(rect: Rect): number {
    let count = 0;
    for (const key of cellsOf(rect)) {
      for (const { x, y } of this.points.get(key) ?? []) {
        if (rect.x <= x && x <= rect.x + rect.width && rect.y <= y && y <= rect.y + rect.height) count += 1;
      }
    }
    return count;
  }
}

function put<Value>(cells: Map<string, Value[]>, key: string, value: Value): void {
  const cell = cells.get(key);
  if (cell) cell.push(value);
  else cells.set(key, [value]);
}

function cellsOf(rect: Rect): readonly string[] {
  const keys: string[] = [];
  for (let x = Math.floor(rect.x / CELL); x * CELL < rect.x + rect.width; x += 1) {
    for (let y = Math.floor(rect.y / CELL); y * CELL < rect.y + rect.height; y += 1) keys.push(`${x},${y}`);
  }
  return keys;
}
