import { grouped } from '#base/grouped.ts';
import type { SizeFigure } from '#view/view.ts';
import { viewWords } from '#view/view-words.ts';

/** Our words in pictures. */
const SIZES: Readonly<Record<SizeFigure, string>> = {
  degree: 'Larger: more edges.',
  weightedDegree: 'Larger: more edges, and surer ones.',
  betweenness: 'Larger: more often between others.',
  pagerank: 'Larger: more central (PageRank).',
  none: '',
};
const { count } = viewWords;

export const pictureWords = {
  legend: {
    conflict: 'did, conflict',
    cooperation: 'did, cooperation',
    did: 'did, class uncertain or none',
    said: 'said',
    office: 'office',
    uncertain: 'planned, possible, if',
    denied: 'denied',
    unnamed: 'only an unnamed source vouches',
  },
  source: (publisher: string | undefined, date: string | undefined, url: string | undefined) =>
    ['Source', [publisher, date, url].filter((part) => part !== undefined).join(', ')].filter((part) => part !== '').join(': '),
  articles: (n: number) => count(n, 'article', 'articles'),
  shown: (nodes: number, allNodes: number, edges: number, allEdges: number) =>
    `${grouped(nodes)} of ${count(allNodes, 'node', 'nodes')} · ${grouped(edges)} of ${count(allEdges, 'edge', 'edges')}`,
  not: (value: string) => `not ${value}`,
  /** What size and width stand for. */
  meaning: (size: SizeFigure) => [SIZES[size], 'Thicker: done more often.'].filter((part) => part !== '').join(' '),
  nobody: 'nobody named',
  more: (n: number) => `and ${count(n, 'passage', 'passages')} more, for which there is no room`,
  madeWith: (name: string, version: string) => `Made with ${name} ${version}`,
  alt: {
    whole: (nodes: number, edges: number, title: string) =>
      `Graph of ${count(nodes, 'node', 'nodes')} and ${count(edges, 'edge', 'edges')} from the article “${title}”.`,
    kind: (n: number, one: string, many: string, names: string) => `${count(n, one.toLowerCase(), many.toLowerCase())}: ${names}.`,
    others: (n: number) => `${n} more`,
    centre: (names: string) => `Most connected: ${names}.`,
    edges: (n: number) => count(n, 'edge', 'edges'),
    claims: (said: string, did: string, offices: string) => `Its edges stand for ${said}, ${did} and ${offices}.`,
    statements: (n: number) => count(n, 'statement', 'statements'),
    actions: (n: number) => count(n, 'action', 'actions'),
    offices: (n: number) => count(n, 'office held', 'offices held'),
    doubts: (parts: string) => `Of the edges, ${parts}.`,
    denied: (n: number) => `${n} ${n === 1 ? 'is' : 'are'} denied`,
    uncertain: (n: number) => `${n} ${n === 1 ? 'is' : 'are'} planned, possible or hypothetical`,
    unnamed: (n: number) => `${n} ${n === 1 ? 'rests' : 'rest'} on unnamed sources alone`,
  },
};
