import type { Span } from '#base/span.ts';
import type { Extraction } from '#extract/extraction.ts';
import type { Tallies, Tally } from './entity-score.ts';
import type { GoldArticle } from './gold-articles.ts';

type Pair<A, B> = readonly [gold: A, found: B];

interface Aligned {
  readonly nodes: readonly Pair<GoldArticle['entities'][number], Extraction['entities'][number]>[];
  readonly statements: readonly Pair<GoldArticle['statements'][number], Extraction['statements'][number]>[];
  readonly actions: readonly Pair<GoldArticle['actions'][number], Extraction['actions'][number]>[];
  /** Gold's id of an entity → ours. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** What of the gold was found, as benchmarks/score.py decides for `article`. */
function align(gold: GoldArticle, found: Extraction): Aligned {
  const { text } = gold;
  const nodes = match(gold.entities, found.entities, (one, other) => common(namesOf(one), namesOf(other)));
  const idOf = new Map(nodes.map(([one, other]) => [one.id, other.id]));
  const meets = (golds: readonly string[], ids: readonly string[]) => golds.some((id) => ids.includes(idOf.get(id) ?? ''));
  const statements = match(gold.statements, found.statements, (one, other) => {
    const share = jaccard(wordsOf(text, one.content), wordsOf(text, other.content));
    return share >= 0.5 && meets(one.speakers, other.speakers) ? share : 0;
  });
  const actions = match(gold.actions, found.actions, (one, other) => {
    const words = wordsOf(text, [one.predicate]);
    const inPredicate = common(words, wordsOf(text, [other.predicate])) > 0;
    const where = inPredicate ? 2 : common(words, wordsOf(text, [other.evidence])) > 0 ? 1 : 0;
    const isRight = meets(one.actors, other.actors) && (one.targets.length === 0 || meets(one.targets, other.targets));
    return isRight && where > 0 ? where + Number(one.event === other.event) : 0;
  });
  return { nodes, statements, actions, idOf };
}

/** Adds an article's counts: nodes, statements with their speaker, actions, affiliations, lines left out. */
export function addArticleScore(tallies: Tallies, gold: GoldArticle, found: Extraction): void {
  const add = (name: string, right: number, predicted: number, golds: number) => {
    const tally: Tally = tallies.get(name) ?? { right: 0, predicted: 0, gold: 0 };
    tallies.set(name, { right: tally.right + right, predicted: tally.predicted + predicted, gold: tally.gold + golds });
  };
  const { nodes, statements, actions, idOf } = align(gold, found);
  add('nodes', nodes.length, found.entities.length, gold.entities.length);
  for (const [one, other] of nodes) {
    add('kind, of the nodes found', Number(one.kind === other.kind), 1, 1);
    if (one.country !== undefined) add('country, of the nodes found that have one', Number(one.country === other.country), 1, 1);
  }
  add('statements with their speaker', statements.length, found.statements.length, gold.statements.length);
  const saidBy = new Map<string, string>(statements.map(([one, other]) => [one.id, other.id]));
  add('actions with actor and target', actions.length, found.actions.length, gold.actions.length);
  for (const [one, other] of actions) {
    if (one.event !== undefined) add('event class, of the actions found that have one', Number(one.event === other.event), 1, 1);
    add('polarity, of the actions found', Number(one.polarity === other.polarity), 1, 1);
    add('modality, of the actions found', Number(one.modality === other.modality), 1, 1);
    const vouching = one.attributedTo === undefined ? undefined : (saidBy.get(one.attributedTo) ?? one.attributedTo);
    add('who vouches, of the actions found', Number(vouching === other.attributedTo), 1, 1);
  }
  const golds = new Set(gold.affiliations.map(({ official, of }) => `${idOf.get(official) ?? '?'} ${idOf.get(of) ?? '?'}`));
  const posts = new Set(found.affiliations.map(({ official, of }) => `${official} ${of}`));
  add('affiliations', [...golds].filter((post) => posts.has(post)).length, posts.size, gold.affiliations.length);
  for (const { span } of gold.excluded) {
    const isInside = ([begin, end]: Span) => begin >= span[0] && end <= span[1];
    const isUsed =
      found.statements.some(({ content }) => content.some(isInside)) || found.actions.some(({ predicate }) => isInside(predicate));
    add('lines left out that are no part of the story', Number(!isUsed), 1, 1);
  }
}

/** Lines that name what was missed, and what was found beyond the gold. */
export function missesOf(gold: GoldArticle, found: Extraction): readonly string[] {
  const { nodes, statements, actions, idOf } = align(gold, found);
  const words = (spans: readonly Span[]) => spans.map(([begin, end]) => gold.text.slice(begin, end)).join(' … ');
  const names = new Map(found.entities.map(({ id, name }) => [id, name]));
  const all = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(' and ');
  const rest = <A, B>(pairs: readonly Pair<A, B>[], side: 0 | 1, items: readonly (A | B)[]) => {
    const used = new Set<A | B>(pairs.map((pair) => pair[side]));
    return items.filter((item) => !used.has(item));
  };
  const missed = <A, B>(pairs: readonly Pair<A, B>[], items: readonly A[]) => rest(pairs, 0, items) as readonly A[];
  const extra = <A, B>(pairs: readonly Pair<A, B>[], items: readonly B[]) => rest(pairs, 1, items) as readonly B[];
  return [
    ...missed(nodes, gold.entities).map(({ kind, name }) => `- node ${kind} ${name}`),
    ...extra(nodes, found.entities).map(({ kind, name }) => `+ node ${kind} ${name}`),
    ...nodes.flatMap(([one, other]) =>
      one.kind === other.kind && (one.country === undefined || one.country === other.country)
        ? []
        : `~ node ${one.kind} ${one.country ?? ''} ${one.name}: ${other.kind} ${other.country ?? ''}`,
    ),
    ...missed(statements, gold.statements).map(({ speakers, content }) => `- said ${speakers.join(' and ')}: ${words(content)}`),
    ...extra(statements, found.statements).map(
      ({ speakers, content, cue, confidence }) => `+ said ${all(speakers)} [${words(cue)}] ${words(content)} (${confidence})`,
    ),
    ...missed(actions, gold.actions).map((action) => `- did ${action.actors} [${words([action.predicate])}] ${action.targets}`),
    ...extra(actions, found.actions).map(
      (action) =>
        `+ did ${all(action.actors)} [${words([action.predicate])}] ${all(action.targets)} (${action.event ?? ''} ${action.confidence})`,
    ),
    ...gold.affiliations
      .filter((one) => !found.affiliations.some((post) => post.official === idOf.get(one.official) && post.of === idOf.get(one.of)))
      .map(({ official, of }) => `- serves ${official}: ${of}`),
    ...found.affiliations
      .filter((post) => !gold.affiliations.some((one) => post.official === idOf.get(one.official) && post.of === idOf.get(one.of)))
      .map(({ official, of, role }) => `+ serves ${names.get(official)}: ${names.get(of)} (${role})`),
  ];
}

/** Greedy one to one, best score first; 0 is no match. */
function match<A, B>(golds: readonly A[], found: readonly B[], score: (gold: A, found: B) => number): Pair<A, B>[] {
  const scored = golds.flatMap((one, i) => found.map((other, j) => ({ value: score(one, other), i, j }))).filter(({ value }) => value > 0);
  scored.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  const pairs: Pair<A, B>[] = [];
  for (const { i, j } of scored) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([golds[i]!, found[j]!]);
  }
  return pairs;
}

function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): ReadonlySet<string> {
  return new Set([name, ...aliases].map(plain));
}

/** Lower case, without determiner, possessive, brackets and final punctuation. */
function plain(name: string): string {
  const bare = name
    .toLowerCase()
    .replace(/[[\]()“”"]/g, '')
    .replace(/’/g, "'")
    .trim();
  const undetermined = bare.replace(/^(?:the|a|an|its|their|his|her)\s+/, '').replace(/\s+/g, ' ');
  return undetermined.replace(/(?:'s|[.,;:])$/, '').trim();
}

/** Where words begin: punctuation does not count. */
function wordsOf(text: string, spans: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [begin, end] of spans) {
    for (const word of text.slice(begin, end).matchAll(/[\p{L}\p{N}_]+/gu)) words.add(`${begin + word.index}`);
  }
  return words;
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((item) => other.has(item)).length;
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = common(one, other);
  return both === 0 ? 0 : both / (one.size + other.size - both);
}
