import { version } from '../../package.json';
import type { ImportAnswer, ImportRequest } from './import-worker.ts';

/** Files of other programs → a graph file, in a worker of this page. Fetched when the first such file comes. */
export function importGraphFiles(files: ImportRequest['files']): Promise<ImportAnswer> {
  const request: ImportRequest = { version, files };
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ImportAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data);
    worker.onerror = (event) => resolve({ ok: false, message: event.message || 'the worker stopped' });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
