import { isClassUnsure } from './event-class.ts';
import type { FactRecord, FileIndex } from './file-index.ts';
import type { FacetId } from './view.ts';

/**
 * What each facet asks of a node or of a record: its values there, none where it does not apply.
 * Facets of nodes decide which entities are shown, facets of records which statements, actions and offices.
 */
export const NODE_FACETS = ['country', 'agency', 'kind', 'role', 'community'] as const satisfies readonly FacetId[];
export const RECORD_FACETS = ['edge', 'vouches', 'claim', 'quotation', 'attitude', 'event', 'quad'] as const satisfies readonly FacetId[];
export type NodeFacet = (typeof NODE_FACETS)[number];
export type RecordFacet = (typeof RECORD_FACETS)[number];

export const isNodeFacet = (facet: FacetId): facet is NodeFacet => (NODE_FACETS as readonly FacetId[]).includes(facet);

/** Values that have an order of their own; the others are listed by count. */
export const VALUE_ORDER: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  kind: ['agency', 'official', 'country', 'organization', 'group', 'person', 'source', 'place'],
  role: ['speaks', 'is-told', 'is-spoken-of', 'acts', 'is-acted-on', 'holds-office'],
  edge: ['statement', 'action', 'affiliation'],
  vouches: ['article', 'named', 'unnamed'],
  claim: ['asserted', 'denied', 'planned', 'possible', 'hypothetical'],
  quotation: ['direct', 'mixed', 'indirect'],
  attitude: ['assertion', 'belief', 'fact', 'eventuality'],
  quad: ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'uncertain'],
};

/** In the facets of classes: what is drawn without one, since its class is rather wrong than right. Stands last. */
export const UNSURE_CLASS = 'uncertain';

export function nodeValues(index: FileIndex, facet: NodeFacet, id: string): readonly string[] {
  const entity = index.entities.get(id);
  if (entity === undefined) return [];
  switch (facet) {
    case 'country':
      return (index.countries.get(id) ?? []).map(({ value }) => value);
    case 'agency':
      return (index.agencies.get(id) ?? []).map(({ value }) => value);
    case 'kind':
      return [entity.kind];
    case 'community':
      return [String(entity.figures.community)];
    case 'role':
      return rolesOf(index, id);
  }
}

export function recordValues(index: FileIndex, facet: RecordFacet, record: FactRecord): readonly string[] {
  const { kind, fact } = record;
  switch (facet) {
    case 'edge':
      return [kind];
    case 'vouches':
      return [vouchedBy(index, record)];
    case 'claim':
      return claimsOf(record);
    case 'quotation':
      return kind === 'statement' ? [fact.quotation] : [];
    case 'attitude':
      return kind === 'statement' ? [fact.attitude] : [];
    case 'event':
      return kind === 'action' ? classOf(fact, fact.event) : [];
    case 'quad':
      return kind === 'action' ? classOf(fact, fact.quad) : [];
  }
}

function classOf(action: Parameters<typeof isClassUnsure>[0], value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  return [isClassUnsure(action) ? UNSURE_CLASS : value];
}

function rolesOf(index: FileIndex, id: string): readonly string[] {
  const roles = new Set<string>();
  for (const { kind, fact } of index.recordsOf.get(id) ?? []) {
    if (kind === 'statement') {
      if (fact.speakers.includes(id)) roles.add('speaks');
      if (fact.addressees.includes(id)) roles.add('is-told');
      if (fact.about.includes(id)) roles.add('is-spoken-of');
    } else if (kind === 'action') {
      if (fact.actors.includes(id)) roles.add('acts');
      if (fact.targets.includes(id)) roles.add('is-acted-on');
    } else if (fact.official === id) roles.add('holds-office');
  }
  return [...roles];
}

/**
 * Who stands for a record: for a statement those who speak; for an action those whose statement says so, else the article.
 * `unnamed` where nobody among them has a name.
 */
export type Voucher = 'article' | 'named' | 'unnamed';

export function vouchedBy(index: FileIndex, { kind, fact }: FactRecord): Voucher {
  if (kind === 'affiliation') return 'article';
  const said = kind === 'statement' ? fact : fact.attributedTo === undefined ? undefined : statementOf(index, fact.attributedTo);
  if (said === undefined) return 'article';
  const isNamed = said.speakers.some((id) => index.entities.get(id)?.kind !== 'source');
  return isNamed ? 'named' : 'unnamed';
}

export function statementOf(index: FileIndex, id: string) {
  const record = index.record.get(id);
  return record?.kind === 'statement' ? record.fact : undefined;
}

/** An office is asserted; a statement is asserted or denied; an action has both a polarity and a modality. */
export function claimsOf({ kind, fact }: FactRecord): readonly string[] {
  if (kind === 'affiliation') return ['asserted'];
  const denied = fact.polarity === 'negative' ? ['denied'] : [];
  if (kind === 'statement') return denied.length > 0 ? denied : ['asserted'];
  if (fact.modality === 'asserted') return denied.length > 0 ? denied : ['asserted'];
  return [fact.modality, ...denied];
}

export function confidenceOf({ kind, fact }: FactRecord): number {
  return kind === 'affiliation' ? 1 : fact.confidence;
}
