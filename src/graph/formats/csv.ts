import type { GraphFile } from '../graph-file.ts';
import { NODE_KIND } from '../kinds.ts';
import { csv, excelCsv } from './csv-cells.ts';
import { type Format, provenance, type WrittenFile } from './format.ts';
import { recordRows } from './record-rows.ts';
import { EDGE_COLUMNS, NODE_COLUMNS, tablesOf } from './rows.ts';

type Rows = readonly (readonly (string | number)[])[];

/** Node and edge lists with Gephi's headings, and the records with their words; UTF-8 without a mark, as Gephi wants it. */
export const csvTables: Format = {
  id: 'csv',
  label: 'CSV',
  opensIn: 'Gephi, R, pandas, LibreOffice',
  write: (file, filter) => write(file, filter, csv),
};

/** The same for Excel. */
export const excelTables: Format = {
  id: 'csv-excel',
  label: 'CSV for Excel',
  opensIn: 'Excel, Numbers',
  write: (file, filter) => write(file, filter, excelCsv),
};

function write(file: GraphFile, filter: string | undefined, text: (rows: Rows) => string): readonly WrittenFile[] {
  const { nodes, edges } = tablesOf(file);
  const { statements, actions, affiliations } = recordRows(file);
  return [
    { name: 'README.txt', text: `${provenance(file, filter)}\n` },
    {
      name: 'nodes.csv',
      text: text([
        ['Id', 'Label', 'Type', ...NODE_COLUMNS.map(({ id }) => id), 'x', 'y'],
        ...nodes.map((row) => [
          row.entity.id,
          row.entity.name,
          NODE_KIND[row.entity.kind].label,
          ...NODE_COLUMNS.map((column) => column.of(row)),
          row.entity.x,
          row.entity.y,
        ]),
      ]),
    },
    {
      name: 'edges.csv',
      text: text([
        ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', 'SourceLabel', 'TargetLabel', ...EDGE_COLUMNS.map(({ id }) => id)],
        ...edges.map((row) => [
          ...[row.edge.from, row.edge.to, 'Directed', row.edge.key, row.label, row.edge.weight, row.from.name, row.to.name],
          ...EDGE_COLUMNS.map((column) => column.of(row)),
        ]),
      ]),
    },
    { name: 'statements.csv', text: text(statements) },
    { name: 'actions.csv', text: text(actions) },
    { name: 'affiliations.csv', text: text(affiliations) },
  ];
}
