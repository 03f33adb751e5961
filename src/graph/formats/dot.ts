import type { NodeKind } from '../graph-file.ts';
import { baseName, type Format, provenance } from './format.ts';
import { COLOUR } from './looks.ts';
import { EDGE_COLUMNS, tablesOf } from './rows.ts';

const SHAPE: Readonly<Record<NodeKind, string>> = {
  country: 'box',
  agency: 'box',
  official: 'ellipse',
  person: 'ellipse',
  organization: 'octagon',
  group: 'hexagon',
  source: 'ellipse',
  place: 'diamond',
};

/** The language of Graphviz. Every id and label quoted. */
export const dot: Format = {
  id: 'dot',
  label: 'DOT',
  opensIn: 'Graphviz, OmniGraffle, Gephi',
  write: (file, filter) => {
    const { nodes, edges } = tablesOf(file);
    const lines = [
      'digraph wiregraph {',
      `  label=${quoted(provenance(file, filter))};`,
      '  node [style=filled, fontcolor=white, fontname="sans-serif"];',
      ...nodes.map(({ entity: { id, name, kind, country } }) => {
        const style = kind === 'source' ? 'style="filled,dashed"' : kind === 'country' ? 'style="filled,rounded"' : 'style="filled"';
        const attributes = `label=${quoted(name)}, shape=${SHAPE[kind]}, ${style}, fillcolor="${COLOUR[kind]}", kind=${quoted(kind)}`;
        return `  ${quoted(id)} [${attributes}, country=${quoted(country ?? '')}];`;
      }),
      ...edges.map((row) => {
        const { from, to, key, kind } = row.edge;
        const isSure = !('modality' in row.record) || row.record.modality === 'asserted';
        const style = kind === 'affiliation' ? 'dotted' : isSure ? 'solid' : 'dashed';
        const arrow = kind === 'action' ? 'normal' : 'vee';
        const columns = EDGE_COLUMNS.map((column) => `${column.id}=${quoted(String(column.of(row)))}`);
        return `  ${quoted(from)} -> ${quoted(to)} [id=${quoted(key)}, label=${quoted(row.label)}, style=${style}, arrowhead=${arrow}, ${columns.join(', ')}];`;
      }),
      '}',
      '',
    ];
    return [{ name: `${baseName(file)}.dot`, text: lines.join('\n') }];
  },
};

/** A backslash and a quotation mark are escaped; what Graphviz cannot show is left out. */
function quoted(text: string): string {
  const shown = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\p{Cc}/gu, (mark) => (mark === '\n' ? mark : ''));
  return `"${shown.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
