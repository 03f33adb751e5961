import { fontFilesFor } from '#picture/fonts/font-files.ts';
import type { Typesetter } from '#picture/fonts/typesetter.ts';
import type { Picture } from '#picture/picture.ts';
import { type CarriedFont, pageFontsFor, wordsIn } from '#picture/svg-fonts.ts';

/** The fonts that a file carries, fetched from this site when a file is to be written: those that its words need. */
const URLS: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>(
    [
      '/node_modules/@fontsource/inter/files/inter-*-{400,600,700}-normal.woff',
      '/node_modules/@fontsource/source-serif-4/files/source-serif-4-*-600-normal.woff',
      '/node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-{400,600}-normal.woff',
      '/node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-{400,600}-normal.woff',
      '/node_modules/@fontsource-variable/inter/files/inter-{latin,latin-ext,cyrillic,greek}-wght-normal.woff2',
      '/node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-{latin,latin-ext,cyrillic,greek}-wght-normal.woff2',
    ],
    { query: '?url', import: 'default', eager: true },
  ),
};

const fetched = new Map<string, Promise<Uint8Array>>();

function bytesOf(path: string): Promise<Uint8Array> {
  let bytes = fetched.get(path);
  if (!bytes) {
    bytes = fetch(URLS[`/node_modules/${path}`] ?? path).then(async (response) => {
      if (!response.ok) throw new Error(`the font ${path} did not come: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    });
    // A font that did not come is asked for again the next time.
    bytes.catch(() => fetched.delete(path));
    fetched.set(path, bytes);
  }
  return bytes;
}

/** The program that sets type is large, and only a PDF needs it. */
export async function typesetterFor(picture: Picture): Promise<Typesetter> {
  const [{ createTypesetter }, files] = await Promise.all([
    import('#picture/fonts/typesetter.ts'),
    Promise.all(fontFilesFor(wordsIn(picture)).map(async (file) => ({ file, bytes: await bytesOf(file.path) }))),
  ]);
  return createTypesetter(files);
}

export function carriedFontsFor(picture: Picture): Promise<readonly CarriedFont[]> {
  return Promise.all(pageFontsFor(picture).map(async ({ path, family, weights }) => ({ family, weights, bytes: await bytesOf(path) })));
}
