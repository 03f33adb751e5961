import { baseName, type Format, provenance } from './format.ts';
import { COLOUR, rgb, sizes } from './looks.ts';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS, tablesOf } from './rows.ts';
import { xml } from './xml.ts';

/** GEXF 1.3 (gexf.net). Colours without alpha: Gephi Lite ignores those with one. Gephi's y grows upwards. */
export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF',
  opensIn: 'Gephi, Gephi Lite, NetworkX, sigma.js',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const widths = sizes(nodes.map(({ entity }) => entity.figures.degree));
    const ordinal = new Map<string, number>();
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      `<meta><creator>${xml(`${file.generator.name} ${file.generator.version}`)}</creator><description>${xml(provenance(file, filter))}</description></meta>`,
      '<graph defaultedgetype="directed" mode="static">',
      ...declarations('node', NODE_COLUMNS),
      ...declarations('edge', EDGE_COLUMNS),
      '<nodes>',
      ...nodes.map((row, i) => {
        const { id, name, kind, x, y } = row.entity;
        const [r, g, b] = rgb(COLOUR[kind]);
        const looks = `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${0 - y}" z="0"/><viz:size value="${widths[i]}"/>`;
        return `<node id="${xml(id)}" label="${xml(name)}">${values('node', NODE_COLUMNS, row)}${looks}</node>`;
      }),
      '</nodes>',
      '<edges>',
      ...edges.map((row) => {
        const { key, from, to, weight } = row.edge;
        // Source, target and kind together are unique in a graph of parallel edges.
        const parallel = JSON.stringify([from, to, row.label]);
        const nth = (ordinal.get(parallel) ?? 0) + 1;
        ordinal.set(parallel, nth);
        const ends = `source="${xml(from)}" target="${xml(to)}"`;
        return `<edge id="${xml(key)}" ${ends} kind="${xml(`${row.label}#${nth}`)}" label="${xml(row.label)}" weight="${weight}">${values('edge', EDGE_COLUMNS, row)}</edge>`;
      }),
      '</edges>',
      '</graph>',
      '</gexf>',
      '',
    ].join('\n');
    return [{ name: `${baseName(file)}.gexf`, text }];
  },
};

/** Readers name what they find by id (sigma, Gephi Lite) or by title (NetworkX); `kind` is GEXF's own word at an edge. */
const attributeId = (of: 'node' | 'edge', id: string) => (of === 'edge' && id === 'kind' ? 'record-kind' : id);

function declarations<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): readonly string[] {
  const attributes = columns.map(({ id, type }) => `<attribute id="${attributeId(of, id)}" title="${id}" type="${type}"/>`);
  return [`<attributes class="${of}">`, ...attributes, '</attributes>'];
}

function values<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string {
  const all = columns.map((column) => `<attvalue for="${attributeId(of, column.id)}" value="${xml(String(column.of(row)))}"/>`);
  return `<attvalues>${all.join('')}</attvalues>`;
}
