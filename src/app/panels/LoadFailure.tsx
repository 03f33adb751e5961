import { FolderOpen, RotateCw } from 'lucide-react';
import { useRef } from 'react';
import type { LoadError } from '../load-graph-file.ts';
import { Button } from '../parts/Button.tsx';
import { printable } from '../parts/printable.ts';
import { words } from '../strings/words.ts';
import { GraphList } from './GraphList.tsx';

const { load } = words;

interface Props {
  readonly error: LoadError;
  readonly onFiles: (files: readonly File[]) => void;
}

/** What is wrong with the graph file, where, and what to do. */
export function LoadFailure({ error, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { title, what, todo } = explain(error);
  return (
    <main className="failure">
      <p className="wordmark">{words.product}</p>
      <h1>{title}</h1>
      <p className="failure-what">{printable(what)}</p>
      {todo === '' ? null : <p>{printable(todo)}</p>}
      {error.details.length === 0 ? null : (
        <section>
          <h2 className="heading">{load.details}</h2>
          <ul className="failure-details">
            {error.details.map((detail) => (
              <li key={detail}>{printable(detail)}</li>
            ))}
          </ul>
        </section>
      )}
      <GraphList />
      <p className="failure-acts">
        <Button look="main" icon={<FolderOpen />} onClick={() => input.current?.click()}>
          {load.choose}
        </Button>
        <Button icon={<RotateCw />} onClick={() => location.reload()}>
          {load.again}
        </Button>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={load.choose}
        onChange={(event) => {
          if (event.target.files?.length) onFiles([...event.target.files]);
        }}
      />
    </main>
  );
}

function explain({ code, message, from }: LoadError): { readonly title: string; readonly what: string; readonly todo: string } {
  switch (code) {
    case 'load/import':
      return { title: load.broken, what: `${from}: ${message}`, todo: load.importDo };
    case 'load/missing':
      return { title: load.missing, what: load.missingWhat(from), todo: load.missingDo };
    case 'load/offline':
      return { title: load.offline, what: `${from}: ${message}`, todo: load.offlineDo };
    case 'load/foreign':
      return { title: load.foreign, what: from, todo: load.foreignDo };
    case 'load/too-large':
      return { title: load.tooLarge, what: load.tooLargeWhat(Number(message)), todo: load.tooLargeDo };
    case 'load/article':
      return { title: load.article, what: message === '' ? from : `${from}: ${message}`, todo: load.articleDo };
    default:
      return { title: load.broken, what: from, todo: message };
  }
}
