import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createEngine, type Engine } from '#engine/engine.ts';
import { knowledgeFiles } from './knowledge.ts';

const MODELS = new URL('../../data/models/', import.meta.url);
let engine: Engine | undefined;

/** The engine as it ships, with the newest models; read once a process. */
export function loadEngine(): Engine {
  if (engine !== undefined) return engine;
  const newest = readdirSync(MODELS)
    .filter((name) => name.startsWith('en-'))
    .sort()
    .at(-1);
  const folder = new URL(`${newest}/`, MODELS);
  const names = readdirSync(folder).filter((name) => name.endsWith('.bin.gz'));
  const models = names.map((name) => [name.replace('.bin.gz', ''), gunzipSync(readFileSync(new URL(name, folder)))] as const);
  engine = createEngine({ knowledge: knowledgeFiles(), models: Object.fromEntries(models) });
  return engine;
}
