import { describe, expect, it } from 'vitest';
import { typesetterFor } from '#testing/typesetter.ts';

const HOSTILE = 'Łódź Ångström Ελλάδα Москва Việt العربية עברית (x) 12';
const typesetter = typesetterFor(HOSTILE);
const shown = (text: string): readonly string[] => typesetter.set(text, 400, 'sans').runs.map((run) => run.text);

describe('setting type', () => {
  it.each([
    ['Łódź', 0],
    ['Ελλάδα', 0],
    ['Москва', 0],
    ['Nguyễn Việt', 0],
    ['الحكومة', 0],
    ['ממשלה', 0],
    ['政府', 2],
    ['👩‍⚖️', 2],
    ['tab\tand\u0000\u0007 line\nbreak', 0],
    ['a\u200b\u200e\ufe0f', 0],
  ])('%j lacks %i letters', (text, count) => {
    expect(typesetter.lacking(text)).toHaveLength(count);
  });

  it('joins Arabic letters, from right to left', () => {
    const { runs } = typesetter.set('كتاب', 400, 'sans');
    expect(runs).toHaveLength(1);
    // Its dots are glyphs of their own. The last letter stands at the left, in its final form.
    const first = runs[0]!.glyphs.find(({ glyph }) => glyph.codePoints.length > 0)!;
    expect(first.glyph.codePoints).toEqual(['ب'.codePointAt(0)]);
    expect(first.glyph.id).not.toBe(runs[0]!.face.kit.glyphForCodePoint('ب'.codePointAt(0)!).id);
  });

  it('puts words of two directions in the order in which they are read', () => {
    expect(shown('Ann العربية 12')).toEqual(['Ann ', '12', ' العربية'].map((part) => expect.stringContaining(part.trim())));
    expect(shown('abc עברית def').join('')).toBe('abc עברית def');
  });

  it('turns brackets round in words from right to left', () => {
    const { runs } = typesetter.set('(א)', 400, 'sans');
    expect(runs.flatMap(({ glyphs }) => glyphs.flatMap(({ glyph }) => glyph.codePoints)).length).toBe(3);
  });

  it('measures as the page does, whose Inter is the same', () => {
    // Measured in Chromium with Inter Variable: "Mexico’s wary AVATO" at 100 px, weight 600.
    expect(typesetter.measure('Mexico’s wary AVATO', 100, 600, 'sans')).toBeCloseTo(1052.2, 0);
  });

  it('has a width for words that it has no letters for', () => {
    expect(typesetter.measure('政府', 10, 400, 'sans')).toBeGreaterThan(5);
    expect(typesetter.measure('', 10, 400, 'sans')).toBe(0);
  });
});
