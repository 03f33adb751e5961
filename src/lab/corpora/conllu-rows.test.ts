import { expect, it } from 'vitest';
import { readConlluSentences } from './conllu-rows.ts';

const row = (id: string, form: string, misc = '_'): string => [id, form, '_', '_', 'NNP', '_', '_', '_', '_', misc].join('\t');

it('reads tokens, multiword tokens and paragraphs', () => {
  const content = [
    '# newdoc id = d',
    '# newpar',
    '# sent_id = d-1',
    row('1-2', "Lima's", 'SpaceAfter=No'),
    row('1', 'Lima', 'NER=LOCATION|Begin=0'),
    row('2', "'s"),
    row('2.1', 'ghost'),
    row('3', 'port'),
    '',
    '# sent_id = d-2',
    row('1', 'Closed'),
    '',
    '',
  ].join('\n');
  const [first, second] = [...readConlluSentences(content)];
  expect(first).toMatchObject({ id: 'd-1', document: 'd', opensParagraph: true });
  expect(first?.tokens.map(({ form }) => form)).toEqual(['Lima', "'s", 'port']);
  expect(first?.tokens[0]?.misc.get('NER')).toBe('LOCATION');
  expect(first?.surface).toEqual([
    { form: "Lima's", end: 2, spaceAfter: false },
    { form: 'port', end: 3, spaceAfter: true },
  ]);
  expect(second).toMatchObject({ id: 'd-2', opensParagraph: false });
});
