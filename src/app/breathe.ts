/** Ends this task: the browser answers and paints before what comes next. */
export function breathe(): Promise<void> {
  return 'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
