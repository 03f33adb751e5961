import { readdirSync, readFileSync } from 'node:fs';
import { type Knowledge, readKnowledge } from '#knowledge/knowledge.ts';

const folder = new URL('../../data/knowledge/', import.meta.url);
let known: Knowledge | undefined;

/** File name in data/knowledge → its text. */
export function knowledgeFiles(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:tsv|txt)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** The project's own knowledge, read once a test file. */
export function loadKnowledge(): Knowledge {
  known ??= readKnowledge(knowledgeFiles());
  return known;
}
