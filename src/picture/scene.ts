/**
 * A drawing as flat marks: what painter.ts paints on a canvas, svg.ts and pdf/ write. Every mark of a node or an
 * edge, on the hover overlay, in the legend and in a picture, comes from the same makers (node-marks.ts, edge-marks.ts).
 */
export type Command =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['A', number, number, number]
  | readonly ['Z'];

export interface PathMark {
  readonly type: 'path';
  /** `['A', x, y, radius]` is a whole circle; all else as in SVG. */
  readonly d: readonly Command[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
  readonly opacity?: number;
}

export type FontName = 'sans' | 'serif';

export interface TextMark {
  readonly type: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly font: FontName;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Colour of the outline that lifts the words off the lines behind them. */
  readonly halo?: string;
}

/** How wide that outline is, both its sides together, as a share of the letters' size. */
export const HALO_WIDTH = 0.36;

export type Mark = PathMark | TextMark;

/** The marks of one node, edge or label, with what a reader of the file may look up. */
export interface Item {
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
}

export const FONT_STACKS: Readonly<Record<FontName, string>> = {
  sans: '"Inter Variable", Inter, system-ui, "Helvetica Neue", Arial, "Noto Sans", sans-serif',
  serif: '"Source Serif 4 Variable", "Source Serif 4", Georgia, "Times New Roman", "Noto Serif", serif',
};

/** The width of words in a font: measured by a canvas in the browser, estimated elsewhere. */
export type Measure = (text: string, size: number, weight: number, font: FontName) => number;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A mark so much further down. */
export function movedDown(mark: Mark, dy: number): Mark {
  if (mark.type === 'text') return { ...mark, y: mark.y + dy };
  return {
    ...mark,
    d: mark.d.map((command) => {
      switch (command[0]) {
        case 'Z':
          return command;
        case 'Q':
          return ['Q', command[1], command[2] + dy, command[3], command[4] + dy];
        case 'A':
          return ['A', command[1], command[2] + dy, command[3]];
        default:
          return [command[0], command[1], command[2] + dy];
      }
    }),
  };
}
