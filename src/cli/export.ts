import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '#base/errors.ts';
import { FORMATS } from '#graph/formats/formats.ts';
import { type GraphFile, readGraphFile } from '#graph/graph-file.ts';
import { readText } from './import.ts';
import { openOutput } from './output.ts';

/** `wiregraph export GRAPH.json --to FORMAT [-o FILE|FOLDER]`: a graph file as another program's file. */
export async function runExport(path: string, options: { readonly to: string; readonly output?: string }): Promise<number> {
  const format = FORMATS.find(({ id }) => id === options.to);
  if (format === undefined) throw new InputError(`there is no format “${options.to}”: ask for ${FORMAT_IDS.join(', ')}`);
  const files = format.write(readGraph(path));
  const { output } = options;
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

export const FORMAT_IDS = FORMATS.map(({ id }) => id);

function readGraph(path: string): GraphFile {
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
