import { NODE_KIND } from '#graph/kinds.ts';
import type { VisibleEdge } from '#view/visible-graph.ts';
import { kindCounts } from './alt-text.ts';
import { edgeMarks } from './edge-marks.ts';
import { wrap } from './label-text.ts';
import { nodeMarks } from './node-marks.ts';
import type { Palette } from './palette.ts';
import type { PictureFacts, PictureOptions } from './picture-options.ts';
import { pictureWords } from './picture-words.ts';
import type { Item, Mark, Measure, TextMark } from './scene.ts';
import { lookOfEdge } from './shapes.ts';
import type { Shown } from './shown.ts';

/** What stands above and below the drawing: title and filters; legend, meaning, source. Each strip starts at y = 0. */
export interface Strip {
  readonly items: readonly Item[];
  readonly height: number;
}

interface Request {
  readonly facts: PictureFacts;
  readonly measure: Measure;
  readonly options: PictureOptions;
}

const EDGE = 28;
const ROW = 24;

export function header({ facts, measure, options }: Request, width: number, palette: Palette): Strip {
  const items: Item[] = [];
  let y = 0;
  if (options.hasTitle) {
    const lines = wrap(facts.title, measure, 21, 600, 'serif', width - 2 * EDGE, 2);
    const top = y + 14;
    items.push({
      id: 'title',
      facts: {},
      marks: lines.map((text, i) => line(text, EDGE, top + (i + 1) * 27, 21, 600, 'serif', palette.ink)),
    });
    y = top + lines.length * 27;
  }
  if (options.hasFilters) {
    const text = [facts.shown, ...facts.filters].join('  ·  ');
    const lines = wrap(text, measure, 12, 400, 'sans', width - 2 * EDGE, 3);
    const top = y + (options.hasTitle ? 4 : 14);
    const marks = lines.map((part, i) => line(part, EDGE, top + (i + 1) * 17, 12, 400, 'sans', palette.quiet));
    items.push({ id: 'filters', facts: {}, marks });
    y = top + lines.length * 17;
  }
  return { items, height: y === 0 ? 0 : y + 8 };
}

export function footer({ facts, measure, options }: Request, shown: Shown, width: number, palette: Palette): Strip {
  const items: Item[] = [];
  let y = 0;
  const rule = (): void => {
    items.push({
      id: `rule-${items.length}`,
      facts: {},
      marks: [
        {
          type: 'path',
          d: [
            ['M', EDGE, y + 0.5],
            ['L', width - EDGE, y + 0.5],
          ],
          stroke: palette.line,
          width: 1,
        },
      ],
    });
  };
  if (options.hasLegend) {
    rule();
    y += 8;
    for (const entries of [nodeEntries(shown, palette), edgeEntries(shown, palette)]) {
      let x = EDGE;
      y += entries.length > 0 ? ROW : 0;
      for (const entry of entries) {
        const text = `${entry.label}  ${entry.count.toLocaleString('en')}`;
        const wide = entry.markWidth + 7 + measure(text, 12, 400, 'sans');
        if (x > EDGE && x + wide > width - EDGE) [x, y] = [EDGE, y + ROW];
        items.push({
          id: `legend-${entry.id}`,
          facts: { label: text },
          marks: [...entry.marks(x, y - 4), line(text, x + entry.markWidth + 7, y, 12, 400, 'sans', palette.ink)],
        });
        x += wide + 22;
      }
    }
    y += 20;
    items.push({ id: 'meaning', facts: {}, marks: [line(pictureWords.meaning, EDGE, y, 11, 400, 'sans', palette.quiet)] });
    y += 12;
  }
  if (options.hasSource) {
    rule();
    const source = wrap(facts.source, measure, 11, 400, 'sans', width - 2 * EDGE, 3);
    const lines = [...source, facts.madeWith];
    const marks = lines.map((text, i) => line(text, EDGE, y + 6 + (i + 1) * 16, 11, 400, 'sans', palette.quiet));
    items.push({ id: 'source', facts: {}, marks });
    y += 20 + lines.length * 16;
  }
  return { items, height: y };
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly markWidth: number;
  readonly marks: (x: number, y: number) => readonly Mark[];
}

function nodeEntries(shown: Shown, palette: Palette): readonly Entry[] {
  const nodes = [...shown.nodes.values()];
  // Where hues stand for something else, only the shape tells the kind: the legend then shows shapes in grey.
  const hue = shown.hues.size > 0 ? Number.MAX_SAFE_INTEGER : undefined;
  return kindCounts(nodes).map(([kind, count]) => ({
    id: kind,
    label: NODE_KIND[kind].label,
    count,
    markWidth: 20,
    marks: (x, y) => nodeMarks({ kind, size: 17, letter: NODE_KIND[kind].letter }, { x: x + 10, y }, palette, { hue }),
  }));
}

type EdgeSort = keyof typeof pictureWords.legend;

function edgeEntries(shown: Shown, palette: Palette): readonly Entry[] {
  const edges = [...shown.edges.values()];
  const plain = { edges: [''], isDenied: false, isUncertain: false, isUnnamed: false } as const;
  const sorts: readonly (readonly [EdgeSort, Parameters<typeof lookOfEdge>[0], (edge: VisibleEdge) => boolean])[] = [
    ['said', { ...plain, kind: 'statement' }, ({ kind }) => kind === 'statement'],
    ['conflict', { ...plain, kind: 'action', quad: 'material-conflict' }, ({ quad }) => quad?.endsWith('conflict') ?? false],
    ['cooperation', { ...plain, kind: 'action', quad: 'material-cooperation' }, ({ quad }) => quad?.endsWith('cooperation') ?? false],
    ['did', { ...plain, kind: 'action' }, ({ kind, quad }) => kind === 'action' && quad === undefined],
    ['office', { ...plain, kind: 'affiliation' }, ({ kind }) => kind === 'affiliation'],
    ['uncertain', { ...plain, kind: 'action', isUncertain: true }, ({ isUncertain }) => isUncertain],
    ['denied', { ...plain, kind: 'action', isDenied: true }, ({ isDenied }) => isDenied],
    ['unnamed', { ...plain, kind: 'statement', isUnnamed: true }, ({ isUnnamed }) => isUnnamed],
  ];
  return sorts.flatMap(([id, sample, isOfSort]) => {
    const count = edges.filter(isOfSort).length;
    if (count === 0) return [];
    return {
      id,
      label: pictureWords.legend[id],
      count,
      markWidth: 36,
      marks: (x, y) => edgeMarks({ source: { x, y }, controls: [], target: { x: x + 36, y } }, lookOfEdge(sample), palette),
    };
  });
}

function line(text: string, x: number, y: number, size: number, weight: number, font: TextMark['font'], fill: string): TextMark {
  return { type: 'text', x, y, text, size, weight, font, anchor: 'start', fill };
}
