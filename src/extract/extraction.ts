import * as v from 'valibot';

/**
 * The public extraction format: what `wiregraph extract` writes, one object an article.
 * Types and run-time schema stand here once; the JSON Schema is published from them (`wiregraph schema extraction`).
 * Lists are in text order; ids are stable: the same input gives the same bytes.
 */
export const EXTRACTION_FORMAT = 'wiregraph-extraction/1';

/** `[begin, end)` in UTF-16 code units of the same extraction's `text`. */
const span = v.pipe(
  v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  v.readonly(),
);
const spans = v.pipe(v.array(span), v.readonly());
const ids = v.pipe(v.array(v.string()), v.readonly());
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** ISO 3166-1 alpha-3 */
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

export const ENTITY_KINDS = ['country', 'agency', 'official', 'person', 'organization', 'group', 'source', 'place'] as const;
export const MENTION_FORMS = ['name', 'demonym', 'nominal', 'pronoun'] as const;
const QUOTATIONS = ['direct', 'indirect', 'mixed'] as const;
export const ATTITUDES = ['assertion', 'belief', 'fact', 'eventuality'] as const;
export const POLARITIES = ['positive', 'negative'] as const;
export const MODALITIES = ['asserted', 'possible', 'planned', 'hypothetical'] as const;
/** PLOVER event classes (Open Event Data Alliance, 2016 and later). */
export const EVENT_CLASSES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const QUADS = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const;

const mentionSchema = v.object({ span, form: v.picklist(MENTION_FORMS) });

export const entitySchema = v.object({
  /** Unique in the article; a country's is its alpha-3 code, any other's a slug of its name. */
  id: v.string(),
  kind: v.picklist(ENTITY_KINDS),
  /** The fullest name in the text; a country's and a known agency's common English name. */
  name: v.string(),
  /** Every other form. */
  aliases: v.pipe(v.array(v.string()), v.readonly()),
  /** Of the country that it is, belongs to or serves. */
  country: v.exactOptional(countryCode),
  /** For a person, as the article words it. */
  role: v.exactOptional(v.string()),
  mentions: v.pipe(v.array(mentionSchema), v.readonly()),
});

export const statementSchema = v.object({
  id: v.string(),
  /** Entities; empty where the text names nobody. */
  speakers: ids,
  addressees: ids,
  /** Entities mentioned in the content. */
  about: ids,
  /** The words that name the speaker. */
  source: spans,
  /** The words that report. */
  cue: spans,
  /** What is reported; a quotation with its marks. */
  content: spans,
  quotation: v.picklist(QUOTATIONS),
  attitude: v.picklist(ATTITUDES),
  polarity: v.picklist(POLARITIES),
  /** The statement that reports this one. */
  within: v.exactOptional(v.string()),
  rule: v.string(),
  confidence,
});

export const actionSchema = v.object({
  id: v.string(),
  actors: ids,
  targets: ids,
  places: ids,
  /** The word or words that name the action. */
  predicate: span,
  lemma: v.string(),
  event: v.exactOptional(v.picklist(EVENT_CLASSES)),
  quad: v.exactOptional(v.picklist(QUADS)),
  /** How likely the class is the right one; `confidence` is that of the whole action, its actor and target too. */
  eventConfidence: v.exactOptional(confidence),
  polarity: v.picklist(POLARITIES),
  modality: v.picklist(MODALITIES),
  /** The clause that says so. */
  evidence: span,
  /** The innermost statement whose content says so; absent: the article itself does. */
  attributedTo: v.exactOptional(v.string()),
  rule: v.string(),
  confidence,
});

export const affiliationSchema = v.object({ official: v.string(), role: v.string(), of: v.string(), evidence: span });

export const extractionSchema = v.object({
  format: v.literal(EXTRACTION_FORMAT),
  id: v.string(),
  /** As given, else the text's first line. */
  title: v.string(),
  /** Exactly as given. */
  text: v.string(),
  language: v.string(),
  /** Stretches that are no part of the story. */
  excluded: v.pipe(v.array(v.object({ span, why: v.string() })), v.readonly()),
  entities: v.pipe(v.array(v.pipe(entitySchema, v.readonly())), v.readonly()),
  statements: v.pipe(v.array(v.pipe(statementSchema, v.readonly())), v.readonly()),
  actions: v.pipe(v.array(v.pipe(actionSchema, v.readonly())), v.readonly()),
  affiliations: v.pipe(v.array(v.pipe(affiliationSchema, v.readonly())), v.readonly()),
});

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type MentionForm = (typeof MENTION_FORMS)[number];
export type Attitude = (typeof ATTITUDES)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Modality = (typeof MODALITIES)[number];
export type EventClass = (typeof EVENT_CLASSES)[number];
export type Quad = (typeof QUADS)[number];
export type Entity = v.InferOutput<typeof entitySchema>;
export type Statement = v.InferOutput<typeof statementSchema>;
export type Action = v.InferOutput<typeof actionSchema>;
export type Affiliation = v.InferOutput<typeof affiliationSchema>;
export type Extraction = v.InferOutput<typeof extractionSchema>;

/** The quad class of each event class, as the PLOVER manual orders them: verbal or material, cooperation or conflict. */
export const QUAD_OF: Readonly<Record<EventClass, Quad>> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
};
