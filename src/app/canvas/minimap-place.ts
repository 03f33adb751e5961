import { overlap, type Rect } from '#picture/scene.ts';

/**
 * Where the minimap may lie: in a corner of the canvas, clear of what floats over it (tools, chips, sheets) and of what is
 * selected; nowhere, where there is no such corner or the canvas is small. It stays where it was as long as it may. Pure.
 */
export interface MinimapRequest {
  readonly width: number;
  readonly height: number;
  /** What floats over the canvas, in its pixels. */
  readonly floating: readonly Rect[];
  /** What is selected, with its name. */
  readonly chosen: readonly Rect[];
  readonly before: Corner | undefined;
}

export const CORNERS = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;
export type Corner = (typeof CORNERS)[number];

export interface MinimapPlace {
  readonly corner: Corner;
  readonly rect: Rect;
}

const LARGEST = { width: 176, height: 128 } as const;
/** It takes up at most so much of the canvas, each way. */
const SHARE = { width: 0.25, height: 0.3 } as const;
/** Smaller than so much of its full size it tells nothing. */
const LEAST = 0.6;
const MARGIN = 12;
/** So far from its corner, as a share of the canvas's height, it may be moved past what floats there. */
const MOST_MOVED = 0.2;

export function placeMinimap({ width, height, floating, chosen, before }: MinimapRequest): MinimapPlace | undefined {
  const scale = Math.min(1, (width * SHARE.width) / LARGEST.width, (height * SHARE.height) / LARGEST.height);
  if (scale < LEAST) return undefined;
  const size = { width: Math.round(LARGEST.width * scale), height: Math.round(LARGEST.height * scale) };
  const corners = before === undefined ? CORNERS : [before, ...CORNERS.filter((corner) => corner !== before)];
  for (const corner of corners) {
    const isTop = corner.startsWith('top');
    const x = corner.endsWith('left') ? MARGIN : width - MARGIN - size.width;
    const y = isTop ? MARGIN : height - MARGIN - size.height;
    const inCorner = { ...size, x, y };
    for (const rect of [inCorner, ...besideFloating(inCorner, floating, isTop, height)]) {
      if (![...floating, ...chosen].some((other) => overlap(rect, other))) return { corner, rect };
    }
  }
  return undefined;
}

/** A corner in which a small thing floats already is shared with it: above it, or at the top of the canvas below it. */
function besideFloating(rect: Rect, floating: readonly Rect[], isTop: boolean, height: number): readonly Rect[] {
  const inTheWay = floating.filter((other) => overlap(rect, other));
  if (inTheWay.length === 0) return [];
  const y = isTop
    ? Math.max(...inTheWay.map((other) => other.y + other.height))
    : Math.min(...inTheWay.map((other) => other.y)) - rect.height;
  return Math.abs(y - rect.y) > height * MOST_MOVED ? [] : [{ ...rect, y }];
}
