import { describe, expect, test } from 'vitest';
import { InputError } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import type { Extraction } from '#extract/extraction.ts';
import { sampleArticle } from '#testing/sample-article.ts';
import { sampleExtraction } from '#testing/sample-extraction.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { buildGraphFile } from './build.ts';

const build = (...extractions: readonly Extraction[]) =>
  buildGraphFile({
    sources: extractions.map((extraction) => ({ article: { ...sampleArticle, id: articleId(extraction.id) }, extraction })),
    generator: { name: 'wiregraph', version: '1' },
    countryOf: () => undefined,
    isKnownName: (name) => name === 'NATO',
  });

test('two builds of the same input are the same bytes', () => {
  expect(JSON.stringify(build(sampleExtraction()))).toBe(JSON.stringify(build(sampleExtraction())));
});

test('one article keeps its ids and its metadata; countries have names and regions', () => {
  const file = sampleGraphFile();
  expect(file.title).toBe(sampleArticle.title);
  expect(file.articles[0]).toMatchObject({ id: 'night-ferry', publisher: 'Baltic Courier', published: '2031-03-04' });
  expect(file.statements[6]).toMatchObject({ id: 's7', within: 's6', article: 'night-ferry' });
  expect(file.countries.map(({ code }) => code)).toEqual(['CYP', 'EST', 'FIN', 'NOR', 'RUS', 'SWE']);
});

test('of two articles the records keep apart and the named entities join', () => {
  const file = build(sampleExtraction(), { ...sampleExtraction(), id: 'second' });
  expect(file.title).toBe('2 articles');
  expect(file.statements.map(({ id }) => id)).toContain('second/s7');
  expect(file.statements.find(({ id }) => id === 'second/s7')?.within).toBe('second/s6');
  expect(file.actions.find(({ id }) => id === 'second/a6')?.attributedTo).toBe('second/s9');
  const ids = file.entities.map(({ id }) => id);
  expect(ids.filter((id) => id.endsWith('astrid-hallgren'))).toEqual(['astrid-hallgren']);
  expect(ids.filter((id) => id.endsWith('its-spokesman'))).toEqual(['night-ferry/its-spokesman', 'second/its-spokesman']);
  const hallgren = file.entities.find(({ id }) => id === 'astrid-hallgren');
  expect(new Set(hallgren?.mentions.map(({ article }) => article))).toEqual(new Set(['night-ferry', 'second']));
});

test('no article at all is an empty graph', () => expect(build().entities).toEqual([]));

describe('a record that points outside its text fails the build and is named', () => {
  const [first, ...rest] = sampleExtraction().statements;
  test.each<[string, Partial<Extraction>, string]>([
    ['a content span', { statements: [{ ...first!, content: [[4, 9000]] }, ...rest] }, 'night-ferry: statement s1: its content [4, 9000]'],
    ['an excluded line', { excluded: [{ span: [9, 9], why: 'promotion' }] }, 'night-ferry: excluded: its span [9, 9]'],
    ['a speaker that is no entity', { statements: [{ ...first!, speakers: ['nobody'] }, ...rest] }, 'the entity “nobody”'],
  ])('%s', (_what, change, message) => {
    const act = () => build({ ...sampleExtraction(), ...change });
    expect(act).toThrow(InputError);
    expect(act).toThrow(message);
  });

  test('two articles of one id', () =>
    expect(() => build(sampleExtraction(), sampleExtraction())).toThrow('two articles have the id “night-ferry”'));
});
