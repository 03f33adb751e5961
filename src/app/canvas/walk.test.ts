import { describe, expect, it } from 'vitest';
import type { VisibleEdge, VisibleGraph } from '#view/visible-graph.ts';
import { enter, spoken, step, type WalkKey } from './walk.ts';

const graph: VisibleGraph = {
  nodes: ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    kind: 'agency',
    name: id.toUpperCase(),
    note: id === 'a' ? 'MEX' : '',
    letter: 'A',
    x: 0,
    y: 0,
    size: 1,
    community: 0,
  })),
  edges: ['a>c', 'd>a', 'a>a'].map((id) => ({ id, from: id[0]!, to: id[2]! }) as VisibleEdge),
};

describe('walking the graph by keyboard', () => {
  it('begins on what is selected, else on the first', () => {
    expect(enter(graph, [])).toEqual({ at: 'a', around: 'a' });
    expect(enter(graph, ['c'])).toEqual({ at: 'c', around: 'c' });
    expect(enter({ nodes: [], edges: [] }, [])).toBeUndefined();
  });

  it.each([
    ['a', 'ArrowDown', 'b'],
    ['a', 'ArrowUp', 'a'],
    ['d', 'ArrowDown', 'd'],
    ['b', 'End', 'd'],
    ['c', 'Home', 'a'],
    ['a', 'ArrowRight', 'c'],
    ['a', 'ArrowLeft', 'd'],
    ['b', 'ArrowRight', 'b'],
  ] as const)('goes from %s by %s to %s', (at, key: WalkKey, next) => {
    expect(step(graph, { at, around: at }, key).at).toBe(next);
  });

  it('goes through all neighbours of one node and back to it', () => {
    const first = step(graph, { at: 'a', around: 'a' }, 'ArrowRight');
    const second = step(graph, first, 'ArrowRight');
    expect([first.at, second.at, step(graph, second, 'ArrowRight').at]).toEqual(['c', 'd', 'a']);
  });

  it('says name, kind, note and number of neighbours', () => {
    expect(spoken(graph, graph.nodes[0]!, 'Agency')).toBe('A, Agency, MEX, 2 neighbours');
    expect(spoken(graph, graph.nodes[2]!, 'Agency')).toBe('C, Agency, 1 neighbour');
  });
});
