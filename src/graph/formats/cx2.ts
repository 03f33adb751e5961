import { baseName, type Format, provenance } from './format.ts';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS, tablesOf } from './rows.ts';

/** CX2, the exchange format of Cytoscape and NDEx: aspects in a fixed order, integer ids; ours stand in the attribute `key`. */
export const cx2: Format = {
  id: 'cx2',
  label: 'CX2',
  opensIn: 'Cytoscape Web, Cytoscape Desktop, NDEx',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const index = new Map(nodes.map(({ entity }, i) => [entity.id, i]));
    const aspects = [
      { CXVersion: '2.0', hasFragments: false },
      {
        metaData: [
          { name: 'attributeDeclarations', elementCount: 1 },
          { name: 'networkAttributes', elementCount: 1 },
          { name: 'nodes', elementCount: nodes.length },
          { name: 'edges', elementCount: edges.length },
        ],
      },
      {
        attributeDeclarations: [
          {
            networkAttributes: { name: { d: 'string' }, description: { d: 'string' } },
            nodes: { name: { d: 'string' }, key: { d: 'string' }, ...declared(NODE_COLUMNS) },
            edges: { name: { d: 'string' }, key: { d: 'string' }, interaction: { d: 'string' }, ...declared(EDGE_COLUMNS) },
          },
        ],
      },
      { networkAttributes: [{ name: file.title, description: provenance(file, filter) }] },
      {
        nodes: nodes.map((row, id) => {
          const { id: key, name, x, y } = row.entity;
          return { id, x, y, v: { name, key, ...attributes(NODE_COLUMNS, row) } };
        }),
      },
      {
        edges: edges.map((row, id) => {
          const name = `${row.from.name} (${row.label}) ${row.to.name}`;
          const v = { name, key: row.edge.key, interaction: row.label, ...attributes(EDGE_COLUMNS, row) };
          return { id, s: index.get(row.edge.from), t: index.get(row.edge.to), v };
        }),
      },
      { status: [{ success: true, error: '' }] },
    ];
    return [{ name: `${baseName(file)}.cx2`, text: `${JSON.stringify(aspects)}\n` }];
  },
};

function declared<Row>(columns: readonly Column<Row>[]): Readonly<Record<string, { d: string }>> {
  return Object.fromEntries(columns.map(({ id, type }) => [id, { d: type }]));
}

function attributes<Row>(columns: readonly Column<Row>[], row: Row): Readonly<Record<string, string | number>> {
  return Object.fromEntries(columns.map((column) => [column.id, column.of(row)]));
}
