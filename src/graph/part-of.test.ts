import { expect, test } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { readGraphFile } from './graph-file.ts';
import { partOf } from './part-of.ts';

const part = (entities: readonly string[], records: readonly string[]) => partOf(sampleGraphFile(), new Set(entities), new Set(records));

test('a part is a whole graph file', () => {
  const cut = part(['SWE', 'orlov-maritime', 'astrid-hallgren'], ['a6', 's9']);
  expect(readGraphFile(cut)).toEqual({ ok: true, value: cut });
  expect(cut.statements.map(({ id, about }) => [id, about])).toEqual([['s9', ['SWE', 'orlov-maritime']]]);
  expect(cut.countries.map(({ code }) => code)).toEqual(['CYP', 'SWE']);
});

test('who vouches comes along, and so does who that is', () => {
  const cut = part(['russian-navy'], ['a4']);
  expect(cut.statements.map(({ id }) => id)).toEqual(['s6', 's7']);
  expect(cut.entities.map(({ id }) => id)).toEqual(['two-people-familiar-with-the-inquiry', 'investigators', 'russian-navy']);
  expect(readGraphFile(cut).ok).toBe(true);
});

test('nothing of it is an empty graph; all of it is the file', () => {
  expect(part([], []).articles).toEqual([]);
  const file = sampleGraphFile();
  const ids = [...file.statements, ...file.actions, ...file.affiliations].map(({ id }) => id);
  expect(
    part(
      file.entities.map(({ id }) => id),
      ids,
    ),
  ).toEqual(file);
});
