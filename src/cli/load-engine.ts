import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ModelError } from '#base/errors.ts';
import type { EngineFiles } from '#engine/annotator.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { PACKAGE_ROOT } from './package-root.ts';

const KNOWLEDGE = join(PACKAGE_ROOT, 'data', 'knowledge');
const MODELS = join(PACKAGE_ROOT, 'data', 'models');

/** The engine with the project's knowledge and its newest models. */
export function loadEngine(): Engine {
  return createEngine({ knowledge: readKnowledgeFiles(), models: readModelFiles() });
}

/** File name → text, of the lists in data/knowledge. */
function readKnowledgeFiles(): EngineFiles['knowledge'] {
  if (!existsSync(KNOWLEDGE)) throw new ModelError(`there is no folder ${KNOWLEDGE}: the checkout is not whole`);
  const names = readdirSync(KNOWLEDGE).filter((name) => /\.(?:txt|tsv)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(KNOWLEDGE, name), 'utf8')]));
}

/** Stage → bytes, of the newest dated folder in data/models: `tag.bin.gz` is `tag`. */
function readModelFiles(): EngineFiles['models'] {
  const dated = existsSync(MODELS) ? readdirSync(MODELS).filter((name) => /^en-\d{4}-\d{2}-\d{2}$/.test(name)) : [];
  const newest = dated.sort().at(-1);
  if (newest === undefined) throw new ModelError(`there is no model in ${MODELS}: make one with \`npm run train\``);
  const folder = join(MODELS, newest);
  const names = readdirSync(folder).filter((name) => name.endsWith('.bin.gz'));
  return Object.fromEntries(names.sort().map((name) => [name.slice(0, -'.bin.gz'.length), unzip(join(folder, name))]));
}

function unzip(path: string): Uint8Array {
  try {
    return gunzipSync(readFileSync(path));
  } catch (error) {
    throw new ModelError(`${path} cannot be read: ${String(error)}. Make the models anew with \`npm run train\``);
  }
}
