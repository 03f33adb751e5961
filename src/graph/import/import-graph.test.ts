import { describe, expect, test } from 'vitest';
import { InputError } from '#base/errors.ts';
import { importGraph } from './import-graph.ts';

const read = (...texts: readonly string[]) =>
  importGraph(
    texts.map((text, i) => ({ name: `file${i}`, text })),
    '1',
  );

describe('graphs of other programs', () => {
  test.each<[string, readonly string[]]>([
    ['a bare list of edges', ['Source,Target\na,b\nb,c\n']],
    ['semicolons', ['source;target;label\r\na;b;met\r\nb;c;met\r\n']],
    ['edges and nodes, in either order', ['Id;Label\na;A\nb;B\nc;C\n', 'Source;Target\na;b\nb;c\n']],
    ['D3', ['{"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"links":[{"source":"a","target":"b"},{"source":"b","target":"c"}]}']],
    [
      'GEXF 1.2 without attributes',
      [
        '<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft"><graph><nodes><node id="a"/><node id="b"/><node id="c"/></nodes><edges><edge id="0" source="a" target="b"/><edge id="1" source="b" target="c"/></edges></graph></gexf>',
      ],
    ],
    [
      'yEd',
      [
        '<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d0" yfiles.type="nodegraphics"/><graph edgedefault="directed"><node id="a"><data key="d0"><y:ShapeNode><y:Geometry height="30" width="30" x="5" y="6"/><y:NodeLabel>A</y:NodeLabel></y:ShapeNode></data></node><node id="b"/><node id="c"/><edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>',
      ],
    ],
  ])('%s', (_what, texts) => {
    const file = read(...texts);
    expect(file.entities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(file.actions.map(({ actors, targets }) => [...actors, ...targets].join())).toEqual(['a,b', 'b,c']);
    expect(new Set(file.entities.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });
});

test.each([
  ['nothing', '', 'empty'],
  ['words', 'Once upon a time', 'no graph that can be read'],
  ['JSON of another sort', '{"a": 1}', 'no lists'],
  ['JSON cut off', '{"nodes": [', 'not JSON'],
  ['XML of another sort', '<html><body/></html>', 'its root is “html”'],
  ['XML cut off', '<gexf><graph><nodes>', '“nodes” is not closed'],
  ['XML crossed', '<gexf><graph></gexf></graph>', 'closes “gexf”'],
  ['a newer file of ours', '{"format": "wiregraph-graph/9"}', 'Update Wiregraph'],
  ['CSV cut off', 'Source,Target\n"a,b', 'not closed'],
])('%s is told', (_what, text, message) => {
  expect(() => read(text)).toThrow(InputError);
  expect(() => read(text)).toThrow(message);
});

test('XML as hostile as it gets is read in one pass', () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><gexf><graph><nodes><node id="&a;" label="1 &lt; 2 &#x1F98A; &amp;amp;"/></nodes></graph></gexf>';
  expect(read(bomb).entities[0]).toMatchObject({ id: '&a;', name: '1 < 2 🦊 &amp;' });
  expect(() => read(`<gexf>${'<a '.repeat(100_000)}`)).toThrow(InputError);
});
