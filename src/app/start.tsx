import { createRoot } from 'react-dom/client';
import { invariant } from '#base/errors.ts';
import { indexOf } from '#view/file-index.ts';
import { App } from './App.tsx';
import type { Asked } from './ask-for-graph.ts';
import { breathe } from './breathe.ts';
import { type Loaded, loadGraphFile } from './load-graph-file.ts';
import { loadCanvas } from './panels/GraphArea.tsx';
import { bring } from './parts/use-chunk.ts';

/** Load → store → render. The graph file was asked for before this code had come. */
export async function start(asked: Asked): Promise<void> {
  const root = document.getElementById('root');
  invariant(root !== null, 'the page has no #root');
  await breathe();
  createRoot(root).render(<App first={firstGraph(asked)} />);
}

/** The file, its look-ups and the drawing: so that all can be drawn when it is rendered, and not one task makes it all. */
async function firstGraph(asked: Asked): Promise<Loaded> {
  const [loaded] = await Promise.all([loadGraphFile(asked), bring(loadCanvas)]);
  await breathe();
  if (loaded.ok) indexOf(loaded.value);
  await breathe();
  return loaded;
}
