import type { LayoutName } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import type { App } from '../store/context.ts';
import { setLayout } from '../store/layout.ts';
import { type Arranging, runArrange } from './run-arrange.ts';

/**
 * A layout as one act of the user, which one undo takes back: worked out beside the page, then all places at once, then the
 * whole in view. A second one stops the first. `given` and `tall` go back to the file's places, and forget moves by hand.
 */
const running = new WeakMap<App, Arranging>();

export async function relayout(app: App, layout: LayoutName): Promise<void> {
  running.get(app)?.stop();
  const { view, act } = app.store.getState();
  if (layout === 'given' || layout === 'tall') {
    act(setLayout(layout, {}));
    app.canvas.current?.fit();
    return;
  }
  const graph = selectVisibleGraph(app.store.getState());
  const [centre] = view.selection.nodes;
  const arranging = runArrange({ layout, graph, pinned: view.pinned, ...(centre === undefined ? {} : { centre }) });
  running.set(app, arranging);
  const places = await arranging.places;
  if (running.get(app) === arranging) running.delete(app);
  if (!places) return;
  act(setLayout(layout, { ...app.store.getState().view.places, ...places }));
  app.canvas.current?.fit();
}
