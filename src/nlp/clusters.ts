/**
 * Word clusters (k-means over word vectors, 48, 256 and 1000 of them): words of a kind share an id, so that what was
 * learned of one serves the other. Trained by lab/train/clusters.ts.
 *   clusters.find('ministers')            // row, or -1 for a word without vector; give it lower case
 *   clusters.ids[row * LEVELS + level]    // level 0 coarse … 2 fine
 */
import { ModelError } from '#base/errors.ts';
import { type ModelFile, readStrings, section } from './model-file.ts';

export const LEVELS = 3;

export interface Clusters {
  find(lower: string): number;
  readonly ids: Uint16Array;
}

export function readClusters(file: ModelFile): Clusters {
  const words = readStrings(file, 'words');
  const ids = new Uint16Array(words.length * LEVELS);
  for (let level = 0; level < LEVELS; level++) {
    const bytes = section(file, `level${level}`);
    if (bytes.length !== words.length * 2) throw new ModelError(`model file for stage "clusters": level ${level} does not fit its words`);
    for (let i = 0; i < words.length; i++) ids[i * LEVELS + level] = bytes[i]! + bytes[words.length + i]! * 256;
  }
  const rows = new Map<string, number>();
  for (const [row, word] of words.entries()) rows.set(word, row);
  return { find: (lower) => rows.get(lower) ?? -1, ids };
}
