import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '#base/errors.ts';
import { importGraph } from '#graph/import/import-graph.ts';
import { openOutput } from './output.ts';
import { packageVersion } from './package-root.ts';

/** `wiregraph import FILE… [-o FILE]`: a graph of another program as a graph file that the explorer shows. */
export async function runImport(paths: readonly string[], options: { readonly output?: string }): Promise<number> {
  const files = paths.map((path) => ({ name: basename(path), text: readText(path) }));
  const file = importGraph(files, packageVersion());
  const output = await openOutput(options.output);
  try {
    await output.write(`${JSON.stringify(file)}\n`);
    await output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
  return 0;
}

export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new InputError(`${path}: ${isMissing ? 'there is no such file' : `it cannot be read: ${String(error)}`}`);
  }
}
