import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { isValidSpan, overlaps, type Span } from '#base/span.ts';
import { type Extraction, extractionSchema } from '#extract/extraction.ts';
import { loadEngine } from '#testing/engine.ts';

const engine = loadEngine();
const extract = (text: string) => engine.extract({ id: articleId('test'), text });

/** Every span that an extraction holds, but for those of whole statements (below). */
function spansOf({ excluded, entities, statements, actions, affiliations }: Extraction): readonly Span[] {
  return [
    ...excluded.map(({ span }) => span),
    ...entities.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...actions.flatMap(({ predicate, evidence }) => [predicate, evidence]),
    ...affiliations.map(({ evidence }) => evidence),
  ];
}

function expectSound(text: string, extraction: Extraction): void {
  expect(v.is(extractionSchema, extraction)).toBe(true);
  expect(extraction.text).toBe(text);
  for (const span of spansOf(extraction)) expect(isValidSpan(text, span)).toBe(true);
  const entities = new Set(extraction.entities.map(({ id }) => id));
  const statements = new Map(extraction.statements.map((statement) => [statement.id, statement]));
  const named = [
    ...extraction.statements.flatMap(({ speakers, addressees, about }) => [...speakers, ...addressees, ...about]),
    ...extraction.actions.flatMap(({ actors, targets, places }) => [...actors, ...targets, ...places]),
    ...extraction.affiliations.flatMap(({ official, of }) => [official, of]),
  ];
  for (const id of named) expect(entities).toContain(id);
  for (const { attributedTo } of extraction.actions) if (attributedTo !== undefined) expect(statements.has(attributedTo)).toBe(true);
  for (const { source, cue, content, within } of extraction.statements) {
    const spans = [...source, ...cue, ...content];
    spans.forEach((span, index) => {
      for (const other of spans.slice(index + 1)) expect(overlaps(span, other)).toBe(false);
    });
    // who reports whom ends somewhere
    let steps = 0;
    for (let at = within; at !== undefined; at = statements.get(at)!.within) expect(++steps).toBeLessThan(statements.size);
  }
}

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['“', '”', '"', "'", '‘', '’', '``', "''", '«', '»', '(', ')', ' [', ']', '—', ' – ', ':', ';', '.', ',', '?', '\n', '\n\n', '\r\n'],
    ...[
      ' said',
      ' told',
      ' according to',
      ' denied',
      ' declined to comment',
      ' believes',
      ' that',
      ' and',
      ' other officials',
      ' who',
      ' not',
    ],
    ...[' Ana', ' Ana Ruiz', ' CNN', ' U.S.', ' the', ' mayor', ' Mexico', ' she', ' it', ' rained', ' 3.5', ' @x', ' https://a.b/c', '- '],
    ...[
      '\ud83d',
      '\ude00',
      '😀',
      '👩‍👩‍👧',
      '\u202e',
      '\u200b',
      '\u0301',
      ' שלום',
      ' مرحبا',
      ' 東京',
      '\u0000',
      '\ufeff',
      '\u2028',
      'ﬁ',
      'İ',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
    // lone halves of surrogate pairs anywhere
    fc.array(fc.integer({ min: 0xd7f0, max: 0xe00f }), { maxLength: 60 }).map((units) => `Ana said “${String.fromCharCode(...units)}” `),
  );

  it('is extracted in the public format: every span lies in it, every id resolves, the spans of a statement stay apart', () => {
    fc.assert(
      fc.property(text, (input) => expectSound(input, extract(input))),
      { numRuns: 250, seed: 20261122 },
    );
  });

  it('gives the same bytes again', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(JSON.stringify(extract(input))).toBe(JSON.stringify(extract(input)));
      }),
      { numRuns: 60, seed: 20261126 },
    );
  });
});

/** Kinds of text that cost a careless program its square: `size` times a piece. */
const HOSTILE: readonly (readonly [kind: string, size: number, make: (size: number) => string])[] = [
  ['an article', 60, (size) => 'The minister said the bridge would close.\n“It is old,” Ana Ruiz told CNN. “It fell.”\n'.repeat(size)],
  ['one paragraph', 60, (size) => 'The minister said the bridge would close. “It is old,” Ana Ruiz told CNN. '.repeat(size)],
  ['one sentence without an end', 700, (size) => 'the minister said that '.repeat(size)],
  ['one coordination without an end', 900, (size) => 'the mayor and '.repeat(size)],
  ['names alone', 1_000, (size) => 'Ana Ruiz, '.repeat(size)],
  ['quotation marks', 8_000, (size) => '"'.repeat(size)],
  ['curly marks that never close', 700, (size) => '“Ana said '.repeat(size)],
  ['marks that close nothing', 700, (size) => '” Ana said '.repeat(size)],
  ['nested quotations', 500, (size) => `${'“Ana said ‘'.repeat(size)}no${'’”'.repeat(size)}`],
  ['nested brackets', 8_000, (size) => `${'['.repeat(size)}x${']'.repeat(size)}`],
  ['no spaces', 100_000, (size) => 'a'.repeat(size)],
  ['capitals without spaces', 100_000, (size) => 'Ab'.repeat(size / 2)],
  ['right to left', 1_500, (size) => 'אמר שלום \u202e'.repeat(size)],
  ['emoji', 3_000, (size) => '👩‍👩‍👧😀 '.repeat(size)],
  ['lone surrogates', 6_000, (size) => '\ud83d \ude00'.repeat(size / 2)],
  ['line breaks', 20_000, (size) => '\n'.repeat(size)],
];

describe('hostile text costs no more than its length', () => {
  const cost = (text: string): number => {
    const start = process.cpuUsage();
    extract(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  it.each(HOSTILE)('%s', (_, size, make) => {
    expectSound(make(100), extract(make(100)));
    extract(make(size));
    // The better of two: collecting garbage is not the text's fault. A square would be 4 times as dear, 16 at four times the length.
    const once = Math.min(cost(make(size)), cost(make(size)));
    const more = Math.min(cost(make(4 * size)), cost(make(4 * size)));
    expect(more).toBeLessThan(8 * Math.max(once, 20));
  });
});
