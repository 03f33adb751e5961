import type { Article } from '#article/article.ts';
import type { Extraction } from '#extract/extraction.ts';
import { buildGraphFile } from '#graph/build.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';

/** Articles with what was found in them → the graph file, the same in Node and in the browser's worker. Throws as buildGraphFile. */
export function buildGraph(
  sources: readonly { readonly article: Article; readonly extraction: Extraction }[],
  knowledge: Knowledge,
  version: string,
): GraphFile {
  return buildGraphFile({
    sources,
    generator: { name: 'wiregraph', version },
    countryOf: (code) => knowledge.country(code),
    isKnownName: (name) => knowledge.organizationByName.get(name)?.isGeneric === false,
  });
}
