import { indexOf } from '#view/file-index.ts';
import { hasFilter } from '#view/passing.ts';
import { toggleContested } from '../store/contested.ts';
import { whyMatched } from '../store/dossier.ts';
import { clearFilters, setNeighbours } from '../store/filters.ts';
import { words } from '../strings/words.ts';
import type { Command } from './command.ts';

export const findingCommands = [
  {
    id: 'search',
    label: words.command.search,
    group: 'Find',
    keys: ['Mod+K', '/', 'S'],
    run: ({ store }) => store.getState().setScreen({ dialog: 'search' }),
  },
  {
    id: 'contested',
    label: words.command.contested,
    group: 'Find',
    keys: ['C'],
    run: ({ store }) => {
      const { act, screen, setScreen } = store.getState();
      act(toggleContested());
      setScreen({ ledgerTab: 'contested', open: { ...screen.open, ledger: true } });
    },
  },
  {
    id: 'clear-filters',
    label: words.command['clear-filters'],
    group: 'Find',
    keys: ['Shift+C'],
    when: ({ view }) => hasFilter(view.filters),
    run: ({ store }) => store.getState().act(clearFilters()),
  },
  {
    id: 'neighbours',
    label: words.command.neighbours,
    group: 'Find',
    keys: ['Shift+N'],
    when: ({ view }) => hasFilter(view.filters),
    run: ({ store }) => {
      const { act, view } = store.getState();
      act(setNeighbours(!view.filters.withNeighbours));
    },
  },
  {
    id: 'select-matches',
    label: words.command['select-matches'],
    group: 'Find',
    when: ({ view }) => view.filters.facets.country !== undefined || view.filters.facets.agency !== undefined,
    run: ({ store }) => {
      const { act, file, view } = store.getState();
      const index = indexOf(file);
      const nodes = file.entities.filter(({ id }) => whyMatched(index, view.filters, id).length > 0).map(({ id }) => id);
      act((had) => ({ ...had, selection: { nodes, edges: [], records: [] } }));
    },
  },
] as const satisfies readonly Command[];
