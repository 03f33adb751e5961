import { readdirSync, readFileSync } from 'node:fs';
import { type Knowledge, readKnowledge } from '#knowledge/knowledge.ts';

const FOLDER = 'data/knowledge';

/** The lists of data/knowledge; to be run in the project's root. */
export function readProjectKnowledge(): Knowledge {
  return readKnowledge(readKnowledgeFiles());
}

/** File name → text. */
export function readKnowledgeFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:tsv|txt)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
}
