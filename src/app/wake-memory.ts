/** The first look into a browser's memory waits for another process. */
export function wakeMemory(): void {
  try {
    localStorage.getItem('');
  } catch {
    return;
  }
}
