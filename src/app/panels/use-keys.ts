import { useEffect } from 'react';
import { COMMANDS } from '../commands/index.ts';
import { commandFor } from '../commands/keys.ts';
import { useAppContext } from '../store/context.ts';

/** Keys → commands. Not inside text fields, not while a dialog is open, and arrows only where nothing else has the focus. */
export function useKeys(): void {
  const app = useAppContext();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = app.store.getState().screen.dialog !== undefined || document.querySelector('[role="menu"]') !== null;
      if (event.defaultPrevented || isElsewhere) return;
      const at = event.target instanceof HTMLElement ? event.target : document.body;
      const isTyping = at.matches('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]');
      const command = commandFor(COMMANDS, event, app.store.getState(), isTyping);
      if (command === undefined) return;
      const isArrow = event.key.startsWith('Arrow');
      if (isArrow && at !== document.body && at.closest('.graph-canvas') === null) return;
      event.preventDefault();
      command.run(app);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app]);
}

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
