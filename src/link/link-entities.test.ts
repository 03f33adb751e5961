import { describe, expect, test } from 'vitest';
import { articleId } from '#base/ids.ts';
import type { Entity } from '#extract/extraction.ts';
import { linkEntities } from './link-entities.ts';

const isKnown = (name: string) => name === 'NATO' || name === 'Red Cross';

/** `kind name @country (role)` */
function entity(notation: string): Entity {
  const [, kind = '', name = '', country, role] = /^(\w+) ([^@(]+?)(?: @(\w+))?(?: \((.*)\))?$/.exec(notation) ?? [];
  return {
    id: kind === 'country' ? (country ?? '') : name.toLowerCase().replaceAll(/\W+/g, '-'),
    kind: kind as Entity['kind'],
    name,
    aliases: [],
    ...(country === undefined ? {} : { country }),
    ...(role === undefined ? {} : { role }),
    mentions: [{ span: [0, 1], form: 'name' }],
  };
}

const link = (...articles: readonly (readonly string[])[]) =>
  linkEntities(
    articles.map((entities, i) => ({ id: articleId(`art${i + 1}`), entities: entities.map(entity) })),
    isKnown,
  );

describe('the same one in two articles?', () => {
  test.each<[string, string, boolean]>([
    ['country Mexico @MEX', 'country Mexico @MEX', true],
    ['agency NATO', 'agency NATO', true],
    ['agency Interior Ministry', 'agency Interior Ministry', false],
    ['agency Interior Ministry @FRA', 'agency Interior Ministry @FRA', true],
    ['agency Interior Ministry @FRA', 'agency Interior Ministry @ESP', false],
    ['agency the Coast Guard @SWE', 'agency Coast Guard @SWE', true],
    ['agency NATO', 'organization NATO', false],
    ['organization Orlov Maritime', 'organization Orlov Maritime', true],
    ['organization Liberal Party', 'organization Liberal Party', false],
    ['organization Liberal Party @CAN', 'organization Liberal Party @CAN', true],
    ['organization Daily Post @GBR', 'organization Daily Post @NGA', false],
    ['official Ana Ruiz @MEX (foreign minister)', 'official Ana Ruiz @MEX (former senator)', true],
    ['official Ana Ruiz @MEX', 'official Ana Ruiz @PER', false],
    ['official Ana Ruiz @MEX (foreign minister)', 'person Ana Ruiz (sprinter)', false],
    ['official Ana Ruiz @MEX (foreign minister)', 'person Ana Ruiz (the minister)', true],
    ['official Ana B. Ruiz @MEX', 'official Ana Ruiz @MEX', true],
    ['person Ána Ruiz', 'person Ana Ruiz', true],
    ['person Ruiz', 'person Ruiz', false],
    ['person A. Ruiz', 'person A. Ruiz', false],
    ['group police officers', 'group police officers', false],
    ['source two officials', 'source two officials', false],
    ['place Springfield', 'place Springfield', false],
    ['place Gotland @SWE', 'place Gotland @SWE', true],
  ])('%s | %s: %s', (a, b, isOne) => expect(link([a], [b]).entities).toHaveLength(isOne ? 1 : 2));
});

test('one article keeps its own ids and joins nothing', () => {
  const { entities } = link(['person Ana Ruiz', 'source two officials', 'country Mexico @MEX']);
  expect(entities.map(({ id }) => id)).toEqual(['ana-ruiz', 'two-officials', 'MEX']);
});

test('of several articles, what can be joined keeps its id and what cannot bears the name of its article', () => {
  const { entities, idOf } = link(['person Ana Ruiz', 'source two officials'], ['source two officials', 'person Ana Ruiz', 'person Ruiz']);
  expect(entities.map(({ id }) => id)).toEqual(['ana-ruiz', 'art1/two-officials', 'art2/two-officials', 'art2/ruiz']);
  expect(idOf(articleId('art2'), 'ana-ruiz')).toBe('ana-ruiz');
  expect(idOf(articleId('art1'), 'nobody')).toBeUndefined();
});

test('two namesakes have two ids', () => {
  expect(link(['person Ana Ruiz @MEX'], ['person Ana Ruiz @PER']).entities.map(({ id }) => id)).toEqual(['ana-ruiz', 'art2/ana-ruiz']);
});

test('where two could be meant, neither is', () => {
  expect(link(['person Ana Ruiz @MEX'], ['person Ana Ruiz @PER'], ['person Ana Ruiz']).entities).toHaveLength(3);
});

test('two of one article are never joined by a third', () => {
  const { entities } = link(['person Ana Ruiz (sprinter)', 'person Ana Ruiz (judge)'], ['person Ana Ruiz (judge)']);
  expect(entities).toHaveLength(2);
});

test('what is joined has the fullest name, the office, and all mentions', () => {
  const [joined] = link(['person Ana Ruiz'], ['official Ana B. Ruiz @MEX (minister)']).entities;
  expect(joined).toMatchObject({ kind: 'official', name: 'Ana B. Ruiz', aliases: ['Ana Ruiz'], country: 'MEX', role: 'minister' });
  expect(joined?.mentions.map(({ article }) => article)).toEqual(['art1', 'art2']);
});
