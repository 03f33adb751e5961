import type { GraphFile } from '#graph/graph-file.ts';
import { partOf } from '#graph/part-of.ts';
import { indexOf } from './file-index.ts';
import { recordsPassing } from './passing.ts';
import { FIRST_VIEW, type Viewed } from './view.ts';
import { visibleGraph } from './visible.ts';

/** What of a graph leaves the program: what is seen, what is selected, or all; whole in itself, nodes where the view has put them. */
export const PARTS = ['view', 'selection', 'all'] as const;
export type Part = (typeof PARTS)[number];

export function partOfView({ file, view }: Viewed, part: Part): GraphFile {
  const placed = withPlaces({ file, view });
  if (part === 'all') return placed;
  const index = indexOf(file);
  const graph = visibleGraph(file, view);
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const drawn = new Set(graph.edges.flatMap(({ records }) => records));
  if (part === 'view') return partOf(placed, shown, new Set([...drawn, ...unlinked(shown)]));

  const { nodes, edges, records } = view.selection;
  const chosenEdges = graph.edges.filter(({ id }) => edges.includes(id));
  const ends = [...chosenEdges.flatMap(({ from, to }) => [from, to]), ...records.flatMap((id) => index.participants.get(id) ?? [])];
  const chosen = new Set([...nodes, ...ends]);
  const selected = new Set(nodes);
  const between = graph.edges.filter(({ from, to }) => selected.has(from) && selected.has(to));
  return partOf(
    placed,
    chosen,
    new Set([...records, ...[...chosenEdges, ...between].flatMap((edge) => edge.records), ...unlinked(selected)]),
  );

  /** Records without an edge, whose people are all there: they are seen at their node. */
  function unlinked(among: ReadonlySet<string>): readonly string[] {
    const linked = new Set(index.edges.map(({ record }) => record));
    return [...recordsPassing(index, view.filters)].filter((id) => {
      const takingPart = index.participants.get(id) ?? [];
      return !linked.has(id) && takingPart.length > 0 && takingPart.every((one) => among.has(one));
    });
  }
}

function withPlaces({ file, view }: Viewed): GraphFile {
  const { places, layout } = view;
  if (Object.keys(places).length === 0 && layout !== 'tall') return file;
  const placed = new Map(visibleGraph(file, { ...FIRST_VIEW, places, layout }).nodes.map((node) => [node.id, node]));
  return {
    ...file,
    entities: file.entities.map((entity) => {
      const { x, y } = placed.get(entity.id) ?? entity;
      return { ...entity, x, y };
    }),
  };
}
