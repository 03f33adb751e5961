import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#article/article.ts';
import { articleId } from '#base/ids.ts';
import type { Tokenized } from '../document.ts';
import { tokenize } from './tokenize.ts';

const articleOf = (text: string): Article => ({ id: articleId('a'), text });
const tokensOf = (doc: Tokenized): string[] => Array.from(doc.begin, (begin, token) => doc.article.text.slice(begin, doc.end[token]));
const sentencesOf = (doc: Tokenized): string[] =>
  doc.sentences.map(([from, to]) => doc.article.text.slice(doc.begin[from], doc.end[to - 1]));

describe('tokens', () => {
  it.each([
    ["They don't know it's Ann's.", "They do n't know it 's Ann 's ."],
    ['We cannot say; they’re gonna ask.', 'We can not say ; they ’re gon na ask .'],
    ["The officials' car", "The officials ' car"],
    ["O'Brien left at ten o'clock", "O'Brien left at ten o'clock"],
    ['a well-known, non-profit, pro-Kyiv group', 'a well - known , non-profit , pro-Kyiv group'],
    ['the mid- and long-term plan', 'the mid- and long - term plan'],
    ['U.S. and U.K. officials', 'U.S. and U.K. officials'],
    ['Dr. J. K. Olsen of Acme Inc. spoke', 'Dr. J. K. Olsen of Acme Inc. spoke'],
    ['At 5pm, or 5 p.m., $5m or US$3.50 (4%)', 'At 5 pm , or 5 p.m. , $ 5 m or US$ 3.50 ( 4 % )'],
    ['1,200.50 on 9/11 at 10:30 in the 1990s, the 20th', '1,200.50 on 9/11 at 10:30 in the 1990s , the 20th'],
    ['Write to a.b@example.org or https://example.org/a?b=1.', 'Write to a.b@example.org or https://example.org/a?b=1 .'],
    ['"[John] Ratcliffe [and] they…"', '" [ John ] Ratcliffe [ and ] they … "'],
    ['either/or — wait -- no...', 'either / or — wait -- no ...'],
    ['AT&T said R&D; #reform @ann', 'AT&T said R&D ; #reform @ann'],
    ['No. 5 of them said no.', 'No. 5 of them said no .'],
    ['He was born in Jan. 1950 in Boston, Mass., she says', 'He was born in Jan. 1950 in Boston , Mass. , she says'],
    ['Go 👩‍👩‍👧 now 🇺🇦!', 'Go 👩‍👩‍👧 now 🇺🇦 !'],
    ['קול ישראל, نعم', 'קול ישראל , نعم'],
  ])('%s', (text, tokens) => {
    expect(tokensOf(tokenize(articleOf(text), [])).join(' ')).toBe(tokens);
  });
});

describe('sentences', () => {
  it.each([
    'The U.S. President met Gen. Ann Lee.| She left.',
    'The minister met Smt. Ana Rao and Engr. Bo Obi.| She left.',
    'They sell in the U.S.| The rest goes abroad.',
    'He arrived at 5 p.m. Monday.| Nobody came.',
    '“We won.”| He smiled.',
    '"Why now?" she asked.| "Because," he said.',
    '"Why?" Minister Ann B. Lee asked.| Nobody knew.',
    'He said: "It is over.| Go home."| They went.',
    'J. K. Olsen wrote it.| It sold well!| Did you read it?| Yes.',
    'He waited ... and left.| He waited ...| Then he left.',
    'It grew.[3]| The rest did not.',
    'Acme Inc. and Beta Corp. merged.| "Good," said Ann.',
    'The talks (they failed.) went on.',
  ])('%s', (marked) => {
    const sentences = marked.split('| ');
    expect(sentencesOf(tokenize(articleOf(sentences.join(' ')), []))).toEqual(sentences);
  });
});

