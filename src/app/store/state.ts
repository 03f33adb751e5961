import type { GraphFile } from '#graph/graph-file.ts';
import type { Selection } from './visible-graph.ts';

/**
 * What the user did, and nothing else: all that is shown is derived from it (visible.ts, ledger.ts, dossier.ts …).
 * A View can be undone, sent and bookmarked; a Screen is this window's own: what is open, where the pointer is.
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
export const LAYOUTS = ['given', 'force', 'around', 'speakers', 'country'] as const;
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

export interface Hover {
  readonly node?: string;
  /** Id of a visible edge. */
  readonly edge?: string;
  readonly record?: string;
}

export const DETAIL_TABS = ['article', 'selected', 'analysis'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];
export const LEDGER_TABS = ['said', 'did', 'contested', 'nodes', 'rankings'] as const;
export type LedgerTab = (typeof LEDGER_TABS)[number];
export type Panel = 'facets' | 'details' | 'ledger';
export type Tool = 'pointer' | 'box' | 'lasso';
export type Theme = 'system' | 'light' | 'dark';
type Dialog = 'search' | 'help' | 'export' | 'share' | 'path' | 'open';

export interface Screen {
  readonly open: Readonly<Record<Panel, boolean>>;
  readonly detailTab: DetailTab;
  readonly ledgerTab: LedgerTab;
  readonly article: string;
  readonly tool: Tool;
  readonly theme: Theme;
  readonly dialog?: Dialog | undefined;
  readonly hover?: Hover | undefined;
  /** A kind of node or of edge that the legend lights. */
  readonly highlight?: string | undefined;
  readonly camera?: Camera;
  /** Counts up when evidence should scroll into view, also where it is selected already. */
  readonly reading: number;
  /** The place among the selected spans that was gone to last. */
  readonly evidence: number;
}

/** A change of the view: pure, made by the slices (selection.ts, filters.ts, focus.ts, layout.ts). */
export type Change = (view: View) => View;

export interface AppState {
  readonly file: GraphFile;
  readonly view: View;
  readonly screen: Screen;
  readonly past: readonly View[];
  readonly future: readonly View[];
  /** Does a user's act; it can be undone. */
  act(change: Change): void;
  /** Does an act that goes on (a slider, a drag): the steps with one name are undone together. */
  actOn(name: string, change: Change): void;
  undo(): void;
  redo(): void;
  setScreen(patch: Partial<Screen>): void;
  setHover(hover: Hover | undefined): void;
  setCamera(camera: Camera): void;
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

export function firstScreen(file: GraphFile): Screen {
  return {
    open: { facets: true, details: true, ledger: true },
    detailTab: 'article',
    ledgerTab: 'said',
    article: file.articles[0]?.id ?? '',
    tool: 'pointer',
    theme: 'system',
    reading: 0,
    evidence: 0,
  };
}
