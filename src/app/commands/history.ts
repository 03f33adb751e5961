import type { Command } from './command.ts';

export const historyCommands = [
  {
    id: 'undo',
    label: 'Undo',
    group: 'History',
    keys: ['Mod+Z'],
    when: ({ past }) => past.length > 0,
    run: ({ store }) => store.getState().undo(),
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'History',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: ({ future }) => future.length > 0,
    run: ({ store }) => store.getState().redo(),
  },
] as const satisfies readonly Command[];
