import type { GraphAction, GraphFile, GraphStatement } from '../graph-file.ts';

/** Who vouches for a record, outermost first: the outlet, then whom it cites, then whom those cite. */
export function chainsOf(file: GraphFile): (record: GraphStatement | GraphAction) => readonly string[] {
  const statements = new Map(file.statements.map((statement) => [statement.id, statement]));
  const names = new Map(file.entities.map(({ id, name }) => [id, name]));
  const outlets = new Map(file.articles.map(({ id, publisher, title }) => [id, publisher ?? title]));
  const speakers = (statement: GraphStatement) => statement.speakers.map((id) => names.get(id) ?? id).join(' and ') || 'nobody named';
  return (record) => {
    const chain: string[] = [];
    const first = 'actors' in record ? record.attributedTo : record.id;
    for (let at = statements.get(first ?? ''); at !== undefined; at = statements.get(at.within ?? '')) chain.unshift(speakers(at));
    return [outlets.get(record.article) ?? record.article, ...chain];
  };
}
