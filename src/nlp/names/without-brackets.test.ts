import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { tokenize } from '../tokenize/tokenize.ts';
import { withoutBrackets } from './without-brackets.ts';

/** The words without brackets, and the words in the text of those from `first` to `last`. */
function read(text: string, first: string, last: string): { words: string; name: string } {
  const doc = tokenize({ id: articleId('test'), text }, []);
  const { doc: shorter, back } = withoutBrackets(doc);
  const words = Array.from({ length: shorter.length }, (_, token) => text.slice(shorter.begin[token], shorter.end[token]));
  const [begin, end] = back([words.indexOf(first), words.indexOf(last) + 1]);
  return { words: words.join(' '), name: text.slice(doc.begin[begin], doc.end[end - 1]) };
}

describe('withoutBrackets', () => {
  it.each([
    ['the director [John] Ratcliffe left', 'John', 'Ratcliffe', '[John] Ratcliffe'],
    ['as J. [Robert] Hale left', 'J.', 'Hale', 'J. [Robert] Hale'],
    ['as Ana [Diaz] left', 'Ana', 'Diaz', 'Ana [Diaz]'],
    ['as [Prime Minister] Ana Diaz left', 'Ana', 'Diaz', 'Ana Diaz'],
    ['as the [British] minister left', 'British', 'British', 'British'],
    ['as [Fox News] said', 'Fox', 'News', 'Fox News'],
  ])('%s', (text, first, last, name) => {
    const found = read(text, first, last);
    expect(found.name).toBe(name);
    expect(found.words).not.toMatch(/[[\]]/u);
  });

  it.each(['as he [sic] left', 'it grew.[3] Then', 'as [he Ann Lee and Bo said] left', 'as [Ann left'])('leaves alone: %s', (text) => {
    const doc = tokenize({ id: articleId('test'), text }, []);
    expect(withoutBrackets(doc).doc).toBe(doc);
  });
});
