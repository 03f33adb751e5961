import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { EngineFiles } from '#engine/annotator.ts';
import { knowledgeFiles } from './knowledge.ts';

const MODELS = new URL('../../data/models/', import.meta.url);

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
