import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFilesFor } from '#picture/fonts/font-files.ts';
import { createTypesetter, type Typesetter } from '#picture/fonts/typesetter.ts';

/** The fonts that these words need, from node_modules. */
export function typesetterFor(text: string): Typesetter {
  const { resolve } = createRequire(import.meta.url);
  return createTypesetter(fontFilesFor(text).map((file) => ({ file, bytes: readFileSync(resolve(file.path)) })));
}
