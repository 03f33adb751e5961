import { describe, expect, it } from 'vitest';
import { datelineIn, labelledDateline } from './exclude-datelines.ts';

describe('datelines', () => {
  it.each([
    ['NAIROBI, Kenya (AFP) — Police fired tear gas.', 'NAIROBI, Kenya (AFP) —'],
    ['NAIROBI — Police fired tear gas.', 'NAIROBI —'],
    ['SAN FRANCISCO - The union is suing the bureau.', 'SAN FRANCISCO -'],
    ['KYIV, March 3 – The council met.', 'KYIV, March 3 –'],
    ['KABUL (Khaama) : The ministry condemned it.', 'KABUL (Khaama) :'],
    ['Lagos, Nigeria (CNN) -- The court freed him.', 'Lagos, Nigeria (CNN) --'],
    ['THE HAGUE, Netherlands -- A prosecutor has charged them.', 'THE HAGUE, Netherlands --'],
    ['PORT-AU-PRINCE, Haiti (AP) — Gangs set fire to the port.', 'PORT-AU-PRINCE, Haiti (AP) —'],
  ])('%s', (line, dateline) => {
    const span = datelineIn(line, [0, line.length]);
    expect(span && line.slice(...span)).toBe(dateline);
  });

  it.each([
    'The minister — who had resigned — said no.',
    'NATO said it would not send troops.',
    'MPs voted — narrowly — for the bill.',
    'UN: aid is running out',
    'Nairobi - Mombasa trains stopped.',
    'The CIA (Central Intelligence Agency) said so.',
    'NAIROBI —',
    'NATO — which has troops there — said no.',
    'WHO-led talks began.',
  ])('not %s', (line) => {
    expect(datelineIn(line, [0, line.length])).toBeUndefined();
  });
});

describe('datelines with a colon', () => {
  const story = 'The ministry has asked all states for a report on the price of onions by Monday, officials said.';
  const dateline = (lines: readonly string[]): string | undefined => {
    const text = lines.join('\n');
    let at = 0;
    const span = labelledDateline(
      text,
      lines.map((line) => {
        at += line.length + 1;
        return [at - line.length - 1, at - 1] as const;
      }),
    );
    return span && text.slice(...span);
  };

  it.each([
    ['NEW DELHI:', ['Onions are dear', `NEW DELHI: ${story}`, 'It gave no day.']],
    ['MULTAN:', [`MULTAN: ${story}`]],
  ])('%s', (expected, lines) => {
    expect(dateline(lines)).toBe(expected);
  });

  it.each([
    ['a transcript', [`COHEN: ${story}`, `DIAZ: ${story}`]],
    ['a headline', ['NATO: The alliance will not send any troops']],
    ['a body of few letters', [`UN: ${story}`]],
    ['a line far down', ['One.', 'Two.', 'Three.', 'Four.', 'Five.', `NOTE: ${story}`]],
  ])('not %s', (_, lines) => {
    expect(dateline(lines)).toBeUndefined();
  });
});
