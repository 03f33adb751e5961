import type { Places } from '#knowledge/countries.ts';
import type { KnownOrganization } from '#knowledge/organizations.ts';
import type { Gender } from '#knowledge/words.ts';
import type { Mention } from '../document.ts';
import type { Traits } from './traits.ts';

/** City, province, area …: what sort of place lists have it as. */
export type PlaceSort = NonNullable<ReturnType<Places['placeByName']['get']>>['sort'];

/**
 * Which mentions are one thing so far: a union-find whose every set keeps what is known of the thing. In: mentions with their traits.
 * Joining is decided by the rules (join-*.ts); here only the bookkeeping is done.
 */
export interface Thing {
  /** Mentions, in no order; the first is its root when it began. */
  readonly members: number[];
  sort: Traits['sort'];
  number: Traits['number'];
  gender: Traits['gender'];
  /** Whether a name is among its mentions. */
  isNamed: boolean;
  /** Whether all its names are of one word: a model may take any of these for a person's. */
  isLone: boolean;
  /** Lower-case nouns that were said of it, titles too. */
  readonly nouns: Set<string>;
  /** Lower-case words that narrowed those nouns. */
  readonly modifiers: Set<string>;
  /** Whether a name narrows it: "the state of [Rio]". */
  isOfNamed: boolean;
  /** Codes of the countries that its words name: "[Mexican] officials". */
  readonly countries: Set<string>;
  known?: KnownOrganization;
  /** Where lists have it as a place: of which sort. */
  place?: PlaceSort;
  /** Where it is itself a country: its code. */
  code?: string;
  /** How many of its mentions are pronouns of the third person. */
  pronouns: number;
  /** Its latest mention, by index. */
  latest: number;
}

export interface Chains {
  readonly mentions: readonly Mention[];
  readonly traits: readonly Traits[];
  readonly parent: Int32Array;
  readonly things: Map<number, Thing>;
}

export function createChains(mentions: readonly Mention[], traits: readonly Traits[]): Chains {
  const things = new Map<number, Thing>();
  mentions.forEach((mention, index) => {
    const { sort, number, gender, noun, person } = traits[index]!;
    things.set(index, {
      members: [index],
      sort,
      number,
      gender,
      isNamed: mention.form === 'name',
      isLone: mention.form !== 'name' || mention.tokens[1] - mention.tokens[0] === 1,
      nouns: new Set(person === 0 && mention.form === 'nominal' ? [noun] : []),
      modifiers: new Set(),
      isOfNamed: false,
      countries: new Set(),
      pronouns: person === 3 ? 1 : 0,
      latest: index,
    });
  });
  return { mentions, traits, parent: Int32Array.from(mentions, (_, index) => index), things };
}

export function rootOf({ parent }: Chains, mention: number): number {
  let root = mention;
  while (parent[root] !== root) root = parent[root]!;
  for (let at = mention; parent[at] !== root; ) {
    const next = parent[at]!;
    parent[at] = root;
    at = next;
  }
  return root;
}

export function thingOf(chains: Chains, mention: number): Thing {
  return chains.things.get(rootOf(chains, mention))!;
}

/** Both say whose or which they are, and not the same. */
export function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const word of a) if (b.has(word)) return false;
  return true;
}

/** Of one gender as far as is known. */
export function areAlike(a: Gender, b: Gender): boolean {
  return a === 'any' || b === 'any' || a === b;
}

/** Makes the two mentions' things one. */
export function join(chains: Chains, a: number, b: number): void {
  let [into, from] = [rootOf(chains, a), rootOf(chains, b)];
  if (into === from) return;
  if (chains.things.get(into)!.members.length < chains.things.get(from)!.members.length) [into, from] = [from, into];
  const kept = chains.things.get(into)!;
  const gone = chains.things.get(from)!;
  chains.parent[from] = into;
  chains.things.delete(from);
  const named = gone.isNamed && !kept.isNamed;
  for (const member of gone.members) kept.members.push(member);
  if (gone.sort !== 'unknown' && (kept.sort === 'unknown' || named)) kept.sort = gone.sort;
  if (kept.number === 'any' || (named && gone.number !== 'any')) kept.number = gone.number;
  if (kept.gender === 'any') kept.gender = gone.gender;
  kept.isNamed ||= gone.isNamed;
  kept.isLone &&= gone.isLone;
  for (const noun of gone.nouns) kept.nouns.add(noun);
  for (const modifier of gone.modifiers) kept.modifiers.add(modifier);
  for (const country of gone.countries) kept.countries.add(country);
  if (kept.known === undefined && gone.known !== undefined) kept.known = gone.known;
  if (kept.place === undefined && gone.place !== undefined) kept.place = gone.place;
  if (kept.code === undefined && gone.code !== undefined) kept.code = gone.code;
  kept.isOfNamed ||= gone.isOfNamed;
  kept.pronouns += gone.pronouns;
  kept.latest = Math.max(kept.latest, gone.latest);
}

/** Per mention its chain, counted from 0 in text order. */
export function numbered(chains: Chains): Int32Array {
  const number = new Map<number, number>();
  return Int32Array.from(chains.mentions, (_, mention) => {
    const root = rootOf(chains, mention);
    const known = number.get(root) ?? number.size;
    number.set(root, known);
    return known;
  });
}
