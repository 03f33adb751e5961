import { type EdgePath, edgeMarks } from '#picture/edge-marks.ts';
import { nodeLabel } from '#picture/label-text.ts';
import { type Drawing, LEAST_ZOOM_FOR_VERBS, labelledEdge, labelScale, NAME_SHARE, nameMarks, toPixels } from '#picture/names.ts';
import { nodeMarks } from '#picture/node-marks.ts';
import { paint, paintTogether } from '#picture/painter.ts';
import { PALETTES } from '#picture/palette.ts';
import { type LabelledNode, placeLabels } from '#picture/place-labels.ts';
import type { TextMark } from '#picture/scene.ts';
import { boxOf, LEAST_LETTER, letterSize, lookOfEdge } from '#picture/shapes.ts';
import type { Shown } from '#picture/shown.ts';
import type { VisibleEdge, VisibleNode } from '#view/visible-graph.ts';
import type { CanvasLook } from './look.ts';
import type { NamesLayer } from './names-layer.ts';
import { renew, type Surface, wipe } from './surface.ts';

/**
 * The light on what is hovered: a veil of the ground's colour over all layers below, and on it the target with its edges and
 * neighbours once more. Nothing below changes, neither Cytoscape nor how the layers lie over each other, so the cost hardly grows with
 * the graph. Also the keyboard's ring.
 */
const VEIL = 0.8;
const MOST_NAMES = 40;
/** From here on nodes have no hairline of paper around them: a third of what is painted for a hub of hundreds. */
const FAR = 0.3;
/** Names that are tried for those places: a hub of hundreds has more neighbours than anyone could read. */
const TRIED_NAMES = 60;

export function paintLight(surface: Surface, shown: Shown, look: CanvasLook, names: NamesLayer, drawing: Drawing): void {
  const context = surface.light;
  const palette = PALETTES[look.theme];
  const light = lit(shown, look, drawing);
  const focused = look.focused === undefined ? undefined : shown.nodes.get(look.focused);
  context.canvas.toggleAttribute('data-lit', light !== undefined);
  wipe(context);
  if (!light && !focused) return;
  renew(context);
  if (light) veil(context, palette.paper, drawing);
  context.save();
  context.translate(drawing.pan.x, drawing.pan.y);
  context.scale(drawing.zoom, drawing.zoom);
  const lines = (light?.edges ?? []).flatMap(({ edge, path }) =>
    edgeMarks(path, lookOfEdge(edge), palette, look.selectedEdges.has(edge.id)),
  );
  const bodies = (light?.nodes ?? (focused ? [focused] : [])).flatMap((node) => {
    const place = drawing.place(node.id);
    const state = {
      isSelected: look.selectedNodes.has(node.id),
      isFocused: node === focused,
      hue: shown.hues.get(node.id),
      hasNoLetter: letterSize(node) * drawing.zoom < LEAST_LETTER,
      hasNoHalo: drawing.zoom < FAR,
    };
    return place ? nodeMarks(node, place, palette, state) : [];
  });
  paintTogether(context, lines);
  paintTogether(context, bodies);
  context.restore();
  if (light) paint(context, textsOf(light, shown, look, drawing, names));
}

function veil(context: CanvasRenderingContext2D, colour: string, { width, height }: Drawing): void {
  context.globalAlpha = VEIL;
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
}

interface Light {
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly { readonly edge: VisibleEdge; readonly path: EdgePath }[];
}

/** Everything that a hover lights: the target, its edges and neighbours. */
function lit(shown: Shown, { hovered }: CanvasLook, drawing: Drawing): Light | undefined {
  if (!hovered) return undefined;
  const targets = new Set(hovered.ids);
  const isEdge = hovered.type === 'edge';
  const ids = new Set(isEdge ? [] : targets);
  const edges: { edge: VisibleEdge; path: EdgePath }[] = [];
  for (const edge of shown.edges.values()) {
    if (isEdge ? !targets.has(edge.id) : !targets.has(edge.from) && !targets.has(edge.to)) continue;
    ids.add(edge.from).add(edge.to);
    const path = drawing.path(edge.id);
    if (path) edges.push({ edge, path });
  }
  const nodes = [...ids].flatMap((one) => shown.nodes.get(one) ?? []);
  return nodes.length === 0 ? undefined : { nodes, edges };
}

function textsOf({ nodes, edges }: Light, shown: Shown, look: CanvasLook, drawing: Drawing, names: NamesLayer): readonly TextMark[] {
  const { hovered } = look;
  const isEdge = hovered?.type === 'edge';
  const scale = labelScale(drawing.zoom);
  const isTarget = ({ id }: VisibleNode): boolean => !isEdge && (hovered?.ids.includes(id) ?? false);
  const first = [...nodes].sort((a, b) => Number(isTarget(b)) - Number(isTarget(a)) || b.size - a.size);
  const labelled = first.slice(0, TRIED_NAMES).flatMap((node): LabelledNode[] => {
    const place = drawing.place(node.id);
    if (!place) return [];
    const box = boxOf(node);
    return [
      {
        id: node.id,
        centre: toPixels(drawing, place),
        width: box.width * drawing.zoom,
        height: box.height * drawing.zoom,
        blocks: nodeLabel(node, names.measure, scale, false, drawing.width * NAME_SHARE),
        side: names.sideOf(node.id),
        priority: isTarget(node) ? Number.POSITIVE_INFINITY : node.size,
        isForced: isTarget(node) || isEdge,
      },
    ];
  });
  // A record's words stand once, on the longest of its edges; around a node the verbs, if they can be read.
  const longest = () => [...edges].sort((a, b) => lengthOf(b.path) - lengthOf(a.path)).slice(0, 1);
  const verbs = () => (drawing.zoom > LEAST_ZOOM_FOR_VERBS ? edges.filter(({ edge }) => edge.kind !== 'statement') : []);
  const told = isEdge ? longest() : verbs();
  const labels = placeLabels({
    nodes: labelled,
    edges: told.map(({ edge, path }) => labelledEdge(edge, path, isEdge ? look.wordsOf(edge) : undefined, drawing, names.measure, scale)),
    lines: [],
    reserved: drawing.reserved,
    window: { x: 0, y: 0, width: drawing.width, height: drawing.height },
    most: MOST_NAMES,
  });
  return labels.flatMap((label) => nameMarks(label, shown, drawing, PALETTES[look.theme]));
}

const lengthOf = ({ source, target }: EdgePath): number => Math.hypot(target.x - source.x, target.y - source.y);
