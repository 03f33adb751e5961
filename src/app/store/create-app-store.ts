import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GraphFile } from '#graph/graph-file.ts';
import { FIRST_VIEW, type View } from '#view/view.ts';
import { type AppState, type Change, firstScreen, type Hover, type Screen } from './state.ts';

export type AppStore = StoreApi<AppState>;

const REMEMBERED = 200;

/** One store a graph file. `view` and `screen`: what the address and this browser remember. */
export function createAppStore(file: GraphFile, start: { view?: View; screen?: Partial<Screen> } = {}): AppStore {
  let going: string | undefined;
  return createStore<AppState>()((set) => {
    const change = (name: string | undefined, apply: Change) =>
      set(({ view, past, screen }) => {
        const next = apply(view);
        if (next === view) return {};
        const goesOn = name !== undefined && name === going;
        going = name;
        // Another selection has its own evidence: its reading begins at the first.
        const started = next.selection === view.selection ? {} : { screen: { ...screen, evidence: 0 } };
        return { view: next, past: goesOn ? past : [...past, view].slice(-REMEMBERED), future: [], ...started };
      });
    return {
      file,
      view: start.view ?? FIRST_VIEW,
      screen: { ...firstScreen(file), ...start.screen },
      past: [],
      future: [],
      act: (apply) => change(undefined, apply),
      actOn: change,
      undo: () =>
        set(({ view, past, future }) => {
          const last = past.at(-1);
          going = undefined;
          return last === undefined ? {} : { view: last, past: past.slice(0, -1), future: [view, ...future] };
        }),
      redo: () =>
        set(({ view, past, future }) => {
          const [next, ...later] = future;
          going = undefined;
          return next === undefined ? {} : { view: next, past: [...past, view], future: later };
        }),
      setScreen: (patch) => set(({ screen }) => ({ screen: { ...screen, ...patch } })),
      setHover: (hover) => set(({ screen }) => (isSameHover(screen.hover, hover) ? {} : { screen: { ...screen, hover } })),
      setCamera: (camera) => set(({ screen }) => ({ screen: { ...screen, camera } })),
    };
  });
}

function isSameHover(a: Hover | undefined, b: Hover | undefined): boolean {
  return a?.node === b?.node && a?.edge === b?.edge && a?.record === b?.record;
}
