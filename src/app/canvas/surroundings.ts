import type { Theme } from '#picture/palette.ts';
import type { Floating } from './fit.ts';

/** The window's theme and motion, followed while the canvas stands. */
export function watchSurroundings(onChange: () => void) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  for (const query of [dark, still]) query.addEventListener('change', onChange);
  return {
    now: (wanted: 'system' | Theme): { readonly theme: Theme; readonly isStill: boolean } => ({
      theme: wanted === 'system' ? (dark.matches ? 'dark' : 'light') : wanted,
      isStill: still.matches,
    }),
    stop: () => {
      for (const query of [dark, still]) query.removeEventListener('change', onChange);
    },
  };
}

/** What floats over the canvas and says so by `data-over-canvas`, a sheet with its side: in the canvas's own pixels. */
export function reservedIn(container: HTMLElement): readonly Floating[] {
  const box = container.getBoundingClientRect();
  const floating = container.closest('section')?.querySelectorAll<HTMLElement>('[data-over-canvas]') ?? [];
  return [...floating].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const side = element.dataset.overCanvas;
    const sheet = side === 'below' || side === 'right' ? ({ sheet: side } as const) : {};
    return [{ x: left - box.left - 8, y: top - box.top - 8, width: width + 16, height: height + 16, ...sheet }];
  });
}
