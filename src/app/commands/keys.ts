import type { AppState } from '../store/state.ts';
import { type Command, isPossible } from './command.ts';

/** As much of a KeyboardEvent as keys need: so that it is tested without a page. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a press is a chord such as "Mod+Shift+Z". A sign that needs Shift to be typed ("?", "+") matches with and without. */
export function isPressed(chord: string, press: Press): boolean {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const isLetter = /^[A-Z]$/.test(key);
  const isSign = key.length === 1 && !isLetter && !/^\d$/.test(key);
  const same = isLetter ? press.key.toUpperCase() === key : press.key === key;
  const shift = isSign ? true : press.shiftKey === wants('Shift');
  return same && shift && (press.ctrlKey || press.metaKey) === wants('Mod') && press.altKey === wants('Alt');
}

/** The command of a press, if it can be done now. While the user types, only chords with Mod and K count. */
export function commandFor(commands: readonly Command[], press: Press, state: AppState, isTyping: boolean): Command | undefined {
  return commands.find(
    (command) =>
      (command.keys ?? []).some((chord) => isPressed(chord, press) && (!isTyping || chord === 'Mod+K')) && isPossible(command, state),
  );
}

/** A chord as this machine's keyboard has it. */
export function shownKeys(chord: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Alt: isMac ? '⌥' : 'Alt',
    Shift: isMac ? '⇧' : 'Shift',
    Escape: 'Esc',
    ContextMenu: 'Menu',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return parts.map((part) => names[part] ?? part).join(isMac ? '' : ' ');
}
