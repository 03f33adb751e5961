import { useCallback, useEffect, useRef } from 'react';
import { selectVisibleGraph } from '#view/visible.ts';
import { type App, useAppContext } from '../store/context.ts';
import { createCanvas } from './canvas.ts';
import type { DrawnCanvas } from './canvas-context.ts';
import { eventsOf } from './canvas-events.ts';
import { GraphWalk } from './GraphWalk.tsx';
import type { CanvasEvents } from './look.ts';
import { lookOf } from './look-of.ts';
import { reservedIn, watchSurroundings } from './surroundings.ts';
import './canvas.css';

interface Props {
  readonly onMenu?: CanvasEvents['menu'];
}

/** The graph: one canvas for as long as the component stands. Store → canvas by apply, canvas → store by events. */
export default function GraphCanvas({ onMenu }: Props) {
  const app = useAppContext();
  const container = useRef<HTMLDivElement>(null);
  const walk = useRef<(id: string | undefined) => void>(undefined);
  const menu = useRef(onMenu);
  useEffect(() => {
    menu.current = onMenu;
  }, [onMenu]);
  useEffect(() => {
    if (!container.current) return;
    const { setFocused, stop } = draw(container.current, app, (target, at) => menu.current?.(target, at));
    walk.current = setFocused;
    return stop;
  }, [app]);
  const onWalk = useCallback((id: string | undefined) => walk.current?.(id), []);
  return (
    <div ref={container} className="graph-canvas" data-testid="graph">
      <GraphWalk onWalk={onWalk} />
    </div>
  );
}

function draw(container: HTMLDivElement, app: App, menu: CanvasEvents['menu']) {
  const { store } = app;
  let isOwnAct = false;
  let focused: string | undefined;
  const events = eventsOf(app, menu);
  const select: CanvasEvents['select'] = (...act) => {
    isOwnAct = true;
    events.select(...act);
    isOwnAct = false;
  };
  const canvas = createCanvas(
    container,
    { ...events, select },
    { capacity: store.getState().file.entities.length, reserved: () => reservedIn(container), camera: store.getState().screen.camera },
  );
  let selected = lookOf(store.getState(), { theme: 'light', isStill: true, focused });
  let { open } = store.getState().screen;
  let isOver = false;
  const showSelected = (): void => {
    if (!isOver) canvas.show([...selected.selectedNodes, ...selected.selectedEdges]);
  };
  const update = (): void => {
    const state = store.getState();
    const look = lookOf(state, { ...surroundings.now(state.screen.theme), focused });
    canvas.apply(selectVisibleGraph(state), look);
    if (state.screen.camera) canvas.setCamera(state.screen.camera);
    const hasMoved = look.selectedNodes !== selected.selectedNodes || look.selectedEdges !== selected.selectedEdges;
    selected = look;
    if (hasMoved && !isOwnAct) showSelected();
    // A sheet that comes over the drawing does so after this.
    if (open !== state.screen.open) requestAnimationFrame(() => requestAnimationFrame(showSelected));
    open = state.screen.open;
  };
  const surroundings = watchSurroundings(() => update());
  const unsubscribe = store.subscribe(update);
  const { fit, zoomBy, panBy } = canvas;
  const focus = (): void => container.querySelector<HTMLElement>('[role=listbox]')?.focus();
  const handle: DrawnCanvas = { canvas, fit, zoomBy, panBy, focus };
  app.canvas.current = handle;
  update();
  const setFocused = (id: string | undefined): void => {
    focused = id;
    update();
    if (id !== undefined) canvas.show([id]);
  };
  const stop = (): void => {
    isOver = true;
    unsubscribe();
    surroundings.stop();
    if (app.canvas.current === handle) app.canvas.current = null;
    canvas.destroy();
  };
  return { setFocused, stop };
}
