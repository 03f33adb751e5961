import type { Layer, Picture } from './picture.ts';
import { type Command, FONT_STACKS, HALO_WIDTH, type Item, type Mark, type Measure } from './scene.ts';
import type { CarriedFont } from './svg-fonts.ts';

/**
 * A picture as SVG: one flat group a layer, one `<g id data-*>` an element, real text, title and description. What XML
 * forbids is left out of every word, all else is escaped. Pure.
 */
export function toSvg(picture: Picture, measure: Measure, fonts: readonly CarriedFont[] = []): string {
  const { width, height, background, layers } = picture;
  const clips = layers.flatMap(({ name, clip }) =>
    clip
      ? [
          `<clipPath id="clip-${name}"><rect x="${n(clip.x)}" y="${n(clip.y)}" width="${n(clip.width)}" height="${n(clip.height)}"/></clipPath>`,
        ]
      : [],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" xml:lang="${xmlText(picture.language)}" font-family="${xmlText(FONT_STACKS.sans)}" role="img" aria-labelledby="title description">`,
    `<title id="title">${xmlText(picture.title)}</title>`,
    `<desc id="description">${xmlText(picture.description)}</desc>`,
    `<metadata>${xmlText(picture.source)}</metadata>`,
    ...(fonts.length > 0 ? [`<style>${fonts.map(faceOf).join('')}</style>`] : []),
    ...(clips.length > 0 ? [`<defs>${clips.join('')}</defs>`] : []),
    ...(background === undefined ? [] : [`<rect id="background" width="100%" height="100%" fill="${background}"/>`]),
    ...layers.map((layer) => layerOf(layer, measure)),
    '</svg>',
    '',
  ].join('\n');
}

function faceOf({ family, weights, bytes }: CarriedFont): string {
  return `@font-face{font-family:"${family}";font-weight:${weights};src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")}`;
}

/** In slices: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

function layerOf({ name, items, scale, shift, clip }: Layer, measure: Measure): string {
  const transform = `translate(${n(shift.x)} ${n(shift.y)})${scale === 1 ? '' : ` scale(${Math.round(scale * 10000) / 10000})`}`;
  const group = [`<g id="${name}" transform="${transform}">`, ...items.map((item) => itemOf(name, item, measure)), '</g>'].join('\n');
  // The clip is in the picture's own pixels, outside of the transform.
  return clip ? `<g clip-path="url(#clip-${name})">\n${group}\n</g>` : group;
}

function itemOf(layer: Layer['name'], { id, facts, marks }: Item, measure: Measure): string {
  const data = Object.entries({ id, ...facts }).map(([key, value]) => ` data-${key}="${xmlText(value)}"`);
  return `<g id="${layer}-${xmlId(id)}"${data.join('')}>${marks.map((mark) => markOf(mark, measure)).join('')}</g>`;
}

function markOf(mark: Mark, measure: Measure): string {
  if (mark.type === 'text') {
    const halo =
      mark.halo === undefined
        ? ''
        : ` stroke="${mark.halo}" stroke-width="${n(mark.size * HALO_WIDTH)}" stroke-linejoin="round" paint-order="stroke"`;
    const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
    // Where the reader's machine has not our fonts, words still take up the room that was found for them.
    const length = measure(mark.text, mark.size, mark.weight, mark.font);
    const family = mark.font === 'sans' ? '' : `font-family="${xmlText(FONT_STACKS[mark.font])}" `;
    const font = `${family}font-size="${n(mark.size)}" font-weight="${mark.weight}"`;
    return `<text x="${n(mark.x)}" y="${n(mark.y)}" ${font}${anchor} textLength="${n(length)}" lengthAdjust="spacingAndGlyphs" fill="${mark.fill}"${halo}>${xmlText(mark.text)}</text>`;
  }
  const stroke =
    mark.stroke === undefined
      ? ''
      : ` stroke="${mark.stroke}" stroke-width="${n(mark.width ?? 1)}"${mark.dash ? ` stroke-dasharray="${mark.dash.map(n).join(' ')}"` : ''}${mark.cap === 'round' ? ' stroke-linecap="round"' : ''}`;
  const opacity = mark.opacity === undefined ? '' : ` opacity="${n(mark.opacity)}"`;
  return `<path d="${mark.d.map(pathOf).join('')}" fill="${mark.fill ?? 'none'}"${stroke}${opacity}/>`;
}

export function pathOf(command: Command): string {
  if (command[0] === 'Z') return 'Z';
  if (command[0] === 'A') {
    const [, x, y, r] = command;
    const half = (sign: number): string => `a${n(r)} ${n(r)} 0 1 0 ${n(sign * 2 * r)} 0`;
    return `M${n(x - r)} ${n(y)}${half(1)}${half(-1)}Z`;
  }
  const [letter, ...numbers] = command;
  return `${letter}${numbers.map(n).join(' ')}`;
}

/** To a tenth; no minus zero. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function xmlText(text: string): string {
  return [...text]
    .filter(isXml)
    .join('')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\r/gu, '&#13;');
}

/** Tab and line breaks are all the control characters that XML 1.0 has; lone surrogates and two non-characters are out as well. */
function isXml(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Letters, digits and hyphens stay; all else is its code, so that two ids never become one. */
function xmlId(id: string): string {
  return [...id].map((letter) => (/[A-Za-z0-9-]/u.test(letter) ? letter : `_${letter.codePointAt(0)!.toString(16)}.`)).join('');
}
