import type { Typesetter } from '../fonts/typesetter.ts';
import type { Layer, Picture } from '../picture.ts';
import { createPdfFile, pdfNumber as n, type PdfFile, pdfText } from './pdf-file.ts';
import { createPdfFonts } from './pdf-fonts.ts';
import { createMarkWriter } from './pdf-marks.ts';

/**
 * A picture as a PDF of one page: vectors, real text in embedded fonts, title, language, and tags (ISO 32000-2, 14.8): the title
 * is a heading, the drawing a figure with its description, legend, evidence and source are paragraphs. A page is 72 to the inch.
 */
export async function toPdf(picture: Picture, typesetter: Typesetter, software: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = createPdfFile();
  const fonts = createPdfFonts();
  const marks = createMarkWriter(typesetter, fonts);
  const tagged: Tagged[] = [];
  const [width, height] = [picture.width * POINTS, picture.height * POINTS];
  const content: string[] = [`${n(POINTS)} 0 0 ${n(-POINTS)} 0 ${n(height)} cm`];
  if (picture.background !== undefined) {
    const d = [['M', 0, 0], ['L', picture.width, 0], ['L', picture.width, picture.height], ['L', 0, picture.height], ['Z']] as const;
    content.push('/Artifact BMC', marks.write({ type: 'path', d, fill: picture.background }), 'EMC');
  }
  const open = (tag: Tagged['tag']): void => {
    content.push(`/${tag}<</MCID ${tagged.length}>>BDC`);
    tagged.push({ tag });
  };
  const drawing = picture.layers.filter(({ name }) => name !== 'furniture');
  const furniture = picture.layers.filter(({ name }) => name === 'furniture').flatMap(({ items }) => items);
  for (const item of furniture.filter(({ id }) => id === 'title')) {
    open('H1');
    content.push(...item.marks.map(marks.write), 'EMC');
  }
  open('Figure');
  for (const layer of drawing) content.push(...layerOf(layer, marks.write));
  content.push('EMC');
  for (const { id, marks: list } of furniture.filter((item) => item.id !== 'title')) {
    if (id.startsWith('rule-')) content.push('/Artifact BMC');
    else open('P');
    content.push(...list.map(marks.write), 'EMC');
  }
  const stream = await file.addStream('', new TextEncoder().encode(content.join('\n')));
  return written(file, picture, {
    stream,
    fonts: await fonts.write(file),
    states: [...marks.opacities].map(([name, share]) => `/${name}<</ca ${n(share)}/CA ${n(share)}>>`).join(''),
    box: `[0 0 ${n(width)} ${n(height)}]`,
    tagged,
    software,
  });
}

/** From 1/96 inch to 1/72. */
const POINTS = 0.75;

interface Tagged {
  readonly tag: 'H1' | 'Figure' | 'P';
}

function layerOf(
  { scale, shift, clip, items }: Layer,
  write: (mark: Layer['items'][number]['marks'][number]) => string,
): readonly string[] {
  const cut = clip ? `${n(clip.x)} ${n(clip.y)} ${n(clip.width)} ${n(clip.height)} re W n ` : '';
  return [
    `q ${cut}${scaleOf(scale)} 0 0 ${scaleOf(scale)} ${n(shift.x)} ${n(shift.y)} cm`,
    ...items.flatMap(({ marks }) => marks.map(write)),
    'Q',
  ];
}

function scaleOf(scale: number): string {
  return String(Math.round(scale * 1e6) / 1e6);
}

interface Parts {
  readonly stream: number;
  readonly fonts: string;
  readonly states: string;
  readonly box: string;
  readonly tagged: readonly Tagged[];
  readonly software: string;
}

function written(file: PdfFile, picture: Picture, { stream, fonts, states, box, tagged, software }: Parts): Uint8Array<ArrayBuffer> {
  const [pages, page, tree, root] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()];
  const elements = tagged.map(({ tag }, mcid) => {
    const alt = tag === 'Figure' ? `/Alt ${pdfText(picture.description)}/A<</O/Layout/BBox${box}/Placement/Block>>` : '';
    return file.add(`<</Type/StructElem/S/${tag}/P ${root} 0 R/Pg ${page} 0 R/K ${mcid}${alt}>>`);
  });
  const list = elements.map((element) => `${element} 0 R`).join(' ');
  file.write(root, `<</Type/StructElem/S/Document/P ${tree} 0 R/K[${list}]>>`);
  file.write(tree, `<</Type/StructTreeRoot/K ${root} 0 R/ParentTree<</Nums[0[${list}]]>>/ParentTreeNextKey 1>>`);
  file.write(pages, `<</Type/Pages/Kids[${page} 0 R]/Count 1>>`);
  file.write(
    page,
    `<</Type/Page/Parent ${pages} 0 R/MediaBox${box}/Contents ${stream} 0 R/StructParents 0/Tabs/S` +
      `/Resources<<${fonts}/ExtGState<<${states}>>>>>>`,
  );
  const catalog = file.add(
    `<</Type/Catalog/Pages ${pages} 0 R/StructTreeRoot ${tree} 0 R/MarkInfo<</Marked true>>/Lang ${pdfText(picture.language)}` +
      '/ViewerPreferences<</DisplayDocTitle true>>>>',
  );
  const info = file.add(
    `<</Title ${pdfText(picture.title)}/Subject ${pdfText(picture.description)}/Keywords ${pdfText(picture.source)}` +
      `/Creator ${pdfText(software)}/Producer ${pdfText(software)}>>`,
  );
  return file.finish(catalog, info);
}
