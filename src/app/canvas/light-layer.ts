import { edgeMarks } from '#picture/edge-marks.ts';
import { HULL_OPACITY } from '#picture/hull.ts';
import { nodeLabel } from '#picture/label-text.ts';
import { type Drawing, labelledEdge, labelScale, NAME_SHARE, nameMarks, toPixels } from '#picture/names.ts';
import { nodeMarks } from '#picture/node-marks.ts';
import { paint } from '#picture/painter.ts';
import { PALETTES } from '#picture/palette.ts';
import { type LabelledNode, placeLabels } from '#picture/place-labels.ts';
import type { TextMark } from '#picture/scene.ts';
import { boxOf, lookOfEdge } from '#picture/shapes.ts';
import type { Shown } from '#picture/shown.ts';
import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';
import type { CanvasLook } from './look.ts';
import type { NamesLayer } from './names-layer.ts';
import { clear, type Surface } from './surface.ts';

/**
 * The light on what is hovered: the layers below are dimmed as a whole, the target with its edges and neighbours is
 * painted again on top. Nothing in Cytoscape changes, so the cost hardly grows with the graph. Also the keyboard's ring.
 */
const DIM = 0.2;
const MOST_NAMES = 40;

export function paintLight(surface: Surface, shown: Shown, look: CanvasLook, names: NamesLayer, drawing: Drawing): void {
  const context = surface.light;
  const palette = PALETTES[look.theme];
  clear(context);
  const light = lit(shown, look, drawing, names);
  for (const layer of [surface.host, surface.names.canvas]) layer.style.opacity = light ? `${DIM}` : '1';
  surface.hulls.canvas.style.opacity = `${HULL_OPACITY * (light ? DIM : 1)}`;
  context.save();
  context.translate(drawing.pan.x, drawing.pan.y);
  context.scale(drawing.zoom, drawing.zoom);
  for (const edge of light?.edges ?? []) {
    const path = drawing.path(edge.id);
    if (path) paint(context, edgeMarks(path, lookOfEdge(edge), palette, look.selectedEdges.has(edge.id)));
  }
  const focused = look.focused === undefined ? undefined : shown.nodes.get(look.focused);
  for (const node of light?.nodes ?? (focused ? [focused] : [])) {
    const state = { isSelected: look.selectedNodes.has(node.id), isFocused: node === focused, hue: shown.hues.get(node.id) };
    const place = drawing.place(node.id);
    if (place) paint(context, nodeMarks(node, place, palette, state));
  }
  context.restore();
  paint(context, light?.texts ?? []);
}

interface Lit {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
  readonly texts: readonly TextMark[];
}

/** Everything that a hover lights: the target, its edges and neighbours, with their names. */
function lit(shown: Shown, look: CanvasLook, drawing: Drawing, names: NamesLayer): Lit | undefined {
  const { hovered } = look;
  if (!hovered) return undefined;
  const isEdge = hovered.type === 'edge';
  const edges = [...shown.edges.values()].filter(({ id, from, to }) =>
    isEdge ? id === hovered.id : from === hovered.id || to === hovered.id,
  );
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
  if (!isEdge) ids.add(hovered.id);
  const nodes = [...ids].flatMap((id) => shown.nodes.get(id) ?? []);
  if (nodes.length === 0) return undefined;
  const scale = labelScale(drawing.zoom);
  const labelled = nodes.flatMap((node): LabelledNode[] => {
    const place = drawing.place(node.id);
    if (!place) return [];
    const box = boxOf(node);
    const isTarget = node.id === hovered.id;
    return [
      {
        id: node.id,
        centre: toPixels(drawing, place),
        width: box.width * drawing.zoom,
        height: box.height * drawing.zoom,
        blocks: nodeLabel(node, names.measure, scale, false, drawing.width * NAME_SHARE),
        side: names.sideOf(node.id),
        priority: isTarget ? Number.POSITIVE_INFINITY : node.size,
        isForced: isTarget || isEdge,
      },
    ];
  });
  const labels = placeLabels({
    nodes: labelled,
    edges: edges.flatMap((edge) => {
      const path = drawing.path(edge.id);
      if (!path || (!isEdge && edge.kind === 'statement')) return [];
      return labelledEdge(edge, path, isEdge ? look.wordsOf(edge) : undefined, drawing, names.measure, scale);
    }),
    lines: [],
    reserved: drawing.reserved,
    window: { x: 0, y: 0, width: drawing.width, height: drawing.height },
    most: MOST_NAMES,
  });
  return { nodes, edges, texts: labels.flatMap((label) => nameMarks(label, shown, drawing, PALETTES[look.theme])) };
}
