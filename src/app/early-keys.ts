/**
 * Keys pressed before there is anything to take them: those of the page's first moment are kept until the commands have come, and what
 * is typed for the search while that is on its way is kept for its field.
 */
const MOST = 200;
let kept: KeyboardEvent[] = [];
let typed = '';

/** Not what moves the focus or scrolls, and nothing that goes into a field. */
function isOurs({ key, target }: KeyboardEvent): boolean {
  return (key.length === 1 || key === 'Backspace' || key === 'Escape') && !(target instanceof HTMLInputElement);
}

function keep(event: KeyboardEvent): void {
  if (!isOurs(event) || kept.length === MOST) return;
  kept.push(event);
  const isSearch = event.key === '/' || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
  // The browser's own search must not take the letters that follow.
  if (isSearch) event.preventDefault();
}

export function keepKeys(): void {
  window.addEventListener('keydown', keep);
}

/** From now on they are taken at once. Gives what was kept, in order. */
export function takeKeys(): readonly KeyboardEvent[] {
  window.removeEventListener('keydown', keep);
  const taken = kept;
  kept = [];
  return taken;
}

/** A key for a field that is not there yet. */
export function typeAhead({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): void {
  if (ctrlKey || metaKey || altKey) return;
  if (key === 'Backspace') typed = typed.slice(0, -1);
  else if (key.length === 1 && typed.length < MOST) typed += key;
}

export function takeTyped(): string {
  const text = typed;
  typed = '';
  return text;
}
