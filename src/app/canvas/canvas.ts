import cytoscape, { type Core, type CytoscapeOptions } from 'cytoscape';
import { huesOf } from '#picture/hues.ts';
import { type Geometry, NOTHING_SHOWN, shownOf } from '#picture/shown.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';
import { diff } from './diff.ts';
import { type ElementRecord, toElements } from './elements.ts';
import { cameraOf, fitView, freeOf, MOST_FITTED, type View, viewFrom } from './fit.ts';
import { liveDrawing, Paths, readGeometry } from './geometry.ts';
import type { CanvasCamera, CanvasEvents, CanvasLook } from './look.ts';
import { listen } from './pointer.ts';
import type { Stage } from './stage.ts';
import { stylesheet } from './stylesheet.ts';
import { renew } from './surface.ts';
import { reservedIn } from './surroundings.ts';
import { createSelectionTools } from './tools.ts';

/**
 * One Cytoscape instance behind a few acts. In: the visible graph and its look. Out: what the user did. It holds no state
 * of the app but zoom and live places. Without a stage it runs headless, for tests. Whoever makes it destroys it.
 */
export interface GraphCanvas {
  readonly apply: (graph: VisibleGraph, look: CanvasLook) => void;
  readonly fit: (ids?: readonly string[]) => void;
  /** Brings elements into view if they are not. */
  readonly show: (ids: readonly string[]) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly setCamera: (camera: CanvasCamera) => void;
  readonly camera: () => CanvasCamera;
  readonly geometry: () => Geometry;
  readonly destroy: () => void;
}

export interface CanvasOptions {
  /** The most nodes that it will be given: decides what drawing can afford. */
  readonly capacity: number;
  /** The view of the first picture, to go on from; none: there was no room for one. */
  readonly view?: View | undefined;
  /** The first time that nodes and edges are drawn. */
  readonly drawn?: () => void;
}

/** Measured in docs: below this a finer picture is affordable, above it edges hide while the view moves. */
const DENSE = { pixelRatio: 800, hideEdges: 1000, edgeEvents: 350 } as const;
const MOTION = 180;
const REST = 110;
const ZOOM = { min: 0.02, max: 4 } as const;

