import type { Article } from '#article/article.ts';
import { ModelError } from '#base/errors.ts';
import { readEventModel } from '#extract/actions/model.ts';
import { type ExtractionModels, extract } from '#extract/extract.ts';
import type { Extraction } from '#extract/extraction.ts';
import { readStatementModel } from '#extract/statements/model.ts';
import { type Knowledge, readKnowledge } from '#knowledge/knowledge.ts';
import { readClusters } from '#nlp/clusters.ts';
import { readCorefModel } from '#nlp/coref/model.ts';
import type { Document } from '#nlp/document.ts';
import { type ModelFile, readModelFile } from '#nlp/model-file.ts';
import { readNamesModel } from '#nlp/names/model.ts';
import { readParserModel } from '#nlp/parse/model.ts';
import { type AnnotationModels, annotate, type Trace } from '#nlp/pipeline.ts';
import { readTaggerModel } from '#nlp/tag/model.ts';

/** What the engine is made of, as its caller read it: knowledge by file name, models by stage, decompressed. */
export interface EngineFiles {
  readonly knowledge: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<string, Uint8Array>>;
}

/** Text → Document alone: what training and the trace need. */
export interface Annotator {
  readonly knowledge: Knowledge;
  readonly models: AnnotationModels;
  annotate(article: Article, trace?: Trace): Document;
}

/** The whole way from text to extraction, the same in Node and in a browser worker. Pure: the same article gives the same bytes. */
export interface Engine extends Annotator {
  readonly models: AnnotationModels & ExtractionModels;
  extract(article: Article, trace?: Trace): Extraction;
}

/** Throws ModelError where a file is missing, broken or of another version. */
export function createAnnotator(files: EngineFiles): Annotator {
  const knowledge = readKnowledge(files.knowledge);
  const clusters = readClusters(fileOf(files, 'clusters'));
  const models = {
    tag: readTaggerModel(fileOf(files, 'tag'), clusters),
    parse: readParserModel(fileOf(files, 'parse'), clusters),
    names: readNamesModel(fileOf(files, 'names')),
    coref: readCorefModel(fileOf(files, 'coref')),
  };
  return { knowledge, models, annotate: (article, trace) => annotate(article, models, knowledge, trace) };
}

/** As createAnnotator. */
export function createEngine(files: EngineFiles): Engine {
  return engineOf(createAnnotator(files), {
    statements: readStatementModel(fileOf(files, 'statements'), readClusters(fileOf(files, 'clusters'))),
    events: readEventModel(fileOf(files, 'events')),
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

function fileOf({ models }: EngineFiles, stage: string): ModelFile {
  const bytes = models[stage];
  if (bytes === undefined) throw new ModelError(`there is no model for stage "${stage}"; make it with npm run train ${stage}`);
  return readModelFile(bytes, stage);
}
