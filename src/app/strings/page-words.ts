import { viewWords } from '#view/view-words.ts';
import type { Panel } from '../store/state.ts';

/** The frame of the page: header, panels, what loading says. */
const { count } = viewWords;

export const pageWords = {
  product: viewWords.product,
  count,
  and: viewWords.and,
  theArticle: 'the article',
  nobody: 'nobody named',
  header: {
    search: 'Search',
    share: 'Share',
    open: 'Analyse',
    exportPicture: 'Export picture',
    whole: 'Explore the whole graph',
    more: 'More',
  },
  panels: { facets: 'Filters', details: 'Article and details', ledger: 'Ledger' } satisfies Record<Panel, string>,
  close: 'Close',
  closePanel: (name: string) => `Close ${name.toLowerCase()}`,
  resize: (name: string) => `Resize ${name.toLowerCase()}`,
  load: {
    loading: 'Loading the graph…',
    article: 'No article could be read',
    articleDo: 'Save it as UTF-8 text, or paste its text: key Shift+O, once a graph is open.',
    missing: 'There is no graph file here',
    missingWhat: (url: string) => `${url} was not found.`,
    missingDo: 'Make one with “npm run graph”, then reload. Or drop a graph file on this page.',
    offline: 'The graph file could not be fetched',
    offlineDo: 'Is the server still running? Reload to try again, or drop a graph file on this page.',
    broken: 'This graph file cannot be used',
    importDo:
      'Files of these formats can be opened: our own graph file, GEXF, GraphML, node-link, graphology and Cytoscape JSON, CSV (edges, and nodes beside it).',
    foreign: 'Graph files are loaded from this site only',
    foreignDo: 'Download the file and drop it on this page, or give a path on this site: ?graph=graphs/graph.json',
    tooLarge: 'This graph file is too large',
    tooLargeWhat: (mb: number) => `It has ${mb} MB; up to 200 MB can be read here.`,
    tooLargeDo: 'Build it from fewer articles.',
    details: 'What is wrong, by place in the file',
    choose: 'Open a graph file…',
    again: 'Try again',
    drop: 'Drop articles or a graph to open them',
    crash: 'Something went wrong while showing this',
    crashDo: 'Reload the page. If it happens again, clear the view: the part of the address behind “#”.',
    clearView: 'Clear the view and reload',
  },
  spoken: {
    cleared: 'Nothing selected',
    filtered: (summary: string) => summary,
    many: (n: number) => `${n} nodes selected`,
  },
  list: viewWords.list,
};