export function createCanvas(stage: Stage | null, on: CanvasEvents, options: CanvasOptions): GraphCanvas {
  const hasEdgeEvents = options.capacity <= DENSE.edgeEvents;
  let records: ReadonlyMap<string, ElementRecord> = new Map();
  let shown = NOTHING_SHOWN;
  let look: CanvasLook | undefined;
  let isPlaced = options.view !== undefined;
  let rest: number | undefined;

  const cy: Core = cytoscape(settings(stage?.surface.host, options));
  const paths = new Paths(cy);
  const size = (): { width: number; height: number } => stage?.size() ?? { width: 0, height: 0 };
  const reserved = () => (stage ? reservedIn(stage.container) : []);
  const tools = stage && createSelectionTools(stage.container, cy, stage.surface.glass, on, () => shown);
  const context = {
    shown: () => shown,
    isSelected: (id: string) => look?.selectedNodes.has(id) ?? false,
    selectedNodes: () => look?.selectedNodes ?? new Set<string>(),
    hasEdgeEvents,
  };
  const stopListening = stage ? listen(cy, on, context) : undefined;
  stage?.container.addEventListener('contextmenu', preventDefault);
  // Whoever may point at something is not kept waiting for a layer.
  if (stage) renew(stage.surface.light);
  stage?.drawBy({
    drawing: () => liveDrawing(cy, paths),
    resized,
    goTo: ({ x, y }) => cy.pan(viewFrom({ x, y, zoom: cy.zoom() }, size()).pan),
  });
  if (options.drawn) cy.one('render', options.drawn);

  function resized(): void {
    cy.resize();
    const { width, height } = size();
    if (width === 0 || height === 0) return;
    if (!isPlaced && shown.nodes.size > 0) placeFirst();
    settle();
  }
  function placeFirst(): void {
    isPlaced = true;
    fitAll();
  }
  function settle(): void {
    if (look) stage?.settle(shown, look);
  }
  cy.on('render', () => {
    stage?.names.paint();
    if (look?.hasHulls) stage?.hulls(shown, look);
  });
  const rested = (): void => {
    settle();
    if (isPlaced) on.camera(camera());
  };
  cy.on('viewport', () => {
    if (!stage) return;
    window.clearTimeout(rest);
    rest = window.setTimeout(rested, REST);
  });
  // The view is the first picture's, whose names stand already: all that is left to do is to tell where it is.
  if (isPlaced) rest = window.setTimeout(() => on.camera(camera()), REST);

  function patch(next: ReadonlyMap<string, ElementRecord>): void {
    const difference = diff(records, next);
    const gone = cy.collection();
    for (const id of difference.remove) gone.merge(cy.getElementById(id));
    cy.remove(gone);
    // Cytoscape keeps these very records and writes places into them: no copy stands beside.
    cy.add([...difference.add] as cytoscape.ElementDefinition[]);
    for (const record of difference.patch) {
      const element = cy.getElementById(record.data.id);
      element.data({ ...record.data });
      if (record.group === 'nodes') element.position({ ...record.position });
      element.classes(record.classes);
    }
    records = next;
  }
  function mark(graphChanged: boolean, previous: CanvasLook | undefined, next: CanvasLook): void {
    const was = new Set(graphChanged || !previous ? [] : [...previous.selectedNodes, ...previous.selectedEdges]);
    const is = new Set([...next.selectedNodes, ...next.selectedEdges]);
    if (graphChanged) cy.elements('.is-selected').removeClass('is-selected');
    for (const id of was) if (!is.has(id)) cy.getElementById(id).removeClass('is-selected');
    for (const id of is) if (!was.has(id)) cy.getElementById(id).addClass('is-selected');
    if (graphChanged || previous?.lit !== next.lit) {
      const { lit } = next;
      cy.elements('.is-dimmed').removeClass('is-dimmed');
      if (lit) cy.elements().forEach((element) => void (lit.has(element.id()) || element.addClass('is-dimmed')));
    }
  }

  function apply(graph: VisibleGraph, next: CanvasLook): void {
    const previous = look;
    if (graph === lastGraph && previous && isSameLook(previous, next)) return;
    const isNewGraph = graph.nodes !== lastGraph?.nodes || graph.edges !== lastGraph?.edges || previous?.colourBy !== next.colourBy;
    look = next;
    lastGraph = graph;
    // What is hovered is lit on a layer of its own: Cytoscape is not told.
    if (previous && !isNewGraph && isHoverAlone(previous, next)) {
      stage?.light(shown, next);
      return;
    }
    if (isNewGraph) paths.forget();
    if (previous?.theme !== next.theme) cy.style(stylesheet({ theme: next.theme, hasEdgeEvents }));
    cy.batch(() => {
      if (isNewGraph) {
        shown = shownOf(graph, huesOf(graph.nodes, next.colourBy));
        patch(toElements(graph, shown.hues));
      }
      mark(isNewGraph, previous, next);
    });
    tools?.setTool(next.tool, next.theme);
    const { width, height } = size();
    if (!stage || width === 0 || height === 0) return;
    if (!isPlaced && shown.nodes.size > 0) placeFirst();
    if (previous ? isNewGraph || hasSettlingChange(previous, next) : options.view === undefined) settle();
    else stage.light(shown, next);
  }
  let lastGraph: VisibleGraph | undefined;

  function fitAll(ids?: readonly string[]): void {
    const wanted = ids?.flatMap((id) => shown.nodes.get(id) ?? []) ?? [...shown.nodes.values()];
    const nodes = wanted.map(({ id }) => {
      const node = cy.getElementById(id);
      return { centre: { ...node.position() }, width: node.width(), height: node.height() };
    });
    const view = fitView({ nodes, ...size(), reserved: reserved(), maxZoom: MOST_FITTED });
    if (view) move(view);
  }
  function move(view: View): void {
    const isFar = shown.nodes.size > 400;
    cy.stop();
    if (look?.isStill !== false || isFar || !isMoved) cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
    else cy.animate({ zoom: view.zoom, pan: { ...view.pan }, duration: MOTION, easing: 'ease-out-cubic' });
    isMoved = true;
  }
  let isMoved = false;

  function show(ids: readonly string[]): void {
    const elements = ids.map((id) => cy.getElementById(id)).filter((element) => element.nonempty());
    const { width, height } = freeOf(size(), reserved());
    if (elements.length === 0 || width <= 0 || height <= 0) return;
    const boxes = elements.map((element) => element.renderedBoundingBox({ includeLabels: false, includeOverlays: false }));
    const box = {
      x1: Math.min(...boxes.map(({ x1 }) => x1)),
      x2: Math.max(...boxes.map(({ x2 }) => x2)),
      y1: Math.min(...boxes.map(({ y1 }) => y1)),
      y2: Math.max(...boxes.map(({ y2 }) => y2)),
    };
    if (box.x1 >= 24 && box.y1 >= 24 && box.x2 <= width - 24 && box.y2 <= height - 24) return;
    const zoom = Math.min(cy.zoom(), ((width - 80) / (box.x2 - box.x1)) * cy.zoom(), ((height - 100) / (box.y2 - box.y1)) * cy.zoom());
    const middle = {
      x: ((box.x1 + box.x2) / 2 - cy.pan().x) / cy.zoom(),
      y: ((box.y1 + box.y2) / 2 - cy.pan().y) / cy.zoom(),
    };
    move({ zoom, pan: { x: width / 2 - middle.x * zoom, y: height / 2 - middle.y * zoom } });
  }
  function zoomBy(factor: number): void {
    const zoom = Math.min(ZOOM.max, Math.max(ZOOM.min, cy.zoom() * factor));
    move(viewFrom({ ...camera(), zoom }, size()));
  }
  function camera(): CanvasCamera {
    return cameraOf({ zoom: cy.zoom(), pan: cy.pan() }, size());
  }
  function setCamera(next: CanvasCamera): void {
    const now = camera();
    if (now.x !== next.x || now.y !== next.y || now.zoom !== next.zoom) move(viewFrom(next, size()));
  }

  return {
    apply,
    fit: fitAll,
    show,
    zoomBy,
    panBy: (x, y) => void cy.panBy({ x, y }),
    setCamera,
    camera,
    geometry: () => readGeometry(cy, size().width, size().height),
    destroy: () => {
      if (rest !== undefined) window.clearTimeout(rest);
      stopListening?.();
      stage?.container.removeEventListener('contextmenu', preventDefault);
      tools?.destroy();
      cy.stop();
      cy.destroy();
    },
  };
}

