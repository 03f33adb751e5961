import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { loadEngine } from '#testing/engine.ts';
import { UPOS, XPOS } from '../document.ts';

function analyse(text: string) {
  const doc = loadEngine().annotate({ id: articleId('a'), text });
  return { doc, form: (token: number) => text.slice(doc.begin[token], doc.end[token]) };
}

describe('tags and lemmas of the shipped model', () => {
  it.each([
    ['The ministers have denied it.', 'the/DT minister/NNS have/VBP deny/VBN it/PRP ./.'],
    ['She told reporters that the talks failed.', 'she/PRP tell/VBD reporter/NNS that/IN the/DT talk/NNS fail/VBD ./.'],
    ["Norway's parliament didn't vote.", "Norway/NNP 's/POS parliament/NN do/VBD not/RB vote/VB ./."],
    ['The minister called for a ceasefire.', 'the/DT minister/NN call/VBD for/IN a/DT ceasefire/NN ./.'],
    ['Police arrested 12 men.', 'police/NNS arrest/VBD 12/CD man/NNS ./.'],
  ])('%s', (text, expected) => {
    const { doc } = analyse(text);
    expect(doc.lemma.map((lemma, token) => `${lemma}/${XPOS[doc.xpos[token]!]}`).join(' ')).toBe(expected);
  });

  it('tell auxiliaries from verbs', () => {
    const { doc } = analyse('They have won and they have a plan.');
    expect([...doc.upos].map((upos) => UPOS[upos]).join(' ')).toBe('PRON AUX VERB CCONJ PRON VERB DET NOUN PUNCT');
  });
});

describe('trees of the shipped model', () => {
  it.each([
    [
      'The minister said the army had attacked the town.',
      'The<minister minister<said said the<army army<attacked had<attacked attacked<said the<town town<attacked .<said',
    ],
    ['Troops were attacked by rebels.', 'Troops<attacked were<attacked attacked by<rebels rebels<attacked .<attacked'],
    ['"We won," Ann Lee said.', '"<won We<won won<said ,<won "<won Ann<said Lee<Ann said .<said'],
  ])('%s', (text, expected) => {
    const { doc, form } = analyse(text);
    expect([...doc.head].map((above, token) => (above < 0 ? form(token) : `${form(token)}<${form(above)}`)).join(' ')).toBe(expected);
  });

  it('have one root a sentence, whatever the text', () => {
    const { doc } = analyse('... !!! ??\n\n" " "\n\nNo\n\n5 5 5 5 ( ( ( and');
    for (const [from, to] of doc.sentences) {
      expect([...doc.head.subarray(from, to)].filter((above) => above < 0)).toHaveLength(1);
      expect([...doc.head.subarray(from, to)].every((above) => above < 0 || (above >= from && above < to))).toBe(true);
    }
  });
});
