import { pointAt } from '#picture/edge-marks.ts';
import type { Geometry } from '#picture/shown.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import type { App } from '../store/context.ts';
import type { GraphCanvas } from './canvas.ts';
import type { DrawnCanvas } from './canvas-context.ts';
import { eventsOf } from './canvas-events.ts';
import { createFirstPicture } from './first-picture.ts';
import { hasLoadedSans, loadFonts } from './fonts.ts';
import type { CanvasEvents } from './look.ts';
import { lookOf } from './look-of.ts';
import { createStage } from './stage.ts';
import { watchSurroundings } from './surroundings.ts';

/**
 * The drawing in its container, for as long as it stands: the first picture at once, Cytoscape in its place as soon as the
 * browser has nothing else to do, or somebody reaches for the drawing. Store → drawing by apply, drawing → store by events.
 */
export interface Drawing {
  /** The node that the keyboard is on. */
  readonly setFocused: (id: string | undefined) => void;
  readonly stop: () => void;
}

/** Where fingers point, processors are slow and so is Cytoscape's start: it waits for a hand, or for so long. */
const QUIET = { mouse: 60, finger: 4000 } as const;
/** The panels around the picture come first, if they do not take longer than this. */
const PATIENCE = 2000;
const REACHING = ['pointerenter', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;

export function drawGraph(container: HTMLElement, app: App, menu: CanvasEvents['menu']): Drawing {
  const { store } = app;
  const stage = createStage(container);
  const { screen, file } = store.getState();
  const first = createFirstPicture(stage, screen.camera, afterPaint(app.picture.reach));
  let canvas: GraphCanvas | undefined;
  let isOver = false;
  let isOwnAct = false;
  let focused: string | undefined;
  const events = eventsOf(app, menu);
  const select: CanvasEvents['select'] = (...act) => {
    isOwnAct = true;
    events.select(...act);
    isOwnAct = false;
  };
  const now = () => {
    const state = store.getState();
    return { graph: selectVisibleGraph(state), look: lookOf(state, { ...surroundings.now(state.screen.theme), focused }) };
  };

  let waking: Promise<GraphCanvas | undefined> | undefined;
  const wake = (): Promise<GraphCanvas | undefined> => {
    waking ??= Promise.all([import('./canvas.ts'), loadFonts()]).then(([{ createCanvas }]) => {
      if (isOver) return undefined;
      const made = createCanvas(
        stage,
        { ...events, select },
        { capacity: file.entities.length, view: first.view(), drawn: () => first.destroy() },
      );
      const { graph, look } = now();
      made.apply(graph, look);
      // The address may have sent the camera elsewhere meanwhile.
      const { camera } = store.getState().screen;
      if (camera && camera !== screen.camera) made.setCamera(camera);
      canvas = made;
      return made;
    });
    return waking;
  };
  const withCanvas = (act: (made: GraphCanvas) => void): void => {
    if (canvas) act(canvas);
    else void wake().then((made) => made && act(made));
  };

  let { selectedNodes, selectedEdges } = lookOf(store.getState(), { theme: 'light', isStill: true, focused });
  let { open } = screen;
  const showSelected = (): void => {
    if (!isOver && selectedNodes.size + selectedEdges.size > 0) withCanvas((made) => made.show([...selectedNodes, ...selectedEdges]));
  };
  const update = (): void => {
    const { graph, look } = now();
    const state = store.getState();
    (canvas ?? first).apply(graph, look);
    if (look.lit || look.tool !== 'pointer') void wake();
    if (canvas && state.screen.camera) canvas.setCamera(state.screen.camera);
    const hasMoved = look.selectedNodes !== selectedNodes || look.selectedEdges !== selectedEdges;
    ({ selectedNodes, selectedEdges } = look);
    if (hasMoved && !isOwnAct) showSelected();
    // A sheet that comes over the drawing does so after this.
    if (open !== state.screen.open) requestAnimationFrame(() => requestAnimationFrame(showSelected));
    open = state.screen.open;
  };
  const surroundings = watchSurroundings(() => update());

  // Before Cytoscape has come, a tap is ours.
  let isOurs = false;
  const reach = (event: Event): void => {
    if (event.type === 'pointerdown') isOurs = canvas === undefined;
    void wake();
  };
  const tap = (event: MouseEvent): void => {
    // Whoever asks where the container is makes the browser lay out the page at once.
    if (!isOurs || canvas !== undefined) return;
    isOurs = false;
    const box = container.getBoundingClientRect();
    const id = first.nodeAt({ x: event.clientX - box.left, y: event.clientY - box.top });
    if (id !== undefined) select([{ type: 'node', id }], 'replace');
  };
  for (const name of REACHING) container.addEventListener(name, reach, { passive: true });
  container.addEventListener('click', tap);

  const handle: DrawnCanvas = {
    geometry: (): Geometry => (canvas ?? first).geometry(),
    fit: (ids) => withCanvas((made) => made.fit(ids)),
    zoomBy: (factor) => withCanvas((made) => made.zoomBy(factor)),
    panBy: (x, y) => withCanvas((made) => made.panBy(x, y)),
    menuAt: () => {
      const { nodes, edges, view } = (canvas ?? first).geometry();
      const [node] = focused === undefined ? selectedNodes : [focused];
      const [edge] = node === undefined ? selectedEdges : [];
      const path = edges.get(edge ?? '');
      const place = nodes.get(node ?? '') ?? (path === undefined ? undefined : pointAt(path, 0.5).point);
      const box = container.getBoundingClientRect();
      if (place === undefined) return { target: undefined, x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const target = node === undefined ? ({ type: 'edge', id: edge ?? '' } as const) : ({ type: 'node', id: node } as const);
      return { target, x: box.x + place.x * view.zoom + view.pan.x, y: box.y + place.y * view.zoom + view.pan.y };
    },
    focus: () => container.querySelector<HTMLElement>('[role=listbox]')?.focus(),
  };
  app.canvas.current = handle;
  const unsubscribe = store.subscribe(update);
  update();
  const timer = window.setTimeout(
    () => whenIdle(() => void (isOver || wake())),
    window.matchMedia('(hover: none)').matches ? QUIET.finger : QUIET.mouse,
  );
  if (!hasLoadedSans() || selectedEdges.size > 0) void loadFonts().then(() => canvas === undefined && !isOver && first.fontsChanged());
  return {
    setFocused: (id) => {
      focused = id;
      update();
      if (id !== undefined) withCanvas((made) => made.show([id]));
    },
    stop: () => {
      isOver = true;
      window.clearTimeout(timer);
      for (const name of REACHING) container.removeEventListener(name, reach);
      container.removeEventListener('click', tap);
      unsubscribe();
      surroundings.stop();
      if (app.canvas.current === handle) app.canvas.current = null;
      canvas?.destroy();
      first.destroy();
      stage.destroy();
    },
  };
}

/** Once, when what is drawn now has been painted. */
function afterPaint(act: () => void): () => void {
  let isDue = true;
  return () => {
    if (isDue) requestAnimationFrame(() => setTimeout(act));
    isDue = false;
  };
}

/** Not every browser tells when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: PATIENCE });
  else act();
}
