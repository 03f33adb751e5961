import { LAYOUTS, type LayoutName } from '#view/view.ts';
import type { App } from '../store/context.ts';
import type { AppState } from '../store/state.ts';
import { words } from '../strings/words.ts';
import { type Command, hasNodes } from './command.ts';

export const layoutCommandId = (layout: LayoutName): string => `layout-${layout}`;

const hasMoved = ({ view }: AppState): boolean => view.layout !== 'given' || Object.keys(view.places).length > 0;

/** A layout is an act like any other: one undo brings the old places back. Worked out in the canvas room, beside the page. */
export const layoutCommands: readonly Command[] = LAYOUTS.map((layout) => ({
  id: layoutCommandId(layout),
  label: `${words.view.layout}: ${words.layout[layout].toLowerCase()}`,
  group: 'Drawing',
  ...(layout === 'force' ? { keys: ['R'] } : layout === 'around' ? { keys: ['A'] } : {}),
  ...(layout === 'given' ? { when: hasMoved } : layout === 'around' ? { when: hasNodes } : {}),
  run: (app: App) => void import('../canvas/relayout.ts').then(({ relayout }) => relayout(app, layout)),
}));
