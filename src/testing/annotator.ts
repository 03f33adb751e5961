import { type Annotator, createAnnotator } from '#engine/annotator.ts';
import { engineFiles } from './engine-files.ts';

let annotator: Annotator | undefined;

/** Text → Document alone: for a training whose own model is not there yet. */
export function loadAnnotator(): Annotator {
  annotator ??= createAnnotator(engineFiles());
  return annotator;
}
