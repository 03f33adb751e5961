/**
 * The figures of `score.py attribution`, worked out in place: word tokens of each role compared as sets, matched one to one, best first.
 * In: gold and found spans of an article; out: counts by measure.
 */
import type { Span } from '#base/span.ts';
import type { Attribution } from './corpora/polnear.ts';

export const MEASURES = [
  'source exact',
  'cue exact',
  'content exact',
  'who-said-what',
  'direct quotes found',
  "direct quotes' speaker",
] as const;
export type Measure = (typeof MEASURES)[number];
export type Counts = Record<Measure, [right: number, found: number, gold: number]>;

export const newCounts = (): Counts => Object.fromEntries(MEASURES.map((name) => [name, [0, 0, 0]])) as Counts;

type Words = ReadonlySet<number>;

/** Word tokens that lie in the spans, each as one number. */
function wordsOf(text: string, spans: readonly Span[]): Words {
  const words = new Set<number>();
  for (const [begin, end] of spans) {
    for (const { 0: word, index } of text.slice(begin, end).matchAll(/[\p{L}\p{N}_]+/gu)) words.add((begin + index) * 4096 + word.length);
  }
  return words;
}

function jaccard(a: Words, b: Words): number {
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both);
}

interface Roles {
  readonly source: Words;
  readonly cue: Words;
  readonly content: Words;
}

type Pair = readonly [gold: number, found: number];

function match(gold: readonly Roles[], found: readonly Roles[], score: (gold: Roles, found: Roles) => number): Pair[] {
  const pairs: (readonly [score: number, gold: number, found: number])[] = [];
  gold.forEach((g, i) => {
    found.forEach((f, j) => {
      const value = score(g, f);
      if (value > 0) pairs.push([value, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const matched: Pair[] = [];
  for (const [, i, j] of pairs) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    matched.push([i, j]);
  }
  return matched;
}

const rolesOf = (text: string, { source, cue, content }: Attribution): Roles => ({
  source: wordsOf(text, source),
  cue: wordsOf(text, cue),
  content: wordsOf(text, content),
});

const isSame = (a: Words, b: Words): number => (a.size > 0 && a.size === b.size && jaccard(a, b) === 1 ? 1 : 0);

function isDirect(text: string, { content }: Attribution): boolean {
  const only = content[0];
  return content.length === 1 && only !== undefined && /^["“]/.test(text.slice(...only)) && /["”]$/.test(text.slice(...only));
}

/** Adds an article's counts; says which of the found statements are right: who said what. */
export function scoreArticle(
  text: string,
  gold: readonly Attribution[],
  found: readonly Attribution[],
  counts: Counts,
): readonly boolean[] {
  const golds = gold.map((statement) => rolesOf(text, statement));
  const founds = found.map((statement) => rolesOf(text, statement));
  const add = (name: Measure, right: number, made: number, wanted: number): void => {
    const row = counts[name];
    row[0] += right;
    row[1] += made;
    row[2] += wanted;
  };
  for (const role of ['source', 'cue', 'content'] as const) {
    const g = golds.filter((statement) => statement[role].size > 0);
    const f = founds.filter((statement) => statement[role].size > 0);
    add(`${role} exact`, match(g, f, (a, b) => isSame(a[role], b[role])).length, f.length, g.length);
  }
  const isSpeakerRight = (a: Roles, b: Roles): number => jaccard(a.source, b.source);
  const said = (a: Roles, b: Roles): number => {
    const content = jaccard(a.content, b.content);
    const source = isSpeakerRight(a, b);
    return content >= 0.5 && source >= 0.5 ? content + source : 0;
  };
  const withContent = golds.filter((statement) => statement.content.size > 0);
  const places = founds.flatMap((statement, place) => (statement.content.size > 0 ? [place] : []));
  const made = places.map((place) => founds[place]!);
  const right = founds.map(() => false);
  const matched = match(withContent, made, said);
  for (const [, j] of matched) right[places[j]!] = true;
  add('who-said-what', matched.length, made.length, withContent.length);
  const direct = golds.filter((statement, i) => isDirect(text, gold[i]!) && statement.source.size > 0);
  const overlap = (a: Roles, b: Roles): number => (jaccard(a.content, b.content) >= 0.5 ? jaccard(a.content, b.content) : 0);
  const quotes = match(direct, made, overlap);
  add('direct quotes found', quotes.length, direct.length, direct.length);
  add(
    "direct quotes' speaker",
    quotes.filter(([i, j]) => isSpeakerRight(direct[i]!, made[j]!) >= 0.5).length,
    quotes.length,
    quotes.length,
  );
  return right;
}

export function f1([right, found, gold]: readonly [number, number, number]): number {
  return right === 0 ? 0 : (200 * right) / (found + gold);
}
