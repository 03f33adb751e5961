import type { AnalyseReply, AnalyseRequest, Outcome, Unread } from '#worker/protocol.ts';
import { version } from '../../package.json';
import { type Loaded, openGraphFiles } from './load-graph-file.ts';

/** Articles → a graph, in a worker of this page: they are sent to nobody. Fetched when the first article comes. */
type Addresses = Readonly<Record<string, string>>;

const LISTS: Addresses = import.meta.glob<string>('../../data/knowledge/*.{txt,tsv}', { eager: true, query: '?url', import: 'default' });
const MODELS: Addresses = import.meta.glob<string>('../../data/models/*/*.bin.gz', { eager: true, query: '?url', import: 'default' });

export type Progress = Extract<Outcome, { readonly kind: 'progress' }>;

let worker: Worker | undefined;
let asked = 0;

/** @returns the graph, with what of the files could not be read; or why there is none. The last call counts: an earlier one that still runs never ends. */
export async function analyseFiles(
  files: readonly File[],
  onProgress: (progress: Progress) => void,
): Promise<{ readonly loaded: Loaded; readonly unread: readonly Unread[] }> {
  const from = files.map(({ name }) => name).join(', ');
  const [only] = files;
  if (only !== undefined && files.length === 1 && (await isPageOfOurs(only))) return { loaded: await openGraphFiles(files), unread: [] };
  const sources = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const engine = { knowledge: byName(LISTS), models: newest(MODELS) };
  const reply = await ask({ engine, version, sources }, onProgress);
  if (reply.kind === 'done') return { loaded: { ok: true, value: reply.file, from }, unread: reply.unread };
  const details = reply.unread.map(({ where, why }) => `${where}: ${why}`);
  return { loaded: { ok: false, error: { code: 'load/article', message: reply.message, details, from } }, unread: [] };
}

/** A page that we exported holds its graph: it is opened again, not read as an article. */
async function isPageOfOurs(file: File): Promise<boolean> {
  return /\.html$/i.test(file.name) && (await file.text()).includes('<script type="application/json" id="graph">');
}

type Answer = Exclude<Outcome, Progress>;

function ask(request: Omit<AnalyseRequest, 'id'>, onProgress: (progress: Progress) => void): Promise<Answer> {
  worker ??= new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' });
  const running = worker;
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    running.onmessage = ({ data }: MessageEvent<AnalyseReply>) => {
      if (data.id !== id) return;
      if (data.kind === 'progress') onProgress(data);
      else resolve(data);
    };
    running.onerror = (event) => {
      worker = undefined;
      running.terminate();
      resolve({ kind: 'failed', message: event.message || 'the worker stopped', unread: [] });
    };
    running.postMessage(
      { ...request, id },
      request.sources.map(({ bytes }) => bytes.buffer),
    );
  });
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function byName(addresses: Addresses): Addresses {
  return Object.fromEntries(Object.entries(addresses).map(([path, url]) => [fileName(path), absolute(url)]));
}

/** Of several dated folders the newest; by stage. */
function newest(addresses: Addresses): Addresses {
  const paths = Object.keys(addresses).sort();
  const folder = paths.at(-1)?.slice(0, paths.at(-1)?.lastIndexOf('/')) ?? '';
  const own = Object.entries(addresses).filter(([path]) => path.startsWith(`${folder}/`));
  return Object.fromEntries(own.map(([path, url]) => [fileName(path).replace('.bin.gz', ''), absolute(url)]));
}

/** A worker's relative addresses begin at the worker. */
const absolute = (url: string): string => new URL(url, document.baseURI).href;
