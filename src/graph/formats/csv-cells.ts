type Cell = string | number | boolean;

/** RFC 4180: rows end in CRLF; a cell with a comma, a quotation mark or a line break is quoted. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`).join('');
}

/**
 * For Excel: with the mark that says UTF-8, and with an apostrophe before what would run as a formula. What begins with apostrophes
 * and then would, gets one more, so that taking one off gives back the cell.
 */
export function excelCsv(rows: readonly (readonly Cell[])[]): string {
  const safe = (cell: Cell) => (typeof cell === 'string' && /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell);
  return `\ufeff${csv(rows.map((cells) => cells.map(safe)))}`;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
