import { type ReactNode, useEffect, useRef } from 'react';
import { useApp, useAppStore } from '../store/context.ts';
import type { Panel } from '../store/state.ts';
import { words } from '../strings.ts';

interface Props {
  readonly panel: Panel;
  readonly side: 'right' | 'below';
  readonly children: ReactNode;
}

/** A panel over the graph, where there is no room beside it. The graph stays in reach: the sheet is not modal. */
export function Sheet({ panel, side, children }: Props) {
  const isOpen = useApp(({ screen }) => screen.open[panel]);
  const store = useAppStore();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) sheet.current?.focus();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <section
      ref={sheet}
      className={`sheet is-${side}`}
      aria-label={words.panels[panel]}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        const { screen, setScreen } = store.getState();
        setScreen({ open: { ...screen.open, [panel]: false } });
      }}
    >
      {children}
    </section>
  );
}
