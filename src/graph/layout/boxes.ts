/** What a node takes up in the drawing: its shape with the name under it, as a box around its centre; and boxes pushed apart. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The screen is wider than high. */
export const ASPECT = 1.5;
const LETTER_WIDTH = 7;
/** Longer names are broken into lines by the stylesheet. */
const WIDEST_LABEL = 150;
const LINE_HEIGHT = 15;
const SMALLEST_NODE = 34;
const LARGEST_NODE = 72;
const GAP = 14;
const MOST_PASSES = 400;
/** Where so many passes did not clear a crowd, the whole picture is drawn a little larger. */
const PASSES_BEFORE_GROWTH = 20;
const GROWTH = 1.04;

/** `share`: the node's degree beside the largest, 0–1. `zoom`: names keep their size on the screen, so seen from afar they take up more. */
export function boxOf(name: string, share: number, zoom = 1): Box {
  const diameter = SMALLEST_NODE + (LARGEST_NODE - SMALLEST_NODE) * Math.sqrt(share);
  const label = name.length * LETTER_WIDTH;
  const lines = Math.min(3, Math.ceil(label / WIDEST_LABEL)) + 1;
  return { width: Math.max(diameter, Math.min(label, WIDEST_LABEL) / zoom) + GAP, height: diameter + (lines * LINE_HEIGHT) / zoom + GAP };
}

export function boundsOf(places: readonly Point[], boxes: readonly Box[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, { x, y }] of places.entries()) {
    const { width, height } = boxes[i]!;
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return { left, top, right, bottom };
}

/** How large a screen must be to hold the bounds, with a little more for a large area. */
export function screenFor({ left, top, right, bottom }: Bounds, aspect: number): number {
  const [width, height] = [(right - left) / aspect, bottom - top];
  return Math.max(width, height) + 0.05 * (width + height);
}

/** Beyond so many nodes names are chosen by zoom, and need no room of their own from afar. */
const MOST_NAMED = 80;
const LEAST_ZOOM = 0.62;
const SETTLED_AFTER = 4;

/**
 * Room for every name as it stands on a screen of so many pixels: the whole is seen smaller than it is made, the names are not. Each pass
 * pushes apart what would overlap at the zoom that shows the whole, which makes the whole a little larger.
 */
export function makeReadable(places: readonly Point[], boxesAt: (zoom: number) => readonly Box[], screen: Box): readonly Point[] {
  if (places.length < 2 || MOST_NAMED < places.length) return places;
  let readable = places;
  for (let pass = 0; pass < SETTLED_AFTER; pass++) {
    const { left, top, right, bottom } = boundsOf(readable, boxesAt(1));
    const zoom = Math.max(LEAST_ZOOM, Math.min(1, screen.width / (right - left), screen.height / (bottom - top)));
    readable = removeOverlaps(readable, boxesAt(zoom));
  }
  return readable;
}

/** Pushes overlapping boxes apart, each pair along the axis that needs the smaller push, until none overlap. */
export function removeOverlaps(places: readonly Point[], boxes: readonly Box[]): readonly Point[] {
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
  const order = places.map((_place, index) => index);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    order.sort((a, b) => x[a]! - x[b]! || a - b);
    let isClear = true;
    for (let i = 0; i < order.length; i++) {
      const a = order[i]!;
      for (let j = i + 1; j < order.length && x[order[j]!]! - x[a]! < widest; j++) {
        const b = order[j]!;
        const pushX = (boxes[a]!.width + boxes[b]!.width) / 2 - Math.abs(x[b]! - x[a]!);
        const pushY = (boxes[a]!.height + boxes[b]!.height) / 2 - Math.abs(y[b]! - y[a]!);
        if (pushX < 0.5 || pushY < 0.5) continue;
        isClear = false;
        const isAcross = pushX < pushY;
        const along = isAcross ? x : y;
        const half = (isAcross ? pushX : pushY) / 2;
        const sign = along[a]! < along[b]! || (along[a]! === along[b]! && a < b) ? 1 : -1;
        along[a]! -= sign * half;
        along[b]! += sign * half;
      }
    }
    if (isClear) break;
    if (pass % PASSES_BEFORE_GROWTH === PASSES_BEFORE_GROWTH - 1) {
      for (const i of order) {
        x[i]! *= GROWTH;
        y[i]! *= GROWTH;
      }
    }
  }
  return places.map((_place, i) => ({ x: x[i]!, y: y[i]! }));
}
