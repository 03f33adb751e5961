import type { GraphFile } from '#graph/graph-file.ts';
import { readAddress, writeAddress } from '#view/address.ts';
import type { View } from '#view/view.ts';
import { isEmbedded } from './embedded.ts';
import { showsContested } from './store/contested.ts';
import { type AppStore, createAppStore } from './store/create-app-store.ts';
import type { Screen, Theme } from './store/state.ts';

/**
 * Store ↔ address bar: an act is a step of the browser's history, the camera is not. The last view of each graph and the
 * theme are remembered in this browser; an address says more than the memory.
 */
const REMEMBERED = 'wiregraph:view:';
const THEME = 'wiregraph:theme';
const SETTLED = 250;

/** Where the window is much higher than wide, the first view of a graph of this size at most stands upright. */
const MOST_TURNED = 300;

export function startStore(file: GraphFile, from: string, screen: Partial<Screen>, isTall: boolean): AppStore {
  // An embedded view is what its page asks for, not what this reader saw last.
  const hash = location.hash.length > 1 || isEmbedded() ? location.hash : (remembered(REMEMBERED + from) ?? '');
  const { view: read, camera, article } = readAddress(hash, file);
  const isFirst = isTall && file.entities.length <= MOST_TURNED && !/(?:^|[#&])(?:layout|at|camera)=/.test(hash);
  const view: View = isFirst ? { ...read, layout: 'tall' } : read;
  const theme = remembered(THEME);
  return createAppStore(file, {
    view,
    screen: {
      ...screen,
      ...(camera === undefined ? {} : { camera }),
      ...(article === undefined ? {} : { article }),
      ...(isTheme(theme) ? { theme } : {}),
      // Its table is half of that view.
      ...(showsContested(view.filters) ? { ledgerTab: 'contested' as const } : {}),
    },
  });
}

export function syncAddress(store: AppStore, from: string): () => void {
  let written = writeNow(store, 'replace');
  let timer: number | undefined;
  let hasActed = false;
  const write = () => {
    written = writeNow(store, hasActed && !isEmbedded() ? 'push' : 'replace');
    hasActed = false;
    if (!isEmbedded()) remember(REMEMBERED + from, written);
  };
  const stopStore = store.subscribe(({ view, screen }, before) => {
    if (screen.theme !== before.screen.theme) remember(THEME, screen.theme);
    if (view === before.view && screen.camera === before.screen.camera && screen.article === before.screen.article) return;
    window.clearTimeout(timer);
    hasActed ||= view !== before.view;
    timer = window.setTimeout(write, SETTLED);
  });
  const onMove = () => {
    const hash = location.hash.replace(/^#/, '');
    if (hash === written) return;
    window.clearTimeout(timer);
    written = hash;
    const { view, camera, article } = readAddress(hash, store.getState().file);
    store.getState().act(() => view);
    store.getState().setScreen({ ...(camera === undefined ? {} : { camera }), ...(article === undefined ? {} : { article }) });
    window.clearTimeout(timer);
    hasActed = false;
  };
  window.addEventListener('popstate', onMove);
  window.addEventListener('hashchange', onMove);
  return () => {
    stopStore();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', onMove);
    window.removeEventListener('hashchange', onMove);
  };
}

/** The address of the view as it stands, also where it is not in the bar yet. */
export function addressNow(store: AppStore): string {
  const { view, screen, file } = store.getState();
  const article = screen.article === file.articles[0]?.id ? undefined : screen.article;
  return writeAddress({ view, ...(screen.camera === undefined ? {} : { camera: screen.camera }), ...(article ? { article } : {}) });
}

function writeNow(store: AppStore, how: 'push' | 'replace'): string {
  const hash = addressNow(store);
  const url = hash === '' ? `${location.pathname}${location.search}` : `#${hash}`;
  if (location.hash.replace(/^#/, '') === hash) return hash;
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  return hash;
}

/** Forgets the last views, and nothing else: the way out where a view cannot be shown. */
export function forgetViews(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(REMEMBERED)) localStorage.removeItem(key);
  } catch {
    return;
  }
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing (private window, full disk) loses only the memory. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

const isTheme = (value: string | null): value is Theme => value === 'system' || value === 'light' || value === 'dark';
