import { expect, test } from 'vitest';
import { columnsFor, rangeOf } from '#testing/columns.ts';
import { isNoted, isThing } from './noted.ts';

test.each<[text: string, content: string, confidence: number, isIn: boolean]>([
  ['Ana/NNP/2:nsubj praised/VBD/0:root the/DT/4:det move/NN/2:obj', 'the move', 0.5, false],
  ['Ana/NNP/2:nsubj praised/VBD/0:root the/DT/4:det move/NN/2:obj', 'the move', 0.7, true],
  ['Ana/NNP/2:nsubj thinks/VBZ/0:root it/PRP/4:nsubj works/VBZ/2:ccomp', 'it works', 0.5, true],
  ['Ana/NNP/2:nsubj thinks/VBZ/0:root it/PRP/4:nsubj works/VBZ/2:ccomp', 'it works', 0.2, false],
  ["Ana/NNP/2:nsubj praised/VBD/0:root “/`` the/DT/5:det move/NN/2:obj ”/''", '“ the move ”', 0.2, true],
  ['Talks/NNS/3:nsubj:pass are/VBP/3:aux:pass expected/VBN/0:root to/TO/5:mark fail/VB/3:xcomp', 'to fail', 0.5, false],
])('%s | %s | %d: %s', (text, content, confidence, isIn) => {
  const columns = columnsFor(text);
  const ranges = [rangeOf(columns, content)];
  expect(
    isNoted(columns, {
      cue: 1,
      source: text.startsWith('Ana') ? [[0, 1]] : [],
      words: [[1, 2]],
      content: ranges,
      rule: 'test',
      confidence,
    }),
  ).toBe(isIn);
});

test('a thing holds no clause', () => {
  const columns = columnsFor('a/DT/2:det meeting/NN/0:root held/VBN/2:acl in/IN/5:case Lima/NNP/3:obl');
  expect(isThing(columns, [rangeOf(columns, 'a meeting')])).toBe(true);
  expect(isThing(columns, [rangeOf(columns, 'a meeting held in Lima')])).toBe(false);
});
