import type { Article } from '#article/article.ts';
import { ModelError } from '#base/errors.ts';
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

/** Throws ModelError where a file is missing, broken or of another version. */
export function createAnnotator(files: EngineFiles): Annotator {
  const knowledge = readKnowledge(files.knowledge);
  const clusters = readClusters(fileOf(files, 'clusters'));
  const models = {
    tag: readTaggerModel(fileOf(files, 'tag'), clusters),
    parse: readParserModel(fileOf(files, 'parse'), clusters),
    names: readNamesModel(fileOf(files, 'names')),
    coref: readCorefModel(fileOf(files, 'coref'), clusters),
  };
  return { knowledge, models, annotate: (article, trace) => annotate(article, models, knowledge, trace) };
}

/** A stage's model file among those given. */
export function fileOf({ models }: EngineFiles, stage: string): ModelFile {
  const bytes = models[stage];
  if (bytes === undefined) throw new ModelError(`there is no model for stage "${stage}"; make it with npm run train ${stage}`);
  return readModelFile(bytes, stage);
}
