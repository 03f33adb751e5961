import type { Colouring } from '#view/view.ts';
import type { VisibleNode } from '#view/visible-graph.ts';

/** Node id → rank of its hue; empty where the kind decides. */
export type Hues = ReadonlyMap<string, number>;

/** Communities are ranked in the file; countries by how many of these nodes they have, then by code. */
export function huesOf(nodes: readonly VisibleNode[], colourBy: Colouring): Hues {
  if (colourBy === 'kind') return new Map();
  if (colourBy === 'community') return new Map(nodes.map(({ id, community }) => [id, community]));
  const counts = new Map<string, number>();
  for (const { country } of nodes) if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  const ranks = new Map(ranked.map((code, rank) => [code, rank]));
  return new Map(nodes.map(({ id, country }) => [id, (country === undefined ? undefined : ranks.get(country)) ?? ranked.length + 99]));
}
