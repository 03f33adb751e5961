import type { GraphFile } from '#graph/graph-file.ts';
import { indexOf } from './file-index.ts';
import {
  type Camera,
  COLOURINGS,
  FACETS,
  type FacetChoice,
  type FacetId,
  FIRST_VIEW,
  type Filters,
  LAYOUTS,
  NO_FILTERS,
  type Place,
  SIZE_FIGURES,
  type View,
} from './view.ts';

/**
 * The whole view as the part of the address behind "#", and back: `#country=MEX&kind=-place&node=cia`.
 * Only what differs from the first view is written; what the file does not know (any more) is left out on reading.
 */
export interface Addressed {
  readonly view: View;
  readonly camera?: Camera;
  readonly article?: string;
}

export function writeAddress({ view, camera, article }: Addressed): string {
  const { selection, filters, focus } = view;
  const parts: [string, string][] = [];
  const add = (key: string, value: string) => value !== '' && parts.push([key, value]);
  parts.push(...filterParts(filters));
  add('node', list(selection.nodes));
  add('edges', list(selection.edges));
  add('record', list(selection.records));
  if (focus !== undefined) add('focus', `${focus.steps}~${list(focus.nodes)}`);
  add('hide', list(view.hidden));
  add('show', list(view.revealed));
  add('pin', list(view.pinned));
  add(
    'at',
    Object.entries(view.places)
      .map(([id, place]) => `${encode(id)}~${place.join('~')}`)
      .join(','),
  );
  if (view.layout !== FIRST_VIEW.layout) add('layout', view.layout);
  if (view.sizeBy !== FIRST_VIEW.sizeBy) add('size', view.sizeBy);
  if (view.colourBy !== FIRST_VIEW.colourBy) add('colour', view.colourBy);
  if (view.hulls) add('hulls', '1');
  if (view.fanned) add('fan', '1');
  if (article !== undefined) add('article', encode(article));
  if (camera !== undefined) add('camera', [camera.x.toFixed(1), camera.y.toFixed(1), camera.zoom.toFixed(3)].map(Number).join('~'));
  return joined(parts);
}

/** Filters alone, as the address has them: what a saved set keeps. */
export function writeFilters(filters: Filters): string {
  return joined(filterParts(filters));
}

function filterParts({ facets, confidence, withNeighbours }: Filters): readonly [string, string][] {
  const parts: [string, string][] = FACETS.flatMap((facet) => {
    const choice = writeChoice(facets[facet]);
    return choice === '' ? [] : [[facet, choice] as [string, string]];
  });
  if (confidence > 0) parts.push(['confidence', String(confidence)]);
  if (withNeighbours) parts.push(['neighbours', '1']);
  return parts;
}

const joined = (parts: readonly [string, string][]): string => parts.map(([key, value]) => `${key}=${value}`).join('&');

function split(hash: string): (key: string) => string {
  const parts = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [key = '', value = ''] = part.split(/=(.*)/s);
    parts.set(key, value);
  }
  return (key) => parts.get(key) ?? '';
}

export function readAddress(hash: string, file: GraphFile): Addressed {
  const index = indexOf(file);
  const raw = split(hash);
  const nodes = (key: string) => unlist(raw(key)).filter((id) => index.entities.has(id));
  const focus = readFocus(raw('focus'), (id) => index.entities.has(id));
  const camera = readNumbers(raw('camera'), 3);
  const article = decode(raw('article'));
  const view: View = {
    selection: {
      nodes: nodes('node'),
      edges: unlist(raw('edges')),
      records: unlist(raw('record')).filter((id) => index.record.has(id)),
    },
    filters: readFilters(hash),
    ...(focus === undefined ? {} : { focus }),
    hidden: nodes('hide'),
    revealed: nodes('show'),
    pinned: nodes('pin'),
    layout: oneOf(LAYOUTS, raw('layout')) ?? FIRST_VIEW.layout,
    places: readPlaces(raw('at'), (id) => index.entities.has(id)),
    sizeBy: oneOf(SIZE_FIGURES, raw('size')) ?? FIRST_VIEW.sizeBy,
    colourBy: oneOf(COLOURINGS, raw('colour')) ?? FIRST_VIEW.colourBy,
    hulls: raw('hulls') === '1',
    fanned: raw('fan') === '1',
  };
  return {
    view,
    ...(camera === undefined || !(0 < camera[2]!) ? {} : { camera: { x: camera[0]!, y: camera[1]!, zoom: camera[2]! } }),
    ...(index.articleOrder.has(article) ? { article } : {}),
  };
}

