import * as v from 'valibot';

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
  mentions: v.pipe(
    v.array(v.object({ article: v.string(), span, form: v.picklist(['name', 'demonym', 'nominal', 'pronoun']) })),
    v.readonly(),
  ),
  /** Place in the drawing, in the units of Cytoscape's model; y grows downwards. Rounded to 0.1. */
  x: v.number(),
  y: v.number(),
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
