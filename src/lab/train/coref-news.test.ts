import { expect, it } from 'vitest';
import { named } from '#testing/document.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { newsExamples } from './coref-news.ts';

const knowledge = loadKnowledge();
const noClusters = { find: () => -1, ids: new Uint16Array(0) };
const examplesOf = (table: string) => newsExamples(named(table), [], knowledge, noClusters);

it('takes a pronoun that only one of the people named fits, with the others as wrong ones', () => {
  const [example, ...others] = examplesOf(`
    [person Ana/NNP/6:nsubj Diaz/NNP/1:flat] and/CC/4:cc [person Juan/NNP/1:conj Hale/NNP/4:flat] left/VBD/0:root ./.
    She/PRP/2:nsubj returned/VBD/0:root ./.`);
  expect(others).toEqual([]);
  expect(example?.isRight).toEqual([false, false, true]);
});

it('leaves out one that two people fit', () => {
  expect(
    examplesOf(`
    [person Ana/NNP/6:nsubj Diaz/NNP/1:flat] and/CC/4:cc [person Maria/NNP/1:conj Hale/NNP/4:flat] left/VBD/0:root ./.
    She/PRP/2:nsubj returned/VBD/0:root ./.`),
  ).toEqual([]);
});
