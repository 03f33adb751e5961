import { type ReactNode, useEffect, useRef } from 'react';
import { useApp, useAppStore } from '../store/context.ts';
import type { Panel } from '../store/state.ts';

interface Props {
  readonly panel: Panel;
  readonly side: 'right' | 'below';
  readonly children: ReactNode;
}

/** A panel over the graph, where there is no room beside it. The graph stays in reach: the sheet is not modal. Esc closes it. */
export function Sheet({ panel, side, children }: Props) {
  const isOpen = useApp(({ screen }) => screen.open[panel]);
  const store = useAppStore();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = sheet.current;
    if (element === null || !isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      const { screen, setScreen } = store.getState();
      setScreen({ open: { ...screen.open, [panel]: false } });
    };
    // A tab that takes the focus is chosen by it: the one that is open has to be the first stop.
    const first =
      element.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
      element.querySelector<HTMLElement>('button, a[href], input');
    first?.focus();
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [isOpen, panel, store]);
  if (!isOpen) return null;
  return (
    <div ref={sheet} className={`sheet is-${side}`}>
      {children}
    </div>
  );
}
