import { MultiDirectedGraph } from 'graphology';
import { baseName, type Format, provenance } from './format.ts';
import { COLOUR, sizes } from './looks.ts';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS, tablesOf } from './rows.ts';

/** Our own format, which loses nothing. */
export const ownJson: Format = {
  id: 'json',
  label: 'Wiregraph JSON',
  opensIn: 'Wiregraph, your own scripts',
  write: (file) => [{ name: `${baseName(file)}.graph.json`, text: `${JSON.stringify(file)}\n` }],
};

/** graphology's own serialisation. sigma's y grows upwards. */
export const graphologyJson: Format = {
  id: 'graphology',
  label: 'graphology JSON',
  opensIn: 'Gephi Lite, graphology, sigma.js',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const widths = sizes(nodes.map(({ entity }) => entity.figures.degree));
    const graph = new MultiDirectedGraph();
    graph.setAttribute('name', file.title);
    graph.setAttribute('description', provenance(file, filter));
    for (const [i, row] of nodes.entries()) {
      const { id, name, kind, x, y } = row.entity;
      graph.addNode(id, { label: name, x, y: 0 - y, size: widths[i], color: COLOUR[kind], ...attributes(NODE_COLUMNS, row) });
    }
    for (const row of edges) {
      const { key, from, to, weight } = row.edge;
      graph.addDirectedEdgeWithKey(key, from, to, { label: row.label, weight, ...attributes(EDGE_COLUMNS, row) });
    }
    return [{ name: `${baseName(file)}.graphology.json`, text: `${JSON.stringify(graph.export())}\n` }];
  },
};

/** NetworkX 3.4 and later: the list of edges is called `edges`. */
export const nodeLink: Format = {
  id: 'node-link',
  label: 'node-link JSON',
  opensIn: 'NetworkX, D3',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const graph = {
      directed: true,
      multigraph: true,
      graph: { name: file.title, source: provenance(file, filter) },
      nodes: nodes.map((row) => ({
        id: row.entity.id,
        label: row.entity.name,
        x: row.entity.x,
        y: row.entity.y,
        ...attributes(NODE_COLUMNS, row),
      })),
      edges: edges.map((row) => ({
        source: row.edge.from,
        target: row.edge.to,
        key: row.edge.key,
        label: row.label,
        weight: row.edge.weight,
        ...attributes(EDGE_COLUMNS, row),
      })),
    };
    return [{ name: `${baseName(file)}.node-link.json`, text: `${JSON.stringify(graph)}\n` }];
  },
};

/** Cytoscape's file with arrays of nodes and edges, the only form that Cytoscape Desktop reads; `value`, `key`, `directed` for NetworkX. */
export const cyjs: Format = {
  id: 'cyjs',
  label: 'Cytoscape JSON',
  opensIn: 'Cytoscape Desktop, Cytoscape.js',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const graph = {
      format_version: '1.0',
      generated_by: `${file.generator.name}-${file.generator.version}`,
      target_cytoscapejs_version: '~3.0',
      directed: true,
      multigraph: true,
      data: { name: file.title, shared_name: file.title, source: provenance(file, filter) },
      elements: {
        nodes: nodes.map((row) => {
          const { id, name, x, y } = row.entity;
          return { data: { id, value: id, name, shared_name: name, ...attributes(NODE_COLUMNS, row) }, position: { x, y } };
        }),
        edges: edges.map((row) => {
          const { key: id, from: source, to: target, weight } = row.edge;
          const name = `${row.from.name} (${row.label}) ${row.to.name}`;
          const shared = { shared_name: name, interaction: row.label, shared_interaction: row.label };
          return { data: { id, key: id, source, target, name, ...shared, weight, ...attributes(EDGE_COLUMNS, row) } };
        }),
      },
    };
    return [{ name: `${baseName(file)}.cyjs`, text: `${JSON.stringify(graph)}\n` }];
  },
};

function attributes<Row>(columns: readonly Column<Row>[], row: Row): Readonly<Record<string, string | number>> {
  return Object.fromEntries(columns.map((column) => [column.id, column.of(row)]));
}
