import type { GraphFile } from '#graph/graph-file.ts';

/** The messages between the page and the worker that analyses articles. Nothing of them leaves the browser. */
export interface AnalyseRequest {
  /** Comes back with each reply. */
  readonly id: number;
  /** Addresses on the page's own origin: list in data/knowledge by its file name, model by its stage. */
  readonly engine: { readonly knowledge: Readonly<Record<string, string>>; readonly models: Readonly<Record<string, string>> };
  /** As in package.json: it is written in the graph file. */
  readonly version: string;
  readonly sources: readonly ArticleSource[];
}

/** A file with an article, or with one a line (`.jsonl`). */
export interface ArticleSource {
  /** With its ending, which says how it is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Unread {
  /** File, or file and line. */
  readonly where: string;
  readonly why: string;
}

/** Progress until it is done, or has failed. */
export type AnalyseReply = { readonly id: number } & Outcome;

export type Outcome =
  | { readonly kind: 'progress'; readonly step: 'engine' | 'articles' | 'graph'; readonly done: number; readonly of: number }
  /** `unread`: what of the sources could not be read; the rest is in the file. */
  | { readonly kind: 'done'; readonly file: GraphFile; readonly unread: readonly Unread[] }
  /** Nothing could be read, or a bug of ours. */
  | { readonly kind: 'failed'; readonly message: string; readonly unread: readonly Unread[] };
