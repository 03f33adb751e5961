import type { GraphEdge } from '#graph/edges.ts';
import type { GraphStatement } from '#graph/graph-file.ts';
import { statementOf } from './facets.ts';
import type { FactRecord, FileIndex } from './file-index.ts';
import { quoted } from './words.ts';

/**
 * Who vouches for a record: from the outlet inwards, one link for each statement that reports the next.
 * The last link is the record's own statement; an action stands inside the last link, or is the article's own word.
 */
interface ChainLink {
  readonly statement: string;
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  /** The words that report, verbatim; empty where the text has none. */
  readonly cue: string;
  readonly isDenied: boolean;
}

export interface Chain {
  /** Who published the article, where the file says so. */
  readonly outlet?: string;
  /** Outermost first. */
  readonly links: readonly ChainLink[];
}

export function chainOf(index: FileIndex, record: FactRecord): Chain {
  const { kind, fact } = record;
  const outlet = index.file.articles[index.articleOrder.get(fact.article) ?? -1]?.publisher;
  const innermost =
    kind === 'statement' ? fact : kind === 'action' && fact.attributedTo ? statementOf(index, fact.attributedTo) : undefined;
  const links: ChainLink[] = [];
  for (let at = innermost; at !== undefined; at = at.within === undefined ? undefined : statementOf(index, at.within)) {
    links.unshift(link(index, at));
  }
  return { ...(outlet === undefined ? {} : { outlet }), links };
}

/**
 * Keys of the edges that picture a record's chain: from each who reports to those whose words or deeds are reported
 * (officials → agency → target). The record's own edges are not among them.
 */
export function chainEdges(index: FileIndex, record: FactRecord): readonly string[] {
  const { links } = chainOf(index, record);
  return links.flatMap(({ statement, speakers }, i) => {
    if (statement === record.id) return [];
    const inner = links[i + 1]?.speakers ?? (record.kind === 'action' ? record.fact.actors : []);
    const isStep = (edge: GraphEdge): boolean => edge.record === statement && speakers.includes(edge.from) && inner.includes(edge.to);
    return speakers.flatMap((id) => (index.edgesOf.get(id) ?? []).filter(isStep).map(({ key }) => key));
  });
}

/** All entities that a record's chain passes through, outermost first: the path lit in the graph. */
export function chainEntities(index: FileIndex, record: FactRecord): readonly string[] {
  return [...new Set(chainOf(index, record).links.flatMap(({ speakers }) => speakers))];
}

function link(index: FileIndex, statement: GraphStatement): ChainLink {
  return {
    statement: statement.id,
    speakers: statement.speakers,
    addressees: statement.addressees,
    cue: quoted(index, statement.article, statement.cue),
    isDenied: statement.polarity === 'negative',
  };
}
