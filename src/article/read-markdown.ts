import { parseDocument } from 'yaml';
import { InputError } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import type { Article } from './article.ts';
import { checkHasWords, decodeUtf8 } from './decode.ts';

const FIELDS = ['title', 'publisher', 'url', 'author', 'published'] as const;
type Field = (typeof FIELDS)[number];

/**
 * A Markdown file → an article: what stands between `---` lines at its head (YAML) are its title, publisher, url, author, published;
 * the text is all that follows, marks and all. Without such a head the whole file is the text.
 */
export function readMarkdown(bytes: Uint8Array, id: string): Article {
  const whole = decodeUtf8(bytes);
  const head = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(whole);
  const text = head === null ? whole : whole.slice(head[0].length);
  checkHasWords(text);
  return { id: articleId(id), text, ...(head === null ? {} : readFields(head[1] ?? '')) };
}

function readFields(yaml: string): Partial<Record<Field, string>> {
  const document = parseDocument(yaml);
  const problem = document.errors[0];
  if (problem !== undefined) {
    // The head's first line is the file's second.
    const line = (problem.linePos?.[0].line ?? 1) + 1;
    throw new InputError(`line ${line}: the front matter is no YAML: ${problem.message.split('\n')[0]}`);
  }
  const value: unknown = document.toJS({ maxAliasCount: 10 });
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new InputError('the front matter is no list of "name: value" lines');
  const given = new Map<string, unknown>(Object.entries(value));
  const fields: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const content = fieldText(field, given.get(field) ?? (field === 'published' ? given.get('date') : undefined));
    if (content !== undefined) fields[field] = content;
  }
  return fields;
}

function fieldText(field: Field, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  throw new InputError(`front matter: "${field}" must be text`);
}
