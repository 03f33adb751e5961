import { PALETTES, type Palette, type Theme } from '#picture/palette.ts';

/** The drawing's colours as variables of the page, which follow the reader's light or dark. */
const names = ['paper', 'line', 'ink', 'quiet', 'faint', 'accent', 'conflict', 'cooperation'] as const;
const kinds = Object.keys(PALETTES.light.kinds) as readonly (keyof Palette['kinds'])[];
const inks = ['fill', 'stroke', 'letter'] as const;

const variable = (name: string): string => `var(--${name})`;

/** For the makers of marks: each colour is the name of a variable. */
export const VARIABLES: Palette = {
  paper: variable('paper'),
  line: variable('line'),
  ink: variable('ink'),
  quiet: variable('quiet'),
  faint: variable('faint'),
  accent: variable('accent'),
  conflict: variable('conflict'),
  cooperation: variable('cooperation'),
  kinds: mapKinds((kind) => ({ fill: variable(`${kind}-fill`), stroke: variable(`${kind}-stroke`), letter: variable(`${kind}-letter`) })),
  hues: [],
};

function mapKinds<Value>(of: (kind: keyof Palette['kinds']) => Value): Readonly<Record<keyof Palette['kinds'], Value>> {
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<keyof Palette['kinds'], Value>;
}

export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => setColours(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', apply);
  apply();
}

function setColours(theme: Theme): void {
  const palette = PALETTES[theme];
  const { style } = document.documentElement;
  for (const name of names) style.setProperty(`--${name}`, palette[name]);
  for (const kind of kinds) for (const ink of inks) style.setProperty(`--${kind}-${ink}`, palette.kinds[kind][ink]);
}
