import { InputError } from '#base/errors.ts';
import { type ImportedTables, placed, type Values } from './tables.ts';

/** A list of edges, and beside it or not a list of nodes, with Gephi's headings in any case. */
export function readCsvPair(edgesText: string, nodesText: string | undefined): ImportedTables {
  const edges = readTable(edgesText);
  for (const column of ['source', 'target']) {
    if (edges[0] !== undefined && !(column in edges[0])) throw new InputError(`the list of edges has no column “${column}”`);
  }
  const nodes = nodesText === undefined ? [] : readTable(nodesText);
  const listed = new Set(nodes.map((row) => row.id ?? ''));
  const ends = edges.flatMap(({ source = '', target = '', sourcelabel = source, targetlabel = target }) => [
    { id: source, label: sourcelabel },
    { id: target, label: targetlabel },
  ]);
  const unlisted = new Map(ends.filter(({ id }) => !listed.has(id)).map((end) => [end.id, end]));
  return {
    title: '',
    nodes: [
      ...nodes.map((row) => {
        const id = row.id ?? row.label ?? '';
        return { id, label: row.label || id, ...placed(row.x, row.y), values: row };
      }),
      ...[...unlisted.values()].map((end) => ({ ...end, values: {} })),
    ],
    edges: edges.map((row) => {
      const { id, source = '', target = '', label } = row;
      return { ...(id === undefined || id === '' ? {} : { id }), from: source, to: target, label: label ?? '', values: row };
    }),
  };
}

/** Rows by lower-case heading. Where the mark says that a table was made for Excel, its apostrophes before formulas are taken off. */
function readTable(text: string): readonly Values[] {
  const isForExcel = text.startsWith('\ufeff');
  const plain = (cell: string) => (isForExcel ? cell.replace(/^'(?='*[=+\-@\t\r\n])/, '') : cell);
  const [head = [], ...rows] = readCells(text.replace(/^\ufeff/, ''));
  const names = head.map((name) => name.trim().toLowerCase());
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(names.map((name, i) => [name, plain(cells[i] ?? '')])));
}

/** RFC 4180, with `;` or tab as separator where the heading has more of them than commas. */
function readCells(text: string): readonly (readonly string[])[] {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, mark) => (firstLine.split(best).length < firstLine.split(mark).length ? mark : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  while (at < text.length) {
    const mark = text[at]!;
    if (mark === '"' && cell === '') {
      let end = text.indexOf('"', at + 1);
      while (0 <= end && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) throw new InputError(`the CSV breaks off: the quotation mark in row ${rows.length + 1} is not closed`);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      continue;
    }
    if (mark === separator) {
      row.push(cell);
      cell = '';
    } else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && text[at + 1] === '\n') at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += mark;
    at += 1;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
