import { words } from '../strings/words.ts';
import type { Command } from './command.ts';

export const historyCommands = [
  {
    id: 'undo',
    label: words.command.undo,
    group: 'History',
    keys: ['Mod+Z'],
    when: ({ past }) => past.length > 0,
    run: ({ store }) => store.getState().undo(),
  },
  {
    id: 'redo',
    label: words.command.redo,
    group: 'History',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: ({ future }) => future.length > 0,
    run: ({ store }) => store.getState().redo(),
  },
] as const satisfies readonly Command[];
