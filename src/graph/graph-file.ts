import * as v from 'valibot';
import { isValidSpan, type Span } from '#base/span.ts';

/**
 * What the explorer loads: a versioned file of its own (docs/adr/0003). In: parsed JSON. Out: a checked GraphFile or
 * the list of what is wrong with it. It knows nothing of the language engine: types of its own, `base` alone imported.
 * Records (statements, actions, affiliations) are the facts; edges are derived from them in to-graphology.ts.
 */
export const GRAPH_FORMAT = 'wiregraph-graph/1';

const span = v.pipe(
  v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  v.readonly(),
);
const spans = v.pipe(v.array(span), v.readonly());
const ids = v.pipe(v.array(v.string()), v.readonly());
const strings = v.pipe(v.array(v.string()), v.readonly());
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

export const NODE_KINDS = ['country', 'agency', 'official', 'person', 'organization', 'group', 'source', 'place'] as const;
const MENTION_FORMS = ['name', 'demonym', 'nominal', 'pronoun'] as const;
export const EDGE_KINDS = ['statement', 'action', 'affiliation'] as const;

const articleSchema = v.object({
  id: v.string(),
  title: v.string(),
  /** Exactly as given; every span of a record of this article counts UTF-16 code units in it. */
  text: v.string(),
  language: v.string(),
  url: v.exactOptional(v.string()),
  publisher: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  published: v.exactOptional(v.string()),
  excluded: v.pipe(v.array(v.object({ span, why: v.string() })), v.readonly()),
});

const figuresSchema = v.object({
  /** How many edges end here. */
  degree: v.number(),
  /** Sum of the confidences of those edges. */
  weightedDegree: v.number(),
  /** Share of shortest paths through the node, 0–1 (Brandes 2001). */
  betweenness: v.number(),
  /** Sums to 1 over the graph (Page and Brin 1998). */
  pagerank: v.number(),
  /** Louvain community (Blondel et al. 2008), counted from 0, largest first. */
  community: v.number(),
  /** Connected component, counted from 0, largest first. */
  component: v.number(),
});

const entitySchema = v.object({
  id: v.string(),
  kind: v.picklist(NODE_KINDS),
  name: v.string(),
  aliases: strings,
  /** ISO 3166-1 alpha-3 of the country that it is, belongs to or serves. */
  country: v.exactOptional(countryCode),
  role: v.exactOptional(v.string()),
  mentions: v.pipe(v.array(v.object({ article: v.string(), span, form: v.picklist(MENTION_FORMS) })), v.readonly()),
  /** Place in the drawing, in the units of Cytoscape's model; y grows downwards. Rounded to 0.1. */
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
  figures: figuresSchema,
});

const statementSchema = v.object({
  id: v.string(),
  article: v.string(),
  speakers: ids,
  addressees: ids,
  about: ids,
  source: spans,
  cue: spans,
  content: spans,
  quotation: v.picklist(['direct', 'indirect', 'mixed']),
  attitude: v.picklist(['assertion', 'belief', 'fact', 'eventuality']),
  polarity: v.picklist(['positive', 'negative']),
  within: v.exactOptional(v.string()),
  rule: v.string(),
  confidence,
});

const actionSchema = v.object({
  id: v.string(),
  article: v.string(),
  actors: ids,
  targets: ids,
  places: ids,
  predicate: span,
  lemma: v.string(),
  event: v.exactOptional(v.string()),
  quad: v.exactOptional(v.picklist(['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'])),
  /** How likely the class is the right one; absent: nobody has said. */
  eventConfidence: v.exactOptional(confidence),
  polarity: v.picklist(['positive', 'negative']),
  modality: v.picklist(['asserted', 'possible', 'planned', 'hypothetical']),
  evidence: span,
  attributedTo: v.exactOptional(v.string()),
  rule: v.string(),
  confidence,
});

const affiliationSchema = v.object({
  id: v.string(),
  article: v.string(),
  official: v.string(),
  role: v.string(),
  of: v.string(),
  evidence: span,
});

export const graphFileSchema = v.object({
  format: v.literal(GRAPH_FORMAT),
  /** What wrote it. */
  generator: v.object({ name: v.string(), version: v.string() }),
  title: v.string(),
  /** The countries that the entities name, by code, sorted by code. */
  countries: v.pipe(v.array(v.object({ code: countryCode, name: v.string(), region: v.string() })), v.readonly()),
  articles: v.pipe(v.array(v.pipe(articleSchema, v.readonly())), v.readonly()),
  entities: v.pipe(v.array(v.pipe(entitySchema, v.readonly())), v.readonly()),
  statements: v.pipe(v.array(v.pipe(statementSchema, v.readonly())), v.readonly()),
  actions: v.pipe(v.array(v.pipe(actionSchema, v.readonly())), v.readonly()),
  affiliations: v.pipe(v.array(v.pipe(affiliationSchema, v.readonly())), v.readonly()),
});

export type NodeKind = (typeof NODE_KINDS)[number];
export type EdgeKind = (typeof EDGE_KINDS)[number];
export type GraphArticle = v.InferOutput<typeof articleSchema>;
export type GraphEntity = v.InferOutput<typeof entitySchema>;
export type GraphStatement = v.InferOutput<typeof statementSchema>;
export type GraphAction = v.InferOutput<typeof actionSchema>;
export type GraphAffiliation = v.InferOutput<typeof affiliationSchema>;
export type Figures = v.InferOutput<typeof figuresSchema>;
export type GraphFile = v.InferOutput<typeof graphFileSchema>;

