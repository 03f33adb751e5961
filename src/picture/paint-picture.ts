import { paint, type Surface } from './painter.ts';
import type { Picture } from './picture.ts';

/** A picture painted on a canvas, a browser's or another's. What would fail is known before: see fits. */
const MOST_PIXELS = 8192 * 8192;
const MOST_SIDE = 16_384;

export function fits({ width, height }: Pick<Picture, 'width' | 'height'>, scale: number): boolean {
  return width * scale <= MOST_SIDE && height * scale <= MOST_SIDE && width * height * scale * scale <= MOST_PIXELS;
}

/** The finest that fits, a whole number. */
export function largestDpi({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  const scale = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  return Math.floor(scale * 96);
}

/** The largest of the scales that fits. */
export function largestScale(picture: Pick<Picture, 'width' | 'height'>, scales: readonly number[]): number | undefined {
  return [...scales].sort((a, b) => b - a).find((scale) => fits(picture, scale));
}

export function paintPicture(context: Surface, picture: Picture, scale: number): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, picture.width, picture.height);
  if (picture.background !== undefined) {
    context.fillStyle = picture.background;
    context.fillRect(0, 0, picture.width, picture.height);
  }
  for (const layer of picture.layers) {
    context.save();
    if (layer.clip) {
      context.beginPath();
      context.rect(layer.clip.x, layer.clip.y, layer.clip.width, layer.clip.height);
      context.clip();
    }
    context.translate(layer.shift.x, layer.shift.y);
    context.scale(layer.scale, layer.scale);
    for (const { marks } of layer.items) paint(context, marks);
    context.restore();
  }
}
