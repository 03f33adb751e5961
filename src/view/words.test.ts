import { expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { FIRST_VIEW } from './view.ts';
import { selectVisibleGraph } from './visible.ts';
import { edgeWordsIn } from './words.ts';

it('an edge of several records carries the words of the one that is selected', () => {
  const file = sampleGraphFile();
  const { edges } = selectVisibleGraph({ file, view: FIRST_VIEW });
  const edge = edges.find(({ records }) => records.length > 1);
  if (!edge) throw new Error('the sample has an edge of several records');
  const wordsOf = (records: readonly string[]) => edgeWordsIn(file, { nodes: [], edges: [], records })(edge);
  const all = edge.records.map((record) => wordsOf([record]));
  expect(new Set(all).size).toBe(edge.records.length);
  expect(wordsOf([])).toBe(edge.label);
});
