/**
 * Ids as branded strings, so that one sort cannot stand in for another.
 * An id is unique in its article's extraction; in a graph file it is unique in the file.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<'ArticleId'>;
export type EntityId = Branded<'EntityId'>;

export const articleId = (id: string): ArticleId => id as ArticleId;
export const entityId = (id: string): EntityId => id as EntityId;

/** Lower case letters and digits joined by hyphens; letters lose their accents. Empty where nothing is left. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
