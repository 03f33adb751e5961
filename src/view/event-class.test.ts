import { expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { isClassUnsure } from './event-class.ts';
import { FIRST_VIEW } from './view.ts';
import { selectVisibleGraph } from './visible.ts';

it.each<[string, Parameters<typeof isClassUnsure>[0], boolean]>([
  ['no class', {}, false],
  ['a class that somebody gave', { event: 'ACCUSE', quad: 'verbal-conflict' }, false],
  ['more likely right than wrong', { event: 'ACCUSE', quad: 'verbal-conflict', eventConfidence: 0.5 }, false],
  ['more likely wrong than right', { event: 'ACCUSE', quad: 'verbal-conflict', eventConfidence: 0.49 }, true],
  ['a quad alone', { quad: 'verbal-conflict', eventConfidence: 0.2 }, true],
])('%s', (_, action, isUnsure) => expect(isClassUnsure(action)).toBe(isUnsure));

it('an unsure class gives its edge no colour, a sure one does', () => {
  const { edges } = selectVisibleGraph({ file: sampleGraphFile(), view: FIRST_VIEW });
  const edgeOf = (record: string) => edges.find(({ records }) => records.includes(record));
  expect(edgeOf('a1')).toMatchObject({ quad: 'material-conflict' });
  expect(edgeOf('a12')).not.toHaveProperty('quad');
});
