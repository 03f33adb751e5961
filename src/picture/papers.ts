/** Papers that a picture can be laid out on. Lengths in pixels of 1/96 inch, as everywhere in a picture. */
export const PAPERS = ['drawing', 'a4', 'a3', 'letter', 'slide', 'square', 'custom'] as const;
/** `drawing`: no paper, as large as what is drawn. */
export type PaperName = (typeof PAPERS)[number];

export interface Paper {
  readonly name: PaperName;
  /** Of those that have a choice: slides lie, squares do not care. */
  readonly isLandscape: boolean;
  /** Millimetres. */
  readonly margin: number;
  /** Millimetres, for `custom`. */
  readonly size: readonly [width: number, height: number];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const PIXELS_A_MILLIMETRE = 96 / 25.4;
export const FIRST_PAPER: Paper = { name: 'drawing', isLandscape: true, margin: 12, size: [160, 100] };
/** Millimetres, upright. A slide is as large as slide programs make theirs. */
const SIZES: Readonly<Record<Exclude<PaperName, 'drawing' | 'custom'>, readonly [number, number]>> = {
  a4: [210, 297],
  a3: [297, 420],
  letter: [215.9, 279.4],
  slide: [254, 142.875],
  square: [190, 190],
};
/** What a custom paper may measure, in millimetres. */
export const PAPER_LIMITS = { least: 60, most: 1200 } as const;

export function hasOrientation(name: PaperName): boolean {
  return name === 'a4' || name === 'a3' || name === 'letter';
}

/** Undefined where the picture is as large as its drawing. */
export function pageOf({ name, isLandscape, margin, size }: Paper): Page | undefined {
  if (name === 'drawing') return undefined;
  const [across, down] = name === 'custom' ? size.map(within) : SIZES[name];
  const [width, height] = isLandscape && hasOrientation(name) ? [down!, across!] : [across!, down!];
  const most = Math.min(width, height) / 4;
  return { width: pixels(width), height: pixels(height), margin: pixels(Math.max(0, Math.min(margin, most))) };
}

function within(millimetres: number): number {
  return Math.max(PAPER_LIMITS.least, Math.min(PAPER_LIMITS.most, Math.round(millimetres) || PAPER_LIMITS.least));
}

function pixels(millimetres: number): number {
  return Math.round(millimetres * PIXELS_A_MILLIMETRE);
}
