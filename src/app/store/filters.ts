import { type FacetChoice, type FacetId, type Filters, NO_FILTERS, type View } from '#view/view.ts';
import type { Change } from './state.ts';

/** Changes of what is filtered. Filtering hides and never moves. */
export function toggleFacet(facet: FacetId, value: string, side: keyof FacetChoice): Change {
  return changeFilters((filters) => {
    const had = filters.facets[facet] ?? { include: [], exclude: [] };
    const isOn = had[side].includes(value);
    const without = { include: had.include.filter((one) => one !== value), exclude: had.exclude.filter((one) => one !== value) };
    return withChoice(filters, facet, isOn ? without : { ...without, [side]: [...without[side], value] });
  });
}

/** This value and no other of its facet. */
export function onlyFacet(facet: FacetId, value: string): Change {
  return changeFilters((filters) => withChoice(filters, facet, { include: [value], exclude: [] }));
}

/** All of these, or where they are all taken already, none. */
export function toggleValues(facet: FacetId, values: readonly string[]): Change {
  return changeFilters((filters) => {
    const had = filters.facets[facet] ?? { include: [], exclude: [] };
    const others = had.include.filter((one) => !values.includes(one));
    const isWhole = values.every((one) => had.include.includes(one));
    const exclude = had.exclude.filter((one) => !values.includes(one));
    return withChoice(filters, facet, { include: isWhole ? others : [...others, ...values], exclude });
  });
}

export function clearFacet(facet: FacetId): Change {
  return changeFilters((filters) => withChoice(filters, facet, { include: [], exclude: [] }));
}

export function clearFilters(): Change {
  return changeFilters((filters) => ({ ...NO_FILTERS, withNeighbours: filters.withNeighbours }));
}

export function setConfidence(confidence: number): Change {
  return changeFilters((filters) => ({ ...filters, confidence }));
}

export function setNeighbours(withNeighbours: boolean): Change {
  return changeFilters((filters) => ({ ...filters, withNeighbours }));
}

export function setFilters(filters: Filters): Change {
  return changeFilters(() => filters);
}

function changeFilters(change: (filters: Filters) => Filters): Change {
  return (view: View) => {
    const filters = change(view.filters);
    return JSON.stringify(filters) === JSON.stringify(view.filters) ? view : { ...view, filters };
  };
}

function withChoice(filters: Filters, facet: FacetId, choice: FacetChoice): Filters {
  const { [facet]: _, ...others } = filters.facets;
  const isEmpty = choice.include.length + choice.exclude.length === 0;
  return { ...filters, facets: isEmpty ? others : { ...others, [facet]: choice } };
}
