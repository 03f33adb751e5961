import type { Article } from '#article/article.ts';
import { InputError, invariant } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import { isValidSpan, type Span } from '#base/span.ts';
import type { Extraction } from '#extract/extraction.ts';
import { type Linked, linkEntities } from '#link/link-entities.ts';
import { GRAPH_FORMAT, type GraphArticle, type GraphFile, readGraphFile } from './graph-file.ts';
import { layoutGraph } from './layout.ts';
import { figuresOf } from './metrics/metrics.ts';
import { type Graph, toGraphology } from './to-graphology.ts';

/**
 * Extractions → GraphFile: entities linked over articles, ids made unique in the file, figures and places computed, all in text order.
 * Every span is checked against its text first. The same input gives the same bytes.
 */
export interface BuildInput {
  /** `article` knows publisher, url and date, which an extraction does not carry. */
  readonly sources: readonly { readonly article: Article; readonly extraction: Extraction }[];
  readonly generator: GraphFile['generator'];
  readonly countryOf: (code: string) => { readonly name: string; readonly region: string } | undefined;
  /** Whether a name alone says which agency or organization of the world is meant. */
  readonly isKnownName: (name: string) => boolean;
}

export function buildGraphFile({ sources, generator, countryOf, isKnownName }: BuildInput): GraphFile {
  const extractions = sources.map(({ extraction }) => ({ ...extraction, id: articleId(extraction.id) }));
  checkIds(extractions.map(({ id }) => id));
  for (const extraction of extractions) checkEvidence(extraction);
  const linked = linkEntities(extractions, isKnownName);
  const isOne = extractions.length === 1;
  const records = extractions.map((extraction) => recordsOf(extraction, linked, isOne));
  const statements = records.flatMap((record) => record.statements);
  const actions = records.flatMap((record) => record.actions);
  const affiliations = records.flatMap((record) => record.affiliations);

  const graph = toGraphology({ entities: linked.entities, statements, actions, affiliations });
  const figures = figuresOf(graph);
  const places = layoutGraph(graph, { ties: tiesOf(linked.entities, graph) });
  const entities = linked.entities.map((entity) => ({ ...entity, ...places.get(entity.id)!, figures: figures.get(entity.id)! }));
  const codes = [...new Set(entities.flatMap(({ country }) => country ?? []))].sort();

  const read = readGraphFile({
    format: GRAPH_FORMAT,
    generator,
    title: isOne ? extractions[0]!.title : `${extractions.length} articles`,
    countries: codes.map((code) => ({ code, name: countryOf(code)?.name ?? code, region: countryOf(code)?.region ?? '' })),
    articles: sources.map(({ article, extraction }) => articleOf(article, extraction)),
    entities,
    statements,
    actions,
    affiliations,
  });
  invariant(read.ok, read.ok ? '' : `the built graph file does not pass its own check: ${read.error.details.join('; ')}`);
  return read.value;
}

/** An entity without edges stands by its country, where that is a node. */
function tiesOf(entities: Linked['entities'], graph: Graph): readonly (readonly [string, string])[] {
  const countries = new Map(entities.filter(({ kind }) => kind === 'country').map(({ id, country }) => [country, id]));
  return entities.flatMap(({ id, country }) => {
    const home = country === undefined ? undefined : countries.get(country);
    return home === undefined || home === id || graph.degree(id) > 0 ? [] : [[id, home] as const];
  });
}

function articleOf({ url, publisher, author, published }: Article, { id, title, text, language, excluded }: Extraction): GraphArticle {
  return {
    id,
    title,
    text,
    language,
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    excluded,
  };
}

/** An article's records with the file's ids. */
function recordsOf(extraction: Extraction, linked: Linked, isOne: boolean): Pick<GraphFile, 'statements' | 'actions' | 'affiliations'> {
  const article = articleId(extraction.id);
  const entity = (local: string): string => {
    const id = linked.idOf(article, local);
    if (id === undefined) throw new InputError(`${article}: a record names the entity “${local}”, which the article does not have`);
    return id;
  };
  const entities = (locals: readonly string[]) => [...new Set(locals.map(entity))];
  const record = (local: string) => (isOne ? local : `${article}/${local}`);
  return {
    statements: extraction.statements.map(({ within, ...statement }) => ({
      ...statement,
      id: record(statement.id),
      article,
      speakers: entities(statement.speakers),
      addressees: entities(statement.addressees),
      about: entities(statement.about),
      ...(within === undefined ? {} : { within: record(within) }),
    })),
    actions: extraction.actions.map(({ attributedTo, ...action }) => ({
      ...action,
      id: record(action.id),
      article,
      actors: entities(action.actors),
      targets: entities(action.targets),
      places: entities(action.places),
      ...(attributedTo === undefined ? {} : { attributedTo: record(attributedTo) }),
    })),
    affiliations: extraction.affiliations.map((affiliation, i) => ({
      ...affiliation,
      id: record(`office-${i + 1}`),
      article,
      official: entity(affiliation.official),
      of: entity(affiliation.of),
    })),
  };
}

function checkIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new InputError(`two articles have the id “${id}”: rename one, or leave it out`);
    seen.add(id);
  }
}

/** A span that does not lie in the text would light the wrong words: it fails the build, named. */
function checkEvidence({ id, text, excluded, entities, statements, actions, affiliations }: Extraction): void {
  const check = (record: string, field: string, spans: readonly Span[]) => {
    for (const span of spans) {
      if (!isValidSpan(text, span)) {
        throw new InputError(`${id}: ${record}: its ${field} [${span.join(', ')}] lies outside the text of ${text.length} characters`);
      }
    }
  };
  check(
    'excluded',
    'span',
    excluded.map(({ span }) => span),
  );
  for (const entity of entities)
    check(
      `entity ${entity.id}`,
      'mention',
      entity.mentions.map(({ span }) => span),
    );
  for (const statement of statements) {
    for (const field of ['source', 'cue', 'content'] as const) check(`statement ${statement.id}`, field, statement[field]);
  }
  for (const action of actions) {
    for (const field of ['predicate', 'evidence'] as const) check(`action ${action.id}`, field, [action[field]]);
  }
  for (const affiliation of affiliations) check(`affiliation of ${affiliation.official}`, 'evidence', [affiliation.evidence]);
}
