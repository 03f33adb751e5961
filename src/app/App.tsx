import { X } from 'lucide-react';
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { Unread } from '#worker/protocol.ts';
import type { Progress } from './analyse.ts';
import type { Loaded } from './load-graph-file.ts';
import { openGraphFiles } from './load-graph-file.ts';
import { DropTarget } from './panels/DropTarget.tsx';
import { LoadFailure } from './panels/LoadFailure.tsx';
import { Mishap } from './panels/Mishap.tsx';
import { Shell } from './panels/Shell.tsx';
import { Button } from './parts/Button.tsx';
import { printable } from './parts/printable.ts';
import { AppContext, type App as AppValue, createMoment } from './store/context.ts';
import { words } from './strings/words.ts';
import { startStore, syncAddress } from './sync-address.ts';

interface Props {
  readonly first: Promise<Loaded>;
}

type OpenFiles = (files: readonly File[]) => void;

const ARTICLE = /\.(?:txt|md|html|jsonl)$/i;

/** Loading → the shell, or the page that says why not. Dropped, chosen and pasted files take the place of the first graph. */
export function App({ first }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [progress, setProgress] = useState<Progress>();
  const [unread, setUnread] = useState<readonly Unread[]>([]);
  useEffect(() => {
    let isOver = false;
    void first.then((value) => {
      // In slices: the page answers while panels and tables are made.
      if (!isOver) startTransition(() => setLoaded(value));
    });
    return () => {
      isOver = true;
    };
  }, [first]);
  const open = useCallback<OpenFiles>((files) => {
    const show = (value: Loaded, left: readonly Unread[] = []) => {
      history.replaceState(null, '', location.pathname + location.search);
      setProgress(undefined);
      setUnread(left);
      setLoaded(value);
    };
    const articles = files.filter(({ name }) => ARTICLE.test(name));
    if (articles.length > 0) {
      setProgress({ kind: 'progress', step: 'engine', done: 0, of: 1 });
      void import('./analyse.ts').then(async ({ analyseFiles }) => {
        const result = await analyseFiles(articles, setProgress);
        show(result.loaded, result.unread);
      });
    } else if (files.length > 0) {
      void openGraphFiles(files).then((value) => show(value));
    }
  }, []);
  return (
    <Mishap>
      <DropTarget onFiles={open} />
      <p className={progress === undefined ? 'said-aloud' : 'progress'} role="status" aria-label={words.open.title}>
        {progress === undefined ? '' : words.open.progress[progress.step](progress.done, progress.of)}
      </p>
      {unread.length > 0 ? <UnreadNotice unread={unread} onClose={() => setUnread([])} /> : null}
      {loaded === undefined ? <p className="loading">{words.load.loading}</p> : null}
      {loaded?.ok === false ? <LoadFailure error={loaded.error} onFiles={open} /> : null}
      {loaded?.ok ? <Explorer loaded={loaded} open={open} /> : null}
    </Mishap>
  );
}

function UnreadNotice({ unread, onClose }: { readonly unread: readonly Unread[]; readonly onClose: () => void }) {
  return (
    <section className="unread" aria-label={words.open.unread(unread.length)}>
      <p>{words.open.unread(unread.length)}</p>
      <ul>
        {unread.map(({ where, why }) => (
          <li key={where}>{printable(`${where}: ${why}`)}</li>
        ))}
      </ul>
      <Button look="bare" size="small" icon={<X />} label={words.close} onClick={onClose} />
    </section>
  );
}

function Explorer({ loaded, open }: { readonly loaded: Extract<Loaded, { ok: true }>; readonly open: OpenFiles }) {
  const { value: file, from } = loaded;
  const app = useMemo<AppValue>(() => {
    const isWide = window.matchMedia('(min-width: 1024px)').matches;
    const isPhone = window.matchMedia('(max-width: 639px)').matches;
    // A small window, or a large one at 200 %: the graph comes first, what stands beside it when it is asked for.
    const isRoomy = window.matchMedia('(min-width: 860px) and (min-height: 560px)').matches;
    return {
      store: startStore(file, from, { open: { facets: isRoomy, details: isWide, ledger: isRoomy } }, isPhone),
      canvas: { current: null },
      picture: createMoment(),
      open,
    };
  }, [file, from, open]);
  useEffect(() => syncAddress(app.store, from), [app, from]);
  return (
    <AppContext value={app}>
      <Shell />
    </AppContext>
  );
}
