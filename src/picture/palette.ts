import type { NodeKind } from '#graph/graph-file.ts';

/**
 * The colours of the drawing in both themes, for the screen and for pictures alike (a picture may be light while the
 * screen is dark). Contrast is tested: letters on nodes ≥ 4.5:1, lines on paper ≥ 3:1.
 */
export type Theme = 'light' | 'dark';

/** How a node of a kind is filled, outlined and lettered. */
export interface Ink {
  readonly fill: string;
  readonly stroke: string;
  readonly letter: string;
}

export interface Palette {
  readonly paper: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly faint: string;
  readonly accent: string;
  readonly conflict: string;
  readonly cooperation: string;
  readonly kinds: Readonly<Record<NodeKind, Ink>>;
  /** For colouring by community or country, largest first; further ones are grey. */
  readonly hues: readonly string[];
}

const solid = (fill: string, letter: string): Ink => ({ fill, stroke: fill, letter });

const LIGHT: Palette = {
  paper: '#fcfbf8',
  line: '#dfdbd2',
  ink: '#1c1b19',
  quiet: '#5d5a53',
  faint: '#837e73',
  accent: '#0b5d7a',
  conflict: '#b3261e',
  cooperation: '#0b7a63',
  kinds: {
    agency: solid('#0a62a8', '#ffffff'),
    official: solid('#bd4c00', '#ffffff'),
    country: solid('#00795a', '#ffffff'),
    organization: solid('#a84c82', '#ffffff'),
    group: solid('#8f6200', '#ffffff'),
    source: { fill: '#fcfbf8', stroke: '#6a6a6a', letter: '#4a4a4a' },
    person: { fill: '#fbe3d3', stroke: '#bd4c00', letter: '#7d3200' },
    place: { fill: '#ece9e2', stroke: '#77736a', letter: '#3d3b36' },
  },
  hues: ['#0a62a8', '#bd4c00', '#00795a', '#a84c82', '#8f6200', '#5b5bb0', '#8a3b3b', '#3d6b2e'],
};

const DARK: Palette = {
  paper: '#16171a',
  line: '#33363c',
  ink: '#ece9e2',
  quiet: '#aaa69c',
  faint: '#85817a',
  accent: '#6cc3e0',
  conflict: '#ff7a6e',
  cooperation: '#4fd0b0',
  kinds: {
    agency: solid('#6fb6f2', '#0b1620'),
    official: solid('#ff9a57', '#221000'),
    country: solid('#3fc79d', '#04190f'),
    organization: solid('#e69ac6', '#220a18'),
    group: solid('#e6b64a', '#1f1500'),
    source: { fill: '#16171a', stroke: '#a5a5a5', letter: '#d0cdc6' },
    person: { fill: '#4a2f1e', stroke: '#ff9a57', letter: '#ffd9bf' },
    place: { fill: '#2b2d31', stroke: '#9a968c', letter: '#ece9e2' },
  },
  hues: ['#6fb6f2', '#ff9a57', '#3fc79d', '#e69ac6', '#e6b64a', '#a9a9f5', '#e59090', '#a0cf8c'],
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK };

/** The ink of a node: its kind's, or where nodes are coloured by something else the hue of that rank. */
export function inkOf(palette: Palette, kind: NodeKind, hue: number | undefined): Ink {
  if (hue === undefined) return palette.kinds[kind];
  const fill = palette.hues[hue] ?? palette.faint;
  return { fill, stroke: fill, letter: palette.kinds.agency.letter };
}
