import type { GraphFile } from '../graph-file.ts';

/** A file that leaves the program. Names are safe on every system. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** A format a file: pure, the same graph gives the same bytes. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** Which programs open it. */
  readonly opensIn: string;
  /** `filter`: in words, what of a larger graph this is; it stands where the file says where it comes from. */
  readonly write: (file: GraphFile, filter?: string) => readonly WrittenFile[];
}

/** The graph's article, or its title, as the beginning of a file's name. */
export function baseName({ articles, title }: GraphFile): string {
  const name = articles.length === 1 ? articles[0]!.id : title;
  const safe = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return safe === '' ? 'graph' : safe;
}

/** Where it comes from, in one line: title, publishers, dates, addresses, filter, program. */
export function provenance({ title, articles, generator }: GraphFile, filter = ''): string {
  const from = articles.map(({ publisher, published, url }) => [publisher, published, url].filter((part) => part !== undefined).join(', '));
  const sources = [...new Set(from)].filter((source) => source !== '').slice(0, 20);
  const part = filter === '' ? [] : [filter];
  return [title, ...sources, ...part, `${generator.name} ${generator.version}`].join(' · ').replace(/\s+/gu, ' ');
}
