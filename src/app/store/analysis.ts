import { memoized } from '#base/memoized.ts';
import type { Figures, GraphEntity } from '#graph/graph-file.ts';
import { type FileIndex, indexOf } from '#view/file-index.ts';
import { passing } from '#view/passing.ts';
import type { Filters } from '#view/view.ts';
import type { AppState } from './state.ts';

/** Figures over what the filters let through. The figures themselves are the file's: computed once, when it was built. */
export interface Voice {
  /** An entity, a country's code, or empty: nobody is named. */
  readonly id: string;
  readonly statements: number;
  /** Of all words that somebody is quoted with, 0–1. */
  readonly share: number;
}

export interface ShareOfVoice {
  readonly speakers: readonly Voice[];
  readonly countries: readonly Voice[];
  readonly agencies: readonly Voice[];
  /** Share of the words that stand on unnamed sources, 0–1. */
  readonly unnamed: number;
  readonly statements: number;
}

export const selectShareOfVoice = ({ file, view }: AppState): ShareOfVoice => shareOfVoice(indexOf(file), view.filters);

const shareOfVoice = memoized((index: FileIndex, filters: Filters): ShareOfVoice => {
  const { records } = passing(index, filters);
  const statements = index.file.statements.filter(({ id }) => records.has(id));
  const tally = { speakers: new Map<string, number[]>(), countries: new Map<string, number[]>(), agencies: new Map<string, number[]>() };
  let total = 0;
  let unnamed = 0;
  for (const { speakers, content } of statements) {
    const length = content.reduce((sum, [begin, end]) => sum + end - begin, 0);
    total += length;
    if (speakers.every((id) => index.entities.get(id)?.kind === 'source')) unnamed += length;
    const add = (to: Map<string, number[]>, ids: readonly string[]) => {
      for (const id of new Set(ids)) to.set(id, [(to.get(id)?.[0] ?? 0) + 1, (to.get(id)?.[1] ?? 0) + length]);
    };
    add(tally.speakers, speakers);
    const reached = (reasons: FileIndex['countries']) => speakers.flatMap((id) => (reasons.get(id) ?? []).map(({ value }) => value));
    add(tally.countries, reached(index.countries));
    add(tally.agencies, reached(index.agencies));
  }
  const voices = (from: Map<string, number[]>) =>
    [...from]
      .map(([id, [count = 0, length = 0]]) => ({ id, statements: count, share: total === 0 ? 0 : length / total }))
      .sort((a, b) => b.share - a.share);
  return {
    speakers: voices(tally.speakers),
    countries: voices(tally.countries),
    agencies: voices(tally.agencies),
    unnamed: total === 0 ? 0 : unnamed / total,
    statements: statements.length,
  };
});

export interface Community {
  readonly community: number;
  /** Best known first. */
  readonly members: readonly GraphEntity[];
}

/** Communities of two and more, each led by its most telling members. */
export const communitiesOf = memoized((file: AppState['file']): readonly Community[] => {
  const groups = new Map<number, GraphEntity[]>();
  for (const entity of file.entities) groups.set(entity.figures.community, [...(groups.get(entity.figures.community) ?? []), entity]);
  return [...groups]
    .map(([community, members]) => ({ community, members: members.sort((a, b) => b.figures.pagerank - a.figures.pagerank) }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => a.community - b.community);
});

/** Those without whom others would hardly be connected: the highest betweenness, none at 0. */
export const brokersOf = memoized((file: AppState['file']): readonly GraphEntity[] =>
  [...file.entities]
    .filter(({ figures }) => figures.betweenness > 0)
    .sort((a, b) => b.figures.betweenness - a.figures.betweenness)
    .slice(0, 5),
);

export const RANKED_FIGURES = ['degree', 'weightedDegree', 'betweenness', 'pagerank'] as const satisfies readonly (keyof Figures)[];
