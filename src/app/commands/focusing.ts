import { selectVisibleGraph } from '#view/visible.ts';
import { clearFocus, collapse, expand, focusOn, hide, hideOthers, showHidden } from '../store/focus.ts';
import { words } from '../strings/words.ts';
import { type Command, hasNodes } from './command.ts';

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const depths = STEPS.map((steps) => ({
  id: `focus-${steps}` as const,
  label: words.command.focus(steps),
  group: 'Focus' as const,
  keys: [String(steps)],
  onSheet: steps === 1 ? { label: words.command.focusSheet, keys: ['1', '…', '9'] } : ('none' as const),
  when: hasNodesOrFocus,
  run: ({ store }: Parameters<Command['run']>[0]) => {
    const { act, view } = store.getState();
    act(focusOn(view.selection.nodes.length > 0 ? view.selection.nodes : (view.focus?.nodes ?? []), steps));
  },
}));

function hasNodesOrFocus(state: Parameters<NonNullable<Command['when']>>[0]): boolean {
  return hasNodes(state) || state.view.focus !== undefined;
}

export const focusingCommands: readonly Command[] = [
  ...depths,
  {
    id: 'clear-focus',
    label: words.command['clear-focus'],
    group: 'Focus',
    when: ({ view }) => view.focus !== undefined,
    run: ({ store }) => store.getState().act(clearFocus()),
  },
  {
    id: 'expand',
    label: words.command.expand,
    group: 'Focus',
    keys: ['E'],
    when: hasNodes,
    run: ({ store }) => {
      const { act, file, view } = store.getState();
      act(expand(file, view.selection.nodes));
    },
  },
  {
    id: 'collapse',
    label: words.command.collapse,
    group: 'Focus',
    keys: ['Shift+E'],
    when: hasNodes,
    run: ({ store }) => {
      const { act, file, view } = store.getState();
      act(collapse(file, view.selection.nodes));
    },
  },
  {
    id: 'hide',
    label: words.command.hide,
    group: 'Focus',
    keys: ['H', 'Delete'],
    when: hasNodes,
    run: ({ store }) => store.getState().act(hide(store.getState().view.selection.nodes)),
  },
  {
    id: 'hide-others',
    label: words.command['hide-others'],
    group: 'Focus',
    keys: ['Shift+H'],
    when: hasNodes,
    run: ({ store }) => {
      const state = store.getState();
      const drawn = selectVisibleGraph(state).nodes.map(({ id }) => id);
      state.act(hideOthers(drawn, state.view.selection.nodes));
    },
  },
  {
    id: 'show-hidden',
    label: words.command['show-hidden'],
    group: 'Focus',
    keys: ['Alt+H'],
    when: ({ view }) => view.hidden.length > 0,
    run: ({ store }) => store.getState().act(showHidden()),
  },
];
