import type { GraphEntity, GraphFile, NodeKind } from '../graph-file.ts';
import { baseName, type Format, provenance } from './format.ts';
import { COLOUR, sizes } from './looks.ts';
import { nameToken } from './name-token.ts';
import { type Column, type ColumnType, EDGE_COLUMNS, type EdgeRow, NODE_COLUMNS, tablesOf } from './rows.ts';
import { xml } from './xml.ts';

const TYPE: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'int', double: 'double' };
const SHAPE: Readonly<Record<NodeKind, string>> = {
  country: 'roundrectangle',
  agency: 'roundrectangle',
  official: 'ellipse',
  person: 'ellipse',
  organization: 'octagon',
  group: 'hexagon',
  source: 'ellipse',
  place: 'diamond',
};

/** GraphML (graphml.graphdrawing.org) with plain keys, and beside them the graphics that yEd alone reads. Its schema wants name tokens as ids. */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  opensIn: 'yEd, Cytoscape Desktop, Gephi, NetworkX, igraph',
  write: (file, filter) => [{ name: `${baseName(file)}.graphml`, text: write(file, filter) }],
};

function write(file: GraphFile, filter: string | undefined): string {
  const { nodes, edges } = tablesOf(file);
  const widths = sizes(nodes.map(({ entity }) => entity.figures.degree));
  const schema = 'http://graphml.graphdrawing.org/xmlns';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="${schema}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="${schema} http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">`,
    '<key id="source" for="graph" attr.name="source" attr.type="string"/>',
    ...['label', 'x', 'y'].map(
      (id) => `<key id="node-${id}" for="node" attr.name="${id}" attr.type="${id === 'label' ? 'string' : 'double'}"/>`,
    ),
    ...keys('node', NODE_COLUMNS),
    '<key id="edge-label" for="edge" attr.name="label" attr.type="string"/>',
    '<key id="edge-weight" for="edge" attr.name="weight" attr.type="double"/>',
    ...keys('edge', EDGE_COLUMNS),
    '<key id="node-graphics" for="node" yfiles.type="nodegraphics"/>',
    '<key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>',
    '<graph id="G" edgedefault="directed">',
    data('source', provenance(file, filter)),
    ...nodes.map((row, i) => {
      const { id, name, x, y } = row.entity;
      const plain = [data('node-label', name), data('node-x', x), data('node-y', y), ...values('node', NODE_COLUMNS, row)];
      return `<node id="${nameToken(id)}">${plain.join('')}${nodeGraphics(row.entity, widths[i]!)}</node>`;
    }),
    ...edges.map((row) => {
      const { key, from, to, weight } = row.edge;
      const plain = [data('edge-label', row.label), data('edge-weight', weight), ...values('edge', EDGE_COLUMNS, row)];
      return `<edge id="${nameToken(key)}" source="${nameToken(from)}" target="${nameToken(to)}">${plain.join('')}${edgeGraphics(row)}</edge>`;
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const data = (key: string, value: string | number) => `<data key="${key}">${xml(String(value))}</data>`;

function keys<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): readonly string[] {
  return columns.map(({ id, type }) => `<key id="${of}-${id}" for="${of}" attr.name="${id}" attr.type="${TYPE[type]}"/>`);
}

function values<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): readonly string[] {
  return columns.map((column) => data(`${of}-${column.id}`, column.of(row)));
}

function nodeGraphics({ name, kind, x, y }: GraphEntity, width: number): string {
  const place = `<y:Geometry height="${width}" width="${width}" x="${x - width / 2}" y="${y - width / 2}"/>`;
  const line = kind === 'source' ? '<y:BorderStyle color="#1c1b19" type="dashed" width="1.5"/>' : '';
  const label = `<y:NodeLabel modelName="sides" modelPosition="s">${xml(name)}</y:NodeLabel>`;
  const shape = `${place}<y:Fill color="${COLOUR[kind]}" transparent="false"/>${line}${label}<y:Shape type="${SHAPE[kind]}"/>`;
  return `<data key="node-graphics"><y:ShapeNode>${shape}</y:ShapeNode></data>`;
}

function edgeGraphics({ edge, label, record }: EdgeRow): string {
  const isSure = !('modality' in record) || record.modality === 'asserted';
  const line = edge.kind === 'affiliation' ? 'dotted' : isSure ? 'line' : 'dashed';
  const arrow = edge.kind === 'action' ? 'standard' : 'plain';
  const drawn = `<y:LineStyle color="#5d5a53" type="${line}" width="1.0"/><y:Arrows source="none" target="${arrow}"/><y:EdgeLabel>${xml(label)}</y:EdgeLabel>`;
  return `<data key="edge-graphics"><y:PolyLineEdge>${drawn}</y:PolyLineEdge></data>`;
}
