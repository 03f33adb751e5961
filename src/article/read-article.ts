import type { Article } from './article.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

/** The endings of files that hold one article each. */
export const ARTICLE_ENDINGS: readonly string[] = ['.txt', '.md', '.html'];

/** A file of one article, by its ending; throws InputError. The reader of web pages is large: it is loaded where there is one. */
export async function readArticle(bytes: Uint8Array, id: string, ending: string): Promise<Article> {
  if (ending === '.html') return (await import('./read-html.ts')).readHtml(bytes, id);
  return ending === '.md' ? readMarkdown(bytes, id) : readText(bytes, id);
}
