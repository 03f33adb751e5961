import { useEffect } from 'react';
import { COMMANDS } from '../commands/index.ts';
import { commandFor } from '../commands/keys.ts';
import { takeKeys, takeTyped, typeAhead } from '../early-keys.ts';
import { useAppContext } from '../store/context.ts';

/** Keys → commands. Not inside text fields, not while a dialog is open, and arrows only where nothing else has the focus. */
export function useKeys(): void {
  const app = useAppContext();
  useEffect(() => {
    const take = (event: KeyboardEvent, isLate = false) => {
      const { screen, setScreen } = app.store.getState();
      const at = event.target instanceof HTMLElement ? event.target : document.body;
      if (screen.dialog === 'search' && document.querySelector('dialog[open]') === null) {
        // The search is still on its way.
        if (event.key === 'Escape') {
          takeTyped();
          setScreen({ dialog: undefined });
        } else typeAhead(event);
        return;
      }
      const isElsewhere = screen.dialog !== undefined || document.querySelector('[role="menu"]') !== null;
      if ((event.defaultPrevented && !isLate) || isElsewhere) return;
      const isTyping = at.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]');
      const command = commandFor(COMMANDS, event, app.store.getState(), isTyping);
      if (command === undefined) return;
      const isArrow = event.key.startsWith('Arrow');
      if (isArrow && at !== document.body && at.closest('.graph-canvas') === null) return;
      event.preventDefault();
      command.run(app);
    };
    for (const event of takeKeys()) take(event, true);
    const onKey = (event: KeyboardEvent) => take(event);
    // The browser opens a menu by these keys too, some of them later: one menu is enough.
    const onMenu = (event: Event) => app.store.getState().screen.menu !== undefined && event.preventDefault();
    window.addEventListener('keydown', onKey);
    window.addEventListener('contextmenu', onMenu);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('contextmenu', onMenu);
    };
  }, [app]);
}

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
