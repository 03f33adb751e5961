import * as v from 'valibot';
import { InputError } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import type { Article } from './article.ts';
import { checkHasWords, decodeUtf8 } from './decode.ts';

/** One line: an article, or why it is none. `id` is there where the line at least told it. */
export type JsonLine =
  | { readonly line: number; readonly article: Article }
  | { readonly line: number; readonly id?: string; readonly error: InputError };

const field = v.nullish(v.string('must be text'));
const schema = v.object(
  {
    id: v.pipe(v.string('must be text'), v.nonEmpty('must not be empty')),
    text: v.string('must be text'),
    title: field,
    url: field,
    publisher: field,
    author: field,
    published: field,
  },
  'the line is no JSON object',
);

const NEWLINE = 0x0a;

/**
 * JSON Lines as bytes, in chunks of any size → an article a line, as the lines come: memory holds one line. Empty lines are skipped.
 * A line that is no article comes as an error that names line and reason; the lines after it are read all the same.
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let begin = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, begin)) {
      pieces.push(chunk.subarray(begin, end));
      number += 1;
      const line = readLine(joined(pieces), number);
      if (line !== undefined) yield line;
      pieces = [];
      begin = end + 1;
    }
    if (begin < chunk.length) pieces.push(chunk.subarray(begin));
  }
  const line = readLine(joined(pieces), number + 1);
  if (line !== undefined) yield line;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function readLine(bytes: Uint8Array, line: number): JsonLine | undefined {
  let value: unknown;
  try {
    const json = decodeUtf8(bytes);
    if (json.trim() === '') return undefined;
    value = parseJson(json);
    return { line, article: readArticle(value) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const id = idOf(value);
    return { line, ...(id === undefined ? {} : { id }), error: new InputError(`line ${line}: ${error.message}`) };
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readArticle(value: unknown): Article {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new InputError(result.issues.map(explain).join('; '));
  const { id, text, ...rest } = result.output;
  checkHasWords(text);
  const given = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { id: articleId(id), text, ...Object.fromEntries(given) };
}

function explain(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue);
  if (name === null) return 'the line is no JSON object';
  if (issue.input === undefined) return `"${name}" is missing`;
  return `"${name}" ${issue.type === 'non_empty' ? 'must not be empty' : `must be text, not ${kindOf(issue.input)}`}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
