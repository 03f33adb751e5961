import { type GraphFile, type GraphFileError, readGraphFile } from '#graph/graph-file.ts';
import type { Asked } from './ask-for-graph.ts';

/** Fetches or opens a graph file and checks it. What fails is a value: the page says what is wrong and what to do. */
export interface LoadError {
  readonly code:
    | GraphFileError['code']
    | 'load/missing'
    | 'load/offline'
    | 'load/foreign'
    | 'load/too-large'
    | 'load/article'
    | 'load/import';
  readonly message: string;
  readonly details: readonly string[];
  /** Where it was looked for. */
  readonly from: string;
}

export type Loaded =
  | { readonly ok: true; readonly value: GraphFile; readonly from: string }
  | { readonly ok: false; readonly error: LoadError };

const MOST_BYTES = 200 * 1024 * 1024;

export async function loadGraphFile({ where, answer }: Asked): Promise<Loaded> {
  if (answer === undefined) return failed('load/foreign', '', where);
  try {
    const response = await answer;
    if (!response.ok) return failed('load/missing', `${response.status} ${response.statusText}`.trim(), where);
    if (isTooLarge(Number(response.headers.get('content-length')))) {
      return failed('load/too-large', megabytes(Number(response.headers.get('content-length'))), where);
    }
    const text = await response.text();
    // A server for single pages answers any path with its page.
    if (/^\s*<(?:!doctype|html)/i.test(text.slice(0, 200))) return failed('load/missing', 'a web page stands there', where);
    return read(text, where);
  } catch (error) {
    return failed('load/offline', String(error), where);
  }
}

type GivenFile = Pick<File, 'name' | 'size' | 'text' | 'arrayBuffer'>;

/** Files that were dropped or chosen: our own graph file, or what other programs write: one file, or two tables. */
export async function openGraphFiles(files: readonly GivenFile[]): Promise<Loaded> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const from = files.map(({ name }) => name).join(', ');
  if (isTooLarge(size)) return failed('load/too-large', megabytes(size), from);
  const [only] = files;
  if (only !== undefined && files.length === 1 && /\.json$/i.test(only.name)) {
    const loaded = read(await only.text(), only.name);
    if (loaded.ok || loaded.error.code !== 'graph-file/not-a-graph') return loaded;
  }
  const { importGraphFiles } = await import('./import-graph-file.ts');
  const given = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const answer = await importGraphFiles(given);
  if (answer.ok) return { ok: true, value: answer.file, from };
  const [message = '', ...details] = answer.message.split('\n');
  return { ok: false, error: { code: 'load/import', message, details: details.map((line) => line.trim()), from } };
}

function read(text: string, from: string): Loaded {
  const result = readGraphFile(text);
  return result.ok ? { ok: true, value: result.value, from } : { ok: false, error: { ...result.error, from } };
}

const isTooLarge = (bytes: number): boolean => bytes > MOST_BYTES;
const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

function failed(code: LoadError['code'], message: string, from: string): Loaded {
  return { ok: false, error: { code, message, details: [], from } };
}
