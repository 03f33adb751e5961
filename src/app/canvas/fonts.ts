import { FONT_STACKS } from '#picture/scene.ts';

const nameOf = (stack: string): string => `600 12px ${stack.split(',')[0]}`;
const ours = Object.values(FONT_STACKS).map(nameOf);
/** Longer than this nobody waits for a font: letters are then drawn in the system's. */
const PATIENCE = 3000;

/** Whether names can be drawn in our font at once; the serif is for the words of a selected edge alone. */
export function hasLoadedSans(): boolean {
  return document.fonts.check(nameOf(FONT_STACKS.sans));
}

/** Ours come with the page, but only once they are asked for. Those that do not come are not waited for. */
export async function loadFonts(): Promise<void> {
  const loaded = Promise.allSettled(ours.map((font) => document.fonts.load(font)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
