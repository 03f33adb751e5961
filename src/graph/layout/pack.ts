import { ASPECT, type Bounds, type Box, type Point, screenFor } from './boxes.ts';

/** Beyond that many, the small ones stand in rows: trying every place for each would take too long. */
const MOST_PLACED_FREELY = 40;

/**
 * Sets boxes beside each other without overlap, in the order given: the first in the middle, each next where the whole stays smallest.
 * Returns each box's centre.
 */
export function pack(boxes: readonly Box[], aspect = ASPECT): readonly Point[] {
  if (boxes.length <= MOST_PLACED_FREELY) return packFreely(boxes, aspect);
  const tail = boxes.slice(MOST_PLACED_FREELY - 1);
  const rows = rowsOf(tail, boxes[0]!.width);
  const head = packFreely([...boxes.slice(0, MOST_PLACED_FREELY - 1), rows.box], aspect);
  const centre = head.at(-1)!;
  return [...head.slice(0, -1), ...rows.places.map(({ x, y }) => ({ x: centre.x + x, y: centre.y + y }))];
}

/** Boxes in rows from left to right, about as wide as said, or as fits a screen where that is wider; around 0, 0. */
export function rowsOf(boxes: readonly Box[], width: number): { readonly places: readonly Point[]; readonly box: Box } {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const limit = Math.max(width, Math.sqrt(area * 1.5));
  const corners: Point[] = [];
  let [left, top, height, right] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (0 < left && limit < left + box.width) [left, top, height] = [0, top + height, 0];
    corners.push({ x: left + box.width / 2, y: top + box.height / 2 });
    left += box.width;
    right = Math.max(right, left);
    height = Math.max(height, box.height);
  }
  const box = { width: right, height: top + height };
  return { places: corners.map(({ x, y }) => ({ x: x - box.width / 2, y: y - box.height / 2 })), box };
}

function packFreely(boxes: readonly Box[], aspect: number): readonly Point[] {
  const placed: Bounds[] = [];
  let whole: Bounds | undefined;
  for (const { width, height } of boxes) {
    let best: Bounds | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { x, y } of cornersFor(width, height, placed)) {
      const at = { left: x, top: y, right: x + width, bottom: y + height };
      const cost = screenFor(whole === undefined ? at : join(whole, at), aspect);
      if (least - 1e-6 <= cost || placed.some((other) => overlap(at, other))) continue;
      best = at;
      least = cost;
    }
    // Beside the lowest box there is always room under it.
    best ??= { left: -width / 2, top: whole!.bottom, right: width / 2, bottom: whole!.bottom + height };
    placed.push(best);
    whole = whole === undefined ? best : join(whole, best);
  }
  return placed.map(({ left, top, right, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }));
}

/** Where the upper left corner may come: along the right and lower sides of what stands already. */
function cornersFor(width: number, height: number, placed: readonly Bounds[]): readonly Point[] {
  if (placed.length === 0) return [{ x: -width / 2, y: -height / 2 }];
  return placed.flatMap(({ left, top, right, bottom }) => [
    { x: left, y: bottom },
    { x: right, y: top },
    { x: (left + right - width) / 2, y: bottom },
    { x: right, y: (top + bottom - height) / 2 },
    { x: right - width, y: bottom },
    { x: right, y: bottom - height },
  ]);
}

const join = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

function overlap(a: Bounds, b: Bounds): boolean {
  const touch = 1e-6;
  return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch && b.top < a.bottom - touch;
}
