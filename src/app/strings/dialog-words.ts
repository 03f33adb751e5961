import { viewWords } from '#view/view-words.ts';

/** Sharing, paths, pasting. */
const { count } = viewWords;

export const dialogWords = {
  share: {
    title: 'Share this view',
    explain: 'The address holds the whole view: filters, selection, places and camera. Nothing is sent anywhere.',
    copy: 'Copy address',
    copied: 'Copied',
    address: 'Address of this view',
    embed: 'In another page',
    embedExplain: 'The graph with its evidence alone, and a link to the whole. Readers fetch it from this site.',
    snippet: 'Snippet for another page',
    copySnippet: 'Copy snippet',
  },
  path: {
    title: 'Paths between two nodes',
    none: 'No path joins them over the edges that pass the filters.',
    select: (n: number) => `Path ${n}`,
    two: 'Select two nodes first.',
    found: (n: number, steps: number) => `${count(n, 'shortest path', 'shortest paths')} of ${count(steps, 'step', 'steps')}`,
  },
  open: {
    title: 'Analyse an article',
    explain:
      'Paste a news article, or choose files: articles (.txt, .md, .html, .jsonl), or a graph: ours, GEXF, GraphML, JSON, CSV. They are read in this browser and sent to nobody.',
    text: 'Text of the article',
    placeholder: 'Paste the article here: headline first, then its paragraphs.',
    choose: 'Choose files…',
    analyse: 'Find who said what',
    pastedName: 'pasted.txt',
    progress: {
      engine: (done: number, of: number) => `Loading the language engine: ${done} of ${of} files…`,
      articles: (done: number, of: number) => `Reading: ${done} of ${count(of, 'article', 'articles')}…`,
      graph: () => 'Drawing the graph…',
    },
    unread: (n: number) => `${count(n, 'article', 'articles')} could not be read:`,
    built: 'Graphs of this site',
    counts: (nodes: number, statements: number, actions: number) =>
      `${count(nodes, 'node', 'nodes')}, ${count(statements, 'statement', 'statements')}, ${count(actions, 'action', 'actions')}`,
  },
};
