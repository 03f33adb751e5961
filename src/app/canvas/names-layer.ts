import type { Core } from 'cytoscape';
import { pointAt } from './edge-marks.ts';
import { isInView, pathOf, toRendered } from './geometry.ts';
import { labelMarks } from './label-marks.ts';
import { edgeLabel, nodeLabel } from './label-text.ts';
import { type CanvasLook, NOTHING_SHOWN, type Shown } from './look.ts';
import { createMeasure, paint } from './painter.ts';
import { PALETTES } from './palette.ts';
import { type LabelledEdge, type LabelledNode, offsetAt, type PlacedLabel, placeLabels, type Side } from './place-labels.ts';
import type { Measure, Point, Rect, TextMark } from './scene.ts';
import { boxOf } from './shapes.ts';
import { clear } from './surface.ts';

/**
 * Names and words over the drawing: the same size at every zoom, placed anew when the view rests, moved along with their
 * nodes while it does not.
 */
export interface NamesLayer {
  /** Chooses which labels to show and where; then paints. */
  readonly place: (shown: Shown, look: CanvasLook) => void;
  /** Paints the chosen ones at the present view. */
  readonly paint: () => void;
  readonly measure: Measure;
  /** The side on which a node's name stands. */
  readonly sideOf: (id: string) => Side | undefined;
  /** Other fonts have come: forget all widths. */
  readonly forget: () => void;
}

/** Edge verbs are left out where there are more edges than this. */
const MOST_VERBS = 260;
const MOST_LABELS = 220;
/** A name takes up at most so much of the window's width: on a phone it breaks sooner. */
export const NAME_SHARE = 0.27;
/** Places along an edge to try for its label, best first. */
export const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;

export function createNamesLayer(cy: Core, context: CanvasRenderingContext2D, size: () => { width: number; height: number }): NamesLayer {
  let widths = createMeasure(context);
  const measure: Measure = (...words) => widths(...words);
  let placed: readonly PlacedLabel[] = [];
  let shown: Shown = NOTHING_SHOWN;
  let look: CanvasLook | undefined;
  const paintAll = (): void => {
    clear(context);
    if (!look) return;
    for (const label of placed) paint(context, marksOf(cy, shown, look, label));
  };
  return {
    measure,
    sideOf: (id) => placed.find((label) => label.id === id)?.side,
    forget: () => {
      widths = createMeasure(context);
    },
    paint: paintAll,
    place: (nextShown, nextLook) => {
      shown = nextShown;
      look = nextLook;
      placed = choose(cy, shown, look, measure, size());
      paintAll();
    },
  };
}

function choose(
  cy: Core,
  shown: Shown,
  look: CanvasLook,
  measure: Measure,
  size: { width: number; height: number },
): readonly PlacedLabel[] {
  const zoom = cy.zoom();
  const scale = labelScale(zoom);
  const window: Rect = { x: -40, y: -40, width: size.width + 80, height: size.height + 80 };
  const isLit = (id: string): boolean => look.lit === undefined || look.lit.has(id);
  const nodes: LabelledNode[] = [];
  for (const node of shown.nodes.values()) {
    const model = cy.getElementById(node.id).position();
    if (!isInView(cy, model, window)) continue;
    const box = boxOf(node);
    const isSelected = look.selectedNodes.has(node.id);
    nodes.push({
      id: node.id,
      centre: toRendered(cy, model),
      width: box.width * zoom,
      height: box.height * zoom,
      blocks: isLit(node.id) ? nodeLabel(node, measure, scale, isSelected, size.width * NAME_SHARE) : [],
      side: undefined,
      priority: node.size,
      isForced: isSelected || look.focused === node.id,
    });
  }
  const lines: Point[] = [];
  const edges: LabelledEdge[] = [];
  const hasVerbs = shown.edges.size <= MOST_VERBS && zoom > 0.45;
  if (hasVerbs || look.selectedEdges.size > 0) {
    for (const edge of shown.edges.values()) {
      const isSelected = look.selectedEdges.has(edge.id);
      if ((!hasVerbs && !isSelected) || !isLit(edge.id)) continue;
      const path = pathOf(cy, edge.id);
      if (!path) continue;
      if (hasVerbs) for (let share = 0.1; share < 0.95; share += 0.1) lines.push(toRendered(cy, pointAt(path, share).point));
      if (!isSelected && edge.kind !== 'action') continue;
      const block = edgeLabel(edge, isSelected ? look.wordsOf(edge) : undefined, measure, scale);
      const length = Math.hypot(path.target.x - path.source.x, path.target.y - path.source.y) * zoom;
      if (!isSelected && block.width > length * 0.9) continue;
      edges.push({
        id: edge.id,
        places: SHARES.map((share) => toRendered(cy, pointAt(path, share).point)),
        block,
        priority: edge.edges.length,
        isForced: isSelected,
      });
    }
  }
  return placeLabels({ nodes, edges, lines, most: MOST_LABELS, window: { x: 0, y: 0, ...size } });
}

/** Names are nearly as large at every zoom; a little smaller where much has to fit. */
export function labelScale(zoom: number): number {
  return Math.max(0.86, Math.min(1.04, 0.62 + 0.45 * zoom));
}

/** One label's marks at the present view. */
export function marksOf(cy: Core, shown: Shown, look: CanvasLook, label: PlacedLabel): readonly TextMark[] {
  const palette = PALETTES[look.theme];
  const node = shown.nodes.get(label.id);
  if (node) {
    const zoom = cy.zoom();
    const box = boxOf(node);
    const centre = toRendered(cy, cy.getElementById(node.id).position());
    const offset = offsetAt(label.side, box.width * zoom, box.height * zoom, label.block);
    return labelMarks(label.block, { x: centre.x + offset.x, y: centre.y + offset.y }, label.side, palette);
  }
  const path = pathOf(cy, label.id);
  if (!path) return [];
  return labelMarks(label.block, toRendered(cy, pointAt(path, SHARES[label.place] ?? 0.5).point), 'over', palette);
}
