import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { graphFileSchema } from '#graph/graph-file.ts';
import { benchGraph } from './bench-graph.ts';

describe('benchGraph', () => {
  const file = benchGraph(200);

  it('is a graph file of the size asked for, with every kind in it', () => {
    expect(v.is(graphFileSchema, file)).toBe(true);
    expect(file.entities).toHaveLength(200);
    expect(file.statements.length + file.actions.length + file.affiliations.length).toBe(600);
    expect(new Set(file.entities.map(({ kind }) => kind)).size).toBe(8);
  });

  it('follows a power law with lone nodes', () => {
    const degrees = file.entities.map(({ figures }) => figures.degree).sort((a, b) => b - a);
    expect(degrees[0]).toBeGreaterThan(60);
    expect(degrees[100]).toBeLessThan(7);
    expect(degrees.at(-1)).toBe(0);
  });

  it('has evidence that says what the record says', () => {
    const { text } = file.articles[0]!;
    for (const { cue } of file.statements) expect(text.slice(...cue[0]!)).toBe('said');
    for (const { name, mentions } of file.entities) for (const { span } of mentions) expect(text.slice(...span)).toBe(name);
    for (const { predicate, lemma } of file.actions) expect(text.slice(...predicate)).toBe(lemma);
  });

  it('is the same for the same seed', () => {
    expect(JSON.stringify(benchGraph(60, 7))).toBe(JSON.stringify(benchGraph(60, 7)));
    expect(JSON.stringify(benchGraph(60, 8))).not.toBe(JSON.stringify(benchGraph(60, 7)));
  });
});
