import { paint } from '../canvas/painter.ts';
import type { Picture } from './picture.ts';
import { withFacts } from './png-chunks.ts';

/** A picture painted on a canvas, and as a PNG file. What would fail is known before: see fits. */
const MOST_PIXELS = 8192 * 8192;
const MOST_SIDE = 16_384;
/** What a screen's pixel is worth at scale 1. */
const DPI = 96;

export function fits({ width, height }: Pick<Picture, 'width' | 'height'>, scale: number): boolean {
  return width * scale <= MOST_SIDE && height * scale <= MOST_SIDE && width * height * scale * scale <= MOST_PIXELS;
}

/** The largest of the scales that fits. */
export function largestScale(picture: Pick<Picture, 'width' | 'height'>, scales: readonly number[]): number | undefined {
  return [...scales].sort((a, b) => b - a).find((scale) => fits(picture, scale));
}

export function dpiAt(scale: number): number {
  return DPI * scale;
}

export function paintPicture(context: CanvasRenderingContext2D, picture: Picture, scale: number): void {
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

/** Undefined where the browser refuses: some allow less than we know of. */
export async function toPng(picture: Picture, scale: number, software: string): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context || !fits(picture, scale)) return undefined;
  paintPicture(context, picture, scale);
  const raster = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!raster) return undefined;
  const texts = { Title: picture.title, Description: picture.description, Source: picture.source, Software: software };
  const bytes = withFacts(new Uint8Array(await raster.arrayBuffer()), { dpi: dpiAt(scale), texts });
  return new Blob([bytes], { type: 'image/png' });
}
