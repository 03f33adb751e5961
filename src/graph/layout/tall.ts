import type { GraphEntity } from '../graph-file.ts';
import { boundsOf, boxOf, makeReadable, type Point, removeOverlaps } from './boxes.ts';

/**
 * The file's places for a window that is higher than wide: the picture lies on its side, and names, which still lie flat, get
 * room anew. In: entities with their places. Out: a place each, rounded to 0.1; the same in every run.
 */
type Placed = Pick<GraphEntity, 'id' | 'name' | 'x' | 'y' | 'figures'>;

/** Names break sooner in a narrow window. */
const NARROW = 0.74;
/** Where a phone shows the drawing, in pixels. */
const SCREEN = { width: 340, height: 640 } as const;
/** Drawn together sideways, where a phone has least room, and apart downwards. */
const SQUEEZE = { x: 0.72, y: 1.02 } as const;

export function tallPlaces(entities: readonly Placed[]): ReadonlyMap<string, Point> {
  const most = Math.max(1, ...entities.map(({ figures }) => figures.degree));
  const boxesAt = (zoom: number) =>
    entities.map(({ name, figures }) => {
      const { width, height } = boxOf(name, figures.degree / most, zoom);
      return { width: width * NARROW, height };
    });
  const boxes = boxesAt(1);
  const turned = entities.map(({ x, y }) => ({ x: -y * SQUEEZE.x, y: x * SQUEEZE.y }));
  const clear = makeReadable(removeOverlaps(turned, boxes), boxesAt, SCREEN);
  const { left, top, right, bottom } = boundsOf(clear, boxes);
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  return new Map(entities.map(({ id }, i) => [id, { x: tenths(clear[i]!.x - midX), y: tenths(clear[i]!.y - midY) }]));
}

/** `+ 0`: no minus zero. */
const tenths = (value: number) => Math.round(value * 10) / 10 + 0;
