import { lazy, Suspense, startTransition, useEffect, useState } from 'react';
import { isEmbedded } from '../embedded.ts';
import { useMedia } from '../parts/use-media.ts';
import { useApp, useAppContext } from '../store/context.ts';
import { DetailsPanel } from './details/DetailsPanel.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { FacetPanel } from './facets/FacetPanel.tsx';
import { GraphArea } from './GraphArea.tsx';
import { Header } from './Header.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { LedgerPanel } from './ledger/LedgerPanel.tsx';
import { PanelBar } from './PanelBar.tsx';
import { Sheet } from './Sheet.tsx';
import { useKeys } from './use-keys.ts';
import { Workspace } from './Workspace.tsx';

const EmbedBar = lazy(() => import('./EmbedBar.tsx'));

/** Header, panels around the graph, sheets where there is no room for panels. */
export function Shell() {
  useKeys();
  useTheme();
  const isDrawn = useIsDrawn();
  const isNarrow = useMedia('(max-width: 1023px)');
  const isPhone = useMedia('(max-width: 639px)');
  if (isEmbedded()) return <Embedded isNarrow={isNarrow} isPhone={isPhone} />;
  return (
    <div className="shell" data-width={isPhone ? 'phone' : isNarrow ? 'tablet' : 'desk'}>
      <Header isNarrow={isNarrow} />
      <Workspace
        facets={isPhone ? null : isDrawn ? <FacetPanel /> : BLANK}
        graph={<GraphArea isPhone={isPhone} />}
        details={isNarrow ? null : isDrawn ? <DetailsPanel /> : BLANK}
        ledger={isPhone ? null : isDrawn ? <LedgerPanel /> : BLANK}
      />
      {isPhone ? (
        <Sheet panel="facets" side="below">
          <FacetPanel />
        </Sheet>
      ) : null}
      {isNarrow ? (
        <Sheet panel="details" side={isPhone ? 'below' : 'right'}>
          <DetailsPanel />
        </Sheet>
      ) : null}
      {isPhone ? (
        <Sheet panel="ledger" side="below">
          <LedgerPanel />
        </Sheet>
      ) : null}
      {isPhone ? <PanelBar /> : null}
      <Dialogs />
      <LiveRegion />
    </div>
  );
}

const BLANK = <div className="panel" />;
/** Where no picture comes (a page in the background is not painted), the panels do not wait for it. */
const PATIENCE = 1500;

/** The panels' contents come after the picture, in slices between which the page answers. */
function useIsDrawn(): boolean {
  const { picture } = useAppContext();
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    const show = () => startTransition(() => setIsDrawn(true));
    const timer = window.setTimeout(show, PATIENCE);
    void picture.reached.then(show);
    return () => window.clearTimeout(timer);
  }, [picture]);
  return isDrawn;
}

/** In another page: the graph and its evidence. */
function Embedded({ isNarrow, isPhone }: { readonly isNarrow: boolean; readonly isPhone: boolean }) {
  return (
    <div className="shell is-embedded" data-width={isPhone ? 'phone' : isNarrow ? 'tablet' : 'desk'}>
      <Suspense fallback={<header className="header" />}>
        <EmbedBar isNarrow={isNarrow} />
      </Suspense>
      <Workspace facets={null} graph={<GraphArea isPhone={isPhone} />} details={isNarrow ? null : <DetailsPanel />} ledger={null} />
      {isNarrow ? (
        <Sheet panel="details" side={isPhone ? 'below' : 'right'}>
          <DetailsPanel />
        </Sheet>
      ) : null}
      <Dialogs />
      <LiveRegion />
    </div>
  );
}

function useTheme(): void {
  const theme = useApp(({ screen }) => screen.theme);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const shown = theme === 'system' ? (isDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
}
