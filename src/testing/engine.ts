import { createEngine, type Engine } from '#engine/engine.ts';
import { engineFiles } from './engine-files.ts';

let engine: Engine | undefined;

/** The engine as it ships, read once a process. */
export function loadEngine(): Engine {
  engine ??= createEngine(engineFiles());
  return engine;
}
