import { overlap, type Point, type Rect } from './scene.ts';

/** Rectangles and points in square cells, so that a question looks at its neighbourhood alone. */
const CELL = 96;
/** More cells than any window has across: a cell is one whole number. */
const ROW = 65_536;

export class RectGrid {
  private readonly rects = new Map<number, { readonly rect: Rect; readonly owner: string }[]>();
  private readonly points = new Map<number, Point[]>();

  add(rect: Rect, owner: string): void {
    const entry = { rect, owner };
    overCells(rect, (cell) => {
      put(this.rects, cell, entry);
      return true;
    });
  }

  addPoint(point: Point): void {
    put(this.points, cellOf(Math.floor(point.x / CELL), Math.floor(point.y / CELL)), point);
  }

  /** Whether the rectangle meets none but its owner's own. */
  isFree(rect: Rect, owner: string): boolean {
    return overCells(rect, (cell) => {
      for (const other of this.rects.get(cell) ?? []) if (other.owner !== owner && overlap(other.rect, rect)) return false;
      return true;
    });
  }

  countPoints(rect: Rect): number {
    if (this.points.size === 0) return 0;
    let count = 0;
    overCells(rect, (cell) => {
      for (const { x, y } of this.points.get(cell) ?? []) {
        if (rect.x <= x && x <= rect.x + rect.width && rect.y <= y && y <= rect.y + rect.height) count += 1;
      }
      return true;
    });
    return count;
  }
}

function put<Value>(cells: Map<number, Value[]>, key: number, value: Value): void {
  const cell = cells.get(key);
  if (cell) cell.push(value);
  else cells.set(key, [value]);
}

const cellOf = (x: number, y: number): number => x * ROW + y;

/** True where `goesOn` was true of every cell under the rectangle; it is asked no more once it was not. */
function overCells(rect: Rect, goesOn: (cell: number) => boolean): boolean {
  const [right, below] = [rect.x + rect.width, rect.y + rect.height];
  for (let x = Math.floor(rect.x / CELL); x * CELL < right; x += 1) {
    for (let y = Math.floor(rect.y / CELL); y * CELL < below; y += 1) if (!goesOn(cellOf(x, y))) return false;
  }
  return true;
}
