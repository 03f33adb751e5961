import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGraphFile } from '#testing/any-graph.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { FORMATS } from '../formats/formats.ts';
import { EDGE_COLUMNS, NODE_COLUMNS, tablesOf } from '../formats/rows.ts';
import { GRAPH_FORMAT, type GraphFile, readGraphFile } from '../graph-file.ts';
import { importGraph } from './import-graph.ts';

/**
 * Whatever the words of a graph are, each format that can be read back gives back all that its columns hold. What they do not: how often
 * something is named, offsets in a text that does not go along, the chain in words (its links are there), words without an edge.
 */
type Clean = (text: string) => string;
const LOST = ['mentions', 'unlinked', 'begin', 'end', 'chain'];

const held = (file: GraphFile, clean: Clean, cleanId = clean) => {
  const { nodes, edges } = tablesOf(file);
  const row = <Row>(columns: readonly { id: string; of: (row: Row) => string | number }[], of: Row) =>
    Object.fromEntries(
      columns
        .filter(({ id }) => !LOST.includes(id))
        .map((column) => {
          const value = column.of(of);
          return [column.id, typeof value === 'string' ? clean(value) : value];
        }),
    );
  return {
    nodes: nodes.map((node) => {
      const { id, name, x, y } = node.entity;
      return { id: cleanId(id), name: clean(name), x, y, ...row(NODE_COLUMNS, node) };
    }),
    edges: edges.map((edge) => ({ key: cleanId(edge.edge.key), ...row(EDGE_COLUMNS, edge) })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
};

const asIs: Clean = (text) => text;
/** What XML forbids is not there, and half a character is one that stands for any. */
const asXmlHolds: Clean = (text) =>
  [...text]
    .filter((mark) => ' ' <= mark || '\t\n\r'.includes(mark))
    .filter((mark) => mark !== '\ufffe' && mark !== '\uffff')
    .map((mark) => (/\p{Surrogate}/u.test(mark) ? '\ufffd' : mark))
    .join('');

const FORMS: readonly [id: string, clean: Clean, cleanId?: Clean][] = [
  ['gexf', asXmlHolds],
  // Its ids are name tokens, which hold anything.
  ['graphml', asXmlHolds, asIs],
  ['node-link', asIs],
  ['graphology', asIs],
  ['cyjs', asIs],
  ['csv', asIs],
  ['csv-excel', asIs],
];

const backFrom = (id: string, file: GraphFile): GraphFile => {
  const written = FORMATS.find((format) => format.id === id)!.write(file);
  const parts = written.length === 1 ? written : ['edges.csv', 'nodes.csv'].map((name) => written.find((one) => one.name === name)!);
  return importGraph(parts, '1');
};

describe('round trips lose nothing that the format can hold', () => {
  test.each(FORMS)('%s', (id, clean, cleanId) => {
    fc.assert(
      fc.property(anyGraphFile(), (given) => {
        expect(held(backFrom(id, given), asIs)).toEqual(held(given, clean, cleanId));
      }),
      { numRuns: 20, seed: 11 },
    );
  });

  test('our own file is itself', () => {
    fc.assert(
      fc.property(anyGraphFile(), (given) => {
        expect(importGraph(FORMATS.find(({ id }) => id === 'json')!.write(given), '1')).toEqual(given);
      }),
      { numRuns: 20, seed: 11 },
    );
  });

  test('what comes back is a graph file', () => {
    for (const [id] of FORMS)
      expect(readGraphFile(backFrom(id, sampleGraphFile()))).toMatchObject({ ok: true, value: { format: GRAPH_FORMAT } });
  });
});
