import { InputError, ModelError } from '#base/errors.ts';
import type { Engine } from '#engine/engine.ts';
import type { Document, Tokenized } from '#nlp/document.ts';
import { explainArticle } from './explain-article.ts';
import { loadEngine } from './load-engine.ts';
import { openOutput } from './output.ts';
import { readSources } from './read-sources.ts';
import { createReport } from './report.ts';

/** `wiregraph explain FILE… [--trace]`: what was found in each sentence, by which rule, from which words. */
export async function runExplain(paths: readonly string[], options: { readonly trace?: boolean }): Promise<number> {
  const report = createReport();
  const output = await openOutput(undefined);
  let engine: Engine | undefined;
  let isFirst = true;
  for await (const source of readSources(paths)) {
    if ('failure' in source) {
      report.failed(source.failure);
      continue;
    }
    engine ??= loadEngine();
    try {
      let last: Document | undefined;
      const extraction = engine.extract(source.article, (_stage, doc) => {
        if (isDocument(doc)) last = doc;
      });
      if (last === undefined) continue;
      await output.write(`${isFirst ? '' : '\n'}${explainArticle(extraction, last, options.trace === true)}`);
      isFirst = false;
      report.done(
        source.where,
        last.diagnostics.map(({ code }) => code),
      );
    } catch (error) {
      if (error instanceof ModelError) throw error;
      if (error instanceof InputError) report.failed({ where: source.where, why: error.message, level: 'article' });
      else report.broke(source.where, error);
    }
  }
  return report.finish();
}

const isDocument = (doc: Tokenized): doc is Document => 'mentions' in doc && 'chain' in doc;
