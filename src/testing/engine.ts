import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Annotator, createAnnotator, createEngine, type Engine, type EngineFiles } from '#engine/engine.ts';
import { knowledgeFiles } from './knowledge.ts';

const MODELS = new URL('../../data/models/', import.meta.url);
let engine: Engine | undefined;
let annotator: Annotator | undefined;

/** The project's own knowledge and its newest models, unzipped. */
export function engineFiles(): EngineFiles {
  const newest = readdirSync(MODELS)
    .filter((name) => name.startsWith('en-'))
    .sort()
    .at(-1);
  const folder = new URL(`${newest}/`, MODELS);
  const names = readdirSync(folder).filter((name) => name.endsWith('.bin.gz'));
  const models = names.sort().map((name) => [name.replace('.bin.gz', ''), gunzipSync(readFileSync(new URL(name, folder)))] as const);
  return { knowledge: knowledgeFiles(), models: Object.fromEntries(models) };
}

/** The engine as it ships, read once a process. */
export function loadEngine(): Engine {
  engine ??= createEngine(engineFiles());
  return engine;
}

/** Text → Document alone: for a training whose own model is not there yet. */
export function loadAnnotator(): Annotator {
  annotator ??= createAnnotator(engineFiles());
  return annotator;
}