describe('paragraphs', () => {
  it.each([
    ['A headline stands alone\nThe story begins here.\n\nIt goes on.', [0, 1, 2]],
    ['Bullets:\n• one thing\n• another thing', [0, 1, 2]],
    [
      'The committee of ministers met in the old town hall on\nTuesday to hear what the new mayor of the town had to say\nabout the bridge and the road, and about the money that\nboth need.\n\nNobody was pleased with it.',
      [0, 1],
    ],
    ['A long line that was broken within a sentence by its writer and\ngoes on here.', [0]],
  ])('%s', (text, paragraphs) => {
    expect([...tokenize(articleOf(text), []).paragraph]).toEqual(paragraphs);
  });
});

describe('excluded stretches', () => {
  it('begin and end sentences, and mark their tokens', () => {
    const text = 'The vote failed ALSO READ: more and then it passed.';
    const doc = tokenize(articleOf(text), [{ span: [16, 31], why: 'promotion' }]);
    expect(sentencesOf(doc)).toEqual(['The vote failed', 'ALSO READ: more', 'and then it passed.']);
    expect([...doc.isExcluded].join('')).toBe('0001111' + '00000');
  });
});

/** What holds of every text: tokens in order, inside the text, without white space at their ends; sentences without gaps. */
function expectSound(text: string): void {
  const doc = tokenize(articleOf(text), []);
  let last = 0;
  for (let token = 0; token < doc.length; token++) {
    const [begin, end] = [doc.begin[token]!, doc.end[token]!];
    if (begin < last || end <= begin || end > text.length) expect([token, begin, end, last]).toBe('sound');
    last = end;
  }
  let next = 0;
  for (const [index, [from, to]] of doc.sentences.entries()) {
    const isSound = from === next && to > from && to - from <= 250 && doc.sentence[from] === index && doc.sentence[to - 1] === index;
    if (!isSound) expect([index, from, to, next]).toBe('sound');
    next = to;
  }
  expect(next).toBe(doc.length);
}

describe('any text', () => {
  it('gives sound columns, the same twice', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        '.',
        '. ',
        '\n',
        '\n\n',
        'U.S.',
        ' said ',
        '[',
        ']',
        '\ud800',
        '\udc00',
        '👩‍👧',
        '\u200f',
        '-',
        '...',
        '5',
        'he',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expectSound(text);
        const doc = tokenize(articleOf(text), []);
        const shown = (part: string): string => part.replace(/[\s\p{C}\u2800\u3164]/gu, '');
        // Nothing but white space and controls is left out. Token by token, since two lone surrogates side by side are a character.
        expect(tokensOf(doc).map(shown).join('')).toBe(shown(text));
        expect(tokenize(articleOf(text), []).begin).toEqual(doc.begin);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no spaces', 'a'.repeat(1_000_000)],
    ['capitals and stops', 'A.'.repeat(500_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['brackets', '['.repeat(500_000)],
    ['stops', '.'.repeat(1_000_000)],
    ['apostrophes', "'s".repeat(300_000)],
    ['digits', '1,'.repeat(400_000)],
    ['hyphens', 'a-'.repeat(400_000)],
    ['one sentence', 'word '.repeat(200_000)],
    ['at signs', 'a@'.repeat(300_000)],
    ['lines', 'a\n'.repeat(300_000)],
    ['lone surrogates', '\ud800'.repeat(300_000)],
    ['right to left', 'שלום '.repeat(100_000)],
    ['slashes', 'http://'.repeat(100_000)],
  ])(
    'in time that grows with its length: %s',
    (_, text) => {
      expectSound(text);
    },
    20_000,
  );

  it('cuts a monstrous sentence where it breathes, and says so', () => {
    const doc = tokenize(articleOf(`${'one two three four, '.repeat(100)}end.`), []);
    expect(doc.sentences.length).toBeGreaterThan(1);
    expect(sentencesOf(doc)[0]).toMatch(/,$/);
    expect(doc.diagnostics[0]?.code).toBe('sentence/cut');
  });
});
