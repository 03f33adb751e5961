import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFilesFor } from '#picture/fonts/font-files.ts';
import { createTypesetter, type Typesetter } from '#picture/fonts/typesetter.ts';

/** The fonts that these words need, from the packages that have them. */
export function loadTypesetter(text: string): Typesetter {
  const { resolve } = createRequire(import.meta.url);
  return createTypesetter(fontFilesFor(text).map((file) => ({ file, bytes: readFileSync(resolve(file.path)) })));
}

/** A font of the page, to be carried by an SVG. */
export function readFont(path: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(path));
}
