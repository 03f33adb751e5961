import type { Box, Point } from './boxes.ts';

/** The screen is wider than high. */
const ASPECT = 1.5;

interface Placed {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Sets boxes beside each other without overlap, in the order given: the first in the middle, each next where the whole stays smallest.
 * Returns each box's centre.
 */
export function pack(boxes: readonly Box[]): readonly Point[] {
  const placed: Placed[] = [];
  for (const { width, height } of boxes) {
    const corners =
      placed.length === 0
        ? [{ x: -width / 2, y: -height / 2 }]
        : placed.flatMap(({ left, top, right, bottom }) => [
            { x: left, y: bottom },
            { x: right, y: top },
            { x: (left + right - width) / 2, y: bottom },
            { x: right, y: (top + bottom - height) / 2 },
            { x: right - width, y: bottom },
            { x: right, y: bottom - height },
          ]);
    let best: Placed | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { x, y } of corners) {
      const at = { left: x, top: y, right: x + width, bottom: y + height };
      if (placed.some((other) => overlap(at, other))) continue;
      const cost = sizeOf([...placed, at]);
      if (cost < least - 1e-6) {
        best = at;
        least = cost;
      }
    }
    const bottom = placed.reduce((most, box) => Math.max(most, box.bottom), 0);
    placed.push(best ?? { left: -width / 2, top: bottom, right: width / 2, bottom: bottom + height });
  }
  return placed.map(({ left, top, right, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }));
}

function overlap(a: Placed, b: Placed): boolean {
  const touch = 1e-6;
  return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch && b.top < a.bottom - touch;
}

/** How large a screen must be to hold all, with a little more for a large area. */
function sizeOf(all: readonly Placed[]): number {
  const side = (pick: (box: Placed) => number, choose: (...values: number[]) => number) =>
    all.reduce((found, box) => choose(found, pick(box)), pick(all[0]!));
  const width = side((box) => box.right, Math.max) - side((box) => box.left, Math.min);
  const height = side((box) => box.bottom, Math.max) - side((box) => box.top, Math.min);
  return Math.max(width / ASPECT, height) + 0.05 * (width / ASPECT + height);
}
