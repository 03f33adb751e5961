import { strToU8, zipSync } from 'fflate';
import type { WrittenFile } from '#graph/formats/format.ts';
import { FORMATS } from '#graph/formats/formats.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { fileName } from '#picture/file-name.ts';
import { HTML_FORMAT, htmlPage } from '#viewer/page.ts';

/** A part of the graph as one file to hand out: its format's only file, or all of them in a ZIP. The same view gives the same bytes. */
export const DATA_FORMATS = [...FORMATS, HTML_FORMAT];

export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function dataFile(id: string, file: GraphFile, filters: readonly string[]): Promise<DataFile> {
  const written = await write(id, file, filters.join('; '));
  const [only] = written;
  const nameWith = (extension: string): string => fileName(file.title, filters, file.articles[0]?.published, extension);
  if (only !== undefined && written.length === 1) return { name: nameWith(extensionOf(only.name)), bytes: strToU8(only.text) };
  const entries = Object.fromEntries(written.map(({ name, text }) => [name, strToU8(text)]));
  // A ZIP wants a date: always the same, as the clock of the place reads it.
  return { name: nameWith(`${id}.zip`), bytes: zipSync(entries, { mtime: '1980-06-01T12:00:00' }) };
}

async function write(id: string, file: GraphFile, filter: string): Promise<readonly WrittenFile[]> {
  const format = FORMATS.find((one) => one.id === id);
  if (format !== undefined) return format.write(file, filter);
  const { default: code } = await import('../../viewer/main.ts?bundle');
  return [htmlPage(file, code, filter)];
}

/** `night-ferry.graph.json` → `graph.json` */
const extensionOf = (name: string): string => name.slice(name.indexOf('.') + 1);
