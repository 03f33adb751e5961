import { describe, expect, test } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { edgesOf } from './edges.ts';
import type { GraphAction, GraphStatement } from './graph-file.ts';
import { EDGE_KIND } from './kinds.ts';
import { toGraphology } from './to-graphology.ts';

const ends = (found: readonly { from: string; to: string; role: string }[]) => found.map(({ from, to, role }) => `${from}>${to} ${role}`);

describe('a statement runs from each speaker to what it is about and to whom it is told', () => {
  test.each<[string, Partial<GraphStatement>, readonly string[]]>([
    ['two speakers', { speakers: ['a', 'b'], about: ['c'] }, ['a>c about', 'b>c about']],
    ['told and about', { speakers: ['a'], addressees: ['n'], about: ['c'] }, ['a>n addressee', 'a>c about']],
    ['told the one it is about', { speakers: ['a'], addressees: ['n'], about: ['n'] }, ['a>n addressee']],
    ['about its speaker alone', { speakers: ['a'], about: ['a'] }, []],
    ['two who speak of each other', { speakers: ['a', 'b'], about: ['a', 'b'] }, ['a>b about', 'b>a about']],
    ['nobody says so', { speakers: [], about: ['c'] }, []],
  ])('%s', (_what, statement, expected) => {
    const record = { speakers: [], addressees: [], about: [], ...statement } as unknown as GraphStatement;
    expect(ends(EDGE_KIND.statement.ends(record))).toEqual(expected);
  });
});

describe('an action runs from each actor to each target, or to the place where there is none', () => {
  test.each<[string, Partial<GraphAction>, readonly string[]]>([
    ['targets win over places', { actors: ['a'], targets: ['t', 'u'], places: ['p'] }, ['a>t target', 'a>u target']],
    ['a place alone', { actors: ['a', 'b'], places: ['p'] }, ['a>p place', 'b>p place']],
    ['its only target is the actor', { actors: ['a'], targets: ['a'], places: ['p'] }, ['a>p place']],
    ['no actor', { targets: ['t'] }, []],
  ])('%s', (_what, action, expected) => {
    const record = { actors: [], targets: [], places: [], ...action } as unknown as GraphAction;
    expect(ends(EDGE_KIND.action.ends(record))).toEqual(expected);
  });
});

test('keys are unique and the same in every run, whatever the ids hold', () => {
  const keys = edgesOf(sampleGraphFile()).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(edgesOf(sampleGraphFile()).map(({ key }) => key));
  expect(keys).toContain('s4:juhan-reinsalu:baltic-courier');
  const office = (id: string, official: string, of: string) => ({ id, article: 'x', official, of, role: 'r', evidence: [0, 1] as const });
  const odd = edgesOf({
    statements: [],
    actions: [],
    affiliations: [office('a', 'b:c>d', 'e'), office('a:b', 'c>d', 'e'), office('a', 'b', 'c')],
  });
  expect(new Set(odd.map(({ key }) => key)).size).toBe(3);
});

test('every entity is a node, and no edge is lost or invented', () => {
  const file = sampleGraphFile();
  const graph = toGraphology(file);
  expect(graph.nodes()).toEqual(file.entities.map(({ id }) => id));
  expect(graph.edges()).toEqual(edgesOf(file).map(({ key }) => key));
  expect(graph.degree('estonian-government')).toBe(0);
  expect(graph.getEdgeAttribute('a9:nato:NOR', 'role')).toBe('place');
});
