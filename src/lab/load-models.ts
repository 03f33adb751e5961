/** The shipped models, read and unzipped, for training the stages that build on them and for scoring. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Clusters, readClusters } from '#nlp/clusters.ts';
import { type ModelFile, readModelFile } from '#nlp/model-file.ts';
import { MODEL_FOLDER } from './write-model.ts';

export function loadModelFile(stage: string): ModelFile {
  return readModelFile(gunzipSync(readFileSync(`${MODEL_FOLDER}/${stage}.bin.gz`)), stage);
}

export function loadClusters(): Clusters {
  return readClusters(loadModelFile('clusters'));
}
