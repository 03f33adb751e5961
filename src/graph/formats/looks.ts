import type { NodeKind } from '../graph-file.ts';

/** How a kind looks where a format draws: the light theme's colours, and a node's width from its share of the largest degree. */
export const COLOUR: Readonly<Record<NodeKind, string>> = {
  country: '#00795a',
  agency: '#0a62a8',
  official: '#c24e00',
  person: '#d98a55',
  organization: '#a84c82',
  group: '#a87400',
  source: '#6a6a6a',
  place: '#8d887d',
};

export function rgb(colour: string): readonly [red: number, green: number, blue: number] {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Diameters for degrees: 30 for none, 70 for the largest. */
export function sizes(degrees: readonly number[]): readonly number[] {
  const most = degrees.reduce((found, degree) => Math.max(found, degree), 1);
  return degrees.map((degree) => Math.round((30 + 40 * Math.sqrt(degree / most)) * 10) / 10);
}
