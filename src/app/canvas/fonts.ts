import { FONT_STACKS } from '#picture/scene.ts';

const ours = Object.values(FONT_STACKS).map((stack) => `600 12px ${stack.split(',')[0]}`);
/** Longer than this nobody waits for a font: letters are then drawn in the system's. */
const PATIENCE = 3000;

/** Whether our fonts can be drawn with at once. */
export function hasLoadedFonts(): boolean {
  return ours.every((font) => document.fonts.check(font));
}

/** Ours come with the page, but only once they are asked for. Those that do not come are not waited for. */
export async function loadFonts(): Promise<void> {
  const loaded = Promise.allSettled(ours.map((font) => document.fonts.load(font)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
