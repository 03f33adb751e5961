/** Counts names as benchmarks/score.py does for `entities`; what is not a person, an organisation or a place is left alone. */
export type NameGroup = 'organisation' | 'person' | 'place';
const NAME_GROUPS: readonly NameGroup[] = ['organisation', 'person', 'place'];

export interface GoldEntity {
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly form?: string;
}

export interface FoundName {
  readonly begin: number;
  readonly end: number;
  readonly group: NameGroup;
}

const GROUPS: Readonly<Record<string, NameGroup>> = {
  Organisation: 'organisation',
  Organization: 'organisation',
  Person: 'person',
  Location: 'place',
};

export interface Tally {
  right: number;
  predicted: number;
  gold: number;
}
export type Tallies = Map<string, Tally>;

export interface Miss {
  readonly kind: 'missed' | 'false' | 'other span' | 'other type';
  readonly gold?: GoldEntity;
  readonly found?: FoundName;
}

export function addEntityScore(
  tallies: Tallies,
  text: string,
  gold: readonly GoldEntity[],
  found: readonly FoundName[],
  misses?: Miss[],
): void {
  const golds = new Map<NameGroup, Map<string, GoldEntity>>(NAME_GROUPS.map((group) => [group, new Map()]));
  const preds = new Map<NameGroup, Map<string, FoundName>>(NAME_GROUPS.map((group) => [group, new Map()]));
  const kept = new Set<number>();
  const ignored = new Set<number>();
  for (const entity of gold) {
    const words = wordsIn(text, entity.begin, entity.end);
    const group = GROUPS[entity.type];
    if (group !== undefined && (entity.form ?? 'named') === 'named') {
      golds.get(group)!.set(words.join(), entity);
      for (const word of words) kept.add(word);
    } else for (const word of words) ignored.add(word);
  }
  for (const name of found) {
    const words = wordsIn(text, name.begin, name.end);
    if (words.length === 0 || (!words.some((word) => kept.has(word)) && words.some((word) => ignored.has(word)))) continue;
    preds.get(name.group)!.set(words.join(), name);
  }
  const add = (name: string, right: number, predicted: number, all: number): void => {
    const tally = tallies.get(name) ?? { right: 0, predicted: 0, gold: 0 };
    tallies.set(name, { right: tally.right + right, predicted: tally.predicted + predicted, gold: tally.gold + all });
  };
  for (const group of NAME_GROUPS) {
    const [g, p] = [[...golds.get(group)!.keys()], [...preds.get(group)!.keys()]];
    for (const [kind, right] of [
      ['exact', p.filter((key) => golds.get(group)!.has(key)).length],
      ['overlap', overlapping(g, p)],
    ] as const) {
      add(`${group} ${kind}`, right, p.length, g.length);
      add(`all ${kind}`, right, p.length, g.length);
    }
  }
  const union = (maps: Map<NameGroup, Map<string, unknown>>): string[] => [
    ...new Set([...maps.values()].flatMap((map) => [...map.keys()])),
  ];
  const [g, p] = [union(golds), union(preds)];
  add('any type overlap', overlapping(g, p), p.length, g.length);
  if (misses !== undefined) collectMisses(golds, preds, misses);
}

function collectMisses(
  golds: Map<NameGroup, Map<string, GoldEntity>>,
  preds: Map<NameGroup, Map<string, FoundName>>,
  misses: Miss[],
): void {
  const allGold = [...golds].flatMap(([group, map]) => [...map].map(([key, entity]) => ({ group, key, entity })));
  const allPred = [...preds].flatMap(([group, map]) => [...map].map(([key, name]) => ({ group, key, name })));
  for (const { group, key, entity } of allGold) {
    if (preds.get(group)!.has(key)) continue;
    const same = allPred.find((p) => p.key === key);
    const touching = allPred.find((p) => p.name.begin < entity.end && entity.begin < p.name.end);
    if (same !== undefined) misses.push({ kind: 'other type', gold: entity, found: same.name });
    else if (touching !== undefined) misses.push({ kind: 'other span', gold: entity, found: touching.name });
    else misses.push({ kind: 'missed', gold: entity });
  }
  for (const { name } of allPred) {
    if (!allGold.some((g) => name.begin < g.entity.end && g.entity.begin < name.end)) misses.push({ kind: 'false', found: name });
  }
}

/** Offsets of the words (no punctuation) that lie in the span. */
function wordsIn(text: string, begin: number, end: number): number[] {
  const words: number[] = [];
  for (const match of text.slice(begin, end).matchAll(/[\p{L}\p{N}_]+/gu))
    words.push(begin + match.index, begin + match.index + match[0].length);
  return words;
}

/** How many pairs one-to-one matching by the words shared finds, the largest share first. */
function overlapping(golds: readonly string[], preds: readonly string[]): number {
  const sets = preds.map((key) => wordSet(key));
  const pairs: [number, number, number][] = [];
  golds.forEach((key, i) => {
    const words = wordSet(key);
    sets.forEach((set, j) => {
      let shared = 0;
      for (const word of words) if (set.has(word)) shared++;
      if (shared > 0) pairs.push([shared, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const [usedGold, usedPred] = [new Set<number>(), new Set<number>()];
  for (const [, i, j] of pairs) {
    if (usedGold.has(i) || usedPred.has(j)) continue;
    usedGold.add(i);
    usedPred.add(j);
  }
  return usedGold.size;
}

function wordSet(key: string): Set<string> {
  const offsets = key.split(',');
  const words = new Set<string>();
  for (let i = 0; i < offsets.length; i += 2) words.add(`${offsets[i]},${offsets[i + 1]}`);
  return words;
}

export function showTallies(tallies: Tallies): string[] {
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { right, predicted, gold }]) => {
      const [p, r] = [right / Math.max(predicted, 1), right / Math.max(gold, 1)];
      const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
      return `${name}: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${(100 * f).toFixed(1)}  (gold ${gold}, predicted ${predicted})`;
    });
}
