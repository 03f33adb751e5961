import type { Article } from '#article/article.ts';
import { InputError } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';

/** File endings → readers. */
export const ENDINGS: readonly string[] = ['.txt', '.md', '.html', '.jsonl'];

export function readArticleFile(id: string, _ending: string, bytes: Uint8Array): Article {
  const text = decode(bytes);
  if (text.trim() === '') throw new InputError('it is empty: an article has words');
  return { id: articleId(id), text };
}

/** One line of JSON Lines; undefined where it is blank. */
export function readArticleLine(
  bytes: Uint8Array,
): { readonly article: Article } | { readonly id: string | null; readonly why: string } | undefined {
  let id: string | null = null;
  try {
    const line = decode(bytes);
    if (line.trim() === '') return undefined;
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError('not an object');
    if ('id' in value && typeof value.id === 'string') id = value.id;
    if (id === null) throw new InputError('no id');
    if (!('text' in value) || typeof value.text !== 'string') throw new InputError('no text');
    return { article: { id: articleId(id), text: value.text } };
  } catch (error) {
    return { id, why: error instanceof Error ? error.message : String(error) };
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('it is not UTF-8: save it as UTF-8');
  }
}
