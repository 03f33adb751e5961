/** The engine for training and scoring, from the project's own files; to be run in the project's root. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Annotator, createAnnotator, type EngineFiles } from '#engine/annotator.ts';
import { readKnowledgeFiles } from './read-knowledge.ts';
import { MODEL_FOLDER } from './write-model.ts';

export function readEngineFiles(): EngineFiles {
  const names = readdirSync(MODEL_FOLDER).filter((name) => name.endsWith('.bin.gz'));
  const models = names.sort().map((name) => [name.replace('.bin.gz', ''), gunzipSync(readFileSync(`${MODEL_FOLDER}/${name}`))] as const);
  return { knowledge: readKnowledgeFiles(), models: Object.fromEntries(models) };
}

let annotator: Annotator | undefined;

/** Text → Document alone, for a training whose own model is not there yet; read once a process. */
export function loadAnnotator(): Annotator {
  annotator ??= createAnnotator(readEngineFiles());
  return annotator;
}
