import type { Typesetter } from '../fonts/typesetter.ts';
import { HALO_WIDTH, type Mark, type PathMark, type TextMark } from '../scene.ts';
import { pdfNumber as n, pdfText } from './pdf-file.ts';
import { hex, type PdfFonts } from './pdf-fonts.ts';
import { pathOperators } from './pdf-path.ts';

/** Marks → the operators of a page (ISO 32000-2, 8 and 9). The page's y runs downwards, as ours: letters are turned back. */
export interface MarkWriter {
  readonly write: (mark: Mark) => string;
  /** The states of opacity that were used: name → share. */
  readonly opacities: ReadonlyMap<string, number>;
}

export function createMarkWriter(typesetter: Typesetter, fonts: PdfFonts): MarkWriter {
  const opacities = new Map<string, number>();
  const opacity = (share: number | undefined): string => {
    if (share === undefined) return '';
    const name = `G${Math.round(share * 1000)}`;
    opacities.set(name, share);
    return `/${name} gs `;
  };
  return {
    opacities,
    write: (mark) => (mark.type === 'path' ? pathOf(mark, opacity(mark.opacity)) : textOf(mark, typesetter, fonts)),
  };
}

function pathOf({ d, fill, stroke, width = 1, dash, cap }: PathMark, state: string): string {
  const paint = fill !== undefined && stroke !== undefined ? 'B' : fill !== undefined ? 'f' : 'S';
  const pen =
    stroke === undefined
      ? ''
      : `${colour(stroke)} RG ${n(width)} w ${cap === 'round' ? 1 : 0} J 1 j [${(dash ?? []).map(n).join(' ')}]0 d `;
  return `q ${state}${fill === undefined ? '' : `${colour(fill)} rg `}${pen}${pathOperators(d)} ${paint} Q`;
}

/** Where words are lifted off what is behind them, the outlines of their letters come first. */
function textOf({ text, weight, font, size, x, y, anchor, fill, halo }: TextMark, typesetter: Typesetter, fonts: PdfFonts): string {
  const { runs, width } = typesetter.set(text, weight, font);
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0) * size;
  const places = runs.flatMap((run) => {
    const { name, codes } = fonts.use(run);
    return run.glyphs.map(({ glyph, x: dx, y: dy }, index) => ({
      face: run.face,
      glyph,
      name,
      code: codes[index],
      x: n(left + (run.x + dx) * size),
      y: n(y - dy * size),
    }));
  });
  if (places.length === 0) return '';
  const scale = size / 1000;
  const drawn = (list: typeof places, paint: 'S' | 'f'): string =>
    list
      .filter(({ glyph }) => glyph.path.commands.length > 0)
      .map(({ face, glyph, x: left, y: base }) => `q ${scale} 0 0 -${scale} ${left} ${base} cm /${fonts.outline(face, glyph, paint)} Do Q`)
      .join(' ');
  const lift = halo === undefined ? '' : `q ${colour(halo)} RG ${1000 * HALO_WIDTH} w 1 j []0 d ${drawn(places, 'S')} Q `;
  let current = '';
  const shown = places.flatMap((place) => {
    if (place.code === undefined) return [];
    const chosen = place.name === current ? '' : `/${place.name} ${n(size)} Tf `;
    current = place.name;
    return `${chosen}1 0 0 -1 ${place.x} ${place.y} Tm <${hex(place.code)}>Tj`;
  });
  const dots = drawn(
    places.filter(({ code }) => code === undefined),
    'f',
  );
  return `${lift}/Span<</ActualText ${pdfText(text)}>>BDC q ${colour(fill)} rg BT ${shown.join(' ')} ET ${dots} Q EMC`;
}

/** `#rrggbb` as three shares. */
function colour(value: string): string {
  return [1, 3, 5].map((at) => n(Number.parseInt(value.slice(at, at + 2), 16) / 255)).join(' ');
}
