import type { GraphAction, GraphFile, GraphStatement } from '../graph-file.ts';
import { chainsOf } from './chain.ts';
import { spansOf, wordsOf } from './rows.ts';

/**
 * A graph for stores whose edges cannot point at edges: statements and actions as nodes of their own, with who said, to whom, about
 * what, and which statement an action rests on. Beside them the plain relation from actor to target, by its class.
 */
export type Value = string | number | boolean | readonly string[];

export interface PropertyNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Value>>;
}

interface PropertyRelation {
  readonly from: string;
  readonly to: string;
  /** UPPER_SNAKE */
  readonly type: string;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface PropertyGraph {
  readonly articles: readonly PropertyNode[];
  readonly entities: readonly PropertyNode[];
  readonly statements: readonly PropertyNode[];
  readonly actions: readonly PropertyNode[];
  readonly relations: readonly PropertyRelation[];
}

export function reify(file: GraphFile): PropertyGraph {
  const entities = new Set(file.entities.map(({ id }) => id));
  const texts = new Map(file.articles.map(({ id, text }) => [id, text]));
  const chainOf = chainsOf(file);
  // One space of ids: an entity keeps its own, what has the same one steps aside.
  const recordId = (id: string) => (entities.has(id) ? `record/${id}` : id);
  const articleId = (id: string) => `article/${id}`;
  const evidenceOf = (record: GraphStatement | GraphAction) => {
    const spans = spansOf(record);
    const evidence = wordsOf(texts.get(record.article) ?? '', spans);
    return { evidence, begin: spans[0]?.[0] ?? 0, end: spans.at(-1)?.[1] ?? 0, article: record.article };
  };
  const relation = (from: string, type: string, to: string, properties: PropertyRelation['properties'] = {}) => ({
    from,
    to,
    type,
    properties,
  });

  return {
    articles: file.articles.map(({ id, title, url = '', publisher = '', published = '' }) => ({
      id: articleId(id),
      labels: ['Article'],
      properties: { name: title, publisher, published, url },
    })),
    entities: file.entities.map(({ id, kind, name, aliases, country = '', role = '', figures }) => ({
      id,
      labels: ['Entity', kind[0]!.toUpperCase() + kind.slice(1)],
      properties: {
        name,
        aliases,
        kind,
        country,
        role,
        degree: figures.degree,
        betweenness: figures.betweenness,
        pagerank: figures.pagerank,
      },
    })),
    statements: file.statements.map((record) => ({
      id: recordId(record.id),
      labels: ['Statement'],
      properties: {
        name: wordsOf(texts.get(record.article) ?? '', record.cue) || 'said',
        ...evidenceOf(record),
        quotation: record.quotation,
        attitude: record.attitude,
        negated: record.polarity === 'negative',
        chain: chainOf(record).join(' ← '),
        confidence: record.confidence,
        rule: record.rule,
      },
    })),
    actions: file.actions.map((record) => ({
      id: recordId(record.id),
      labels: ['Action'],
      properties: {
        name: record.lemma,
        ...evidenceOf(record),
        event: record.event ?? '',
        quad: record.quad ?? '',
        modality: record.modality,
        negated: record.polarity === 'negative',
        chain: chainOf(record).join(' ← '),
        confidence: record.confidence,
        rule: record.rule,
      },
    })),
    relations: [
      ...file.statements.flatMap((record) => [
        ...record.speakers.map((speaker) => relation(speaker, 'SAID', recordId(record.id))),
        ...record.addressees.map((addressee) => relation(recordId(record.id), 'TOLD', addressee)),
        ...record.about.map((subject) => relation(recordId(record.id), 'ABOUT', subject)),
        ...(record.within === undefined ? [] : [relation(recordId(record.within), 'REPORTS', recordId(record.id))]),
        relation(articleId(record.article), 'REPORTS', recordId(record.id)),
      ]),
      ...file.actions.flatMap((record) => [
        ...record.actors.map((actor) => relation(actor, 'DID', recordId(record.id))),
        ...record.targets.map((target) => relation(recordId(record.id), 'TARGET', target)),
        ...record.places.map((place) => relation(recordId(record.id), 'PLACE', place)),
        relation(
          record.attributedTo === undefined ? articleId(record.article) : recordId(record.attributedTo),
          'REPORTS',
          recordId(record.id),
        ),
        ...record.actors.flatMap((actor) =>
          record.targets.map((target) =>
            relation(actor, record.event?.toUpperCase().replace(/[^A-Z0-9]+/g, '_') ?? 'ACTED_ON', target, {
              id: record.id,
              verb: record.lemma,
              negated: record.polarity === 'negative',
              modality: record.modality,
              confidence: record.confidence,
              evidence: evidenceOf(record).evidence,
            }),
          ),
        ),
      ]),
      ...file.affiliations.map(({ id, official, of, role, article, evidence }) =>
        relation(official, 'HOLDS_OFFICE', of, { id, verb: role, evidence: wordsOf(texts.get(article) ?? '', [evidence]) }),
      ),
    ],
  };
}
