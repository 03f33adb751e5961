import { expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { selectContested, showsContested, toggleContested } from './contested.ts';
import { createAppStore } from './create-app-store.ts';
import { toggleFacet } from './filters.ts';

it('shows only what is contested, whatever of it was chosen before, and all again', () => {
  const store = createAppStore(sampleGraphFile());
  const rows = selectContested(store.getState()).map(({ id }) => id);
  store.getState().act(toggleFacet('claim', 'denied', 'include'));
  expect(showsContested(store.getState().view.filters)).toBe(false);
  store.getState().act(toggleContested());
  expect(showsContested(store.getState().view.filters)).toBe(true);
  expect(selectContested(store.getState()).map(({ id }) => id)).toEqual(rows);
  store.getState().act(toggleContested());
  expect(store.getState().view.filters.facets).toEqual({});
});
