import type { GraphFile } from '#graph/graph-file.ts';
import type { Camera, View, Viewed } from '#view/view.ts';

/**
 * What the user did, and nothing else: all that is shown is derived from it (visible.ts, ledger.ts, dossier.ts …).
 * A View can be undone, sent and bookmarked; a Screen is this window's own: what is open, where the pointer is.
 */
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
type Dialog = 'search' | 'help' | 'export' | 'data' | 'share' | 'path' | 'open';

/** The menu of a node, an edge, a record, or of the ground, and where in the window it opens. */
export interface MenuAt {
  readonly target: { readonly type: 'node' | 'edge' | 'record'; readonly id: string } | undefined;
  readonly x: number;
  readonly y: number;
}

export interface Screen {
  readonly open: Readonly<Record<Panel, boolean>>;
  readonly detailTab: DetailTab;
  readonly ledgerTab: LedgerTab;
  readonly article: string;
  readonly tool: Tool;
  readonly theme: Theme;
  readonly dialog?: Dialog | undefined;
  readonly menu?: MenuAt | undefined;
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

export interface AppState extends Viewed {
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
