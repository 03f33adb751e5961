import { describe, expect, it } from 'vitest';
import { UPOS, type Upos, XPOS, type Xpos } from '../document.ts';
import { lemmaOf, readLemmaRules } from './lemma.ts';

const rules = readLemmaRules([
  'VERB/VBD \t0\t',
  'VERB/VBD ed\t2\t',
  'VERB/VBD ied\t3\ty',
  'VERB/VBD ^went\t4\tgo',
  'NOUN/NNS s\t1\t',
  'PROPN/NNP \t1',
  'ADJ/JJ \t0',
  'ADJ/JJ ian\t1',
]);

const WORDS = new Set(['endorse', 'walk', 'minister', 'smell']);

describe('lemmas', () => {
  it.each<[string, Upos, Xpos, string]>([
    ['walked', 'VERB', 'VBD', 'walk'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['Went', 'VERB', 'VBD', 'go'],
    ['endorsed', 'VERB', 'VBD', 'endorse'],
    ['smelled', 'VERB', 'VBD', 'smell'],
    ['put', 'VERB', 'VBD', 'put'],
    ['ministers', 'NOUN', 'NNS', 'minister'],
    ['Italian', 'ADJ', 'JJ', 'Italian'],
    ['Big', 'ADJ', 'JJ', 'big'],
    ['Olsen', 'PROPN', 'NNP', 'Olsen'],
    ['AND', 'CCONJ', 'CC', 'and'],
  ])('%s as %s %s: %s', (form, upos, xpos, lemma) => {
    expect(lemmaOf(form, UPOS.indexOf(upos), XPOS.indexOf(xpos), rules, (lower) => WORDS.has(lower))).toBe(lemma);
  });
});
