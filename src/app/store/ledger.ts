import { memoized } from '#base/memoized.ts';
import type { GraphAction, GraphStatement } from '#graph/graph-file.ts';
import { chainOf } from '#view/chain.ts';
import { isClassUnsure } from '#view/event-class.ts';
import { claimsOf, type Voucher, vouchedBy } from '#view/facets.ts';
import { type FactRecord, type FileIndex, indexOf } from '#view/file-index.ts';
import { passing } from '#view/passing.ts';
import type { Filters } from '#view/view.ts';
import { evidenceWords, quoted } from '#view/words.ts';
import { contestedClaim } from './contested.ts';
import type { AppState } from './state.ts';

/** The rows of the ledger: the records that pass the filters, in text order, ids and verbatim words side by side. */
export interface Row {
  readonly id: string;
  readonly order: number;
  readonly words: string;
  readonly claims: readonly string[];
  readonly voucher: Voucher;
  /** Who vouches: the speakers who are nearest to the article; none: the article itself. */
  readonly vouchers: readonly string[];
  readonly confidence: number;
}

export interface SaidRow extends Row {
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  readonly about: readonly string[];
  readonly quotation: GraphStatement['quotation'];
  readonly attitude: GraphStatement['attitude'];
}

export interface DidRow extends Row {
  readonly actors: readonly string[];
  readonly verb: string;
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly event?: string;
  readonly quad?: NonNullable<GraphAction['quad']>;
  /** How likely the class is, where that is too little to trust it. */
  readonly unsure?: number;
}

export const selectSaid = ({ file, view }: AppState): readonly SaidRow[] => saidRows(indexOf(file), view.filters);
export const selectDid = ({ file, view }: AppState): readonly DidRow[] => didRows(indexOf(file), view.filters);

/** How many rows the tables have, without making them. */
export const selectCounts = ({ file, view }: AppState): Readonly<Record<'said' | 'did' | 'contested', number>> =>
  counts(indexOf(file), view.filters);

const counts = memoized((index: FileIndex, filters: Filters) => {
  const { records } = passing(index, filters);
  const found = { said: 0, did: 0, contested: 0 };
  for (const record of index.records) {
    if (record.kind === 'affiliation' || !records.has(record.id)) continue;
    found[record.kind === 'statement' ? 'said' : 'did'] += 1;
    if (contestedClaim(record) !== undefined) found.contested += 1;
  }
  return found;
});

const saidRows = memoized((index: FileIndex, filters: Filters): readonly SaidRow[] =>
  allSaid(index).filter(({ id }) => passing(index, filters).records.has(id)),
);

const didRows = memoized((index: FileIndex, filters: Filters): readonly DidRow[] =>
  allDid(index).filter(({ id }) => passing(index, filters).records.has(id)),
);

const allSaid = memoized((index: FileIndex): readonly SaidRow[] =>
  index.records.flatMap((record, order) => {
    if (record.kind !== 'statement') return [];
    const { speakers, addressees, about, quotation, attitude } = record.fact;
    const chain = chainOf(index, record).links;
    const outer = chain.length > 1 ? (chain[0]?.speakers ?? []) : [];
    return [{ ...rowOf(index, record, order, outer), speakers, addressees, about, quotation, attitude }];
  }),
);

const allDid = memoized((index: FileIndex): readonly DidRow[] =>
  index.records.flatMap((record, order) => {
    if (record.kind !== 'action') return [];
    const { actors, targets, places, predicate, event, quad, eventConfidence, article } = record.fact;
    return [
      {
        ...rowOf(index, record, order, chainOf(index, record).links.at(-1)?.speakers ?? []),
        actors,
        verb: quoted(index, article, [predicate]),
        targets,
        places,
        ...(event === undefined ? {} : { event }),
        ...(quad === undefined ? {} : { quad }),
        ...(isClassUnsure(record.fact) && eventConfidence !== undefined ? { unsure: eventConfidence } : {}),
      },
    ];
  }),
);

function rowOf(index: FileIndex, record: Exclude<FactRecord, { kind: 'affiliation' }>, order: number, vouchers: readonly string[]): Row {
  return {
    id: record.id,
    order,
    words: evidenceWords(index, record),
    claims: claimsOf(record),
    voucher: vouchedBy(index, record),
    vouchers,
    confidence: record.fact.confidence,
  };
}

/** One line an entity: the table that equals the graph. */
export interface NodeRow {
  readonly id: string;
  readonly said: number;
  readonly saidOf: number;
  readonly did: number;
  readonly doneTo: number;
}

export const nodeRows = memoized((index: FileIndex, ids: readonly { readonly id: string }[]): readonly NodeRow[] =>
  ids.map(({ id }) => {
    const row = { id, said: 0, saidOf: 0, did: 0, doneTo: 0 };
    for (const { kind, fact } of index.recordsOf.get(id) ?? []) {
      if (kind === 'statement') {
        if (fact.speakers.includes(id)) row.said++;
        if (fact.about.includes(id)) row.saidOf++;
      } else if (kind === 'action') {
        if (fact.actors.includes(id)) row.did++;
        if (fact.targets.includes(id)) row.doneTo++;
      }
    }
    return row;
  }),
);
