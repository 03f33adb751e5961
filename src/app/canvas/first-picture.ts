import { edgeMarks } from '#picture/edge-marks.ts';
import { huesOf } from '#picture/hues.ts';
import { nodeMarks } from '#picture/node-marks.ts';
import { ownGeometry } from '#picture/own-geometry.ts';
import { paint, paintTogether } from '#picture/painter.ts';
import { PALETTES } from '#picture/palette.ts';
import type { Point } from '#picture/scene.ts';
import { boxOf, LEAST_LETTER, letterSize, lookOfEdge } from '#picture/shapes.ts';
import { type Geometry, NOTHING_SHOWN, shownOf } from '#picture/shown.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';
import { breathe } from '../breathe.ts';
import { fitView, MOST_FITTED, type View, viewFrom } from './fit.ts';
import type { CanvasCamera, CanvasLook } from './look.ts';
import type { Stage } from './stage.ts';
import { reservedIn } from './surroundings.ts';

/**
 * The graph by our own painter, at once: the picture stands before the code that moves it has come. It knows no gesture but
 * a tap, and gives way to Cytoscape, which goes on from the same view.
 */
export interface FirstPicture {
  readonly apply: (graph: VisibleGraph, look: CanvasLook) => void;
  readonly geometry: () => Geometry;
  /** Undefined while there is nothing to see, or no room to see it in. */
  readonly view: () => View | undefined;
  /** The node under a place in the window, within a finger's reach. */
  readonly nodeAt: (at: Point) => string | undefined;
  readonly fontsChanged: () => void;
  readonly destroy: () => void;
}

const REACH = 18;
/** Up to so many marks lie over each other in their order, as Cytoscape draws them. */
const MANY = 400;

const NOTHING_PLACED: Geometry = { nodes: new Map(), edges: new Map(), view: { zoom: 1, pan: { x: 0, y: 0 }, width: 0, height: 0 } };

export function createFirstPicture(stage: Stage, camera: CanvasCamera | undefined, drawn: () => void): FirstPicture {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph-first';
  canvas.setAttribute('aria-hidden', 'true');
  stage.surface.host.append(canvas);
  const context = canvas.getContext('2d')!;
  let geometry = NOTHING_PLACED;
  let shown = NOTHING_SHOWN;
  let latest: { readonly graph: VisibleGraph; readonly look: CanvasLook } | undefined;
  let view: View | undefined;
  let isStale = false;
  /** What is left to do of the picture. */
  let steps: (() => void)[] = [];
  let hasDrawn = false;

  const prepare = (): void => {
    if (!isStale || !latest) return;
    isStale = false;
    const { graph, look } = latest;
    shown = shownOf(graph, huesOf(graph.nodes, look.colourBy));
    geometry = ownGeometry(graph);
  };
  const place = (): void => {
    const size = stage.size();
    if (size.width === 0 || size.height === 0) return;
    prepare();
    const nodes = [...shown.nodes.values()].map((node) => ({ centre: { x: node.x, y: node.y }, ...boxOf(node) }));
    view ??= camera ? viewFrom(camera, size) : fitView({ nodes, ...size, reserved: reservedIn(stage.container), maxZoom: MOST_FITTED });
  };
  const paintIt = (): void => {
    if (!view || !latest) return;
    const { look } = latest;
    const { zoom, pan } = view;
    const { width, height } = stage.size();
    const density = Math.min(3, window.devicePixelRatio || 1);
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    context.setTransform(density * zoom, 0, 0, density * zoom, density * pan.x, density * pan.y);
    const palette = PALETTES[look.theme];
    const lines = [...shown.edges.values()].flatMap((edge) => {
      const path = geometry.edges.get(edge.id);
      return path ? edgeMarks(path, lookOfEdge(edge), palette, look.selectedEdges.has(edge.id)) : [];
    });
    const bodies = [...shown.nodes.values()].flatMap((node) => {
      const hasNoLetter = letterSize(node) * zoom < LEAST_LETTER;
      return nodeMarks(node, node, palette, { isSelected: look.selectedNodes.has(node.id), hue: shown.hues.get(node.id), hasNoLetter });
    });
    const draws = lines.length < MANY ? paint : paintTogether;
    draws(context, lines);
    draws(context, bodies);
    steps.push(...stage.settling(shown, look), drawn);
  };
  const draw = (): void => {
    steps = [place, paintIt];
    if (hasDrawn) finish();
    else void goOn(steps);
  };
  const finish = (): void => {
    hasDrawn = true;
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) step();
  };
  /** The first time step by step, so that the page answers in between. */
  const goOn = async (mine: (() => void)[]): Promise<void> => {
    while (mine.length > 0) {
      await breathe();
      if (steps !== mine) return;
      mine.shift()?.();
    }
    hasDrawn ||= view !== undefined;
  };

  stage.drawBy({
    drawing: () => ({
      ...(view ?? { zoom: 1, pan: { x: 0, y: 0 } }),
      place: (id) => geometry.nodes.get(id),
      path: (id) => geometry.edges.get(id),
    }),
    resized: () => {
      view = undefined;
      draw();
    },
    goTo: () => undefined,
  });
  return {
    apply: (graph, look) => {
      isStale ||= graph !== latest?.graph || look.colourBy !== latest.look.colourBy;
      latest = { graph, look };
      draw();
    },
    geometry: () => {
      prepare();
      return { ...geometry, view: { ...(view ?? geometry.view), ...stage.size() } };
    },
    view: () => {
      finish();
      return view;
    },
    nodeAt: (at) => {
      if (!view) return undefined;
      let found: { id: string; distance: number } | undefined;
      for (const { id, x, y, size } of shown.nodes.values()) {
        const distance = Math.hypot(x * view.zoom + view.pan.x - at.x, y * view.zoom + view.pan.y - at.y) - (size / 2) * view.zoom;
        if (distance <= REACH && (!found || distance < found.distance)) found = { id, distance };
      }
      return found?.id;
    },
    fontsChanged: () => {
      stage.names.forget();
      draw();
    },
    destroy: () => {
      steps = [];
      canvas.remove();
      geometry = NOTHING_PLACED;
      shown = NOTHING_SHOWN;
      latest = undefined;
    },
  };
}
