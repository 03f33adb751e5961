import { isPossible } from '../commands/command.ts';
import { commandOf } from '../commands/index.ts';
import { shownKeys } from '../commands/keys.ts';
import { useApp, useAppContext } from '../store/context.ts';
import { isMac } from './use-keys.ts';

/** What a button or a menu item needs of a command. */
export function useCommand(id: string): {
  readonly label: string;
  readonly keys?: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
} {
  const app = useAppContext();
  const command = commandOf(id);
  const disabled = useApp((state) => !isPossible(command, state));
  const chord = command.keys?.[0];
  return {
    label: command.label,
    ...(chord === undefined ? {} : { keys: shownKeys(chord, isMac()) }),
    disabled,
    onClick: () => command.run(app),
  };
}
