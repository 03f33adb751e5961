import type { App } from '../store/context.ts';
import { expand, focusOn } from '../store/focus.ts';
import { moveNodes, pin } from '../store/layout.ts';
import { addToSelection, clearSelection, select, toggleSelected } from '../store/selection.ts';
import type { CanvasEvents, Target } from './look.ts';

/** What the user does on the canvas → changes of the store. */
export function eventsOf({ store }: App, menu: CanvasEvents['menu']): CanvasEvents {
  return {
    menu,
    select: (targets, how) => {
      const part = { nodes: idsOf(targets, 'node'), edges: idsOf(targets, 'edge') };
      const { act, setScreen } = store.getState();
      const { selection } = store.getState().view;
      const isSame =
        how === 'replace' && selection.records.length === 0 && isEqual(selection.nodes, part.nodes) && isEqual(selection.edges, part.edges);
      if (!isSame) act(how === 'toggle' ? toggleSelected(part) : how === 'add' ? addToSelection(part.nodes) : select(part));
      // An edge is opened where its words are; a node where all about it is listed.
      if (part.edges.length > 0) setScreen({ detailTab: 'article', reading: store.getState().screen.reading + 1 });
      else if (part.nodes.length > 0) setScreen({ detailTab: 'selected' });
    },
    clear: () => store.getState().act(clearSelection()),
    hover: (target) => store.getState().setHover(target === undefined ? undefined : { [target.type]: target.id }),
    open: ({ type, id }) => {
      const { act, setScreen, view, file, screen } = store.getState();
      if (type === 'node') {
        act(view.focus === undefined ? focusOn([id], 1) : expand(file, [id]));
        return;
      }
      act(select({ edges: [id] }));
      setScreen({ open: { ...screen.open, details: true }, detailTab: 'article', reading: screen.reading + 1 });
    },
    pin: (places) => {
      const { actOn } = store.getState();
      const name = `drag ${[...places.keys()].join(' ')}`;
      actOn(name, moveNodes(Object.fromEntries([...places].map(([id, { x, y }]) => [id, [x, y] as const]))));
      actOn(name, pin([...places.keys()], true));
    },
    camera: (camera) => store.getState().setCamera(camera),
  };
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function idsOf(targets: readonly Target[], type: Target['type']): readonly string[] {
  return targets.filter((target) => target.type === type).map(({ id }) => id);
}
