import type { Core } from 'cytoscape';
import type { VisibleEdge, VisibleNode } from '../store/visible-graph.ts';
import { edgeMarks, pointAt } from './edge-marks.ts';
import { pathOf, toRendered } from './geometry.ts';
import { HULL_OPACITY } from './hulls.ts';
import { edgeLabel, nodeLabel } from './label-text.ts';
import type { CanvasLook, Shown } from './look.ts';
import { labelScale, marksOf, NAME_SHARE, type NamesLayer, SHARES } from './names-layer.ts';
import { nodeMarks } from './node-marks.ts';
import { paint } from './painter.ts';
import { PALETTES } from './palette.ts';
import { placeLabels } from './place-labels.ts';
import type { TextMark } from './scene.ts';
import { boxOf, lookOfEdge } from './shapes.ts';
import { clear, type Surface } from './surface.ts';

/**
 * The light on what is hovered: the layers below are dimmed as a whole, the target with its edges and neighbours is
 * painted again on top. Nothing in Cytoscape changes, so the cost hardly grows with the graph. Also the keyboard's ring.
 */
const DIM = 0.2;

export function paintLight(cy: Core, surface: Surface, shown: Shown, look: CanvasLook, names: NamesLayer): void {
  const context = surface.light;
  const palette = PALETTES[look.theme];
  clear(context);
  const light = lit(cy, shown, look, names, surface.size());
  for (const layer of [surface.host, surface.names.canvas]) layer.style.opacity = light ? `${DIM}` : '1';
  surface.hulls.canvas.style.opacity = `${HULL_OPACITY * (light ? DIM : 1)}`;
  const { x, y } = cy.pan();
  context.save();
  context.translate(x, y);
  context.scale(cy.zoom(), cy.zoom());
  for (const edge of light?.edges ?? []) {
    const path = pathOf(cy, edge.id);
    if (path) paint(context, edgeMarks(path, lookOfEdge(edge), palette, look.selectedEdges.has(edge.id)));
  }
  const focused = look.focused === undefined ? undefined : shown.nodes.get(look.focused);
  for (const node of light?.nodes ?? (focused ? [focused] : [])) {
    const isSelected = look.selectedNodes.has(node.id);
    const state = { isSelected, isFocused: node === focused, hue: shown.hues.get(node.id) };
    paint(context, nodeMarks(node, cy.getElementById(node.id).position(), palette, state));
  }
  context.restore();
  paint(context, light?.texts ?? []);
}

/** Everything that a hover lights: the target, its edges and neighbours, with their names. */
function lit(cy: Core, shown: Shown, look: CanvasLook, names: NamesLayer, size: { width: number; height: number }): Lit | undefined {
  const { hovered } = look;
  if (!hovered) return undefined;
  const { measure } = names;
  const edges = [...shown.edges.values()].filter((edge) =>
    hovered.type === 'edge' ? edge.id === hovered.id : edge.from === hovered.id || edge.to === hovered.id,
  );
  const ids = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  if (hovered.type === 'node') ids.add(hovered.id);
  const nodes = [...ids].flatMap((id) => shown.nodes.get(id) ?? []);
  if (nodes.length === 0) return undefined;
  const zoom = cy.zoom();
  const labels = placeLabels({
    nodes: nodes.map((node) => {
      const box = boxOf(node);
      return {
        id: node.id,
        centre: toRendered(cy, cy.getElementById(node.id).position()),
        width: box.width * zoom,
        height: box.height * zoom,
        blocks: nodeLabel(node, measure, labelScale(zoom), false, size.width * NAME_SHARE),
        side: names.sideOf(node.id),
        priority: node.id === hovered.id ? Number.POSITIVE_INFINITY : node.size,
        isForced: node.id === hovered.id || hovered.type === 'edge',
      };
    }),
    edges: edges.flatMap((edge) => {
      const path = pathOf(cy, edge.id);
      if (!path || (hovered.type === 'node' && edge.kind === 'statement')) return [];
      return {
        id: edge.id,
        places: SHARES.map((share) => toRendered(cy, pointAt(path, share).point)),
        block: edgeLabel(edge, hovered.type === 'edge' ? look.wordsOf(edge) : undefined, measure, labelScale(zoom)),
        priority: edge.edges.length,
        isForced: hovered.type === 'edge',
      };
    }),
    lines: [],
    window: { x: 0, y: 0, ...size },
    most: 40,
  });
  return { nodes, edges, texts: labels.flatMap((label) => marksOf(cy, shown, look, label)) };
}

interface Lit {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
  readonly texts: readonly TextMark[];
}
