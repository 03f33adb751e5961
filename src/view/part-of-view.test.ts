import { expect, test } from 'vitest';
import { readGraphFile } from '#graph/graph-file.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { readAddress } from './address.ts';
import { type Part, partOfView } from './part-of-view.ts';
import { FIRST_VIEW } from './view.ts';

const file = sampleGraphFile();
const part = (hash: string, which: Part) => partOfView({ file, view: readAddress(hash, file).view }, which);
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

test('each part is a graph file whole in itself', () => {
  for (const hash of ['', 'country=SWE', 'kind=-place&claim=denied', 'node=nato,NOR', 'record=s7', 'focus=1~nato', 'hide=nato,SWE'])
    for (const which of ['view', 'selection', 'all'] as const) expect(readGraphFile({ ...part(hash, which) })).toMatchObject({ ok: true });
});

test('the view without filters is all, words without an edge too', () => {
  expect(part('', 'view')).toEqual(file);
  expect(part('country=SWE', 'all')).toBe(file);
});

test('a filter leaves out what it hides, and keeps who vouches for the rest', () => {
  const seen = part('kind=agency,country', 'view');
  expect(ids(seen.actions)).toContain('a9');
  expect(ids(seen.statements)).toContain('s10');
  expect(ids(seen.entities)).not.toContain('orlov-maritime');
  expect(ids(part('hide=nato', 'view').entities)).not.toContain('nato');
});

test('a selection of nodes has what joins them, a selected record its ends', () => {
  const two = part('node=nato,NOR', 'selection');
  expect(ids(two.actions)).toContain('a9');
  expect(ids(two.actions)).not.toContain('a8');
  expect(ids(part('record=s4', 'selection').entities)).toEqual(expect.arrayContaining(['juhan-reinsalu', 'EST', 'baltic-courier']));
  expect(ids(part('record=s7', 'selection').statements), 'who reports it').toEqual(['s6', 's7']);
});

test('nodes stand where the view has put them', () => {
  const moved = partOfView({ file, view: { ...FIRST_VIEW, places: { nato: [7, -8] } } }, 'all');
  expect(moved.entities.find(({ id }) => id === 'nato')).toMatchObject({ x: 7, y: -8 });
});
