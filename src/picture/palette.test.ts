import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NODE_KINDS } from '#graph/graph-file.ts';
import { inkOf, PALETTES } from './palette.ts';

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

it('the style sheet has the hues of the drawing', () => {
  const css = readFileSync('src/app/styles/tokens.css', 'utf8');
  const hues = [...css.matchAll(/--hue-\d: (#\w+)/g)].map(([, hue]) => hue);
  expect(hues).toEqual([...PALETTES.light.hues, ...PALETTES.dark.hues]);
});

describe.each(['light', 'dark'] as const)('%s palette', (theme) => {
  const palette = PALETTES[theme];

  it.each(NODE_KINDS)('letters on %s reach 4.5:1', (kind) => {
    const ink = inkOf(palette, kind, undefined);
    expect(contrast(ink.letter, ink.fill)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(NODE_KINDS)('the outline of %s reaches 3:1 on paper', (kind) => {
    expect(contrast(inkOf(palette, kind, undefined).stroke, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it('letters on hues, and on the grey of further ones, reach 4.5:1', () => {
    for (let hue = 0; hue < palette.hues.length; hue += 1) {
      const ink = inkOf(palette, 'agency', hue);
      expect(contrast(ink.letter, ink.fill), ink.fill).toBeGreaterThanOrEqual(4.5);
    }
    expect(inkOf(palette, 'agency', 99).fill).toBe(palette.faint);
  });

  it('words reach 4.5:1 and lines 3:1 on paper', () => {
    for (const word of [palette.ink, palette.quiet, palette.accent]) expect(contrast(word, palette.paper)).toBeGreaterThanOrEqual(4.5);
    for (const line of [palette.conflict, palette.cooperation, palette.faint])
      expect(contrast(line, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
