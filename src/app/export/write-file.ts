import type { Picture } from '#picture/picture.ts';
import type { Measure } from '#picture/scene.ts';
import { toSvg } from '#picture/svg.ts';
import { carriedFontsFor, typesetterFor } from './load-fonts.ts';
import type { FileOptions } from './PictureForm.tsx';
import { toPng } from './png.ts';

export interface FileRequest {
  readonly picture: Picture;
  readonly measure: Measure;
  readonly file: Pick<FileOptions, 'format' | 'carriesFonts'>;
  /** Of a PNG. */
  readonly scale: number;
  readonly software: string;
}

/** The picture as a file of the chosen format. Undefined where the browser refuses a PNG of that size; throws where fonts do not come. */
export async function writeFile({ picture, measure, file, scale, software }: FileRequest): Promise<Blob | undefined> {
  if (file.format === 'png') return toPng(picture, scale, software);
  if (file.format === 'svg') {
    const fonts = file.carriesFonts ? await carriedFontsFor(picture) : [];
    return new Blob([toSvg(picture, measure, fonts)], { type: 'image/svg+xml' });
  }
  const [{ toPdf }, typesetter] = await Promise.all([import('#picture/pdf/pdf.ts'), typesetterFor(picture)]);
  return new Blob([await toPdf(picture, typesetter, software)], { type: 'application/pdf' });
}
