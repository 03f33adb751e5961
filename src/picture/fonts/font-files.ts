import type { FontName } from '../scene.ts';

/**
 * The fonts that a file carries, as files of npm packages (all SIL OFL): which package, which part of Unicode, which weight.
 * Static ones beside the explorer's variable ones: fontkit can cut a subset out of these. Parts are loaded as words need them.
 */
export interface FontFile {
  /** Path in node_modules, and the key of its bytes. */
  readonly path: string;
  readonly font: FontName;
  readonly weight: 400 | 600 | 700;
  /** Words that need it. */
  readonly covers: RegExp;
}

const LATIN_EXT = /[\u0100-\u024f\u02b0-\u02ff\u1e00-\u1eff\u20a0-\u20cf\u2100-\u218f\u2c60-\u2c7f\ua720-\ua7ff]/u;
const PARTS: Readonly<Record<string, RegExp>> = {
  latin: /./su,
  'latin-ext': LATIN_EXT,
  cyrillic: /\p{Script=Cyrillic}/u,
  'cyrillic-ext': /[\u0460-\u052f\u1c80-\u1c8f\u20b4\u2de0-\u2dff\ua640-\ua69f]/u,
  greek: /\p{Script=Greek}/u,
  'greek-ext': /[\u1f00-\u1fff]/u,
  vietnamese: /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]|\p{M}/u,
};
const ARABIC = /\p{Script=Arabic}/u;
const HEBREW = /\p{Script=Hebrew}/u;

function family(name: string, font: FontName, weights: readonly FontFile['weight'][], parts: Readonly<Record<string, RegExp>>): FontFile[] {
  return Object.entries(parts).flatMap(([part, covers]) =>
    weights.map((weight) => ({ path: `@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff`, font, weight, covers })),
  );
}

/** In the order in which they are asked for a letter. */
const FONT_FILES: readonly FontFile[] = [
  ...family('inter', 'sans', [400, 600, 700], PARTS),
  ...family('source-serif-4', 'serif', [600], PARTS),
  ...family('noto-sans-arabic', 'sans', [400, 600], { arabic: ARABIC }),
  ...family('noto-sans-hebrew', 'sans', [400, 600], { hebrew: HEBREW }),
];

/** The files that these words need. */
export function fontFilesFor(text: string): readonly FontFile[] {
  return FONT_FILES.filter(({ covers }) => covers.test(text));
}
