import { describe, expect, it } from 'vitest';
import { named } from './document.ts';

describe('named', () => {
  const doc = named(`
    “/\`\` We/PRP/3:nsubj left/VBD/0:root ,/, ”/'' said/VBD/3:parataxis [person Ana/NNP/6:nsubj Diaz/NNP/7:flat] ./.
    !See/VB/0:root more/JJR/1:obj ./.

    Talks/NNS/2:nsubj ended/VBD/0:root ./.`);

  it('makes a text with its offsets', () => {
    expect(doc.article.text).toBe('“We left,” said Ana Diaz. See more.\n\nTalks ended.');
    expect([...doc.begin.slice(0, 3)]).toEqual([0, 1, 4]);
    expect([...doc.paragraph]).toEqual([0, 0, 1]);
  });

  it('reads heads, lemmas, names, quotations and exclusions', () => {
    expect([...doc.head.slice(0, 8)]).toEqual([2, 2, -1, 2, 2, 2, 5, 6]);
    expect(doc.lemma.slice(0, 6)).toEqual(['“', 'we', 'leave', ',', '”', 'say']);
    expect(doc.names.map(({ tokens, type }) => [tokens, type])).toEqual([[[6, 8], 'person']]);
    expect(doc.quotes.map(({ tokens }) => tokens)).toEqual([[0, 5]]);
    expect(doc.excluded.map(({ span }) => doc.article.text.slice(...span))).toEqual(['See more.']);
  });
});
