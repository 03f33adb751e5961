import { memoized } from '#base/memoized.ts';
import type { GraphAction, GraphEntity } from '#graph/graph-file.ts';
import { recordValues } from '#view/facets.ts';
import { type FactRecord, type FileIndex, indexOf, type Reason } from '#view/file-index.ts';
import { passing } from '#view/passing.ts';
import type { Filters } from '#view/view.ts';
import type { AppState } from './state.ts';

/** All that the articles say of one entity, whatever is filtered: what is filtered out is only marked so. */
export interface Dossier {
  readonly entity: GraphEntity;
  readonly said: readonly FactRecord[];
  readonly wasTold: readonly FactRecord[];
  readonly saidOf: readonly FactRecord[];
  readonly did: readonly FactRecord[];
  readonly doneTo: readonly FactRecord[];
  readonly tookPlace: readonly FactRecord[];
  /** Offices it holds. */
  readonly offices: readonly FactRecord[];
  /** Who holds office in it. */
  readonly officials: readonly FactRecord[];
}

export const dossierOf = memoized((file: AppState['file'], id: string): Dossier | undefined => {
  const index = indexOf(file);
  const entity = index.entities.get(id);
  if (entity === undefined) return undefined;
  const all = index.recordsOf.get(id) ?? [];
  return {
    entity,
    said: all.filter(({ kind, fact }) => kind === 'statement' && fact.speakers.includes(id)),
    wasTold: all.filter(({ kind, fact }) => kind === 'statement' && fact.addressees.includes(id)),
    saidOf: all.filter(({ kind, fact }) => kind === 'statement' && fact.about.includes(id)),
    did: all.filter(({ kind, fact }) => kind === 'action' && fact.actors.includes(id)),
    doneTo: all.filter(({ kind, fact }) => kind === 'action' && fact.targets.includes(id)),
    tookPlace: all.filter(({ kind, fact }) => kind === 'action' && fact.places.includes(id)),
    offices: all.filter(({ kind, fact }) => kind === 'affiliation' && fact.official === id),
    officials: all.filter(({ kind, fact }) => kind === 'affiliation' && fact.of === id),
  };
});

/** Why a node is shown under the present country and agency filters; empty where neither is set. */
export interface Match extends Reason {
  readonly facet: 'country' | 'agency';
}

export function whyMatched(index: FileIndex, filters: Filters, id: string): readonly Match[] {
  const matches = (facet: Match['facet'], reasons: readonly Reason[]) =>
    reasons.filter(({ value }) => filters.facets[facet]?.include.includes(value)).map((reason) => ({ ...reason, facet }));
  return [...matches('country', index.countries.get(id) ?? []), ...matches('agency', index.agencies.get(id) ?? [])];
}

/** Acts of a node for which the class filters show it: one for each chosen class. */
export interface ClassMatch {
  readonly value: string;
  readonly action: GraphAction;
}

export function whyClassMatched(index: FileIndex, filters: Filters, id: string): readonly ClassMatch[] {
  const passes = passing(index, filters).records;
  const records = (index.recordsOf.get(id) ?? []).filter((record) => passes.has(record.id));
  return (['event', 'quad'] as const).flatMap((facet) =>
    (filters.facets[facet]?.include ?? []).flatMap((value) => {
      const record = records.find((one) => recordValues(index, facet, one).includes(value));
      return record?.kind === 'action' ? [{ value, action: record.fact }] : [];
    }),
  );
}

/** Whether the filters leave a selected thing out, so that the panel can say so. */
export function isLeftOut({ file, view }: Pick<AppState, 'file' | 'view'>, id: string): boolean {
  const { nodes, records } = passing(indexOf(file), view.filters);
  return !nodes.has(id) && !records.has(id);
}
