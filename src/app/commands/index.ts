import { invariant } from '#base/errors.ts';
import type { Command } from './command.ts';
import { drawingCommands } from './drawing.ts';
import { findingCommands } from './finding.ts';
import { focusingCommands } from './focusing.ts';
import { historyCommands } from './history.ts';
import { layoutCommands } from './layouts.ts';
import { panelCommands } from './panels.ts';
import { readingCommands } from './reading.ts';
import { selectingCommands } from './selecting.ts';

export const COMMANDS: readonly Command[] = [
  ...historyCommands,
  ...findingCommands,
  ...selectingCommands,
  ...focusingCommands,
  ...drawingCommands,
  ...layoutCommands,
  ...readingCommands,
  ...panelCommands,
];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

export function commandOf(id: string): Command {
  const command = byId.get(id);
  invariant(command !== undefined, `no command “${id}”`);
  return command;
}
