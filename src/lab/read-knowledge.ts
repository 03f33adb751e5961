import { readdirSync, readFileSync } from 'node:fs';
import { type Knowledge, readKnowledge } from '#knowledge/knowledge.ts';

const FOLDER = 'data/knowledge';

/** The lists of data/knowledge; to be run in the project's root. */
export function readProjectKnowledge(): Knowledge {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:tsv|txt)$/.test(name));
  const files = Object.fromEntries(names.sort().map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
  return readKnowledge(files);
}
