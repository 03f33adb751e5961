import { join, relative } from 'node:path';
import type { Article } from '#article/article.ts';
import { InputError } from '#base/errors.ts';
import { buildGraph } from '#engine/build-graph.ts';
import type { Engine } from '#engine/engine.ts';
import type { Extraction } from '#extract/extraction.ts';
import { extractOne } from './extract.ts';
import { loadEngine } from './load-engine.ts';
import { openOutput } from './output.ts';
import { PACKAGE_ROOT, packageVersion } from './package-root.ts';
import { readSources } from './read-sources.ts';
import { createReport } from './report.ts';

const ARTICLES = join(PACKAGE_ROOT, 'data', 'articles');
const GRAPH = join(PACKAGE_ROOT, 'public', 'graphs', 'graph.json');

/** `wiregraph build [FOLDER|FILE…] [-o FILE]`: articles in, one graph file out, whole or not at all. */
export async function runBuild(paths: readonly string[], options: { readonly output?: string }): Promise<number> {
  const report = createReport();
  const sources: { article: Article; extraction: Extraction }[] = [];
  const places = new Map<string, string>();
  let engine: Engine | undefined;
  for await (const source of readSources(paths.length === 0 ? [relative('', ARTICLES) || '.'] : paths)) {
    if ('failure' in source) {
      report.failed(source.failure);
      continue;
    }
    const { article, where } = source;
    const before = places.get(article.id);
    if (before !== undefined) {
      const why = `its id “${article.id}” is that of ${before} too: the second one is left out`;
      report.failed({ where, why, level: 'article' });
      continue;
    }
    places.set(article.id, where);
    engine ??= loadEngine();
    const extraction = extractOne(source, engine, report);
    if (extraction !== undefined) sources.push({ article, extraction });
  }
  const status = report.finish();
  if (engine === undefined || sources.length === 0) {
    if (status === 0) throw new InputError('there is no article to build a graph of: the input is empty');
    return status;
  }
  const file = buildGraph(sources, engine.knowledge, packageVersion());
  const output = await openOutput(options.output ?? GRAPH);
  try {
    await output.write(`${JSON.stringify(file)}\n`);
    await output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
  return status;
}
