import { memoized } from '#base/memoized.ts';
import type { EdgeKind } from '#graph/graph-file.ts';
import { type FileIndex, indexOf } from '#view/file-index.ts';
import { evidenceWords } from '#view/words.ts';
import type { AppState } from './state.ts';

/** Names, aliases and words of evidence: all query words must begin a word there. Accents and case do not count. */
export interface Hit {
  readonly id: string;
  readonly kind: 'node' | EdgeKind;
  /** The words that were found: a name, an alias, the evidence. */
  readonly words: string;
  readonly score: number;
}

interface Entry extends Hit {
  readonly folded: string;
}

export function search(file: AppState['file'], query: string, most: number): readonly Hit[] {
  const parts = fold(query).split(' ').filter(Boolean);
  if (parts.length === 0) return [];
  const best = new Map<string, Hit>();
  for (const entry of entries(indexOf(file))) {
    const score = match(entry, parts);
    if (score > 0 && score > (best.get(entry.id)?.score ?? 0)) best.set(entry.id, { ...entry, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, most);
}

const entries = memoized((index: FileIndex): readonly Entry[] => [
  ...index.file.entities.flatMap(({ id, name, aliases, figures }) =>
    [name, ...aliases].map((words, i) => entry(id, 'node', words, 4 - (i > 0 ? 1 : 0) + Math.min(figures.pagerank, 0.9))),
  ),
  ...index.records.map((record) => entry(record.id, record.kind, evidenceWords(index, record), 1)),
]);

function entry(id: string, kind: Hit['kind'], words: string, score: number): Entry {
  return { id, kind, words, score, folded: ` ${fold(words)} ` };
}

function match({ folded, score }: Entry, parts: readonly string[]): number {
  if (!parts.every((part) => folded.includes(` ${part}`))) return 0;
  const whole = parts.join(' ');
  return score + (folded === ` ${whole} ` ? 3 : folded.startsWith(` ${whole}`) ? 2 : folded.includes(` ${whole}`) ? 1 : 0);
}

function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
