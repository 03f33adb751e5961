import { createRoot } from 'react-dom/client';
import { invariant } from '#base/errors.ts';
import { App } from './App.tsx';
import type { Asked } from './ask-for-graph.ts';
import { loadGraphFile } from './load-graph-file.ts';

/** Load → store → render. The graph file was asked for before this code had come. */
export function start(asked: Asked): void {
  const root = document.getElementById('root');
  invariant(root !== null, 'the page has no #root');
  createRoot(root).render(<App first={loadGraphFile(asked)} />);
}
