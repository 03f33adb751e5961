import type { Article } from '#article/article.ts';
import { readEventModel } from '#extract/actions/model.ts';
import { type ExtractionModels, extract } from '#extract/extract.ts';
import type { Extraction } from '#extract/extraction.ts';
import { readStatementModel } from '#extract/statements/model.ts';
import { readClusters } from '#nlp/clusters.ts';
import type { AnnotationModels, Trace } from '#nlp/pipeline.ts';
import { type Annotator, createAnnotator, type EngineFiles, fileOf } from './annotator.ts';

/** The whole way from text to extraction, the same in Node and in a browser worker. Pure: the same article gives the same bytes. */
export interface Engine extends Annotator {
  readonly models: AnnotationModels & ExtractionModels;
  extract(article: Article, trace?: Trace): Extraction;
}

/** As createAnnotator. */
export function createEngine(files: EngineFiles): Engine {
  const clusters = readClusters(fileOf(files, 'clusters'));
  return engineOf(createAnnotator(files), {
    statements: readStatementModel(fileOf(files, 'statements'), clusters),
    events: readEventModel(fileOf(files, 'events'), clusters),
  });
}

/** An engine with models that are not in a file (yet): folds of a training, say. */
export function engineOf(annotator: Annotator, models: ExtractionModels): Engine {
  return {
    ...annotator,
    models: { ...annotator.models, ...models },
    extract: (article, trace) => extract(annotator.annotate(article, trace), models, annotator.knowledge),
  };
}
