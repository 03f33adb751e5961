import { grouped } from '#base/grouped.ts';
import { wrap } from './label-text.ts';
import { edgeEntries, nodeEntries } from './legend.ts';
import type { Palette } from './palette.ts';
import type { Footnote, PictureFacts, PictureOptions } from './picture-options.ts';
import { pictureWords } from './picture-words.ts';
import type { Item, Measure, TextMark } from './scene.ts';
import type { Shown } from './shown.ts';

/** What stands above and below the drawing: title and filters; legend, evidence, source. Each strip starts at y = 0. */
export interface Strip {
  readonly items: readonly Item[];
  readonly height: number;
  readonly leftOut: { readonly footnotes: number; readonly hasLegend: boolean };
}

interface Request {
  readonly facts: PictureFacts;
  readonly measure: Measure;
  readonly options: PictureOptions;
}

interface Frame {
  readonly width: number;
  /** Of a paper; without one the picture grows with what is in it. */
  readonly height?: number;
  readonly margin?: number;
}

const EDGE = 28;
const ROW = 24;
/** The drawing's least share of a paper: before it gets less, evidence and then the legend are left out. */
const LEAST_BODY = 0.42;

export function frameOf(request: Request, shown: Shown, palette: Palette, frame: Frame): { readonly top: Strip; readonly bottom: Strip } {
  const top = header(request, frame, palette);
  const all = request.options.hasFootnotes ? request.facts.footnotes : [];
  const { height } = frame;
  if (height === undefined) return { top, bottom: footer(request, shown, frame, palette, all, request.options.hasLegend) };
  for (let count = all.length; count >= 0; count -= 1) {
    const bottom = footer(request, shown, frame, palette, all.slice(0, count), request.options.hasLegend);
    if (height - top.height - bottom.height >= height * LEAST_BODY) return { top, bottom };
  }
  return { top, bottom: footer(request, shown, frame, palette, [], false) };
}

const NOTHING_LEFT_OUT = { footnotes: 0, hasLegend: false } as const;

function header({ facts, measure, options }: Request, { width, margin }: Frame, palette: Palette): Strip {
  const items: Item[] = [];
  const edge = margin ?? EDGE;
  const room = width - 2 * edge;
  // Letters stand a little below the line's upper end: on paper the margin is to the letters.
  let y = margin === undefined ? 14 : margin - 6;
  const start = y;
  if (options.hasTitle) {
    const lines = wrap(facts.title, measure, 21, 600, 'serif', room, 2);
    const marks = lines.map((text, i) => line(text, edge, y + (i + 1) * 27, 21, 600, 'serif', palette.ink));
    items.push({ id: 'title', facts: {}, marks });
    y += lines.length * 27 + 4;
  }
  if (options.hasFilters) {
    const text = [facts.shown, ...facts.filters].join('  ·  ');
    const lines = wrap(text, measure, 12, 400, 'sans', room, 3);
    const marks = lines.map((part, i) => line(part, edge, y + (i + 1) * 17, 12, 400, 'sans', palette.quiet));
    items.push({ id: 'filters', facts: {}, marks });
    y += lines.length * 17;
  }
  const height = y === start ? (margin ?? 0) : y + 8;
  return { items, height, leftOut: NOTHING_LEFT_OUT };
}

function footer(
  request: Request,
  shown: Shown,
  { width, margin }: Frame,
  palette: Palette,
  footnotes: readonly Footnote[],
  hasLegend: boolean,
): Strip {
  const { facts, measure, options } = request;
  const edge = margin ?? EDGE;
  const items: Item[] = [];
  let y = 0;
  const rule = (): void => {
    items.push({ id: `rule-${items.length}`, facts: {}, marks: [ruleMark(edge, y + 0.5, width - edge, palette)] });
  };
  if (hasLegend) {
    rule();
    y += 8;
    for (const entries of [nodeEntries(shown, palette), edgeEntries(shown, palette)]) {
      let x = edge;
      y += entries.length > 0 ? ROW : 0;
      for (const entry of entries) {
        const text = `${entry.label}  ${grouped(entry.count)}`;
        const wide = entry.markWidth + 7 + measure(text, 12, 400, 'sans');
        if (x > edge && x + wide > width - edge) [x, y] = [edge, y + ROW];
        items.push({
          id: `legend-${entry.id}`,
          facts: { label: text },
          marks: [...entry.marks(x, y - 4), line(text, x + entry.markWidth + 7, y, 12, 400, 'sans', palette.ink)],
        });
        x += wide + 22;
      }
    }
    y += 20;
    items.push({ id: 'meaning', facts: {}, marks: [line(facts.meaning, edge, y, 11, 400, 'sans', palette.quiet)] });
    y += 12;
  }
  const missing = (options.hasFootnotes ? facts.footnotes.length : 0) - footnotes.length;
  if (footnotes.length > 0) {
    rule();
    y += 6;
    for (const footnote of footnotes) {
      items.push(noteItem(footnote, { edge, y, room: width - 2 * edge }, measure, palette));
      y += items.at(-1)!.marks.length > 0 ? (items.at(-1)!.marks.length - 1) * NOTE_LINE + 3 : 0;
    }
    if (missing > 0) {
      items.push({
        id: 'notes-left-out',
        facts: {},
        marks: [line(pictureWords.more(missing), edge + NOTE_INDENT, y + 13, 11, 400, 'sans', palette.quiet)],
      });
      y += NOTE_LINE;
    }
    y += 9;
  }
  if (options.hasSource) {
    rule();
    const source = wrap(facts.source, measure, 11, 400, 'sans', width - 2 * edge, 3);
    const lines = [...source, facts.madeWith];
    const marks = lines.map((text, i) => line(text, edge, y + 6 + (i + 1) * 16, 11, 400, 'sans', palette.quiet));
    items.push({ id: 'source', facts: {}, marks });
    y += (margin === undefined ? 20 : 8) + lines.length * 16;
  }
  return { items, height: y + (margin ?? 0), leftOut: { footnotes: missing, hasLegend: options.hasLegend && !hasLegend } };
}

const NOTE_LINE = 16;
const NOTE_INDENT = 22;
const NOTE_LINES = 4;

function noteItem(
  { number, text }: Footnote,
  { edge, y, room }: { readonly edge: number; readonly y: number; readonly room: number },
  measure: Measure,
  palette: Palette,
): Item {
  const lines = wrap(text, measure, 11.5, 400, 'sans', room - NOTE_INDENT, NOTE_LINES);
  return {
    id: `note-${number}`,
    facts: {},
    marks: [
      line(String(number), edge, y + 13, 11, 700, 'sans', palette.accent),
      ...lines.map((part, i) => line(part, edge + NOTE_INDENT, y + 13 + i * NOTE_LINE, 11.5, 400, 'sans', palette.ink)),
    ],
  };
}

function ruleMark(from: number, y: number, to: number, palette: Palette): Item['marks'][number] {
  return {
    type: 'path',
    d: [
      ['M', from, y],
      ['L', to, y],
    ],
    stroke: palette.line,
    width: 1,
  };
}

function line(text: string, x: number, y: number, size: number, weight: number, font: TextMark['font'], fill: string): TextMark {
  return { type: 'text', x, y, text, size, weight, font, anchor: 'start', fill };
}
