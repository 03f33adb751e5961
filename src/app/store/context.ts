import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { invariant } from '#base/errors.ts';
import type { AppStore } from './create-app-store.ts';
import type { AppState, MenuAt } from './state.ts';

/** What the drawing can be told to do; the drawing puts itself here while it stands (GraphCanvas). */
export interface CanvasHandle {
  /** All that is drawn, or these nodes. */
  fit(nodes?: readonly string[]): void;
  zoomBy(factor: number): void;
  /** In pixels. */
  panBy(x: number, y: number): void;
  focus(): void;
  /** Where the menu of what the keyboard is on opens, else that of what is selected, else that of the ground. */
  menuAt(): MenuAt;
}

/** The drawing stands on the screen: what stands around it, and takes longer, comes after. */
export interface Moment {
  readonly reached: Promise<void>;
  reach(): void;
}

export function createMoment(): Moment {
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { reached, reach: () => reach() };
}

export interface App {
  readonly store: AppStore;
  readonly canvas: { current: CanvasHandle | null };
  readonly picture: Moment;
  /** Articles are analysed, a graph file is opened: the new graph takes the place of this one. */
  open(files: readonly File[]): void;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useAppContext(): App {
  const app = useContext(AppContext);
  invariant(app !== undefined, 'a component stands outside of AppContext');
  return app;
}

/** The selector must return the same reference for the same state: the memoised ones of this room do. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppContext().store, selector);
}

export function useAppStore(): AppStore {
  return useAppContext().store;
}

/**
 * The same, told later: what changes has been drawn by then. For what is seen beside the drawing while the pointer moves over it. The
 * selector must stay the same.
 */
export function useAppLater<T>(selector: (state: AppState) => T): T {
  const store = useAppStore();
  const [value, setValue] = useState(() => selector(store.getState()));
  useEffect(() => {
    let last: { readonly value: T } | undefined;
    const tell = () => {
      const next = selector(store.getState());
      if (last !== undefined && Object.is(last.value, next)) return;
      last = { value: next };
      startTransition(() => setValue(() => next));
    };
    tell();
    return store.subscribe(tell);
  }, [store, selector]);
  return value;
}
