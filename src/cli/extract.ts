import type { Diagnostic } from '#base/diagnostic.ts';
import { InputError, ModelError } from '#base/errors.ts';
import type { Engine } from '#engine/engine.ts';
import type { Extraction } from '#extract/extraction.ts';
import { loadEngine } from './load-engine.ts';
import { openOutput } from './output.ts';
import { readSources, type Source } from './read-sources.ts';
import { createReport, type Report } from './report.ts';

/** `wiregraph extract [FILE…] [-o OUT]`: articles in, one line of JSON out for each, in the same order. */
export async function runExtract(paths: readonly string[], options: { readonly output?: string }): Promise<number> {
  const report = createReport();
  const output = await openOutput(options.output);
  try {
    let engine: Engine | undefined;
    for await (const source of readSources(paths.length === 0 ? ['-'] : paths)) {
      if (!('failure' in source)) engine ??= loadEngine();
      const line = outcomeOf(source, engine, report);
      if (line !== undefined) await output.write(`${JSON.stringify(line)}\n`);
    }
    await output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
  return report.finish();
}

/** What stands in the output in the place of a source; undefined: nothing does. */
function outcomeOf(
  source: Source,
  engine: Engine | undefined,
  report: Report,
): Extraction | { id: string | null; error: string } | undefined {
  if ('failure' in source) {
    const { failure } = source;
    report.failed(failure);
    return failure.line === undefined ? undefined : { id: failure.line.id, error: failure.why };
  }
  const extraction = engine === undefined ? undefined : extractOne(source, engine, report);
  if (extraction !== undefined || !source.isLine) return extraction;
  return { id: source.article.id, error: 'the article could not be analysed' };
}

/** One article's extraction; undefined, told on standard error, where it fails: one bad article never stops a run. */
export function extractOne(source: Exclude<Source, { failure: unknown }>, engine: Engine, report: Report): Extraction | undefined {
  const { article, where } = source;
  let diagnostics: readonly Diagnostic[] = [];
  try {
    const extraction = engine.extract(article, (_stage, doc) => {
      diagnostics = doc.diagnostics;
    });
    report.done(
      where,
      diagnostics.map(({ code }) => code),
    );
    return extraction;
  } catch (error) {
    if (error instanceof ModelError) throw error;
    if (error instanceof InputError) report.failed({ where, why: error.message, level: 'article' });
    else report.broke(where, error);
    return undefined;
  }
}
