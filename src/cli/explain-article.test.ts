import { describe, expect, test } from 'vitest';
import type { Document } from '#nlp/document.ts';
import { sampleArticle } from '#testing/sample-article.ts';
import { sampleExtraction } from '#testing/sample-extraction.ts';
import { explainArticle } from './explain-article.ts';

/** The sample with a line as sentence and as its only token: what explain says of it needs no parse. */
function sampleDocument(): Document {
  const lines = [...sampleArticle.text.matchAll(/[^\n]+/g)];
  return {
    article: sampleArticle,
    excluded: [],
    diagnostics: [{ code: 'quote/unclosed', article: sampleArticle.id, span: [3, 9], message: 'the quotation never ends' }],
    length: lines.length,
    begin: Uint32Array.from(lines, (line) => line.index),
    end: Uint32Array.from(lines, (line) => line.index + line[0].length),
    sentence: Uint32Array.from(lines, (_line, i) => i),
    sentences: lines.map((_line, i) => [i, i + 1] as const),
    paragraph: Uint32Array.from(lines, (_line, i) => i),
    isExcluded: new Uint8Array(lines.length),
    quotes: [],
    upos: new Uint8Array(lines.length),
    xpos: new Uint8Array(lines.length),
    lemma: lines.map(() => 'line'),
    head: new Int32Array(lines.length).fill(-1),
    deprel: new Uint8Array(lines.length),
    names: [],
    mentions: [],
    chain: new Int32Array(0),
  };
}

describe('explain', () => {
  const page = explainArticle(sampleExtraction(), sampleDocument(), false);

  test.each([
    'night-ferry · Night ferry seized off Gotland as Sweden and Estonia trade blame · en',
    '3  “The vessel cut two cables within an hour,” said',
    'said         s2  Astrid Hallgren: «“The vessel cut two cables within an hour,”» … «“We have no reason to call it an accident.”»',
    'by statement/quote-then-verb (0.98) from source «Swedish Defence Minister Astrid Hallgren», cue «said»; direct, assertion',
    's4  Juhan Reinsalu to Baltic Courier: «that Estonia',
    'indirect, belief, as s6 reports',
    'indirect, assertion, denied',
    'did          a6  Sweden → sanction → Orlov Maritime',
    'planned, SANCTION; says s9',
    'a9  NATO → send → – in Norway',
    'a5  Russia → reject → –',
    'says the article itself',
    'office       Juhan Reinsalu, Prime Minister of Estonia',
    'left out     promotion',
    'country      Sweden (SWE) ← «Swedish» demonym',
    'quote/unclosed at 3–9: the quotation never ends',
  ])('says “%s”', (words) => expect(page).toContain(words));

  test('each statement, action and office once', () => {
    for (const [what, count] of [
      ['said', 13],
      ['did', 13],
      ['office', 3],
    ] as const) {
      expect(page.match(new RegExp(`^ {5}${what} `, 'gm')), what).toHaveLength(count);
    }
  });

  test('with its columns', () =>
    expect(explainArticle(sampleExtraction(), sampleDocument(), true)).toMatch(/\| 1 {2}Night ferry seized .* line +ADJ/));
});
