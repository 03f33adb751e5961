import { chainOf } from '#view/chain.ts';
import type { FactRecord, FileIndex } from '#view/file-index.ts';
import type { AppStore } from '../store/create-app-store.ts';
import { select } from '../store/selection.ts';
import type { Screen } from '../store/state.ts';

/** Who says what a record holds: a statement's own speakers, an action's innermost; none: the article. */
export function speakersOf(index: FileIndex, record: FactRecord): readonly string[] {
  return chainOf(index, record).links.at(-1)?.speakers ?? [];
}

/** Selects a record and opens the article at its words. */
export function readRecord(store: AppStore, id: string, article: string): void {
  const { act, setScreen, screen } = store.getState();
  act(select({ records: [id] }));
  setScreen({ article, detailTab: 'article', open: withDetails(screen.open), reading: screen.reading + 1, evidence: 0 });
}

/** Selects a node and opens what is known of it. */
export function openNode(store: AppStore, id: string): void {
  const { act, setScreen, screen } = store.getState();
  act(select({ nodes: [id] }));
  setScreen({ detailTab: 'selected', open: withDetails(screen.open), evidence: 0 });
}

/** Selects a record and opens who vouches for it. */
export function openRecord(store: AppStore, id: string): void {
  const { act, setScreen, screen } = store.getState();
  act(select({ records: [id] }));
  setScreen({ detailTab: 'selected', open: withDetails(screen.open), evidence: 0 });
}

/** On a phone one sheet is up at a time. */
function withDetails(open: Screen['open']): Screen['open'] {
  const isPhone = window.matchMedia('(max-width: 639px)').matches;
  return isPhone ? { facets: false, ledger: false, details: true } : { ...open, details: true };
}
