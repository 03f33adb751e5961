import { selectVisibleGraph } from '#view/visible.ts';
import { clearFocus, neighboursOf } from '../store/focus.ts';
import { addToSelection, clearSelection, select } from '../store/selection.ts';
import type { MenuAt } from '../store/state.ts';
import { words } from '../strings/words.ts';
import { type Command, hasNodes } from './command.ts';

export const selectingCommands = [
  {
    id: 'clear',
    label: words.command.clear,
    group: 'Selection',
    keys: ['Escape'],
    when: ({ view, screen }) =>
      view.focus !== undefined || screen.highlight !== undefined || Object.values(view.selection).some((ids) => ids.length > 0),
    run: ({ store }) => {
      const { act, view, screen, setScreen } = store.getState();
      if (screen.highlight !== undefined) setScreen({ highlight: undefined });
      else if (view.focus !== undefined) act(clearFocus());
      else act(clearSelection());
      setScreen({ tool: 'pointer' });
    },
  },
  {
    id: 'select-all',
    label: words.command['select-all'],
    group: 'Selection',
    keys: ['Mod+A'],
    run: ({ store }) => store.getState().act(select({ nodes: selectVisibleGraph(store.getState()).nodes.map(({ id }) => id) })),
  },
  {
    id: 'invert',
    label: words.command.invert,
    group: 'Selection',
    keys: ['Mod+I'],
    run: ({ store }) => {
      const state = store.getState();
      const chosen = new Set(state.view.selection.nodes);
      state.act(select({ nodes: selectVisibleGraph(state).nodes.flatMap(({ id }) => (chosen.has(id) ? [] : [id])) }));
    },
  },
  {
    id: 'select-neighbours',
    label: words.command['select-neighbours'],
    group: 'Selection',
    keys: ['N'],
    when: hasNodes,
    run: ({ store }) => {
      const state = store.getState();
      const shown = new Set(selectVisibleGraph(state).nodes.map(({ id }) => id));
      state.act(addToSelection(neighboursOf(state.file, state.view.selection.nodes).filter((id) => shown.has(id))));
    },
  },
  {
    id: 'path',
    label: words.command.path,
    group: 'Selection',
    keys: ['Shift+P'],
    when: ({ view }) => view.selection.nodes.length === 2,
    run: ({ store }) => store.getState().setScreen({ dialog: 'path' }),
  },
  {
    id: 'menu',
    label: words.command.menu,
    group: 'Selection',
    keys: ['Shift+F10', 'ContextMenu'],
    run: ({ store, canvas }) => {
      const menu = menuOfRow() ?? canvas.current?.menuAt();
      if (menu !== undefined) store.getState().setScreen({ menu });
    },
  },
] as const satisfies readonly Command[];

/** The row of a table that the keyboard is on. */
function menuOfRow(): MenuAt | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  if (!row) return undefined;
  const { left, bottom } = row.getBoundingClientRect();
  return { target: { type: row.dataset.of === 'node' ? 'node' : 'record', id: row.dataset.row ?? '' }, x: left + 24, y: bottom };
}
