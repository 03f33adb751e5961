import { ModelError } from '#base/errors.ts';

/** A line of a knowledge file: its tab-separated fields, and where it stands for messages. */
export interface Row {
  readonly fields: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** File name in data/knowledge → its text. */
export type KnowledgeFiles = Readonly<Record<string, string>>;

export function fail(row: Pick<Row, 'file' | 'line'>, problem: string): never {
  throw new ModelError(`data/knowledge/${row.file}:${row.line}: ${problem}`);
}

/**
 * The entries of a file: an entry a line, fields between tabs, `#` begins a note, empty lines are skipped.
 * Every row has as many fields as `columns` names; a field may be empty, an entry's first never is, and no first field comes twice.
 */
export function readRows(files: KnowledgeFiles, file: string, columns: readonly string[]): readonly Row[] {
  const text = files[file];
  if (text === undefined) throw new ModelError(`data/knowledge/${file} is missing: restore it from the project`);
  const rows: Row[] = [];
  const seen = new Map<string, number>();
  text.split('\n').forEach((content, index) => {
    if (content === '' || content.startsWith('#')) return;
    const row = { fields: content.split('\t'), file, line: index + 1 };
    if (row.fields.length !== columns.length) {
      fail(row, `${row.fields.length} fields between tabs, expected ${columns.length}: ${columns.join(', ')}`);
    }
    const key = row.fields[0]!;
    if (key === '') fail(row, `no ${columns[0]}`);
    const untrimmed = row.fields.find((field) => field !== field.trim());
    if (untrimmed !== undefined) fail(row, `spaces around "${untrimmed}"`);
    const before = seen.get(key);
    if (before !== undefined) fail(row, `"${key}" stands in line ${before} already`);
    seen.set(key, row.line);
    rows.push(row);
  });
  return rows;
}

/** The entries of a file of single words. */
export function readSet(files: KnowledgeFiles, file: string): ReadonlySet<string> {
  return new Set(readRows(files, file, ['word']).map((row) => row.fields[0]!));
}

/** A field that is a list: `US|U.S.|USA`. */
export function listOf(row: Row, column: number): readonly string[] {
  const field = row.fields[column]!;
  if (field === '') return [];
  const items = field.split('|');
  if (items.some((item) => item === '' || item !== item.trim())) fail(row, `an empty or padded item in "${field}"`);
  return items;
}

/** A field that is one of a few words. */
export function oneOf<Choice extends string>(row: Row, column: number, choices: readonly Choice[]): Choice {
  const field = row.fields[column]!;
  const choice = choices.find((candidate) => candidate === field);
  return choice ?? fail(row, `"${field}" is none of ${choices.join(', ')}`);
}

/** A field that is `yes` or `no`. */
export function isYes(row: Row, column: number): boolean {
  return oneOf(row, column, ['yes', 'no']) === 'yes';
}

/** A form without the `?` that marks a rarer reading. */
export function plain(form: string): string {
  return form.startsWith('?') ? form.slice(1) : form;
}

/**
 * Form → what it means. `?Congolese` is a rarer reading: it counts where no other entry has the form, else it comes after that.
 * Two entries that both claim a form without a mark are an error.
 */
export class Forms<Meaning> {
  readonly #first = new Map<string, Meaning>();
  readonly #rarer = new Map<string, Meaning[]>();

  add(row: Row, form: string, meaning: Meaning): void {
    const key = plain(form);
    if (key !== form) {
      this.#rarer.set(key, [...(this.#rarer.get(key) ?? []), meaning]);
    } else if (this.#first.has(key)) {
      fail(row, `"${key}" is claimed by an entry before; write the rarer reading as "?${key}"`);
    } else this.#first.set(key, meaning);
  }

  /** Every form → its readings, the commonest first. */
  all(): ReadonlyMap<string, readonly Meaning[]> {
    const readings = new Map<string, readonly Meaning[]>();
    for (const [form, meaning] of this.#first) readings.set(form, [meaning, ...(this.#rarer.get(form) ?? [])]);
    for (const [form, meanings] of this.#rarer) if (!readings.has(form)) readings.set(form, meanings);
    return readings;
  }

  commonest(): ReadonlyMap<string, Meaning> {
    return new Map([...this.all()].map(([form, meanings]) => [form, meanings[0]!]));
  }
}
