import { altText } from './alt-text.ts';
import { type Body, bodyOf, partOf } from './body.ts';
import { edgeMarks } from './edge-marks.ts';
import { frameOf, type Strip } from './furniture.ts';
import { hullItems } from './hull.ts';
import { chooseNames, nameMarks } from './names.ts';
import { nodeMarks } from './node-marks.ts';
import { footnoteMarkers } from './note-marks.ts';
import { PALETTES, type Palette } from './palette.ts';
import { pageOf } from './papers.ts';
import type { PictureFacts, PictureOptions } from './picture-options.ts';
import { type Item, type Measure, movedDown, type Point, type Rect } from './scene.ts';
import { lookOfEdge } from './shapes.ts';
import type { Geometry, Look, Shown } from './shown.ts';

/**
 * One description of a picture, from the drawing's own geometry: svg.ts, pdf/ and painter.ts write it, the dialog shows it.
 * Pure: the same view gives the same picture. Lengths in pixels of 1/96 inch.
 */
export interface PictureRequest {
  readonly shown: Shown;
  readonly look: Look;
  readonly geometry: Geometry;
  readonly facts: PictureFacts;
  readonly measure: Measure;
  readonly options: PictureOptions;
  /** A ground under each community. */
  readonly hasHulls: boolean;
}

/** Items of one sort, drawn together; `scale` and `shift` turn their units into the picture's pixels. */
export interface Layer {
  readonly name: 'hulls' | 'edges' | 'nodes' | 'names' | 'notes' | 'furniture';
  readonly items: readonly Item[];
  readonly scale: number;
  readonly shift: Point;
  /** What lies outside is cut off. */
  readonly clip?: Rect;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background?: string;
  readonly title: string;
  readonly language: string;
  readonly description: string;
  readonly source: string;
  readonly layers: readonly Layer[];
  /** Asked for, but the paper has no room for it. */
  readonly leftOut: Strip['leftOut'];
}

const LEAST_WIDTH = 560;
const MOST_LABELS = 600;

/** Undefined where there is nothing to draw. */
export function compose(request: PictureRequest): Picture | undefined {
  const { options, facts } = request;
  const shown = partOf(request);
  if (shown.nodes.size === 0) return undefined;
  const palette = paletteFor(options.background);
  const page = pageOf(options.paper);
  const free = page ? undefined : bodyOf(request, shown, undefined);
  const width = page?.width ?? Math.max(LEAST_WIDTH, free!.width);
  const { top, bottom } = frameOf(request, shown, palette, { width, ...(page ? { height: page.height, margin: page.margin } : {}) });
  const across = page ? page.width - 2 * Math.max(0, page.margin - SLACK) : width;
  const body = free ?? bodyOf(request, shown, { width: across, height: page!.height - top.height - bottom.height });
  const height = page?.height ?? top.height + body.height + bottom.height;
  const corner = { x: (width - body.width) / 2, y: top.height };
  const lowered = bottom.items.map((item) => ({ ...item, marks: item.marks.map((mark) => movedDown(mark, height - bottom.height)) }));
  return {
    width: Math.round(width),
    height: Math.round(height),
    ...(options.background === 'transparent' ? {} : { background: palette.paper }),
    title: facts.title,
    language: facts.language,
    description: altText(facts.title, [...shown.nodes.values()], [...shown.edges.values()]),
    source: facts.source,
    layers: [
      ...bodyLayers(request, shown, body, corner, palette),
      { name: 'furniture', scale: 1, shift: { x: 0, y: 0 }, items: [...top.items, ...lowered] },
    ],
    leftOut: bottom.leftOut,
  };
}

/** The drawing has room for names of its own: it may reach a little into the paper's margin. */
const SLACK = 12;

function bodyLayers(request: PictureRequest, shown: Shown, body: Body, corner: Point, palette: Palette): readonly Layer[] {
  const { look, options } = request;
  const clip = { ...corner, width: body.width, height: body.height };
  const model = { scale: body.zoom, shift: { x: corner.x + body.pan.x, y: corner.y + body.pan.y }, clip };
  const pixels = { scale: 1, shift: corner, clip };
  const nodes = [...shown.nodes.values()];
  const names = chooseNames({
    shown,
    look: {
      ...look,
      focused: undefined,
      lit: options.part === 'view' ? look.lit : undefined,
      // Their words stand below, under the numbers.
      selectedEdges: options.hasFootnotes ? new Set() : look.selectedEdges,
    },
    drawing: body,
    measure: request.measure,
    scale: options.labelScale * (options.part === 'view' || options.paper.name !== 'drawing' ? body.labelScale : 1),
    most: MOST_LABELS,
  });
  const isVisible = ({ x, y }: Point, reach: number): boolean =>
    x * body.zoom + body.pan.x > -reach &&
    y * body.zoom + body.pan.y > -reach &&
    x * body.zoom + body.pan.x < body.width + reach &&
    y * body.zoom + body.pan.y < body.height + reach;
  const edges = [...shown.edges.values()].flatMap((edge): Item[] => {
    const path = body.path(edge.id);
    if (!path) return [];
    const marks = edgeMarks(path, lookOfEdge(edge), palette, look.selectedEdges.has(edge.id));
    const label = `${shown.nodes.get(edge.from)!.name} → ${shown.nodes.get(edge.to)!.name}: ${edge.label}`;
    return [{ id: edge.id, facts: { kind: edge.kind, from: edge.from, to: edge.to, label, records: edge.records.join(' ') }, marks }];
  });
  const circles = nodes.flatMap((node): Item[] => {
    const place = body.place(node.id);
    if (!place || !isVisible(place, node.size * body.zoom)) return [];
    const facts = { kind: node.kind, label: node.name, ...(node.note === '' ? {} : { note: node.note }) };
    const state = { isSelected: look.selectedNodes.has(node.id), hue: shown.hues.get(node.id) };
    return [{ id: node.id, facts, marks: nodeMarks(node, place, palette, state) }];
  });
  const hulls = request.hasHulls ? hullItems(nodes, body.place, palette) : [];
  const notes = options.hasFootnotes ? footnoteMarkers(request.facts.footnotes, body, request.measure, palette) : [];
  return [
    ...(hulls.length > 0 ? [{ ...model, name: 'hulls' as const, items: hulls }] : []),
    { ...model, name: 'edges', items: edges },
    { ...model, name: 'nodes', items: circles },
    { ...pixels, name: 'names', items: names.map((label) => ({ id: label.id, facts: {}, marks: nameMarks(label, shown, body, palette) })) },
    ...(notes.length > 0 ? [{ ...pixels, name: 'notes' as const, items: notes }] : []),
  ];
}

function paletteFor(background: PictureOptions['background']): Palette {
  const { light, dark } = PALETTES;
  const white = '#ffffff';
  return background === 'dark'
    ? dark
    : { ...light, paper: white, kinds: { ...light.kinds, source: { ...light.kinds.source, fill: white } } };
}
