import { unzipSync } from 'fflate';
import { InputError } from '#base/errors.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { type ImportedFile, importGraph } from '#graph/import/import-graph.ts';

/** Graphs of other programs away from the page: figures and places are worked out here. One request, one answer. */
export interface ImportRequest {
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export type ImportAnswer = { readonly ok: true; readonly file: GraphFile } | { readonly ok: false; readonly message: string };

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  self.postMessage(answer(data));
};

function answer({ files, version }: ImportRequest): ImportAnswer {
  try {
    return { ok: true, file: importGraph(files.flatMap(unpacked), version) };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, message: error.message };
    throw error;
  }
}

/** What our own tables need; a ZIP that unpacks to more than that is refused before it is unpacked. */
const MOST_UNPACKED = 400 * 1024 * 1024;

/** Of a ZIP, its lists of nodes and edges: the tables that we hand out stand in one. */
function unpacked({ name, bytes }: ImportRequest['files'][number]): readonly ImportedFile[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (!isZip) return [{ name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }];
  let size = 0;
  const wanted = (file: { readonly name: string; readonly originalSize: number }): boolean => {
    const isWanted = /(?:^|\/)(?:nodes|edges)\.csv$/i.test(file.name);
    if (isWanted) size += file.originalSize;
    if (MOST_UNPACKED < size) throw new InputError(`${name} unpacks to more than can be read here`);
    return isWanted;
  };
  let tables: Readonly<Record<string, Uint8Array>>;
  try {
    tables = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${name} is a broken ZIP: ${String(error)}`);
  }
  const found = Object.entries(tables).map(([path, content]) => ({
    name: path,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
  }));
  if (found.length === 0) throw new InputError(`${name} has no list of edges: a ZIP is read for its edges.csv and nodes.csv`);
  return found;
}
