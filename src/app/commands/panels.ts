import type { App } from '../store/context.ts';
import type { AppState, Panel, Theme } from '../store/state.ts';
import { words } from '../strings/words.ts';
import type { Command } from './command.ts';

const panel = (id: Panel, label: string, key: string) => ({
  id: `toggle-${id}`,
  label,
  group: 'Panels' as const,
  keys: [key],
  run: ({ store }: App) => {
    const { screen, setScreen } = store.getState();
    setScreen({ open: { ...screen.open, [id]: !screen.open[id] } });
  },
});

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

export const panelCommands = [
  panel('facets', 'Filters: open or close', 'Shift+F'),
  panel('details', 'Article and details: open or close', 'Shift+D'),
  panel('ledger', 'Ledger: open or close', 'Shift+L'),
  {
    id: 'theme',
    label: words.command.theme,
    group: 'Panels',
    keys: ['Shift+T'],
    run: ({ store }) => store.getState().setScreen({ theme: NEXT_THEME[store.getState().screen.theme] }),
  },
  {
    id: 'open',
    label: words.command.open,
    group: 'Panels',
    keys: ['Shift+O'],
    run: ({ store }) => store.getState().setScreen({ dialog: 'open' }),
  },
  {
    id: 'export',
    label: words.command.export,
    group: 'Panels',
    keys: ['X'],
    when: (state: AppState) => state.file.entities.length > 0,
    run: ({ store }) => store.getState().setScreen({ dialog: 'export' }),
  },
  {
    id: 'export-data',
    label: 'Export data for other programs',
    group: 'Panels',
    keys: ['Shift+X'],
    when: (state: AppState) => state.file.entities.length > 0,
    run: ({ store }) => store.getState().setScreen({ dialog: 'data' }),
  },
  {
    id: 'share',
    label: words.command.share,
    group: 'Panels',
    keys: ['Shift+S'],
    run: ({ store }) => store.getState().setScreen({ dialog: 'share' }),
  },
  {
    id: 'help',
    label: words.command.help,
    group: 'Panels',
    keys: ['?'],
    run: ({ store }) => store.getState().setScreen({ dialog: 'help' }),
  },
] as const satisfies readonly Command[];
