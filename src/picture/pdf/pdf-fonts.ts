import type { Glyph } from 'fontkit';
import type { Face, Run } from '../fonts/typesetter.ts';
import type { Command } from '../scene.ts';
import { type PdfFile, pdfNumber } from './pdf-file.ts';
import { pathOperators } from './pdf-path.ts';

/**
 * The letters that a picture uses, as embedded fonts (ISO 32000-2, 9.7): a subset of each face as a composite font, with the
 * widths, and with the words behind the glyphs so that text can be searched and copied.
 */
export interface PdfFonts {
  /** The name of a face's font on the page, and the codes of a run's glyphs in it. */
  readonly use: (run: Run) => { readonly name: string; readonly codes: readonly (number | undefined)[] };
  /** A glyph's outline as a form of its own, stroked or filled: no text, so that nothing is read twice. A thousand units an em. */
  readonly outline: (face: Face, glyph: Glyph, paint: 'S' | 'f') => string;
  /** Writes what was used so far; out: the page's resources. */
  readonly write: (file: PdfFile) => Promise<string>;
}

/** As fontkit has it; its declaration takes and gives other types. */
interface Subset {
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

interface Used {
  readonly name: string;
  readonly face: Face;
  readonly subset: Subset;
  /** By glyph and what is read: letters that differ by their dots alone share a glyph. */
  readonly codes: Map<string, Code>;
}

interface Code {
  readonly code: number;
  /** In the subset. */
  readonly id: number;
  /** In font units. */
  readonly width: number;
  readonly text: string;
}

export function createPdfFonts(): PdfFonts {
  const used = new Map<Face, Used>();
  const outlines = new Map<string, { readonly name: string; readonly face: Face; readonly glyph: Glyph; readonly paint: string }>();
  return {
    use: (run) => {
      const { face } = run;
      let font = used.get(face);
      if (!font) {
        font = { name: `F${used.size + 1}`, face, subset: face.kit.createSubset() as unknown as Subset, codes: new Map() };
        used.set(face, font);
      }
      const { subset, codes, name } = font;
      const coded = run.glyphs.map(({ glyph }) => {
        // Glyph 0 stands for whatever a font lacks: the words themselves are told by ActualText.
        const text = glyph.id === 0 ? '\ufffd' : String.fromCodePoint(...glyph.codePoints);
        // A dot that fontkit takes apart from its letter is read with the letter: it is drawn, not written.
        if (text === '') return undefined;
        const key = `${glyph.id} ${text}`;
        const known = codes.get(key) ?? { code: codes.size + 1, id: subset.includeGlyph(glyph.id), width: glyph.advanceWidth, text };
        codes.set(key, known);
        return known.code;
      });
      return { name, codes: coded };
    },
    outline: (face, glyph, paint) => {
      const key = `${face.path} ${glyph.id} ${paint}`;
      const known = outlines.get(key) ?? { name: `O${outlines.size + 1}`, face, glyph, paint };
      outlines.set(key, known);
      return known.name;
    },
    write: async (file) => {
      const fonts: string[] = [];
      for (const font of used.values()) fonts.push(`/${font.name} ${await writeFont(file, font)} 0 R`);
      const forms: string[] = [];
      for (const { name, face, glyph, paint } of outlines.values()) {
        const data = new TextEncoder().encode(`${outlineOf(face, glyph)} ${paint}`);
        const form = await file.addStream('/Type/XObject/Subtype/Form/BBox[-2000 -2000 4000 4000]', data);
        forms.push(`/${name} ${form} 0 R`);
      }
      return `/Font<<${fonts.join('')}>>/XObject<<${forms.join('')}>>`;
    },
  };
}

async function writeFont(file: PdfFile, { face, subset, codes, name }: Used): Promise<number> {
  const { kit } = face;
  const thousandths = (units: number): string => pdfNumber(Math.round((units / kit.unitsPerEm) * 1000));
  const family = (kit.postscriptName ?? name).replace(/[^A-Za-z0-9-]/gu, '');
  const base = `${tagOf(name)}+${family}`;
  const data = subset.encode();
  const program = await file.addStream(`/Length1 ${data.length}`, data);
  const box = [kit.bbox.minX, kit.bbox.minY, kit.bbox.maxX, kit.bbox.maxY].map(thousandths).join(' ');
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${thousandths(kit.ascent)}` +
      `/Descent ${thousandths(kit.descent)}/CapHeight ${thousandths(kit.capHeight || kit.ascent)}/StemV 80/FontFile2 ${program} 0 R>>`,
  );
  const list = [...codes.values()];
  const widths = list.map(({ code, width }) => `${code}[${thousandths(width)}]`).join('');
  const ids = new Uint8Array(2 * (list.length + 1));
  for (const { code, id } of list) ids.set([id >> 8, id & 0xff], 2 * code);
  const glyphs = await file.addStream('', ids);
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths}]/CIDToGIDMap ${glyphs} 0 R>>`,
  );
  const map = await file.addStream('', new TextEncoder().encode(toUnicode(list)));
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
  );
}

function outlineOf({ kit }: Face, { path }: Glyph): string {
  const at = (units: number): number => (units / kit.unitsPerEm) * 1000;
  const d = path.commands.map(({ command, args }): Command => {
    const [a = 0, b = 0, c = 0, e = 0] = args.map(at);
    if (command === 'moveTo') return ['M', a, b];
    if (command === 'lineTo') return ['L', a, b];
    return command === 'closePath' ? ['Z'] : ['Q', a, b, c, e];
  });
  return pathOperators(d);
}

/** Six letters before the name say that it is a subset. */
function tagOf(name: string): string {
  const number = Number(name.slice(1));
  return `WIREG${String.fromCharCode(64 + (number % 26 || 26))}`;
}

const MOST_A_BLOCK = 100;

function toUnicode(codes: readonly Code[]): string {
  const rows = codes.map(({ code, text }) => `<${hex(code)}><${utf16(text)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; i += MOST_A_BLOCK) {
    const block = rows.slice(i, i + MOST_A_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
    '/CMapName/Adobe-Identity-UCS def/CMapType 2 def',
    '1 begincodespacerange<0000><FFFF>endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict/CMap defineresource pop end end',
  ].join('\n');
}

export function hex(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
}
