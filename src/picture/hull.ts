import type { VisibleNode } from '#view/visible-graph.ts';
import type { Palette } from './palette.ts';
import type { Command, Item, Point } from './scene.ts';

/** A soft ground under each community of three and more, in its colour. */
export const LEAST_MEMBERS = 3;
/** How much wider than its nodes, on both sides together. */
export const HULL_ROOM = 26;
export const HULL_OPACITY = 0.1;
const CORNER_POINTS = 12;

export function hullItems(nodes: readonly VisibleNode[], place: (id: string) => Point | undefined, palette: Palette): readonly Item[] {
  const communities = new Map<number, Point[]>();
  const sizes = new Map<number, number>();
  for (const { id, size, community } of nodes) {
    const at = place(id);
    if (!at) continue;
    const reach = size / 2 + HULL_ROOM / 2;
    const around = Array.from({ length: CORNER_POINTS }, (_, i) => {
      const angle = (i / CORNER_POINTS) * 2 * Math.PI;
      return { x: at.x + Math.cos(angle) * reach, y: at.y + Math.sin(angle) * reach };
    });
    communities.set(community, [...(communities.get(community) ?? []), ...around]);
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  return [...communities]
    .filter(([community]) => (sizes.get(community) ?? 0) >= LEAST_MEMBERS)
    .sort((a, b) => a[0] - b[0])
    .map(([community, points]) => {
      const d = hullOf(points).map(({ x, y }, index): Command => [index === 0 ? 'M' : 'L', x, y]);
      const fill = palette.hues[community] ?? palette.faint;
      return { id: String(community), facts: {}, marks: [{ type: 'path', d: [...d, ['Z']], fill, opacity: HULL_OPACITY }] };
    });
}

/** The convex hull of points: Andrew's monotone chain (1979). */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
