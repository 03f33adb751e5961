import { memoized } from '#base/memoized.ts';
import {
  confidenceOf,
  isNodeFacet,
  NODE_FACETS,
  type NodeFacet,
  nodeValues,
  RECORD_FACETS,
  type RecordFacet,
  recordValues,
} from './facets.ts';
import type { FactRecord, FileIndex } from './file-index.ts';
import type { FacetChoice, FacetId, Filters } from './view.ts';

/** Filters → which nodes and records pass, and for each facet what its values would count under the other facets. */
export interface Passing {
  /** Nodes that the filters let through, without neighbours. */
  readonly nodes: ReadonlySet<string>;
  /** Records of which an end passes and which pass themselves. */
  readonly records: ReadonlySet<string>;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
  /** In the whole file. */
  readonly total: number;
}

export const passing = memoized((index: FileIndex, filters: Filters): Passing => pass(index, filters));

/** Counts follow the other facets: what would be shown if this value alone were chosen in its facet. */
export const facetCounts = memoized((index: FileIndex, filters: Filters): ReadonlyMap<FacetId, readonly FacetCount[]> => {
  const counts = new Map<FacetId, readonly FacetCount[]>();
  const whole = passing(index, filters);
  for (const facet of [...NODE_FACETS, ...RECORD_FACETS]) {
    const isChosen = filters.facets[facet] !== undefined;
    const without = isChosen ? pass(index, { ...filters, facets: omit(filters.facets, facet) }) : whole;
    counts.set(facet, isNodeFacet(facet) ? countNodes(index, facet, without) : countRecords(index, facet, without));
  }
  return counts;
});

function hasRecordFilter({ facets, confidence }: Filters): boolean {
  return confidence > 0 || RECORD_FACETS.some((facet) => facets[facet] !== undefined);
}

export function hasFilter(filters: Filters): boolean {
  return filters.confidence > 0 || Object.keys(filters.facets).length > 0;
}

/** Ids of the records that pass themselves, whatever their ends: a node brought in by hand keeps these. */
export const recordsPassing = memoized(
  (index: FileIndex, filters: Filters): ReadonlySet<string> => new Set(goodRecords(index, filters).map(({ id }) => id)),
);

function goodRecords(index: FileIndex, { facets, confidence }: Filters): readonly FactRecord[] {
  const chosen = RECORD_FACETS.filter((facet) => facets[facet] !== undefined);
  return index.records.filter(
    (record) =>
      confidenceOf(record) >= confidence && chosen.every((facet) => isLetThrough(facets[facet], recordValues(index, facet, record))),
  );
}

function pass(index: FileIndex, filters: Filters): Passing {
  const nodeFacets = NODE_FACETS.filter((facet) => filters.facets[facet] !== undefined);
  const good = goodRecords(index, filters);
  let candidates = index.file.entities.map(({ id }) => id);
  if (hasRecordFilter(filters)) {
    const taking = new Set(good.flatMap(({ id }) => index.participants.get(id) ?? []));
    candidates = candidates.filter((id) => taking.has(id));
  }
  const nodes = new Set(
    candidates.filter((id) => nodeFacets.every((facet) => isLetThrough(filters.facets[facet], nodeValues(index, facet, id)))),
  );
  const isOpen = nodeFacets.length === 0;
  const records = good.filter(({ id }) => isOpen || (index.participants.get(id) ?? []).some((node) => nodes.has(node)));
  return { nodes, records: new Set(records.map(({ id }) => id)) };
}

function isLetThrough(choice: FacetChoice | undefined, values: readonly string[]): boolean {
  if (choice === undefined) return true;
  if (values.some((value) => choice.exclude.includes(value))) return false;
  return choice.include.length === 0 || values.some((value) => choice.include.includes(value));
}

function countNodes(index: FileIndex, facet: NodeFacet, { nodes }: Passing): readonly FacetCount[] {
  const all = index.file.entities.map(({ id }) => ({ values: nodeValues(index, facet, id), isIn: nodes.has(id) }));
  return count(all);
}

function countRecords(index: FileIndex, facet: RecordFacet, { records }: Passing): readonly FacetCount[] {
  return count(index.records.map((record: FactRecord) => ({ values: recordValues(index, facet, record), isIn: records.has(record.id) })));
}

/** Values that count nothing now are kept, so that no row jumps away under the pointer. */
function count(items: readonly { readonly values: readonly string[]; readonly isIn: boolean }[]): readonly FacetCount[] {
  const counts = new Map<string, { count: number; total: number }>();
  for (const { values, isIn } of items)
    for (const value of values) {
      const had = counts.get(value) ?? { count: 0, total: 0 };
      counts.set(value, { count: had.count + (isIn ? 1 : 0), total: had.total + 1 });
    }
  return [...counts].map(([value, tally]) => ({ value, ...tally }));
}

function omit(facets: Filters['facets'], facet: FacetId): Filters['facets'] {
  const { [facet]: _, ...others } = facets;
  return others;
}
