import { createCanvas } from '@napi-rs/canvas';
import type { GraphFile } from '#graph/graph-file.ts';
import { withOutlines } from '#picture/fonts/outlines.ts';
import { ownGeometry } from '#picture/own-geometry.ts';
import { largestDpi, paintPicture } from '#picture/paint-picture.ts';
import type { Surface } from '#picture/painter.ts';
import { toPdf } from '#picture/pdf/pdf.ts';
import { lookAt, pictureOf } from '#picture/picture-of.ts';
import { FIRST_OPTIONS, type PictureOptions } from '#picture/picture-options.ts';
import { toSvg } from '#picture/svg.ts';
import { typesetterFor } from '#testing/typesetter.ts';
import { FIRST_VIEW } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';

export interface BenchRow {
  readonly name: string;
  /** Writes once and says how many bytes that made. */
  readonly write: () => number | Promise<number>;
}

const OPTIONS: PictureOptions = { ...FIRST_OPTIONS, part: 'all' };

/** The pictures of a whole graph, made without a browser: from the view to the bytes, fonts already read. */
export function pictureRows(file: GraphFile): readonly BenchRow[] {
  const viewed = { file, view: FIRST_VIEW };
  const typesetter = typesetterFor(file.title + file.entities.map(({ name }) => name).join(' '));
  const { measure } = typesetter;
  const draw = () => {
    const geometry = ownGeometry(selectVisibleGraph(viewed));
    return pictureOf({ viewed, geometry, look: lookAt(viewed), measure }, OPTIONS)!;
  };
  const pngAt = async (dpi: number): Promise<number> => {
    const picture = draw();
    const scale = Math.min(dpi, largestDpi(picture)) / 96;
    const canvas = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    paintPicture(canvas.getContext('2d') as unknown as Surface, withOutlines(picture, typesetter), scale);
    return (await canvas.encode('png')).length;
  };
  return [
    { name: 'picture svg', write: () => Buffer.byteLength(toSvg(draw(), measure)) },
    { name: 'picture pdf', write: async () => (await toPdf(draw(), typesetter, 'bench')).length },
    { name: 'picture png 96 dpi', write: () => pngAt(96) },
  ];
}
