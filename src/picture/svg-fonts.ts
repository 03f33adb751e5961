import type { Picture } from './picture.ts';

/** The page's own variable fonts inside an SVG, so that it looks the same where they are not installed: those that its words need. */
export interface CarriedFont {
  readonly family: string;
  readonly weights: string;
  readonly bytes: Uint8Array;
}

/** Files of npm packages, whole: woff2 is what browsers read, and theirs are small. */
const INTER = '@fontsource-variable/inter/files/inter-';
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-';
const END = '-wght-normal.woff2';
interface PageFont {
  readonly path: string;
  readonly family: string;
  readonly font: 'sans' | 'serif';
  readonly weights: string;
  readonly covers: RegExp;
}

const PARTS = [
  ['latin', /[\u0020-\u007e\u00a0-\u00ff]/u],
  ['latin-ext', /[\u0100-\u024f\u1e00-\u1eff]/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
] as const;

const PAGE_FONTS: readonly PageFont[] = PARTS.flatMap(([part, covers]) => [
  { path: `${INTER}${part}${END}`, family: 'Inter Variable', font: 'sans', weights: '100 900', covers },
  { path: `${SERIF}${part}${END}`, family: 'Source Serif 4 Variable', font: 'serif', weights: '200 900', covers },
]);

/** What of these a picture needs. */
export function pageFontsFor(picture: Pick<Picture, 'layers'>): readonly PageFont[] {
  const words = { sans: wordsIn(picture, 'sans'), serif: wordsIn(picture, 'serif') };
  return PAGE_FONTS.filter(({ font, covers }) => covers.test(words[font]));
}

export function carriedFonts(picture: Pick<Picture, 'layers'>, read: (path: string) => Uint8Array): readonly CarriedFont[] {
  return pageFontsFor(picture).map(({ path, family, weights }) => ({ family, weights, bytes: read(path) }));
}

/** All words of a picture, or those in one font. */
export function wordsIn({ layers }: Pick<Picture, 'layers'>, font?: 'sans' | 'serif'): string {
  return layers
    .flatMap(({ items }) => items.flatMap(({ marks }) => marks))
    .map((mark) => (mark.type === 'text' && (font === undefined || mark.font === font) ? mark.text : ''))
    .join(' ');
}
