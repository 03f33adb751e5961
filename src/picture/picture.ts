import { altText } from './alt-text.ts';
import { edgeMarks, pointAt } from './edge-marks.ts';
import { footer, header, type Strip } from './furniture.ts';
import { chooseNames, type Drawing, labelScale, nameMarks } from './names.ts';
import { nodeMarks } from './node-marks.ts';
import { PALETTES, type Palette } from './palette.ts';
import type { PictureFacts, PictureOptions } from './picture-options.ts';
import type { Item, Measure, Point, Rect, TextMark } from './scene.ts';
import { boxOf, lookOfEdge } from './shapes.ts';
import type { Geometry, Look, Shown } from './shown.ts';

export interface PictureRequest {
  readonly shown: Shown;
  readonly look: Look;
  readonly geometry: Geometry;
  readonly facts: PictureFacts;
  readonly measure: Measure;
  readonly options: PictureOptions;
}

/** Items of one sort, drawn together; `scale` and `shift` turn their units into the picture's pixels. */
export interface Layer {
  readonly name: 'edges' | 'nodes' | 'names' | 'furniture';
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
  readonly description: string;
  readonly source: string;
  readonly layers: readonly Layer[];
}

const MARGIN = { x: 96, y: 56 } as const;
const LEAST_WIDTH = 560;
const MOST_LABELS = 600;

/** Undefined where there is nothing to draw. */
export function compose(request: PictureRequest): Picture | undefined {
  const { look, options, facts } = request;
  const shown = partOf(request);
  if (shown.nodes.size === 0) return undefined;
  const palette = paletteFor(options.background);
  const view = bodyOf(request, shown);
  const width = Math.max(LEAST_WIDTH, view.width);
  const inset = (width - view.width) / 2;
  const top = header(request, width, palette);
  const bottom = footer(request, shown, width, palette);
  const shift = { x: inset, y: top.height };
  const clip = { x: shift.x, y: shift.y, width: view.width, height: view.height };
  const model = { scale: view.zoom, shift: { x: shift.x + view.pan.x, y: shift.y + view.pan.y }, clip };
  const nodes = [...shown.nodes.values()];
  const edges = [...shown.edges.values()];
  const names = chooseNames({
    shown,
    look: { ...look, focused: undefined, lit: options.part === 'view' ? look.lit : undefined },
    drawing: view,
    measure: request.measure,
    scale: options.labelScale * (options.part === 'view' ? view.labelScale : 1),
    most: MOST_LABELS,
  });
  const isVisible = ({ x, y }: Point, reach: number): boolean =>
    x * view.zoom + view.pan.x > -reach &&
    y * view.zoom + view.pan.y > -reach &&
    x * view.zoom + view.pan.x < view.width + reach &&
    y * view.zoom + view.pan.y < view.height + reach;
  const layers: readonly Layer[] = [
    {
      ...model,
      name: 'edges',
      items: edges.flatMap((edge): Item[] => {
        const path = view.path(edge.id);
        if (!path) return [];
        const marks = edgeMarks(path, lookOfEdge(edge), palette, look.selectedEdges.has(edge.id));
        const label = `${shown.nodes.get(edge.from)!.name} → ${shown.nodes.get(edge.to)!.name}: ${edge.label}`;
        return [{ id: edge.id, facts: { kind: edge.kind, from: edge.from, to: edge.to, label, records: edge.records.join(' ') }, marks }];
      }),
    },
    {
      ...model,
      name: 'nodes',
      items: nodes.flatMap((node): Item[] => {
        const place = view.place(node.id);
        if (!place || !isVisible(place, node.size * view.zoom)) return [];
        const state = { isSelected: look.selectedNodes.has(node.id), hue: shown.hues.get(node.id) };
        const facts = { kind: node.kind, label: node.name, ...(node.note === '' ? {} : { note: node.note }) };
        return [{ id: node.id, facts, marks: nodeMarks(node, place, palette, state) }];
      }),
    },
    {
      name: 'names',
      scale: 1,
      shift,
      clip,
      items: names.map((label) => ({ id: label.id, facts: {}, marks: nameMarks(label, shown, view, palette) })),
    },
    { name: 'furniture', scale: 1, shift: { x: 0, y: 0 }, items: furnitureItems(top, bottom, top.height + view.height) },
  ];
  return {
    width: Math.round(width),
    height: Math.round(top.height + view.height + bottom.height),
    ...(options.background === 'transparent' ? {} : { background: palette.paper }),
    title: facts.title,
    description: altText(facts.title, nodes, edges),
    source: facts.source,
    layers,
  };
}

