import { createReadStream, existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Article } from '#article/article.ts';
import { ARTICLE_ENDINGS, readArticle } from '#article/read-article.ts';
import { readJsonLines } from '#article/read-jsonl.ts';
import { InputError } from '#base/errors.ts';
import { cutLongLines } from './cut-long-lines.ts';

/**
 * Paths → articles, in order, one at a time: files, folders (the articles in them, by path), `.jsonl` and standard input line by
 * line. What cannot be read is a failure in its place, never a throw: the rest goes on.
 */
export interface Failure {
  /** File, or file and line: `news.jsonl:17`. */
  readonly where: string;
  readonly why: string;
  /** `path`: nothing was there to be read; `article`: an article was, but could not be. */
  readonly level: 'path' | 'article';
  /** Set where a line of JSON Lines failed: its own line in the output; null where the line did not even tell its id. */
  readonly line?: { readonly id: string | null };
}

const ENDINGS: readonly string[] = [...ARTICLE_ENDINGS, '.jsonl'];
const LONGEST_ARTICLE = 64 * 1024 * 1024;

export type Source = { readonly article: Article; readonly where: string; readonly isLine: boolean } | { readonly failure: Failure };

export async function* readSources(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === '-') yield* readLines(process.stdin, 'standard input');
    else yield* readPath(path);
  }
}

async function* readPath(path: string): AsyncGenerator<Source> {
  const stats = statOf(path);
  if (typeof stats === 'string') yield { failure: { where: path, why: stats, level: 'path' } };
  else if (stats.isDirectory()) yield* readFolder(path);
  else if (extname(path).toLowerCase() === '.jsonl') yield* readLines(createReadStream(path), path);
  else yield await readFile(path, stats);
}

async function* readFolder(folder: string): AsyncGenerator<Source> {
  let files: readonly string[];
  try {
    files = articlesIn(folder);
  } catch (error) {
    yield { failure: { where: folder, why: whyOf(error), level: 'path' } };
    return;
  }
  if (files.length === 0) {
    const why = `the folder has no articles: none of its files ends in ${ENDINGS.join(', ')}`;
    yield { failure: { where: folder, why, level: 'path' } };
  }
  for (const file of files) yield* readPath(file);
}

/** Those of its folders too, in the order of their paths; what begins with a point is left out, and so is README.md. */
function articlesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'README.md') return [];
    if (entry.isDirectory()) return articlesIn(path);
    return ENDINGS.includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

async function readFile(path: string, stats: Stats): Promise<Source> {
  const fail = (why: string): Source => ({ failure: { where: path, why, level: 'article' } });
  const ending = extname(path).toLowerCase();
  if (!ENDINGS.includes(ending)) return fail(`an article’s file ends in ${ENDINGS.join(', ')}; this one ends in “${ending}”`);
  if (LONGEST_ARTICLE < stats.size)
    return fail(`it is ${megabytes(stats.size)} long; an article has at most ${megabytes(LONGEST_ARTICLE)}`);
  try {
    return { article: await readArticle(readFileSync(path), basename(path, extname(path)), ending), where: path, isLine: false };
  } catch (error) {
    return fail(whyOf(error));
  }
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Source> {
  const cut = new Set<number>();
  try {
    for await (const read of readJsonLines(cutLongLines(chunks, LONGEST_ARTICLE, (line) => cut.add(line)))) {
      const where = `${name}:${read.line}`;
      if ('article' in read) {
        yield { article: read.article, where, isLine: true };
        continue;
      }
      const reason = read.error.message.replace(/^line \d+: /, '');
      const why = cut.has(read.line) ? `the line is longer than ${megabytes(LONGEST_ARTICLE)}` : reason;
      yield { failure: { where, why, level: 'article', line: { id: read.id ?? null } } };
    }
  } catch (error) {
    yield { failure: { where: name, why: whyOf(error), level: 'path' } };
  }
}

function statOf(path: string): Stats | string {
  try {
    if (!existsSync(path)) return 'there is no such file or folder';
    return statSync(path);
  } catch (error) {
    return whyOf(error);
  }
}

/** A fault of the input as its message; of the system in words; what is our own fault is thrown on. */
function whyOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return (
    { EACCES: 'no permission to read it', EISDIR: 'it is a folder', ELOOP: 'its links run in a circle' }[code] ??
    `it cannot be read (${code})`
  );
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
