import { lazy, Suspense, useCallback } from 'react';
import { selectIsCut } from '#view/visible.ts';
import { useChunk } from '../parts/use-chunk.ts';
import { useMedia } from '../parts/use-media.ts';
import { useApp, useAppStore } from '../store/context.ts';
import type { MenuAt } from '../store/state.ts';
import { words } from '../strings/words.ts';
import { CanvasTools } from './graph/CanvasTools.tsx';
import { Chips } from './graph/Chips.tsx';
import { Legend } from './graph/Legend.tsx';
import { useCommand } from './use-command.ts';
import { useGraphSummary } from './use-graph-summary.ts';

export const loadCanvas = () => import('../canvas/GraphCanvas.tsx');
const NodeMenu = lazy(() => import('./graph/NodeMenu.tsx'));

interface Props {
  readonly isPhone: boolean;
}

/** The drawing with what floats over it: chips, tools, legend. */
export function GraphArea({ isPhone }: Props) {
  const GraphCanvas = useChunk(loadCanvas);
  const { nodes } = useGraphSummary();
  const isRoomy = useMedia('(min-width: 1280px)');
  const all = useApp(({ file }) => file.entities.length);
  const menu = useApp(({ screen }) => screen.menu);
  const store = useAppStore();
  const openMenu = useCallback(
    (target: MenuAt['target'], at: { readonly x: number; readonly y: number }) => store.getState().setScreen({ menu: { target, ...at } }),
    [store],
  );
  return (
    <section className="graph-area" aria-label={words.graph.label}>
      <div className="graph-stage">
        <Chips />
        {GraphCanvas === undefined ? <p className="graph-wait">{words.graph.loading}</p> : <GraphCanvas onMenu={openMenu} />}
        <Cut />
        {nodes === 0 ? <Nothing isEmpty={all === 0} /> : null}
        <CanvasTools isFlat={isPhone} />
        <SheetShadow isPhone={isPhone} />
      </div>
      <Legend startsOpen={isRoomy} />
      {menu === undefined ? null : (
        <Suspense>
          <NodeMenu at={menu} onClose={() => store.getState().setScreen({ menu: undefined })} />
        </Suspense>
      )}
    </section>
  );
}

/** Where a sheet lies over the drawing, so that nothing is brought into view behind it. */
function SheetShadow({ isPhone }: Props) {
  const isNarrow = useMedia('(max-width: 1023px)');
  const open = useApp(({ screen }) => screen.open);
  const side = isPhone && (open.facets || open.details || open.ledger) ? 'below' : isNarrow && open.details ? 'right' : undefined;
  return side === undefined ? null : <div className={`sheet is-${side} is-shadow`} data-over-canvas={side} />;
}

function Cut() {
  const isCut = useApp(selectIsCut);
  const { nodes } = useGraphSummary();
  return isCut ? (
    <p className="graph-note" data-over-canvas="">
      {words.graph.cut(nodes)}
    </p>
  ) : null;
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  const clear = useCommand('clear-filters');
  if (isEmpty) return <p className="graph-wait">{words.graph.empty}</p>;
  return (
    <div className="graph-wait">
      <p>{words.graph.nothing}</p>
      {clear.disabled ? null : (
        <button type="button" className="link" onClick={clear.onClick}>
          {words.facets.clearAll}
        </button>
      )}
    </div>
  );
}
