import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { indexOf } from '#view/file-index.ts';
import { FIRST_VIEW, LAYOUTS } from '#view/view.ts';
import { visibleGraph } from '#view/visible.ts';
import { arrange } from './arrange.ts';

const file = sampleGraphFile();
const graph = visibleGraph(file, FIRST_VIEW);

describe.each(LAYOUTS)('layout %s', (layout) => {
  const places = arrange({ layout, graph, pinned: [] });

  it('gives every node a place of its own, the same every time', () => {
    expect(Object.keys(places).sort()).toEqual([...indexOf(file).entities.keys()].sort());
    expect(new Set(Object.values(places).map(String)).size).toBe(graph.nodes.length);
    expect(arrange({ layout, graph, pinned: [] })).toEqual(places);
  });

  it('leaves pinned nodes alone', () => {
    const { id } = graph.nodes[0]!;
    expect(arrange({ layout, graph, pinned: [id] })[id]).toBeUndefined();
  });

  it('can do with an empty graph', () => {
    expect(arrange({ layout, graph: { nodes: [], edges: [] }, pinned: [] })).toEqual({});
  });
});

describe('what a layout shows', () => {
  it('around: the chosen node in the middle', () => {
    const { id } = graph.nodes[1]!;
    expect(arrange({ layout: 'around', graph, pinned: [], centre: id })[id]).toEqual([0, 0]);
  });

  it('speakers: who speaks stands left of who does not', () => {
    const places = arrange({ layout: 'speakers', graph, pinned: [] });
    const speakers = new Set(graph.edges.filter(({ kind }) => kind === 'statement').map(({ from }) => from));
    for (const { id } of graph.nodes) expect(places[id]![0] < 0).toBe(speakers.has(id));
  });
});
