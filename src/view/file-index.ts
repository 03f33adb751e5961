import { memoized } from '#base/memoized.ts';
import { edgesOf, type GraphEdge } from '#graph/edges.ts';
import type { GraphAction, GraphAffiliation, GraphEntity, GraphFile, GraphStatement } from '#graph/graph-file.ts';

/** A fact of the file, whichever sort. */
export type FactRecord =
  | { readonly kind: 'statement'; readonly id: string; readonly fact: GraphStatement }
  | { readonly kind: 'action'; readonly id: string; readonly fact: GraphAction }
  | { readonly kind: 'affiliation'; readonly id: string; readonly fact: GraphAffiliation };

/** Why an entity counts for a country or an agency: itself, by its own entry, or through an office. */
export interface Reason {
  readonly value: string;
  readonly why: 'itself' | 'entry' | 'office';
  /** The affiliation, where an office says so. */
  readonly record?: string;
  /** The agency through which the country is reached. */
  readonly via?: string;
}

export interface FileIndex {
  readonly file: GraphFile;
  readonly entities: ReadonlyMap<string, GraphEntity>;
  /** In text order: by article, then by the first word of the evidence. */
  readonly records: readonly FactRecord[];
  readonly record: ReadonlyMap<string, FactRecord>;
  /** The entities that take part in a record, whatever their part. */
  readonly participants: ReadonlyMap<string, readonly string[]>;
  readonly recordsOf: ReadonlyMap<string, readonly FactRecord[]>;
  readonly edges: readonly GraphEdge[];
  readonly edgesOf: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly countries: ReadonlyMap<string, readonly Reason[]>;
  readonly agencies: ReadonlyMap<string, readonly Reason[]>;
  readonly countryNames: ReadonlyMap<string, { readonly name: string; readonly region: string }>;
  readonly articleOrder: ReadonlyMap<string, number>;
}

/** Look-ups into a file, made once: it never changes. */
export const indexOf = memoized((file: GraphFile): FileIndex => {
  const articleOrder = new Map(file.articles.map(({ id }, i) => [id, i]));
  const order = (record: FactRecord) => [articleOrder.get(record.fact.article) ?? 0, firstOffset(record)] as const;
  const all: FactRecord[] = [
    ...file.statements.map((fact) => ({ kind: 'statement' as const, id: fact.id, fact })),
    ...file.actions.map((fact) => ({ kind: 'action' as const, id: fact.id, fact })),
    ...file.affiliations.map((fact) => ({ kind: 'affiliation' as const, id: fact.id, fact })),
  ];
  const keyed = all.map((record) => ({ record, at: order(record) }));
  keyed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const records = keyed.map(({ record }) => record);
  const participants = new Map(records.map((record) => [record.id, participantsOf(record)]));
  const rank = new Map(records.map(({ id }, i) => [id, i]));
  const edges = [...edgesOf(file)].sort((a, b) => (rank.get(a.record) ?? 0) - (rank.get(b.record) ?? 0));
  const entities = new Map(file.entities.map((entity) => [entity.id, entity]));
  return {
    file,
    entities,
    records,
    record: new Map(records.map((record) => [record.id, record])),
    participants,
    recordsOf: groupBy(records, ({ id }) => participants.get(id) ?? []),
    edges,
    edgesOf: groupBy(edges, ({ from, to }) => [from, to]),
    ...reasonsOf(file, entities),
    countryNames: new Map(file.countries.map(({ code, name, region }) => [code, { name, region }])),
    articleOrder,
  };
});

export function evidenceOf({ kind, fact }: FactRecord): readonly (readonly [number, number])[] {
  return kind === 'statement' ? fact.content : [fact.evidence];
}

function firstOffset(record: FactRecord): number {
  return Math.min(...evidenceOf(record).map(([begin]) => begin), Number.MAX_SAFE_INTEGER);
}

function participantsOf({ kind, fact }: FactRecord): readonly string[] {
  if (kind === 'statement') return [...new Set([...fact.speakers, ...fact.addressees, ...fact.about])];
  if (kind === 'action') return [...new Set([...fact.actors, ...fact.targets, ...fact.places])];
  return [...new Set([fact.official, fact.of])];
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

/** An official counts for the agency and the country that they serve; an agency, for its country. */
function reasonsOf(file: GraphFile, entities: ReadonlyMap<string, GraphEntity>): Pick<FileIndex, 'countries' | 'agencies'> {
  const countries = new Map<string, Reason[]>();
  const agencies = new Map<string, Reason[]>();
  const add = (to: Map<string, Reason[]>, id: string, reason: Reason) => {
    const known = to.get(id) ?? [];
    if (!known.some(({ value }) => value === reason.value)) to.set(id, [...known, reason]);
  };
  for (const { id, kind, country } of file.entities) {
    if (kind === 'country') add(countries, id, { value: country ?? id, why: 'itself' });
    else if (country !== undefined) add(countries, id, { value: country, why: 'entry' });
    if (kind === 'agency') add(agencies, id, { value: id, why: 'itself' });
  }
  for (const { id, official, of } of file.affiliations) {
    const served = entities.get(of);
    if (served?.kind === 'agency') add(agencies, official, { value: of, why: 'office', record: id });
    const country = served?.kind === 'country' ? (served.country ?? served.id) : served?.country;
    if (country !== undefined) add(countries, official, { value: country, why: 'office', record: id, via: of });
  }
  return { countries, agencies };
}
