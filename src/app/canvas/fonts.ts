import { FONT_STACKS } from '#picture/scene.ts';

/** Whether our fonts can be drawn with at once. */
export function hasLoadedFonts(): boolean {
  return Object.values(FONT_STACKS).every((stack) => document.fonts.check(`600 12px ${stack.split(',')[0]}`));
}

/** Ours come with the page, but only once they are asked for. */
export async function loadFonts(): Promise<void> {
  await Promise.all(Object.values(FONT_STACKS).map((stack) => document.fonts.load(`600 12px ${stack}`)));
}
