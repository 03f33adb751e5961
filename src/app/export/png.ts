import { fits, paintPicture } from '#picture/paint-picture.ts';
import type { Picture } from '#picture/picture.ts';
import { withFacts } from '#picture/png-chunks.ts';

/** What a screen's pixel is worth at scale 1. */
const DPI = 96;

export function dpiAt(scale: number): number {
  return DPI * scale;
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