function paletteFor(background: PictureOptions['background']): Palette {
  const { light, dark } = PALETTES;
  const white = '#ffffff';
  return background === 'dark'
    ? dark
    : { ...light, paper: white, kinds: { ...light.kinds, source: { ...light.kinds.source, fill: white } } };
}

/** The selection: its nodes, its edges with their ends, and the edges between. A view: what it shows, if only in part. */
function partOf({ shown, look, geometry, options }: PictureRequest): Shown {
  if (options.part === 'all') return shown;
  const wanted = new Set<string>();
  if (options.part === 'selection') {
    for (const id of look.selectedNodes) wanted.add(id);
    for (const id of look.selectedEdges) for (const end of endsOf(shown, id)) wanted.add(end);
  } else {
    const { zoom, pan, width, height } = geometry.view;
    for (const node of shown.nodes.values()) {
      const place = geometry.nodes.get(node.id);
      const reach = (node.size / 2) * zoom;
      const [x, y] = [(place?.x ?? 0) * zoom + pan.x, (place?.y ?? 0) * zoom + pan.y];
      if (place && x > -reach && y > -reach && x < width + reach && y < height + reach) wanted.add(node.id);
    }
  }
  const nodes = new Map([...shown.nodes].filter(([id]) => wanted.has(id)));
  const isKept = (end: string): boolean => nodes.has(end);
  const edges = new Map([...shown.edges].filter(([, { from, to }]) => isKept(from) && isKept(to)));
  return { nodes, edges, hues: shown.hues };
}

function endsOf(shown: Shown, id: string): readonly string[] {
  const edge = shown.edges.get(id);
  return edge ? [edge.from, edge.to] : [];
}

/** Where the drawing stands in the picture: as on the screen, or just around what is drawn. */
function bodyOf({ geometry, options }: PictureRequest, shown: Shown): Drawing & { readonly labelScale: number } {
  const place = (id: string): Point | undefined => geometry.nodes.get(id);
  const path: Drawing['path'] = (id) => geometry.edges.get(id);
  const { view } = geometry;
  const scale = labelScale(view.zoom);
  if (options.part === 'view') return { ...view, place, path, reserved: [], labelScale: scale };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number, w: number, h: number): void => {
    left = Math.min(left, x - w / 2);
    right = Math.max(right, x + w / 2);
    top = Math.min(top, y - h / 2);
    bottom = Math.max(bottom, y + h / 2);
  };
  for (const node of shown.nodes.values()) {
    const at = place(node.id);
    const box = boxOf(node);
    if (at) include(at.x, at.y, box.width, box.height);
  }
  for (const edge of shown.edges.values()) {
    const way = path(edge.id);
    for (const share of way ? [0.25, 0.5, 0.75] : []) {
      const { point } = pointAt(way!, share);
      include(point.x, point.y, 0, 0);
    }
  }
  return {
    zoom: 1,
    pan: { x: MARGIN.x - left, y: MARGIN.y - top },
    width: right - left + 2 * MARGIN.x,
    height: bottom - top + 2 * MARGIN.y,
    place,
    path,
    reserved: [],
    labelScale: scale,
  };
}

function furnitureItems(top: Strip, bottom: Strip, below: number): readonly Item[] {
  const lowered = bottom.items.map((item) => ({ ...item, marks: item.marks.map((mark) => moved(mark, below)) }));
  return [...top.items, ...lowered];
}

function moved(mark: Item['marks'][number], dy: number): Item['marks'][number] {
  if (mark.type === 'text') return { ...mark, y: mark.y + dy } satisfies TextMark;
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
