import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { selectLit, selectRecords } from '#view/lit.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { createAppStore } from './create-app-store.ts';
import { setConfidence, toggleFacet } from './filters.ts';
import { collapse, expand, focusOn, hide, hideOthers, reveal, showHidden } from './focus.ts';
import { moveNodes, pin, setLayout, sizeBy } from './layout.ts';
import { clearSelection, select, toggleSelected } from './selection.ts';

const file = sampleGraphFile();
const start = () => createAppStore(file);
const shown = (store: ReturnType<typeof start>) => selectVisibleGraph(store.getState()).nodes.map(({ id }) => id);

describe('history', () => {
  it('undoes and redoes every act, and forgets what was undone when another act follows', () => {
    const store = start();
    const { act } = store.getState();
    act(select({ nodes: ['nato'] }));
    act(toggleFacet('country', 'SWE', 'include'));
    act(sizeBy('pagerank'));
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().view.filters.facets).toEqual({});
    expect(store.getState().view.selection.nodes).toEqual(['nato']);
    store.getState().redo();
    expect(store.getState().view.filters.facets.country?.include).toEqual(['SWE']);
    act(clearSelection());
    expect(store.getState().future).toEqual([]);
  });

  it('takes the steps of one going act (a slider) back together', () => {
    const store = start();
    for (const least of [0.1, 0.2, 0.3]) store.getState().actOn('confidence', setConfidence(least));
    expect(store.getState().past).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().view.filters.confidence).toBe(0);
  });

  it('does not remember an act that changed nothing, nor an undo with nothing to undo', () => {
    const store = start();
    store.getState().act(clearSelection());
    store.getState().act(setConfidence(0));
    store.getState().undo();
    expect(store.getState().past).toEqual([]);
  });
});

describe('selection', () => {
  it('is one: an edge stands for its records, and a record lights its edges', () => {
    const store = start();
    const edge = selectVisibleGraph(store.getState()).edges.find(({ records }) => records.includes('s9'));
    store.getState().act(select({ edges: [edge?.id ?? ''] }));
    expect(selectRecords(store.getState())).toContain('s9');
    store.getState().act(select({ records: ['s9'] }));
    expect(selectLit(store.getState()).edges.has(edge?.id ?? '')).toBe(true);
  });

  it('begins its evidence at the first', () => {
    const store = start();
    store.getState().setScreen({ evidence: 3 });
    store.getState().act(select({ nodes: ['nato'] }));
    expect(store.getState().screen.evidence).toBe(0);
  });

  it('toggles', () => {
    const store = start();
    store.getState().act(toggleSelected({ nodes: ['nato', 'SWE'] }));
    store.getState().act(toggleSelected({ nodes: ['nato'], records: ['s1'] }));
    expect(store.getState().view.selection).toEqual({ nodes: ['SWE'], edges: [], records: ['s1'] });
  });
});

describe('focus', () => {
  it('shows what lies within so many steps', () => {
    const store = start();
    store.getState().act(focusOn(['ilmar-saar'], 1));
    expect(shown(store).sort()).toEqual(['halcyon-crew', 'ilmar-saar']);
    store.getState().act(focusOn(['ilmar-saar'], 2));
    expect(shown(store)).toContain('swedish-coast-guard');
  });

  it('expands and collapses', () => {
    const store = start();
    store.getState().act(focusOn(['ilmar-saar'], 1));
    store.getState().act(expand(file, ['halcyon-crew']));
    expect(shown(store)).toContain('orlov-maritime');
    store.getState().act(collapse(file, ['halcyon-crew']));
    expect(shown(store)).not.toContain('orlov-maritime');
  });

  it('hides, hides others, and shows again', () => {
    const store = start();
    store.getState().act(select({ nodes: ['nato'] }));
    store.getState().act(hide(['nato']));
    expect(shown(store)).not.toContain('nato');
    expect(store.getState().view.selection.nodes).toEqual([]);
    store.getState().act(showHidden());
    store.getState().act(hideOthers(shown(store), ['nato', 'NOR']));
    expect(shown(store).sort()).toEqual(['NOR', 'nato']);
    store.getState().act(reveal(['SWE']));
    expect(shown(store)).toContain('SWE');
  });
});

describe('places', () => {
  it('are moved, rounded, pinned against layouts, and taken back', () => {
    const store = start();
    const { act } = store.getState();
    act(moveNodes({ nato: [1.234, 5.678] }));
    act(pin(['nato'], true));
    act(setLayout('force', { nato: [9, 9], SWE: [2, 3] }));
    expect(store.getState().view.places).toEqual({ nato: [1.2, 5.7], SWE: [2, 3] });
    const node = selectVisibleGraph(store.getState()).nodes.find(({ id }) => id === 'nato');
    expect([node?.x, node?.y]).toEqual([1.2, 5.7]);
    store.getState().undo();
    expect(store.getState().view.places).toEqual({ nato: [1.2, 5.7] });
  });

  it('stay when something is filtered', () => {
    const store = start();
    const before = selectVisibleGraph(store.getState()).nodes.find(({ id }) => id === 'SWE');
    store.getState().act(toggleFacet('country', 'SWE', 'include'));
    const after = selectVisibleGraph(store.getState()).nodes.find(({ id }) => id === 'SWE');
    expect([after?.x, after?.y, after?.size]).toEqual([before?.x, before?.y, before?.size]);
  });
});