export interface GraphFileError {
  readonly code: 'graph-file/not-json' | 'graph-file/newer' | 'graph-file/not-a-graph' | 'graph-file/broken';
  readonly message: string;
  /** Which places of the file are wrong, the first twenty: `entities[3].country: …` */
  readonly details: readonly string[];
}
export type GraphFileResult = { readonly ok: true; readonly value: GraphFile } | { readonly ok: false; readonly error: GraphFileError };

const MOST_DETAILS = 20;

/** Checks a parsed graph file, or its JSON text. What it returns is frozen through and through. */
export function readGraphFile(value: unknown): GraphFileResult {
  if (typeof value !== 'string') return checkGraphFile(value);
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (error) {
    return fail('graph-file/not-json', 'This is not JSON, or it was cut off. Build the graph file anew.', [String(error)]);
  }
  return checkGraphFile(parsed);
}

function checkGraphFile(value: unknown): GraphFileResult {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  const version = typeof format === 'string' ? /^wiregraph-graph\/(\d+)$/.exec(format)?.[1] : undefined;
  if (version === undefined) {
    const found = typeof format === 'string' ? `its format says “${format.slice(0, 60)}”` : 'it names no format';
    const next = 'A graph file says “wiregraph-graph/1”: make one with `wiregraph build`.';
    return fail('graph-file/not-a-graph', `This is no graph file: ${found}. ${next}`, []);
  }
  if (Number(version) > 1) {
    const next = `this program reads “${GRAPH_FORMAT}”. Update Wiregraph, or build the file with this version.`;
    return fail('graph-file/newer', `This graph file is of a newer version, “${format}”; ${next}`, []);
  }
  const parsed = v.safeParse(graphFileSchema, value);
  const details = parsed.success ? findBreaks(parsed.output) : parsed.issues.map(describeIssue);
  if (!parsed.success || details.length > 0) {
    const places = details.length === 1 ? 'One place is' : `${details.length} places are`;
    return fail('graph-file/broken', `This graph file is broken: ${places} wrong. Build it anew.`, details);
  }
  return { ok: true, value: freezeDeep(parsed.output) };
}

function fail(code: GraphFileError['code'], message: string, details: readonly string[]): GraphFileResult {
  return { ok: false, error: { code, message, details: details.slice(0, MOST_DETAILS) } };
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${path.replace(/^\./, '') || 'the file'}: ${issue.message}`;
}

/** What a shape cannot say: ids are unique, every id resolves, every span lies in its article's text, no statement vouches for itself. */
function findBreaks(file: GraphFile): readonly string[] {
  const breaks: string[] = [];
  const texts = new Map(file.articles.map(({ id, text }) => [id, text]));
  const entities = new Set(file.entities.map(({ id }) => id));
  const statements = new Map(file.statements.map((statement) => [statement.id, statement]));
  const countries = new Set(file.countries.map(({ code }) => code));
  const unique = (place: string, all: readonly { readonly id: string }[]) => {
    const seen = new Set<string>();
    for (const { id } of all) {
      if (seen.has(id)) breaks.push(`${place}: the id “${id}” stands twice`);
      seen.add(id);
    }
  };
  const resolve = (place: string, all: readonly string[], known: { has(id: string): boolean }, what: string) => {
    for (const id of all) if (!known.has(id)) breaks.push(`${place}: there is no ${what} “${id}”`);
  };
  const within = (place: string, article: string, all: readonly Span[]) => {
    const text = texts.get(article);
    if (text === undefined) breaks.push(`${place}: there is no article “${article}”`);
    else
      for (const span of all) if (!isValidSpan(text, span)) breaks.push(`${place}: the span ${span.join('–')} lies outside “${article}”`);
  };
  unique('articles', file.articles);
  unique('entities', file.entities);
  unique('statements, actions, affiliations', [...file.statements, ...file.actions, ...file.affiliations]);
  for (const [i, { id, excluded }] of file.articles.entries())
    within(
      `articles[${i}].excluded`,
      id,
      excluded.map(({ span }) => span),
    );
  for (const [i, entity] of file.entities.entries()) {
    if (entity.country !== undefined) resolve(`entities[${i}].country`, [entity.country], countries, 'country');
    for (const [j, { article, span }] of entity.mentions.entries()) within(`entities[${i}].mentions[${j}]`, article, [span]);
  }
  for (const [i, statement] of file.statements.entries()) {
    const { speakers, addressees, about, source, cue, content } = statement;
    resolve(`statements[${i}]`, [...speakers, ...addressees, ...about], entities, 'entity');
    within(`statements[${i}]`, statement.article, [...source, ...cue, ...content]);
    if (statement.within !== undefined) resolve(`statements[${i}].within`, [statement.within], statements, 'statement');
    if (vouchesForItself(statement, statements)) breaks.push(`statements[${i}].within: “${statement.id}” would report itself`);
  }
  for (const [i, { article, actors, targets, places, predicate, evidence, attributedTo }] of file.actions.entries()) {
    resolve(`actions[${i}]`, [...actors, ...targets, ...places], entities, 'entity');
    within(`actions[${i}]`, article, [predicate, evidence]);
    if (attributedTo !== undefined) resolve(`actions[${i}].attributedTo`, [attributedTo], statements, 'statement');
  }
  for (const [i, { article, official, of, evidence }] of file.affiliations.entries()) {
    resolve(`affiliations[${i}]`, [official, of], entities, 'entity');
    within(`affiliations[${i}]`, article, [evidence]);
  }
  return breaks;
}

function vouchesForItself(first: GraphStatement, statements: ReadonlyMap<string, GraphStatement>): boolean {
  const seen = new Set<string>();
  for (let at: GraphStatement | undefined = first; at?.within !== undefined; at = statements.get(at.within)) {
    if (seen.has(at.id)) return at.id === first.id;
    seen.add(at.id);
  }
  return false;
}

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) freezeDeep(inner);
    Object.freeze(value);
  }
  return value;
}