function preventDefault(event: Event): void {
  event.preventDefault();
}

function isSameLook(a: CanvasLook, b: CanvasLook): boolean {
  return (Object.keys(a) as (keyof CanvasLook)[]).every((key) => a[key] === b[key]);
}

function isHoverAlone(a: CanvasLook, b: CanvasLook): boolean {
  return isSameLook({ ...a, hovered: undefined }, { ...b, hovered: undefined });
}

/** True where more than the hover or the keyboard's place has changed. */
function hasSettlingChange(a: CanvasLook, b: CanvasLook): boolean {
  return (
    a.theme !== b.theme ||
    a.colourBy !== b.colourBy ||
    a.selectedNodes !== b.selectedNodes ||
    a.selectedEdges !== b.selectedEdges ||
    a.lit !== b.lit ||
    a.hasHulls !== b.hasHulls ||
    a.focused !== b.focused
  );
}

function settings(host: HTMLElement | undefined, { capacity, view }: CanvasOptions): CytoscapeOptions {
  return {
    ...(host ? { container: host } : { headless: true }),
    styleEnabled: true,
    layout: { name: 'preset', fit: false },
    ...(view ? { zoom: view.zoom, pan: { ...view.pan } } : {}),
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    hideEdgesOnViewport: capacity >= DENSE.hideEdges,
    pixelRatio: capacity > DENSE.pixelRatio ? 1 : 'auto',
  };
}
