import { describe, expect, it } from 'vitest';
import { at } from '#testing/sample-article.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { createAppStore } from './create-app-store.ts';
import { paragraphsOf, pieces, runsOf, selectLitSpans, stopsOf } from './reading.ts';
import { search } from './search.ts';
import { select } from './selection.ts';

const file = sampleGraphFile();
const [article] = file.articles;
if (article === undefined) throw new Error('the sample has no article');
const paragraphs = paragraphsOf(file, article.id);
const runs = paragraphs.flatMap(runsOf);
const words = (span: readonly [number, number]) => article.text.slice(...span);

describe('the article', () => {
  it('is all there, in order, each stretch once', () => {
    expect(paragraphs.map(({ span }) => words(span))).toEqual(article.text.split('\n').filter(Boolean));
    for (const paragraph of paragraphs)
      expect(
        runsOf(paragraph)
          .map((run) => words(run.span))
          .join(''),
      ).toBe(words(paragraph.span));
  });

  it('begins with its headline', () => {
    expect(paragraphs.map(({ isHeadline }) => isHeadline).indexOf(true)).toBe(0);
    expect(paragraphs.filter(({ isHeadline }) => isHeadline)).toHaveLength(1);
  });

  it('marks names, each as a whole', () => {
    const names = runs.filter(({ entity }) => entity === 'astrid-hallgren').map(({ span }) => words(span));
    expect(names).toEqual(['Astrid Hallgren', 'Hallgren', 'Hallgren']);
  });

  it('knows what a click on the words selects, the innermost record first', () => {
    const inner = runs.find(({ span }) => words(span).includes('tracked the ferry'));
    expect(inner?.record).toMatch(/^(?:s7|a4)$/);
  });

  it('says who speaks where, and what is left out', () => {
    expect(paragraphs[2]?.voices.map(({ record }) => record)).toEqual(['s2']);
    expect(runs.find(({ excluded }) => excluded !== undefined)).toMatchObject({ excluded: 'promotion' });
  });
});

describe('light', () => {
  it('falls on the words, the cue and the source of a selected statement', () => {
    const store = createAppStore(file);
    store.getState().act(select({ records: ['s2'] }));
    const lit = selectLitSpans(store.getState());
    expect(lit.filter(({ part }) => part === 'words')).toHaveLength(2);
    expect(stopsOf(lit).map(({ span }) => words(span)[0])).toEqual(['“', '“']);
    expect(lit.filter(({ part }) => part === 'name').map(({ span }) => words(span))).toEqual(['Swedish Defence Minister Astrid Hallgren']);
  });

  it('falls on the names of a selected node', () => {
    const store = createAppStore(file);
    store.getState().act(select({ nodes: ['nato'] }));
    expect(stopsOf(selectLitSpans(store.getState())).map(({ span }) => words(span))).toEqual(['NATO', 'the alliance']);
  });

  it('cuts a run where it begins and ends', () => {
    const [begin, end] = at('The vessel cut two cables');
    const lit = [{ span: [begin + 4, begin + 10] as const, article: article.id, part: 'words' as const }];
    expect(pieces([begin, end], lit).map(({ span, part }) => [words(span), part])).toEqual([
      ['The ', undefined],
      ['vessel', 'words'],
      [' cut two cables', undefined],
    ]);
  });
});

describe('search', () => {
  it.each([
    ['hallgren', 'astrid-hallgren'],
    ['ASTRID', 'astrid-hallgren'],
    ['hal', 'astrid-hallgren'],
    ['coast guard', 'swedish-coast-guard'],
    ['cables hour', 's2'],
  ])('%j finds %s first', (query, id) => {
    expect(search(file, query, 10)[0]?.id).toBe(id);
  });

  it('finds nothing for nothing, and no middle of a word', () => {
    expect(search(file, '  ', 10)).toEqual([]);
    expect(search(file, 'allgren', 10)).toEqual([]);
  });
});
