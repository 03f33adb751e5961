import { lazy, Suspense } from 'react';
import { useApp, useAppStore } from '../../store/context.ts';

const SearchDialog = lazy(() => import('./SearchDialog.tsx'));
const HelpDialog = lazy(() => import('./HelpDialog.tsx'));
const ShareDialog = lazy(() => import('./ShareDialog.tsx'));
const PathDialog = lazy(() => import('./PathDialog.tsx'));

const ExportDialog = lazy(() => import('../../export/ExportDialog.tsx').then((room) => ({ default: room.ExportDialog })));

/** The one dialog that is open, fetched when it is. */
export function Dialogs() {
  const dialog = useApp(({ screen }) => screen.dialog);
  const store = useAppStore();
  const onClose = () => store.getState().setScreen({ dialog: undefined });
  if (dialog === undefined) return null;
  return (
    <Suspense>
      {dialog === 'search' ? <SearchDialog onClose={onClose} /> : null}
      {dialog === 'help' ? <HelpDialog onClose={onClose} /> : null}
      {dialog === 'share' ? <ShareDialog onClose={onClose} /> : null}
      {dialog === 'export' ? <ExportDialog onClose={onClose} /> : null}
      {dialog === 'path' ? <PathDialog onClose={onClose} /> : null}
    </Suspense>
  );
}
