import { extname } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { InputError } from '#base/errors.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { withOutlines } from '#picture/fonts/outlines.ts';
import type { Typesetter } from '#picture/fonts/typesetter.ts';
import { ownGeometry } from '#picture/own-geometry.ts';
import { largestDpi, paintPicture } from '#picture/paint-picture.ts';
import type { Surface } from '#picture/painter.ts';
import { PAPERS, type Paper } from '#picture/papers.ts';
import { toPdf } from '#picture/pdf/pdf.ts';
import type { Picture } from '#picture/picture.ts';
import { lookAt, pictureOf, softwareOf } from '#picture/picture-of.ts';
import type { PictureOptions } from '#picture/picture-options.ts';
import { withFacts } from '#picture/png-chunks.ts';
import { toSvg } from '#picture/svg.ts';
import { carriedFonts, wordsIn } from '#picture/svg-fonts.ts';
import { readAddress, unknownParts } from '#view/address.ts';
import type { Viewed } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { readGraph } from './export.ts';
import { openOutput } from './output.ts';
import { loadTypesetter, readFont } from './picture-fonts.ts';

/** `wiregraph picture GRAPH.json -o FILE.(svg|png|pdf)`: what the explorer draws, without a browser. */
interface Options {
  readonly output: string;
  readonly filter?: string;
  readonly selection?: boolean;
  readonly footnotes?: boolean;
  readonly paper: string;
  readonly size?: string;
  readonly portrait?: boolean;
  readonly margin: string;
  readonly background: string;
  readonly dpi: string;
  readonly labels: string;
  readonly without?: string;
  readonly description?: string;
}

const PIECES = ['title', 'legend', 'source', 'filters', 'fonts'] as const;
const BACKGROUNDS = ['white', 'dark', 'transparent'] as const;
const WRITERS = { '.svg': svgBytes, '.pdf': pdfBytes, '.png': pngBytes } as const;

export async function runPicture(path: string, options: Options): Promise<number> {
  const extension = extname(options.output).toLowerCase();
  const write = WRITERS[oneOf(['.svg', '.pdf', '.png'], extension, `${options.output} does not end in`)];
  const without = (options.without ?? '')
    .split(',')
    .filter(Boolean)
    .map((piece) => oneOf(PIECES, piece, '--without takes'));
  const asked = optionsOf(options, without);
  const dpi = number(options.dpi, 24, 2400, '--dpi');
  const viewed = viewedAs(readGraph(path), options.filter ?? '');
  const typesetter = loadTypesetter(
    JSON.stringify(viewed.file.entities.map(({ name, role }) => [name, role])) + JSON.stringify(viewed.file.articles),
  );
  const geometry = ownGeometry(selectVisibleGraph(viewed));
  const drawn = pictureOf({ viewed, geometry, look: lookAt(viewed), measure: typesetter.measure }, asked);
  if (!drawn) throw new InputError('there is nothing to draw: the filter lets nothing pass, or nothing is selected');
  const picture = options.description === undefined ? drawn : { ...drawn, description: options.description };
  warn(picture, typesetter);
  const bytes = await write({ picture, typesetter, software: softwareOf(viewed), dpi, carriesFonts: !without.includes('fonts') });
  const output = await openOutput(options.output);
  try {
    await output.write(bytes);
    await output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
  return 0;
}

function optionsOf(options: Options, without: readonly (typeof PIECES)[number][]): PictureOptions {
  const paper: Paper = {
    name: oneOf(PAPERS, options.paper, '--paper takes'),
    isLandscape: !options.portrait,
    margin: number(options.margin, 0, 200, '--margin'),
    size: sizeOf(options.size),
  };
  return {
    part: options.selection ? 'selection' : 'all',
    background: oneOf(BACKGROUNDS, options.background, '--background takes'),
    paper,
    labelScale: number(options.labels, 1, 300, '--labels') / 100,
    hasTitle: !without.includes('title'),
    hasLegend: !without.includes('legend'),
    hasSource: !without.includes('source'),
    hasFilters: !without.includes('filters'),
    hasFootnotes: options.footnotes ?? false,
  };
}

function viewedAs(file: GraphFile, filter: string): Viewed {
  const unknown = unknownParts(filter);
  if (unknown.length > 0)
    throw new InputError(`--filter: there is no “${unknown.join('”, “')}”; copy it from the explorer's address, behind “#”`);
  return { file, view: readAddress(filter, file).view };
}

interface Job {
  readonly picture: Picture;
  readonly typesetter: Typesetter;
  readonly software: string;
  readonly dpi: number;
  readonly carriesFonts: boolean;
}

function svgBytes({ picture, typesetter, carriesFonts }: Job): string {
  return toSvg(picture, typesetter.measure, carriesFonts ? carriedFonts(picture, readFont) : []);
}

function pdfBytes({ picture, typesetter, software }: Job): Promise<Uint8Array> {
  return toPdf(picture, typesetter, software);
}

async function pngBytes({ picture, typesetter, software, dpi }: Job): Promise<Uint8Array> {
  const most = largestDpi(picture);
  if (dpi > most) throw new InputError(`a PNG of that picture is too large at ${dpi} dpi: ask for at most ${most}, or for .svg or .pdf`);
  const scale = dpi / 96;
  const canvas = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  paintPicture(canvas.getContext('2d') as unknown as Surface, withOutlines(picture, typesetter), scale);
  const texts = { Title: picture.title, Description: picture.description, Source: picture.source, Software: software };
  return withFacts(await canvas.encode('png'), { dpi, texts });
}

/** What was asked for and cannot be had is said, not swallowed. */
function warn({ leftOut, ...picture }: Picture, typesetter: Typesetter): void {
  const say = (text: string) => process.stderr.write(`wiregraph: ${text}\n`);
  const lacking = typesetter.lacking(wordsIn(picture));
  if (lacking.length > 0) say(`our fonts have no ${lacking.slice(0, 20).join(' ')}: boxes stand for them in PDF and PNG`);
  if (leftOut.hasLegend) say('the paper has no room for the legend');
  if (leftOut.footnotes > 0) say(`the paper has no room for ${leftOut.footnotes} of the notes`);
}

function oneOf<Value extends string>(values: readonly Value[], value: string, what: string): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new InputError(`${what} ${values.join(', ')}; not “${value}”`);
  return found;
}

function number(text: string, least: number, most: number, what: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new InputError(`${what} takes a number from ${least} to ${most}; not “${text}”`);
  return value;
}

function sizeOf(text: string | undefined): readonly [number, number] {
  const match = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/u.exec(text ?? '160x100');
  if (!match) throw new InputError(`--size takes millimetres such as 160x90; not “${text}”`);
  return [Number(match[1]), Number(match[2])];
}
