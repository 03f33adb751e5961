import { useEffect, useMemo, useState } from 'react';
import type { Loaded } from './load-graph-file.ts';
import { openGraphFile } from './load-graph-file.ts';
import { DropTarget } from './panels/DropTarget.tsx';
import { LoadFailure } from './panels/LoadFailure.tsx';
import { Mishap } from './panels/Mishap.tsx';
import { Shell } from './panels/Shell.tsx';
import { AppContext, type App as AppValue } from './store/context.ts';
import { words } from './strings.ts';
import { startStore, syncAddress } from './sync-address.ts';

interface Props {
  readonly first: Promise<Loaded>;
}

/** Loading → the shell, or the page that says why not. A dropped file takes the place of the first one. */
export function App({ first }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let isOver = false;
    void first.then((value) => {
      if (!isOver) setLoaded(value);
    });
    return () => {
      isOver = true;
    };
  }, [first]);
  const open = async (file: File) => {
    history.replaceState(null, '', location.pathname + location.search);
    setLoaded(await openGraphFile(file));
  };
  return (
    <Mishap>
      <DropTarget onFile={open} />
      {loaded === undefined ? <p className="loading">{words.load.loading}</p> : null}
      {loaded?.ok === false ? <LoadFailure error={loaded.error} onFile={open} /> : null}
      {loaded?.ok ? <Explorer loaded={loaded} /> : null}
    </Mishap>
  );
}

function Explorer({ loaded }: { readonly loaded: Extract<Loaded, { ok: true }> }) {
  const { value: file, from } = loaded;
  const app = useMemo<AppValue>(() => {
    const isWide = window.matchMedia('(min-width: 1024px)').matches;
    const isPhone = window.matchMedia('(max-width: 639px)').matches;
    return {
      store: startStore(file, from, { open: { facets: !isPhone, details: isWide, ledger: !isPhone } }),
      canvas: { current: null },
    };
  }, [file, from]);
  useEffect(() => syncAddress(app.store, from), [app, from]);
  return (
    <AppContext value={app}>
      <Shell />
    </AppContext>
  );
}
