import type { Article } from '#article/article.ts';
import { ModelError } from '#base/errors.ts';
import { readEventModel } from '#extract/actions/model.ts';
import { type ExtractionModels, extract } from '#extract/extract.ts';
import type { Extraction } from '#extract/extraction.ts';
import { readStatementModel } from '#extract/statements/model.ts';
import { type Knowledge, readKnowledge } from '#knowledge/knowledge.ts';
import { readClusters } from '#nlp/clusters.ts';
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

/** The whole way from text to extraction, the same in Node and in a browser worker. Pure: the same article gives the same bytes. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly models: EngineModels;
  annotate(article: Article, trace?: Trace): Document;
  extract(article: Article, trace?: Trace): Extraction;
}

export type EngineModels = AnnotationModels & ExtractionModels;

/** Throws ModelError where a file is missing, broken or of another version. */
export function createEngine(files: EngineFiles): Engine {
  return engineOf(readKnowledge(files.knowledge), readModels(files.models));
}

export function engineOf(knowledge: Knowledge, models: EngineModels): Engine {
  return {
    knowledge,
    models,
    annotate: (article, trace) => annotate(article, models, knowledge, trace),
    extract: (article, trace) => extract(annotate(article, models, knowledge, trace), models, knowledge),
  };
}

function readModels(models: EngineFiles['models']): EngineModels {
  const file = (stage: string): ModelFile => {
    const bytes = models[stage];
    if (bytes === undefined) throw new ModelError(`there is no model for stage "${stage}"; make it with npm run train ${stage}`);
    return readModelFile(bytes, stage);
  };
  const clusters = readClusters(file('clusters'));
  return {
    tag: readTaggerModel(file('tag'), clusters),
    parse: readParserModel(file('parse'), clusters),
    names: readNamesModel(file('names'), clusters),
    statements: readStatementModel(file('statements'), clusters),
    events: readEventModel(file('events')),
  };
}
