import type { App } from '../store/context.ts';
import { selectLitSpans, stopsOf } from '../store/reading.ts';
import type { AppState } from '../store/state.ts';
import { words } from '../strings/words.ts';
import type { Command } from './command.ts';

const hasStops = (state: AppState): boolean => selectLitSpans(state).length > 0;

function go({ store }: App, by: number): void {
  const state = store.getState();
  const stops = stopsOf(selectLitSpans(state));
  const { open, detailTab, evidence, reading } = state.screen;
  const isThere = detailTab === 'article' && open.details;
  const next = isThere ? (evidence + by + stops.length) % stops.length : 0;
  state.setScreen({
    open: { ...open, details: true },
    detailTab: 'article',
    evidence: next,
    article: stops[next]?.article ?? state.screen.article,
    reading: reading + 1,
  });
}

export const readingCommands = [
  { id: 'next-evidence', label: words.command['next-evidence'], group: 'Reading', keys: [']'], when: hasStops, run: (app) => go(app, 1) },
  {
    id: 'previous-evidence',
    label: words.command['previous-evidence'],
    group: 'Reading',
    keys: ['['],
    when: hasStops,
    run: (app) => go(app, -1),
  },
] as const satisfies readonly Command[];
