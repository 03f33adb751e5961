import { lazy, Suspense, useEffect } from 'react';
import { useApp, useAppStore } from '../../store/context.ts';

const fetchSearch = () => import('./SearchDialog.tsx');
const SearchDialog = lazy(fetchSearch);
const HelpDialog = lazy(() => import('./HelpDialog.tsx'));
const ShareDialog = lazy(() => import('./ShareDialog.tsx'));
const OpenDialog = lazy(() => import('./OpenDialog.tsx'));
const PathDialog = lazy(() => import('./PathDialog.tsx'));

const ExportDialog = lazy(() => import('../../export/ExportDialog.tsx').then((room) => ({ default: room.ExportDialog })));

const DataDialog = lazy(() => import('../../export/DataDialog.tsx'));

const PATIENCE = 1500;

/** The one dialog that is open, fetched when it is. */
export function Dialogs() {
  const dialog = useApp(({ screen }) => screen.dialog);
  const store = useAppStore();
  useEffect(() => {
    // Whoever presses the search key goes on typing: the dialog must be there at once.
    const timer = window.setTimeout(() => fetchSearch().catch(() => undefined), PATIENCE);
    return () => window.clearTimeout(timer);
  }, []);
  const onClose = () => store.getState().setScreen({ dialog: undefined });
  if (dialog === undefined) return null;
  return (
    <Suspense>
      {dialog === 'search' ? <SearchDialog onClose={onClose} /> : null}
      {dialog === 'help' ? <HelpDialog onClose={onClose} /> : null}
      {dialog === 'share' ? <ShareDialog onClose={onClose} /> : null}
      {dialog === 'export' ? <ExportDialog onClose={onClose} /> : null}
      {dialog === 'data' ? <DataDialog onClose={onClose} /> : null}
      {dialog === 'open' ? <OpenDialog onClose={onClose} /> : null}
      {dialog === 'path' ? <PathDialog onClose={onClose} /> : null}
    </Suspense>
  );
}
