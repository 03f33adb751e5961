import type { App } from '../store/context.ts';
import type { AppState } from '../store/state.ts';

/** A user act, once: toolbar, menus, keys, palette, the sheet of keys and the e2e tests read the same list. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** As pressed: "Mod+Shift+Z", "H", "?". Mod is Ctrl, on a Mac Cmd. Never taken inside text fields, save with Mod. */
  readonly keys?: readonly string[];
  /** How the sheet of keys shows a family of commands in one line; `none`: another of the family stands for it. */
  readonly onSheet?: { readonly label: string; readonly keys: readonly string[] } | 'none';
  /** Whether it can be done now; left out: always. */
  readonly when?: (state: AppState) => boolean;
  readonly run: (app: App) => void;
}

export const COMMAND_GROUPS = ['History', 'Find', 'Selection', 'Focus', 'Drawing', 'Reading', 'Panels'] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

export function isPossible({ when }: Command, state: AppState): boolean {
  return when === undefined || when(state);
}

export const hasNodes = ({ view }: AppState): boolean => view.selection.nodes.length > 0;
