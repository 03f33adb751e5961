import bidiFactory from 'bidi-js';
import { create, type Font, type Glyph } from 'fontkit';
import type { FontName, Measure } from '../scene.ts';
import type { FontFile } from './font-files.ts';

/**
 * Words → glyphs at their places, by fonts whose bytes are given: right-to-left words and mixed lines in their order, Arabic
 * letters joined, each letter in the first font that has it. Widths, outlines and PDF text all come from the same runs.
 */
export interface Face extends FontFile {
  readonly kit: Font;
}

export interface SetGlyph {
  readonly glyph: Glyph;
  /** In ems: from the run's beginning, and upwards. */
  readonly x: number;
  readonly y: number;
}

/** Glyphs of one font, in the order in which they stand on the line. */
export interface Run {
  readonly face: Face;
  /** What is read, in the order of speaking. */
  readonly text: string;
  readonly glyphs: readonly SetGlyph[];
  /** In ems: where it begins, and how long it is. */
  readonly x: number;
  readonly width: number;
}

export interface Typesetter {
  readonly faces: readonly Face[];
  readonly set: (text: string, weight: number, font: FontName) => { readonly runs: readonly Run[]; readonly width: number };
  readonly measure: Measure;
  /** The letters that no font has, each once. */
  readonly lacking: (text: string) => readonly string[];
}

const bidi = bidiFactory();

export function createTypesetter(files: readonly { readonly file: FontFile; readonly bytes: Uint8Array }[]): Typesetter {
  // The declaration of fontkit asks for Node's Buffer; any bytes will do.
  const faces = files.map(({ file, bytes }): Face => ({ ...file, kit: create(bytes as Parameters<typeof create>[0]) as Font }));
  const known = new Map<string, ReturnType<Typesetter['set']>>();
  const set: Typesetter['set'] = (text, weight, font) => {
    const key = `${weight} ${font} ${text}`;
    let line = known.get(key);
    if (!line) {
      line = setLine(text, ranked(faces, weight, font));
      known.set(key, line);
    }
    return line;
  };
  return {
    faces,
    set,
    measure: (text, size, weight, font) => set(text, weight, font).width * size,
    lacking: (text) => [...new Set(lettersOf(text))].filter((letter) => !isIgnorable(letter) && !faces.some((face) => has(face, letter))),
  };
}

/** The wanted font in the nearest weight first; then the others, so that no letter is lost that any of them has. */
function ranked(faces: readonly Face[], weight: number, font: FontName): readonly Face[] {
  const distance = (face: Face): number => Math.abs(face.weight - weight) + (face.font === font ? 0 : 1000);
  return [...faces].sort((a, b) => distance(a) - distance(b));
}

function setLine(text: string, faces: readonly Face[]): ReturnType<Typesetter['set']> {
  const clean = lettersOf(text).join('');
  const { levels } = bidi.getEmbeddingLevels(clean);
  const pieces = piecesOf(clean, levels, faces);
  const runs: Run[] = [];
  let x = 0;
  for (const piece of inSight(pieces)) {
    const run = setPiece(piece, x);
    runs.push(run);
    x += run.width;
  }
  return { runs, width: x };
}

interface Piece {
  readonly text: string;
  readonly level: number;
  readonly face: Face;
}

/** Stretches of one direction and one font. */
function piecesOf(text: string, levels: Uint8Array, faces: readonly Face[]): readonly Piece[] {
  const pieces: { text: string; level: number; face: Face }[] = [];
  let offset = 0;
  for (const letter of text) {
    const level = levels[offset] ?? 0;
    offset += letter.length;
    const last = pieces.at(-1);
    const joins = last && last.level === level && (isIgnorable(letter) || (/^[\s\p{M}]$/u.test(letter) && has(last.face, letter)));
    const face = joins ? last.face : (faces.find((one) => has(one, letter)) ?? last?.face ?? faces[0]!);
    if (last && last.level === level && last.face === face) last.text += letter;
    else pieces.push({ text: letter, level, face });
  }
  return pieces;
}

/** From left to right: what has a higher level is turned round, the deepest first (Unicode Bidirectional Algorithm, L2). */
function inSight(pieces: readonly Piece[]): readonly Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if (order[from]!.level < level) continue;
      let to = from;
      while (to + 1 < order.length && order[to + 1]!.level >= level) to += 1;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return order;
}

function setPiece({ text, level, face }: Piece, x: number): Run {
  const isBackwards = level % 2 === 1;
  const shown = isBackwards ? [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('') : text;
  const { glyphs, positions } = face.kit.layout(shown, undefined, undefined, undefined, isBackwards ? 'rtl' : 'ltr');
  const em = face.kit.unitsPerEm;
  let at = 0;
  const set = glyphs.map((glyph, index): SetGlyph => {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    const place = { glyph, x: (at + xOffset) / em, y: yOffset / em };
    at += xAdvance;
    return place;
  });
  return { face, text, glyphs: set, x, width: at / em };
}

/** Line breaks and tabs are spaces here; other control characters and halves of letters are nothing. */
function lettersOf(text: string): readonly string[] {
  return [...text.replace(/[\t\n\r]+/gu, ' ')].filter((letter) => !/^[\p{Cc}\p{Cs}]$/u.test(letter));
}

/** Joiners, marks of direction, selectors of a variant: they have no look of their own. */
function isIgnorable(letter: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(letter);
}

function has({ kit }: Face, letter: string): boolean {
  return kit.hasGlyphForCodePoint(letter.codePointAt(0)!);
}
