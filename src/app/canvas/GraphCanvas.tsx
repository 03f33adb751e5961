import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useAppContext } from '../store/context.ts';
import { type Drawing, drawGraph } from './draw.ts';
import { GraphWalk } from './GraphWalk.tsx';
import type { CanvasEvents } from './look.ts';

interface Props {
  readonly onMenu?: CanvasEvents['menu'];
}

/** The graph: one drawing for as long as the component stands, and the walk over it by keyboard. */
export default function GraphCanvas({ onMenu }: Props) {
  const app = useAppContext();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const menu = useRef(onMenu);
  useEffect(() => {
    menu.current = onMenu;
  }, [onMenu]);
  // In the frame in which it comes to stand on the page, not in the one after.
  useLayoutEffect(() => {
    if (!container.current) return;
    drawing.current = drawGraph(container.current, app, (target, at) => menu.current?.(target, at));
    return drawing.current.stop;
  }, [app]);
  const onWalk = useCallback((id: string | undefined) => drawing.current?.setFocused(id), []);
  return (
    <div ref={container} className="graph-canvas" data-testid="graph">
      <GraphWalk onWalk={onWalk} />
    </div>
  );
}
