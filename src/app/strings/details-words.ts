import { viewWords } from '#view/view-words.ts';
import type { DetailTab } from '../store/state.ts';

/** The panel at the side: the article, what is selected, analysis. */
const { count } = viewWords;

const whyLeftOut: Readonly<Record<string, string>> = {
  promotion: 'link to another article',
  newsletter: 'newsletter line',
  caption: 'caption of a picture',
  credit: 'credit line',
  boilerplate: 'standing text',
  byline: 'byline',
  dateline: 'dateline',
  advertisement: 'advertisement',
};

export const detailsWords = {
  detailTab: { article: 'Article', selected: 'Selected', analysis: 'Analysis' } satisfies Record<DetailTab, string>,
  article: {
    choose: 'Article',
    facts: (n: number, nodes: number, statements: number, actions: number) =>
      `${count(n, 'word', 'words')} · ${count(nodes, 'node', 'nodes')}, ${count(statements, 'statement', 'statements')}, ${count(actions, 'action', 'actions')}`,
    by: (author: string) => `By ${author}`,
    source: 'Read it where it was published',
    leftOut: (why: string) => `left out: ${whyLeftOut[why] ?? why}`,
    speaking: (who: string) => `${who} is speaking: select the statement`,
    evidence: (at: number, of: number) => `${at} of ${of}`,
    next: 'Next evidence',
    previous: 'Previous evidence',
    passages: 'Passages',
    marks: 'Names in the article. Left and right go through them.',
  },
  entity: {
    aliases: 'Also called',
    mentions: (n: number) => `named ${count(n, 'time', 'times')}`,
    country: 'Country',
    matched: 'Why this matched',
    said: 'What it said',
    wasTold: 'What it was told',
    saidOf: 'What was said of it',
    did: 'What it did',
    doneTo: 'What was done to it',
    tookPlace: 'What happened there',
    offices: 'Offices held',
    officials: 'Who holds office here',
    nothing: 'The article names it, and says no more of it.',
    read: 'Read in the article',
    filteredOut: 'Left out by the filters now',
    showAnyway: 'Show in the graph',
    reason: {
      itself: () => 'it is this one itself',
      entry: (value: string) => `it belongs to ${value}`,
      office: (value: string, role: string, via: string) =>
        via === value ? `${role}, ${value}` : `${role} of ${via}, which belongs to ${value}`,
    },
  },
  record: {
    statement: 'Statement',
    action: 'Action',
    affiliation: 'Office',
    whoVouches: 'Who vouches',
    reports: 'reports',
    says: 'says',
    told: (who: string) => `to ${who}`,
    about: 'About',
    why: 'Why is this here?',
    rule: (rule: string) => `Found by the rule ${rule}`,
    unsureClass: (value: number) => `class uncertain (${value.toFixed(2)})`,
    confidence: (value: number) => `confidence ${value.toFixed(2)}`,
    articleSays: 'The article says so itself.',
    read: 'Read in the article',
    contradicts: 'Others assert',
    selected: (n: number) => `${n} selected`,
    records: (n: number) => count(n, 'record on this edge', 'records on this edge'),
    noSpeaker: 'The text names nobody who says so.',
    event: 'Event class',
  },
  nothingSelected: 'Nothing is selected. Click a node, an edge, a row or a name in the article.',
  analysis: {
    voice: 'Share of voice',
    voiceExplained: 'Whose words the article reports: share of all reported words, and how many statements.',
    unnamed: (share: string) => `${share} of the reported words stand on unnamed sources.`,
    speakers: 'By speaker',
    countries: 'By country',
    agencies: 'By agency',
    brokers: 'Brokers',
    communities: 'Communities',
    communitiesExplained: 'Who is closer to one another than to the rest (Louvain).',
    noVoice: 'Nobody is quoted in what passes the filters.',
    statements: (n: number) => count(n, 'statement', 'statements'),
    noBrokers: 'Nobody lies between others here.',
  },
};
