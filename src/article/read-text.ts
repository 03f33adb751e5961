import { articleId } from '#base/ids.ts';
import type { Article } from './article.ts';
import { checkHasWords, decodeUtf8 } from './decode.ts';

/** A plain text file → an article. Its first line is its title where nobody gives another. */
export function readText(bytes: Uint8Array, id: string): Article {
  const text = decodeUtf8(bytes);
  checkHasWords(text);
  return { id: articleId(id), text };
}
