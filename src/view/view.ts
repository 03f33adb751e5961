import type { GraphFile } from '#graph/graph-file.ts';
import type { Selection } from './visible-graph.ts';

/**
 * Which part of a graph is looked at, and how: filters, focus, what is hidden, where things stand. The explorer's state holds
 * one, an address writes it down (address.ts), and the command reads it from there. Plain data.
 */
export const FACETS = [
  'country',
  'agency',
  'kind',
  'role',
  'edge',
  'vouches',
  'claim',
  'quotation',
  'attitude',
  'event',
  'quad',
  'community',
] as const;
export type FacetId = (typeof FACETS)[number];

export interface FacetChoice {
  /** An item passes with any of these; with none, all pass. */
  readonly include: readonly string[];
  /** An item with any of these is out. */
  readonly exclude: readonly string[];
}

export interface Filters {
  readonly facets: Readonly<Partial<Record<FacetId, FacetChoice>>>;
  /** Records below this are out; 0 lets all pass. */
  readonly confidence: number;
  /** Show the other ends of what matched as well. */
  readonly withNeighbours: boolean;
}

/** Only what lies within so many steps of these nodes. */
export interface Focus {
  readonly nodes: readonly string[];
  readonly steps: number;
}

export const SIZE_FIGURES = ['degree', 'weightedDegree', 'betweenness', 'pagerank', 'none'] as const;
export type SizeFigure = (typeof SIZE_FIGURES)[number];
export const COLOURINGS = ['kind', 'community', 'country'] as const;
export type Colouring = (typeof COLOURINGS)[number];
/** `given`: where the file puts them; `tall`: the same for a window that is higher than wide. */
export const LAYOUTS = ['given', 'tall', 'force', 'around', 'speakers', 'country'] as const;
export type LayoutName = (typeof LAYOUTS)[number];
export type Place = readonly [x: number, y: number];

export interface View {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly focus?: Focus;
  /** Hidden by hand; wins over everything. */
  readonly hidden: readonly string[];
  /** Brought in by hand (expand): shown though a filter or the focus leaves it out. */
  readonly revealed: readonly string[];
  /** Nodes that no layout may move. */
  readonly pinned: readonly string[];
  readonly layout: LayoutName;
  /** Where nodes stand that were moved or laid out anew; the others stand where the file puts them. */
  readonly places: Readonly<Record<string, Place>>;
  readonly sizeBy: SizeFigure;
  readonly colourBy: Colouring;
  readonly hulls: boolean;
  /** Parallel edges drawn apart, one for each record. */
  readonly fanned: boolean;
}

/** Centre of the drawing's window in model units. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A file with the view of it: what everything that is shown is derived from. */
export interface Viewed {
  readonly file: GraphFile;
  readonly view: View;
}

export const NO_SELECTION: Selection = { nodes: [], edges: [], records: [] };
export const NO_FILTERS: Filters = { facets: {}, confidence: 0, withNeighbours: false };
export const FIRST_VIEW: View = {
  selection: NO_SELECTION,
  filters: NO_FILTERS,
  hidden: [],
  revealed: [],
  pinned: [],
  layout: 'given',
  places: {},
  sizeBy: 'degree',
  colourBy: 'kind',
  hulls: false,
  fanned: false,
};