/** Parts of an address that mean nothing: a script should hear of them, a reader's old bookmark should not. */
export function unknownParts(hash: string): readonly string[] {
  const keys = hash
    .replace(/^#/, '')
    .split('&')
    .map((part) => part.split('=')[0] ?? '');
  const known: readonly string[] = [...FACETS, ...OTHER_PARTS];
  return keys.filter((key) => key !== '' && !known.includes(key));
}

const OTHER_PARTS = [
  ...['confidence', 'neighbours', 'node', 'edges', 'record', 'focus', 'hide', 'show', 'pin', 'at'],
  ...['layout', 'size', 'colour', 'hulls', 'fan', 'article', 'camera'],
];

export function readFilters(hash: string): Filters {
  const raw = split(hash);
  const facets: Partial<Record<FacetId, FacetChoice>> = {};
  for (const facet of FACETS) {
    const values = unlist(raw(facet), (value) => value);
    const decoded = (texts: readonly string[]) => texts.map(decode).filter(Boolean);
    const include = decoded(values.filter((value) => !value.startsWith('-')));
    const exclude = decoded(values.filter((value) => value.startsWith('-')).map((value) => value.slice(1)));
    if (include.length + exclude.length > 0) facets[facet] = { include, exclude };
  }
  const confidence = Number(raw('confidence'));
  return {
    ...NO_FILTERS,
    facets,
    confidence: 0 < confidence && confidence <= 1 ? confidence : 0,
    withNeighbours: raw('neighbours') === '1',
  };
}

function readFocus(value: string, isKnown: (id: string) => boolean): View['focus'] {
  const match = /^(\d)~(.+)$/.exec(value);
  const nodes = unlist(match?.[2] ?? '').filter(isKnown);
  return nodes.length === 0 ? undefined : { nodes, steps: Number(match?.[1]) };
}

function readPlaces(value: string, isKnown: (id: string) => boolean): Readonly<Record<string, Place>> {
  const places: [string, Place][] = [];
  for (const entry of value.split(',')) {
    const [id = '', ...rest] = entry.split('~');
    const numbers = readNumbers(rest.join('~'), 2);
    if (numbers !== undefined && isKnown(decode(id))) places.push([decode(id), [numbers[0]!, numbers[1]!]]);
  }
  return Object.fromEntries(places);
}

function readNumbers(value: string, howMany: number): readonly number[] | undefined {
  const numbers = value.split('~').map((part) => (part === '' ? Number.NaN : Number(part)));
  return numbers.length === howMany && numbers.every(Number.isFinite) ? numbers : undefined;
}

const writeChoice = (choice: FacetChoice | undefined): string =>
  choice === undefined ? '' : [...choice.include.map(encode), ...choice.exclude.map((value) => `-${encode(value)}`)].join(',');

/** Our separators and a leading minus are written as codes. */
const encode = (value: string): string => encodeURIComponent(value).replace(/~/g, '%7E').replace(/^-/, '%2D');

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

const list = (ids: readonly string[]): string => ids.map(encode).join(',');

const unlist = (value: string, read = decode): readonly string[] => [...new Set(value.split(',').map(read).filter(Boolean))];

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined => values.find((one) => one === value);
