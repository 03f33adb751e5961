import { describe, expect, test } from 'vitest';
import { articleId } from '#base/ids.ts';
import { findQuotes, quoteDiagnostics } from './quotes.ts';

/** As the tokenizer cuts: marks alone, 's and n't apart. A line is a paragraph. */
function quotesOf(text: string) {
  const begin: number[] = [];
  const end: number[] = [];
  const paragraph: number[] = [];
  for (const { 0: word, index } of text.matchAll(/n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|``|''|\p{L}+?(?=n['’]t\b)|[\p{L}\p{N}]+|\S/gu)) {
    begin.push(index);
    end.push(index + word.length);
    paragraph.push(text.slice(0, index).split('\n').length - 1);
  }
  return findQuotes(text, Uint32Array.from(begin), Uint32Array.from(end), begin.length, Uint32Array.from(paragraph));
}

const cases: readonly [why: string, text: string, found: readonly string[]][] = [
  ['straight', '"We go," she said.', ['"We go,"']],
  ['curly', '“We go,” she said. “Now.”', ['“We go,”', '“Now.”']],
  ['low and high', 'Er sagt „wir gehen“ dazu.', ['„wir gehen“']],
  ['angled, with spaces', 'Il dit « on part » puis.', ['« on part »']],
  ['angled, the other way', 'Er sagt »wir gehen« dazu.', ['»wir gehen«']],
  ['the same mark twice', 'Hon sade ”vi går” sedan.', ['”vi går”']],
  ['as typed for TeX', "``We go,'' she said.", ["``We go,''"]],
  ['backtick and apostrophe', "She said `go' twice.", ["`go'"]],
  ['single', "'We can't go,' she said.", ["'We can't go,'"]],
  ['single, curly', '‘We can’t go,’ she said.', ['‘We can’t go,’']],
  ['an apostrophe is no mark', "The dogs' bowls and Ann's hat, rock 'n' roll of the '90s.", []],
  ['a curly apostrophe is no mark', 'The dogs’ bowls and Ann’s hat in the ’90s.', []],
  ['a possessive inside single marks', "'The dogs' bowls are full,' she said.", ["'The dogs' bowls are full,'"]],
  ['elision opens nothing', "Tell 'em 'til dawn.", []],
  ['nested', '“He said ‘go’ to us,” she said.', ['“He said ‘go’ to us,”', '‘go’']],
  ['nested, straight', '"He said \'go\' to us," she said.', ['"He said \'go\' to us,"', "'go'"]],
  ['nested at its end', '“He said ‘go.’” Then he left.', ['“He said ‘go.’”', '‘go.’']],
  ['nested in its like', '"Ann wrote "go" on it," she said.', ['"Ann wrote "go" on it,"', '"go"']],
  [
    'curly in straight that goes on',
    '"He said “go” now.\n"Then “run,”" she said.',
    ['"He said “go” now.\n"Then “run,”"', '“go”', '“run,”'],
  ],
  ['over sentences', '“Go. Go now. Please,” she said.', ['“Go. Go now. Please,”']],
  ['over paragraphs, opened anew', '“Go now.\n“And run,” she said.', ['“Go now.\n“And run,”']],
  ['over three paragraphs, straight', '"Go.\n"Run.\n"Stop," she said. "Why?"', ['"Go.\n"Run.\n"Stop,"', '"Why?"']],
  ['not opened anew', '“Go now.\nShe left.', ['“Go now.']],
  ['unclosed, then another', '“Go now, she said. “Run.”', ['“Go now, she said.', '“Run.”']],
  ['unclosed straight, then another', '"Go now, she said. "Run."', ['"Go now, she said.', '"Run."']],
  ['curly opens, straight closes', '“Go," she said.', ['“Go,"']],
  ['wrong curl at the end', '“Go,“ she said. “Run.“', ['“Go,“', '“Run.“']],
  ['scare quotes and titles', 'The “plan” of “The Long Road” failed.', ['“plan”', '“The Long Road”']],
  ['in brackets', 'The band ("Blue") and the film (“Red”).', ['"Blue"', '“Red”']],
  ['after a dash', 'One word—"no"—was said.', ['"no"']],
  ['inches', 'A 5" pipe and "a bolt" here.', ['"a bolt"']],
  ['a closing mark alone', 'Go,” she said. “Run.”', ['“Run.”']],
  ['no space between', '"Go.""Run."', ['"Go."', '"Run."']],
  ['none', 'Nothing here.', []],
];

describe('findQuotes', () => {
  test.each(cases)('%s', (_, text, found) => {
    expect(quotesOf(text).map(({ span }) => text.slice(...span))).toEqual(found);
  });

  test('tells depth and whether it is closed', () => {
    expect(quotesOf('“He said ‘go’ to us,” “Run').map(({ depth, isClosed }) => [depth, isClosed])).toEqual([
      [0, true],
      [1, true],
      [0, false],
    ]);
  });

  test('an unclosed quotation is a diagnostic at its mark', () => {
    const text = 'She said “go now.';
    const article = { id: articleId('a'), text };
    expect(quoteDiagnostics(article, quotesOf(text)).map(({ code, span }) => [code, span])).toEqual([['quote/unclosed', [9, 10]]]);
  });

  test.each(['"', '“', '”', "'", '‘', '“‘', '"\'', '“”', '«„'])('100,000 marks of %s take linear time and never cross', (unit) => {
    for (const glue of ['', ' ', 'a ', ' a']) {
      const count = 100_000;
      const text = (unit + glue).repeat(count / unit.length);
      const begin = Uint32Array.from([...text.matchAll(/[^\sa]/g)].map(({ index }) => index));
      const end = begin.map((offset) => offset + 1);
      const quotes = findQuotes(text, begin, end, begin.length, new Uint32Array(begin.length));
      const open: number[] = [];
      let crossing = 0;
      for (const { tokens } of quotes) {
        while (open.length > 0 && open.at(-1)! <= tokens[0]) open.pop();
        if (open.length > 0 && tokens[1] > open.at(-1)!) crossing++;
        open.push(tokens[1]);
      }
      expect(crossing).toBe(0);
    }
  });
});
