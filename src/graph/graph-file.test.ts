import { describe, expect, test } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { type GraphFile, readGraphFile } from './graph-file.ts';

/** The sample as plain JSON that a test may break. */
type Loose = { [key: string]: unknown } & {
  [K in 'articles' | 'entities' | 'statements' | 'actions' | 'affiliations']: Record<string, unknown>[];
};
const broken = (change: (file: Loose) => void): unknown => {
  const file: Loose = JSON.parse(JSON.stringify(sampleGraphFile()));
  change(file);
  return file;
};
const problem = (value: unknown) => {
  const read = readGraphFile(value);
  return read.ok ? undefined : read.error;
};

describe('what is no graph file of ours', () => {
  test.each([
    ['', 'graph-file/not-json'],
    ['{"format": "wiregraph-gr', 'graph-file/not-json'],
    ['[]', 'graph-file/not-a-graph'],
    ['null', 'graph-file/not-a-graph'],
    ['"wiregraph-graph/1"', 'graph-file/not-a-graph'],
    ['{}', 'graph-file/not-a-graph'],
    ['{"format": "wiregraph-extraction/1"}', 'graph-file/not-a-graph'],
    ['{"format": "wiregraph-graph/1x"}', 'graph-file/not-a-graph'],
    ['{"format": "wiregraph-graph/2"}', 'graph-file/newer'],
    ['{"format": "wiregraph-graph/17", "nodes": []}', 'graph-file/newer'],
    ['{"format": "wiregraph-graph/1"}', 'graph-file/broken'],
  ])('%s: %s', (text, code) => expect(problem(text)?.code).toBe(code));

  test('a newer file tells to update', () => expect(problem({ format: 'wiregraph-graph/2' })?.message).toContain('Update Wiregraph'));
});

test('a good file is read as it is and frozen through and through', () => {
  const file = sampleGraphFile();
  const read = readGraphFile(JSON.stringify(file));
  expect(read).toEqual({ ok: true, value: file });
  const value = (read as { value: GraphFile }).value;
  expect(Object.isFrozen(value.entities[0]?.figures)).toBe(true);
  expect(Object.isFrozen(value.statements[0]?.content[0])).toBe(true);
});

describe('a broken file names each wrong place', () => {
  test.each<[string, (file: Loose) => void, string]>([
    ['an id twice', (file) => file.entities.push({ ...file.entities[0] }), 'entities: the id “gotland” stands twice'],
    [
      'a record id twice, over kinds',
      (file) => Object.assign(file.actions[0]!, { id: 's1' }),
      'statements, actions, affiliations: the id “s1” stands twice',
    ],
    [
      'a speaker that is not there',
      (file) => Object.assign(file.statements[0]!, { speakers: ['x'] }),
      'statements[0]: there is no entity “x”',
    ],
    [
      'an official that is not there',
      (file) => Object.assign(file.affiliations[1]!, { of: 'y' }),
      'affiliations[1]: there is no entity “y”',
    ],
    [
      'a voucher that is not there',
      (file) => Object.assign(file.actions[2]!, { attributedTo: 'z' }),
      'actions[2].attributedTo: there is no statement “z”',
    ],
    [
      'a span behind the text',
      (file) => Object.assign(file.statements[1]!, { cue: [[5, 99999]] }),
      'statements[1]: the span 5–99999 lies outside “night-ferry”',
    ],
    [
      'an empty span',
      (file) => Object.assign(file.actions[1]!, { evidence: [7, 7] }),
      'actions[1]: the span 7–7 lies outside “night-ferry”',
    ],
    [
      'an article that is not there',
      (file) => Object.assign(file.actions[0]!, { article: 'other' }),
      'actions[0]: there is no article “other”',
    ],
    ['a country without a name', (file) => Object.assign(file, { countries: [] }), 'entities[0].country: there is no country “SWE”'],
    [
      'a circle of vouchers',
      (file) => Object.assign(file.statements[5]!, { within: 's7' }),
      'statements[5].within: “s6” would report itself',
    ],
    ['a kind we do not know', (file) => Object.assign(file.entities[2]!, { kind: 'robot' }), 'entities[2].kind: '],
    ['a place that is no number', (file) => Object.assign(file.entities[2]!, { x: null }), 'entities[2].x: '],
    ['a missing list', (file) => Object.assign(file, { actions: undefined }), 'actions: '],
  ])('%s', (_what, change, detail) => {
    const error = problem(broken(change));
    expect(error?.code).toBe('graph-file/broken');
    expect(error?.details.join('\n')).toContain(detail);
  });

  test('at most twenty', () =>
    expect(problem(broken((file) => Object.assign(file, { countries: [] })))?.details.length).toBeLessThanOrEqual(20));
});
