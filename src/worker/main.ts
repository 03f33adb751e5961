import type { Article } from '#article/article.ts';
import { readArticle } from '#article/read-article.ts';
import { readJsonLines } from '#article/read-jsonl.ts';
import { InputError, ModelError } from '#base/errors.ts';
import { buildGraph } from '#engine/build-graph.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { AnalyseReply, AnalyseRequest, ArticleSource, Outcome, Unread } from './protocol.ts';

/** The engine in the browser, off the page's own thread: articles in, a graph file out, the same bytes as `wiregraph build` makes. */
declare const self: DedicatedWorkerGlobalScope;

let engine: Promise<Engine> | undefined;

self.onmessage = ({ data }: MessageEvent<AnalyseRequest>) => {
  const reply = (outcome: Outcome) => self.postMessage({ ...outcome, id: data.id } satisfies AnalyseReply);
  void analyse(data, reply).catch((error: unknown) => reply({ kind: 'failed', message: String(error), unread: [] }));
};

type Reply = (outcome: Outcome) => void;

async function analyse({ engine: files, version, sources }: AnalyseRequest, reply: Reply): Promise<void> {
  engine ??= loadEngine(files, reply);
  const { extract, knowledge } = await engine.catch((error: unknown) => {
    // Another try may find the network again.
    engine = undefined;
    throw error;
  });
  const read: { article: Article; extraction: ReturnType<typeof extract> }[] = [];
  const unread: Unread[] = [];
  const ids = new Set<string>();
  const add = (article: Article) => {
    if (ids.has(article.id)) throw new InputError(`another article has the id “${article.id}” too: this one is left out`);
    read.push({ article, extraction: extract(article) });
    ids.add(article.id);
    reply({ kind: 'progress', step: 'articles', done: read.length, of: Math.max(read.length, sources.length) });
  };
  for (const source of sources) {
    for await (const item of articlesOf(source)) {
      try {
        if ('article' in item) add(item.article);
        else unread.push(item);
      } catch (error) {
        unread.push({ where: item.where, why: reasonOf(error) });
      }
    }
  }
  if (read.length === 0) {
    reply({ kind: 'failed', message: '', unread });
    return;
  }
  reply({ kind: 'progress', step: 'graph', done: 0, of: 1 });
  reply({ kind: 'done', file: buildGraph(read, knowledge, version), unread });
}

type Item = { readonly article: Article; readonly where: string } | Unread;

async function* articlesOf({ name, bytes }: ArticleSource): AsyncGenerator<Item> {
  const dot = name.lastIndexOf('.');
  const [id, ending] = dot < 1 ? [name, '.txt'] : [name.slice(0, dot), name.slice(dot).toLowerCase()];
  if (ending === '.jsonl') {
    for await (const line of readJsonLines([bytes])) {
      const where = `${name}:${line.line}`;
      yield 'article' in line ? { article: line.article, where } : { where, why: line.error.message };
    }
    return;
  }
  try {
    yield { article: await readArticle(bytes, id, ending), where: name };
  } catch (error) {
    yield { where: name, why: reasonOf(error) };
  }
}

/** What is our own fault is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  throw error;
}

async function loadEngine({ knowledge, models }: AnalyseRequest['engine'], reply: Reply): Promise<Engine> {
  const of = Object.keys(knowledge).length + Object.keys(models).length;
  let done = 0;
  const each = async <Value>(files: Readonly<Record<string, string>>, read: (bytes: Uint8Array) => Value | Promise<Value>) => {
    const entries = Object.entries(files).map(async ([name, url]) => {
      const value = await read(await fetchBytes(url));
      done += 1;
      reply({ kind: 'progress', step: 'engine', done, of });
      return [name, value] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  const decoder = new TextDecoder();
  const [lists, weights] = await Promise.all([each(knowledge, (bytes) => decoder.decode(bytes)), each(models, unzip)]);
  return createEngine({ knowledge: lists, models: weights });
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new ModelError(`${url} could not be loaded (${response.status}): the site is not whole; build it anew`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Some servers unpack what ends in .gz by themselves. */
async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
