import { NODE_KIND } from '#graph/kinds.ts';
import type { VisibleEdge } from '#view/visible-graph.ts';
import { kindCounts } from './alt-text.ts';
import { edgeMarks } from './edge-marks.ts';
import { nodeMarks } from './node-marks.ts';
import type { Palette } from './palette.ts';
import { pictureWords } from './picture-words.ts';
import type { Mark } from './scene.ts';
import { lookOfEdge } from './shapes.ts';
import type { Shown } from './shown.ts';

/** What the legend of a picture holds: the kinds of nodes and the sorts of edges that are in it, with their counts. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly markWidth: number;
  readonly marks: (x: number, y: number) => readonly Mark[];
}

export function nodeEntries(shown: Shown, palette: Palette): readonly Entry[] {
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

export function edgeEntries(shown: Shown, palette: Palette): readonly Entry[] {
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
