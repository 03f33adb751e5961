import { chainOf } from './chain.ts';
import { claimsOf } from './facets.ts';
import { type FactRecord, type FileIndex, indexOf } from './file-index.ts';
import { memoized } from './memoized.ts';
import { passing } from './passing.ts';
import type { AppState, Filters } from './state.ts';
import { evidenceWords } from './words.ts';

/**
 * What is not plainly so: each denied, planned, possible or hypothetical record, and beside a denial what others assert
 * about the same entities. A denial's own statement is never its opponent.
 */
export interface ContestedRow {
  readonly id: string;
  readonly claim: string;
  readonly words: string;
  /** Who says so; none: the article. */
  readonly speakers: readonly string[];
  readonly against: readonly { readonly id: string; readonly words: string; readonly speakers: readonly string[] }[];
}

const MOST = 3;

export const selectContested = ({ file, view }: AppState): readonly ContestedRow[] => contested(indexOf(file), view.filters);

const contested = memoized((index: FileIndex, filters: Filters): readonly ContestedRow[] => {
  const { records } = passing(index, filters);
  const rows = index.records.filter(({ id, kind }) => kind !== 'affiliation' && records.has(id)).flatMap((record) => rowsOf(index, record));
  return rows.sort((a, b) => Number(b.against.length > 0) - Number(a.against.length > 0));
});

function rowsOf(index: FileIndex, record: FactRecord): readonly ContestedRow[] {
  const claim = claimsOf(record).find((one) => one === 'denied') ?? claimsOf(record)[0];
  if (claim === undefined || claim === 'asserted') return [];
  const against = claim === 'denied' ? opponents(index, record) : [];
  return [{ id: record.id, claim, words: evidenceWords(index, record), speakers: speakersOf(index, record), against }];
}

function opponents(index: FileIndex, denial: FactRecord): ContestedRow['against'] {
  const speakers = speakersOf(index, denial);
  const shared = new Set((index.participants.get(denial.id) ?? []).flatMap((id) => index.recordsOf.get(id) ?? []));
  const near = [...shared]
    .filter((record) => record.kind === 'action' && claimsOf(record)[0] === 'asserted' && !isInside(index, record, denial))
    .map((record) => ({ record, closeness: closeness(index, denial, record) }))
    .filter(({ closeness: value, record }) => value >= 2 && !sameVoices(speakers, speakersOf(index, record)));
  near.sort((a, b) => b.closeness - a.closeness);
  return near.slice(0, MOST).map(({ record }) => ({
    id: record.id,
    words: evidenceWords(index, record),
    speakers: speakersOf(index, record),
  }));
}

/** Entities in common, and one more for the same verb or the same class of event. */
function closeness(index: FileIndex, a: FactRecord, b: FactRecord): number {
  const shared = (index.participants.get(a.id) ?? []).filter((id) => index.participants.get(b.id)?.includes(id)).length;
  const verbs = a.kind === 'action' && b.kind === 'action';
  const alike = verbs && (a.fact.lemma === b.fact.lemma || (a.fact.event !== undefined && a.fact.event === b.fact.event));
  return shared === 0 ? 0 : shared + (alike ? 1 : 0);
}

function isInside(index: FileIndex, record: FactRecord, statement: FactRecord): boolean {
  return chainOf(index, record).links.some((link) => link.statement === statement.id);
}

function speakersOf(index: FileIndex, record: FactRecord): readonly string[] {
  return chainOf(index, record).links.at(-1)?.speakers ?? [];
}

function sameVoices(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((id) => b.includes(id));
}
