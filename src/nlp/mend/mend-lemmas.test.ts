import { expect, it } from 'vitest';
import { named } from '#testing/document.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { mendLemmas } from './mend-lemmas.ts';

it.each([
  ['shot', 'VBD', 'sho', 'shoot'],
  ['Struck', 'VBN', 'struck', 'strike'],
  ['lay', 'VBD', 'l', 'lie'],
  ['shelled', 'VBD', 'shel', 'shell'],
  ['tied', 'VBN', 'ty', 'tie'],
  ['tried', 'VBD', 'try', 'try'],
  ['fined', 'VBN', 'fin', 'fine'],
  ['banned', 'VBD', 'ban', 'ban'],
  ['raided', 'VBD', 'raide', 'raid'],
  ['needed', 'VBD', 'need', 'need'],
  ['put', 'VBD', 'put', 'put'],
  ['Rioters', 'NNS', 'rioters', 'rioter'],
  ['police', 'NNS', 'police', 'police'],
  ['authorities', 'NNS', 'authorities', 'authority'],
  // no verb, and no past
  ['shot', 'NN', 'shot', 'shot'],
  ['found', 'VB', 'found', 'found'],
])('%s/%s, learned as %s: %s', (form, tag, learned, lemma) => {
  const doc = named(`${form}=${learned}/${tag}/0:root`);
  expect(mendLemmas(doc, loadKnowledge()).lemma).toEqual([lemma]);
});
