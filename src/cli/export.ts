import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '#base/errors.ts';
import { FORMATS } from '#graph/formats/formats.ts';
import { type GraphFile, readGraphFile } from '#graph/graph-file.ts';
import { filterWords } from '#picture/filter-words.ts';
import { readAddress } from '#view/address.ts';
import { partOfView } from '#view/part-of-view.ts';
import { HTML_FORMAT, htmlPage } from '#viewer/page.ts';
import { readText } from './import.ts';
import { openOutput } from './output.ts';

interface ExportOptions {
  readonly to: string;
  readonly output?: string;
  readonly filter?: string;
}

/** `wiregraph export GRAPH.json --to FORMAT [--filter ADDRESS] [-o FILE|FOLDER]`: a graph file, or a part of it, as another program's file. */
export async function runExport(path: string, { to, output, filter }: ExportOptions): Promise<number> {
  const format = to === HTML_FORMAT.id ? HTML_FORMAT : FORMATS.find(({ id }) => id === to);
  if (format === undefined) throw new InputError(`there is no format “${to}”: ask for ${FORMAT_IDS.join(', ')}`);
  const { part, words } = filtered(readGraph(path), filter);
  const files =
    'write' in format ? format.write(part, words) : [htmlPage(part, await (await import('#viewer/bundle.ts')).bundleViewer(), words)];
  const isFolder = output !== undefined && (files.length > 1 || (existsSync(output) && statSync(output).isDirectory()));
  if (files.length > 1 && output === undefined) {
    throw new InputError(`${format.label} is ${files.length} files (${files.map(({ name }) => name).join(', ')}): name a folder with -o`);
  }
  if (isFolder) makeFolder(output);
  for (const { name, text } of files) {
    const target = await openOutput(isFolder ? join(output, name) : output);
    try {
      await target.write(text);
      await target.finish();
    } catch (error) {
      target.abandon();
      throw error;
    }
  }
  return 0;
}

export const FORMAT_IDS = [...FORMATS, HTML_FORMAT].map(({ id }) => id);

/** What a view lets through, as the explorer's address says it behind “#”, and the same in words. */
function filtered(file: GraphFile, address: string | undefined): { readonly part: GraphFile; readonly words: string } {
  if (address === undefined) return { part: file, words: '' };
  const { view } = readAddress(address.replace(/^.*#/, ''), file);
  const part = partOfView({ file, view }, 'view');
  if (part.entities.length === 0) throw new InputError(`nothing of the graph passes the filter “${address}”`);
  return { part, words: filterWords({ file, view }).join('; ') };
}

export function readGraph(path: string): GraphFile {
  const read = readGraphFile(readText(path));
  if (!read.ok) throw new InputError([`${path}: ${read.error.message}`, ...read.error.details].join('\n  '));
  return read.value;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new InputError(`the folder ${path} cannot be made: ${String(error)}`);
  }
}
