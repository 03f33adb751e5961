import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { FIRST_VIEW, type View } from '#view/view.ts';
import { fileName } from './file-name.ts';
import { filterWords } from './filter-words.ts';

describe('fileName', () => {
  it.each([
    ['Mexico’s wary answer', [], '2025-02-19T10:00:00Z', 'mexicos-wary-answer_20250219.svg'],
    ['Mexico’s wary answer', ['Country: México'], '2025-02-19', 'mexicos-wary-answer_country-mexico_20250219.svg'],
    ['A title', [], undefined, 'a-title.svg'],
    ['A title', [], 'last Tuesday', 'a-title.svg'],
    ['!!!', [], undefined, 'graph.svg'],
    ['../../etc/passwd', ['a/b\\c'], undefined, 'etc-passwd_a-b-c.svg'],
    [`${'word '.repeat(30)}`, [], undefined, 'word-word-word-word-word-word-word-word-word-word-word.svg'],
    ['x'.repeat(90), [], undefined, `${'x'.repeat(56)}.svg`],
  ] as const)('%s, %j, %s → %s', (title, filters, published, expected) => {
    expect(fileName(title, filters, published, 'svg')).toBe(expected);
  });
});

describe('filterWords', () => {
  const file = sampleGraphFile();
  const words = (view: Partial<View>): readonly string[] => filterWords({ file, view: { ...FIRST_VIEW, ...view } });
  const [first] = file.entities;

  it('says nothing where there is no filter', () => {
    expect(words({})).toEqual([]);
  });

  it('says what is in, what is out, how sure and how near', () => {
    const filters = {
      facets: { country: { include: ['NOR'], exclude: [] }, kind: { include: [], exclude: ['place'] } },
      confidence: 0.6,
      withNeighbours: false,
    };
    expect(words({ filters, focus: { nodes: [first!.id], steps: 2 }, hidden: ['x'] })).toEqual([
      'Country: Norway',
      'Kind of node: not Place',
      'Confidence from 0.60',
      `Within 2 steps of ${first!.name}`,
      '1 hidden by hand',
    ]);
  });
});
