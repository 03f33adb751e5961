import type { GraphFile, GraphStatement } from './graph-file.ts';

/**
 * A graph file cut down to what is seen or selected, whole in itself: the entities named, of the records named those whose ends are
 * among them, and who vouches for these, speakers included, so that no chain ends in the air. Places and figures stay.
 */
export function partOf(file: GraphFile, entities: ReadonlySet<string>, records: ReadonlySet<string>): GraphFile {
  const byId = new Map(file.statements.map((statement) => [statement.id, statement]));
  const kept = new Set<string>();
  const keep = (id: string | undefined) => {
    for (let at: GraphStatement | undefined = byId.get(id ?? ''); at !== undefined && !kept.has(at.id); at = byId.get(at.within ?? ''))
      kept.add(at.id);
  };
  for (const id of records) keep(id);
  const actions = file.actions.filter(({ id }) => records.has(id));
  for (const { attributedTo } of actions) keep(attributedTo);
  const statements = file.statements.filter(({ id }) => kept.has(id));
  const nodes = new Set([...entities, ...statements.flatMap(({ speakers }) => speakers)]);
  const seen = (ids: readonly string[]) => ids.filter((id) => nodes.has(id));
  const cut: Omit<GraphFile, 'articles' | 'countries'> = {
    format: file.format,
    generator: file.generator,
    title: file.title,
    entities: file.entities.filter(({ id }) => nodes.has(id)),
    statements: statements.map((statement) => ({ ...statement, addressees: seen(statement.addressees), about: seen(statement.about) })),
    actions: actions.map((action) => ({
      ...action,
      actors: seen(action.actors),
      targets: seen(action.targets),
      places: seen(action.places),
    })),
    affiliations: file.affiliations.filter(({ id, official, of }) => records.has(id) && nodes.has(official) && nodes.has(of)),
  };
  const articles = new Set([...cut.statements, ...cut.actions, ...cut.affiliations].map(({ article }) => article));
  for (const { mentions } of cut.entities) for (const { article } of mentions) articles.add(article);
  const codes = new Set(cut.entities.map(({ country }) => country));
  return {
    ...cut,
    countries: file.countries.filter(({ code }) => codes.has(code)),
    articles: file.articles.filter(({ id }) => articles.has(id)),
  };
}
