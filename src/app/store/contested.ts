import { memoized } from '#base/memoized.ts';
import { chainOf } from '#view/chain.ts';
import { claimsOf } from '#view/facets.ts';
import { type FactRecord, type FileIndex, indexOf } from '#view/file-index.ts';
import { passing } from '#view/passing.ts';
import type { Filters } from '#view/view.ts';
import { evidenceWords } from '#view/words.ts';
import { clearFacet, toggleValues } from './filters.ts';
import type { AppState, Change } from './state.ts';

/** The view of what is contested: nothing else passes. */
const NOT_PLAINLY_SO = ['denied', 'planned', 'possible', 'hypothetical'] as const;

export function showsContested({ facets: { claim } }: Filters): boolean {
  return (
    claim !== undefined && claim.include.length === NOT_PLAINLY_SO.length && NOT_PLAINLY_SO.every((one) => claim.include.includes(one))
  );
}

export function toggleContested(): Change {
  return (view) =>
    showsContested(view.filters) ? clearFacet('claim')(view) : toggleValues('claim', NOT_PLAINLY_SO)(clearFacet('claim')(view));
}

/** What is not plainly so: each denied, planned, possible or hypothetical record; the denied first. */
export interface ContestedRow {
  readonly id: string;
  readonly claim: string;
  readonly words: string;
  /** Who says so; none: the article. */
  readonly speakers: readonly string[];
}

export const selectContested = ({ file, view }: AppState): readonly ContestedRow[] => contested(indexOf(file), view.filters);

const contested = memoized((index: FileIndex, filters: Filters): readonly ContestedRow[] => {
  const { records } = passing(index, filters);
  return allContested(index).filter(({ id }) => records.has(id));
});

const allContested = memoized((index: FileIndex): readonly ContestedRow[] => {
  const rows = index.records.flatMap((record) => {
    const claim = contestedClaim(record);
    return claim === undefined ? [] : [{ claim, ...opinionOf(index, record) }];
  });
  return rows.sort((a, b) => Number(b.claim === 'denied') - Number(a.claim === 'denied'));
});

/** An office never is. */
export function contestedClaim(record: FactRecord): string | undefined {
  const claims = claimsOf(record);
  return claims.includes('denied') ? 'denied' : claims.find((claim) => claim !== 'asserted');
}

type Opinion = Omit<ContestedRow, 'claim'>;

const opinionOf = (index: FileIndex, record: FactRecord): Opinion => ({
  id: record.id,
  words: evidenceWords(index, record),
  speakers: speakersOf(index, record),
});

const MOST = 3;
const CLOSE = 2;
const known = memoized((_: FileIndex) => new Map<string, readonly Opinion[]>());

/**
 * What others assert about the entities of a denial, the closest first: asked for one row at a time, since each looks
 * through all that its entities take part in. A denial's own statement is never its opponent.
 */
export function opponentsOf(index: FileIndex, id: string): readonly Opinion[] {
  const found = known(index).get(id);
  if (found !== undefined) return found;
  const denial = index.record.get(id);
  const opponents = denial !== undefined && contestedClaim(denial) === 'denied' ? findOpponents(index, denial) : [];
  known(index).set(id, opponents);
  return opponents;
}

function findOpponents(index: FileIndex, denial: FactRecord): readonly Opinion[] {
  const speakers = speakersOf(index, denial);
  const candidates = new Set((index.participants.get(denial.id) ?? []).flatMap((id) => index.recordsOf.get(id) ?? []));
  return [...candidates]
    .filter((record) => record.kind === 'action' && claimsOf(record)[0] === 'asserted')
    .map((record) => ({ record, closeness: closeness(index, denial, record) }))
    .filter(({ record, closeness: value }) => value >= CLOSE && !isInside(index, record, denial))
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ record }) => opinionOf(index, record))
    .filter((opinion) => !areSameVoices(speakers, opinion.speakers))
    .slice(0, MOST);
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

function areSameVoices(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((id) => b.includes(id));
}
