import { grouped } from '#base/grouped.ts';

/** Our words in the dialog that hands out data. */
const count = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;

export const dataWords = {
  title: 'Export data',
  close: 'Close',
  explain: 'Every format has the same ids; each that can has the words of the article, who vouches for them, and how sure they are.',
  what: 'What',
  parts: { view: 'What is shown', selection: 'The selection', all: 'The whole graph' },
  partWords: { view: '', selection: 'selection', all: '' },
  format: 'Format',
  opensIn: (programs: string) => `Opens in ${programs}.`,
  summary: (nodes: number, edges: number, records: number) =>
    `${count(nodes, 'node', 'nodes')} · ${count(edges, 'edge', 'edges')} · ${count(records, 'statement, action or office', 'statements, actions and offices')}`,
  nothing: 'There is nothing in it.',
  download: 'Download',
  working: 'Writing…',
  done: (name: string, kilobytes: number) => `${name}, ${grouped(kilobytes)} kB`,
  failed: 'The file could not be written. Reload the page and try again.',
};
