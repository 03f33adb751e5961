import type { GraphFile } from '#graph/graph-file.ts';
import { ownGeometry } from '#picture/own-geometry.ts';
import type { Picture } from '#picture/picture.ts';
import { lookAt, pictureOf } from '#picture/picture-of.ts';
import { FIRST_OPTIONS, type PictureOptions } from '#picture/picture-options.ts';
import type { Measure } from '#picture/scene.ts';
import { readAddress } from '#view/address.ts';
import { selectVisibleGraph } from '#view/visible.ts';

/** A picture as the command makes it, without files. */
export function samplePicture(file: GraphFile, measure: Measure, options: Partial<PictureOptions> = {}, address = ''): Picture {
  const viewed = { file, view: readAddress(address, file).view };
  const all: PictureOptions = { ...FIRST_OPTIONS, part: 'all', ...options };
  const geometry = ownGeometry(selectVisibleGraph(viewed));
  const picture = pictureOf({ viewed, geometry, look: lookAt(viewed), measure }, all);
  if (!picture) throw new Error('nothing to draw');
  return picture;
}
