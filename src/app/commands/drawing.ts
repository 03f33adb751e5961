import type { Place } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import type { App } from '../store/context.ts';
import { fanOut, moveNodes, pin, showHulls } from '../store/layout.ts';
import type { AppState, Tool } from '../store/state.ts';
import { words } from '../strings/words.ts';
import { type Command, hasNodes } from './command.ts';

const ZOOM_STEP = 1.25;
const PAN_STEP = 60;
const NUDGE = 10;

const tool = (id: Tool, label: string, key: string) => ({
  id: `tool-${id}`,
  label,
  group: 'Drawing' as const,
  keys: [key],
  run: ({ store }: App) => store.getState().setScreen({ tool: id }),
});

const arrow = (name: keyof typeof words.command.ways, x: number, y: number): readonly Command[] => [
  {
    id: `pan-${name.toLowerCase()}`,
    label: words.command.pan(words.command.ways[name]),
    group: 'Drawing',
    keys: [`Arrow${name}`],
    onSheet: name === 'Left' ? { label: words.command.panSheet, keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] } : 'none',
    when: (state) => !hasNodes(state),
    run: ({ canvas }) => canvas.current?.panBy(-x * PAN_STEP, -y * PAN_STEP),
  },
  {
    id: `nudge-${name.toLowerCase()}`,
    label: words.command.nudge(words.command.ways[name]),
    group: 'Drawing',
    keys: [`Alt+Arrow${name}`],
    onSheet:
      name === 'Left' ? { label: words.command.nudgeSheet, keys: ['Alt', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] } : 'none',
    when: hasNodes,
    run: ({ store }) => store.getState().actOn('nudge', moveNodes(nudged(store.getState(), x * NUDGE, y * NUDGE))),
  },
];

function nudged(state: AppState, x: number, y: number): Readonly<Record<string, Place>> {
  const chosen = new Set(state.view.selection.nodes);
  const nodes = selectVisibleGraph(state).nodes.filter(({ id }) => chosen.has(id));
  return Object.fromEntries(nodes.map((node) => [node.id, [node.x + x, node.y + y] as const]));
}

export const drawingCommands: readonly Command[] = [
  {
    id: 'zoom-in',
    label: words.command['zoom-in'],
    group: 'Drawing',
    keys: ['+', '='],
    run: ({ canvas }) => canvas.current?.zoomBy(ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    label: words.command['zoom-out'],
    group: 'Drawing',
    keys: ['-'],
    run: ({ canvas }) => canvas.current?.zoomBy(1 / ZOOM_STEP),
  },
  { id: 'fit', label: words.command.fit, group: 'Drawing', keys: ['0'], run: ({ canvas }) => canvas.current?.fit() },
  {
    id: 'fit-selection',
    label: words.command['fit-selection'],
    group: 'Drawing',
    keys: ['F'],
    when: hasNodes,
    run: ({ canvas, store }) => canvas.current?.fit(store.getState().view.selection.nodes),
  },
  tool('pointer', words.command['tool-pointer'], 'V'),
  tool('box', words.command['tool-box'], 'B'),
  tool('lasso', words.command['tool-lasso'], 'L'),
  {
    id: 'pin',
    label: words.command.pin,
    group: 'Drawing',
    keys: ['P'],
    when: hasNodes,
    run: ({ store }) => store.getState().act(pin(store.getState().view.selection.nodes, true)),
  },
  {
    id: 'unpin',
    label: words.command.unpin,
    group: 'Drawing',
    keys: ['Alt+P'],
    when: hasNodes,
    run: ({ store }) => store.getState().act(pin(store.getState().view.selection.nodes, false)),
  },
  {
    id: 'hulls',
    label: words.command.hulls,
    group: 'Drawing',
    keys: ['O'],
    run: ({ store }) => store.getState().act(showHulls(!store.getState().view.hulls)),
  },
  {
    id: 'fan',
    label: words.command.fan,
    group: 'Drawing',
    keys: ['G'],
    run: ({ store }) => store.getState().act(fanOut(!store.getState().view.fanned)),
  },
  ...arrow('Left', -1, 0),
  ...arrow('Right', 1, 0),
  ...arrow('Up', 0, -1),
  ...arrow('Down', 0, 1),
  {
    id: 'into-graph',
    label: words.command['into-graph'],
    group: 'Drawing',
    keys: ['Shift+G'],
    run: ({ canvas }) => canvas.current?.focus(),
  },
];
