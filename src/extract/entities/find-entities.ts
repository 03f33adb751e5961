import { compareSpans, type Span } from '#base/span.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Phrases, phrasesOf } from '#nlp/coref/phrases.ts';
import { nounOf, sortOfNoun } from '#nlp/coref/traits.ts';
import type { Document, Mention, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf, uposOf } from '#nlp/tree.ts';
import type { EntityKind } from '../extraction.ts';
import { assignCountries } from './assign-countries.ts';
import { bodyOfBare } from './bridge.ts';
import { type Chain, type Reading, readChains } from './chains.ts';
import { modifierCountry } from './countries.ts';
import { describedKind, type Need } from './described.ts';
import { type Draft, type EntityTable, type Placed, tableOf } from './entity-table.ts';
import { type Kind, kindOfNamed } from './kinds.ts';
import { type Naming, nameDescribed, nameNamed, shortRange, tidy, tidyRole, unique } from './naming.ts';
import type { Role } from './role.ts';
import { rolesOf } from './roles.ts';
import { meantByWe } from './speaks-for.ts';

interface Speaker {
  readonly tokens: TokenRange;
  readonly head: number;
  /** What is said is done by saying so: "[a judge] ordered his arrest". */
  readonly isDoer?: boolean;
}

/** What statements and actions ask to be nodes. */
interface NeededEntities {
  readonly speakers: readonly Speaker[];
  /** Heads of noun phrases. */
  readonly arguments: readonly number[];
}

/**
 * The article's nodes. In: a Document and which of its words statements and actions need. Out: countries, bodies, people and places with a
 * name; of what has none only who speaks, acts or is acted upon, parts of a state whose country the words tell, and groups that recur.
 */
export function findEntities(doc: Document, knowledge: Knowledge, needed: NeededEntities): EntityTable {
  const reading = readChains(doc, knowledge);
  const { draft, chainOf } = draftChains(reading, neededChains(reading, needed));
  const placed: Placed[] = [];
  const twins: Draft[][] = [];
  const draftOf = new Map<number, number>();
  const byWords = new Map<string, number>();
  for (const chain of reading.chains) {
    const made = draft(chain);
    if (made === undefined) continue;
    // "officials said … officials said": words without a name that are the same make one node.
    const key = chain.names.length > 0 ? undefined : `${SORTS[made.entity.kind] ?? made.entity.kind} ${sameWords(made.entity.name)}`;
    const twin = key === undefined ? undefined : byWords.get(key);
    draftOf.set(chain.index, twin ?? twins.length);
    if (twin !== undefined) {
      twins[twin]!.push(made);
      continue;
    }
    if (key !== undefined) byWords.set(key, twins.length);
    twins.push([made]);
  }
  const drafts = twins.map(merged);
  doc.mentions.forEach((mention, index) => {
    const own = draftOf.get(chainOf(index));
    if (own !== undefined && mention.rule !== 'mention/coordination') placed.push({ mention, drafts: [own] });
    // "they" of "[Ann and Bob]" are both.
    else if (own === undefined && mention.form === 'pronoun') {
      const parts = reading.chains[doc.chain[index]!]!.parts.flatMap((head) => draftAt(reading, draftOf, head) ?? []);
      if (parts.length > 0) placed.push({ mention, drafts: [...new Set(parts)] });
    }
  });
  return tableOf(drafts, placed, standIns(reading, draftOf, needed, drafts));
}

/** "17 of 42 abducted pupils … [17 of the 42 pupils]", "five people … at least five people": as many of the same are the same. */
function sameWords(name: string): string {
  const words = name.toLowerCase();
  const numbers = words.match(NUMBERS) ?? [];
  return numbers.length === 0 ? words : `${numbers.join(' ')} ${/[^ ]*$/u.exec(words)![0]}`;
}

const NUMBERS = /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands)\b/gu;

/** Twins as one: what the first does not say, the next says. */
function merged(twins: readonly Draft[]): Draft {
  const [first] = twins;
  if (twins.length === 1) return first!;
  const entities = twins.map(({ entity }) => entity);
  const mentions = entities.flatMap((entity) => entity.mentions).sort((one, other) => compareSpans(one.span, other.span));
  const aliases = unique(entities.flatMap((entity) => entity.aliases));
  const { kind } = entities.find((entity) => entity.kind !== 'source') ?? first!.entity;
  const all = { ...first!.entity };
  for (let at = entities.length - 1; at >= 0; at--) Object.assign(all, entities[at]);
  return { ...first!, entity: { ...all, kind, aliases, mentions } };
}

/** "[Soldiers] say … the crowd cheered [soldiers]": who speaks without a name may do things as well. */
const SORTS: Partial<Record<EntityKind, string>> = { source: 'people', group: 'people' };

function draftAt({ doc, mentionAt }: Reading, draftOf: ReadonlyMap<number, number>, head: number): number | undefined {
  const mention = mentionAt[head]!;
  return mention < 0 ? undefined : draftOf.get(doc.chain[mention]!);
}

/** "American [warplanes] struck": a country's things act for it. */
function standIns(
  reading: Reading,
  draftOf: ReadonlyMap<number, number>,
  needed: NeededEntities,
  drafts: readonly Draft[],
): ReadonlyMap<number, readonly number[]> {
  const byCode = new Map(drafts.flatMap(({ code }, index) => (code === undefined ? [] : [[code, index] as const])));
  const found = new Map<number, readonly number[]>();
  for (const head of needed.arguments) {
    if (draftAt(reading, draftOf, head) !== undefined) continue;
    const code = modifierCountry(reading, head);
    const index = code === undefined ? undefined : byCode.get(code);
    if (index !== undefined) found.set(head, [index]);
  }
  return found;
}

function neededChains({ doc, mentionAt }: Reading, needed: NeededEntities): Omit<Need, 'bodies'> {
  const chainsAt = (heads: readonly number[]): ReadonlySet<number> =>
    new Set(heads.flatMap((head) => (mentionAt[head]! < 0 ? [] : [doc.chain[mentionAt[head]!]!])));
  const tellers = chainsAt(needed.speakers.flatMap(({ head, isDoer }) => (isDoer === true ? [] : [head])));
  const speakers = chainsAt(needed.speakers.map(({ head }) => head));
  return { speakers, doers: new Set([...speakers].filter((chain) => !tellers.has(chain))), arguments: chainsAt(needed.arguments) };
}

interface Drafting {
  readonly draft: (chain: Chain) => Draft | undefined;
  /** The chain that a mention belongs to: "we" may mean another than its speaker. */
  readonly chainOf: (mention: number) => number;
}

/** The chains of the bodies that a person with a name or a speaker holds an office in. */
function servedBodies(
  { doc, mentionAt, chains }: Reading,
  roles: readonly (readonly Role[])[],
  { speakers }: Omit<Need, 'bodies'>,
): ReadonlySet<number> {
  const served = new Set<number>();
  for (const { index, names } of chains) {
    if (names.length === 0 && !speakers.has(index)) continue;
    for (const { office, bodies, rule } of roles[index]!) {
      const [body] = bodies;
      if ((office !== undefined || rule === 'role/verb') && body !== undefined && mentionAt[body]! >= 0)
        served.add(doc.chain[mentionAt[body]!]!);
    }
  }
  return served;
}

/** Kinds first, since a person's office may depend on a body's; then countries, since an office's may depend on all others. */
function draftChains(reading: Reading, asked: Omit<Need, 'bodies'>): Drafting {
  const phrases = phrasesOf(reading.tree);
  const roles = reading.chains.map((chain) => (isPersonal(chain) ? rolesOf(reading, chain, phrases) : []));
  const need: Need = { ...asked, bodies: servedBodies(reading, roles, asked) };
  const kinds = reading.chains.map((chain) =>
    isModifierOnly(reading, chain, need)
      ? undefined
      : (kindOfNamed(reading, chain, roles[chain.index]!, need.arguments.has(chain.index)) ?? describedKind(reading, chain, need)),
  );
  const kindAt = (chain: number): EntityKind | undefined => kinds[chain]?.kind;
  const countries = assignCountries(reading, kindAt, roles);
  const countryAt = (chain: number): string | undefined => countries[chain];
  const bodyAt = (chain: Chain, kind: EntityKind): number | undefined => bodyOfBare(reading, chain, kind, roles[chain.index]!, kindAt);
  const moved = new Map<number, number>();
  for (const chain of reading.chains) {
    const kind = kindAt(chain.index);
    const we = kind === undefined ? undefined : meantByWe(reading, chain, kind, roles[chain.index]!, bodyAt(chain, kind));
    if (we === undefined || kinds[we.chain] === undefined) continue;
    for (const mention of we.mentions) moved.set(mention, we.chain);
  }
  const movedTo = new Map<number, number[]>();
  for (const [mention, chain] of moved) movedTo.set(chain, [...(movedTo.get(chain) ?? []), mention]);
  const draft = (chain: Chain): Draft | undefined => {
    const kind = kinds[chain.index];
    if (kind === undefined) return undefined;
    const own = roles[chain.index]!;
    const body = bodyAt(chain, kind.kind);
    const naming = namingOf(reading, chain, kind.kind, body, kinds);
    const country = countryAt(chain.index) ?? (body === undefined ? undefined : countryAt(reading.doc.chain[reading.mentionAt[body]!]!));
    const role = roleText(reading, kind.kind, own);
    const mentions = [...chain.mentions.filter((index) => !moved.has(index)), ...(movedTo.get(chain.index) ?? [])]
      .sort((a, b) => a - b)
      .map((index) => reading.doc.mentions[index]!);
    const code = chain.code;
    return {
      entity: {
        kind: kind.kind,
        name: naming.name,
        aliases: naming.aliases,
        ...(country === undefined ? {} : { country }),
        ...(role === undefined ? {} : { role }),
        mentions: mentions.map((mention) => ({ span: spanOfEntity(reading, phrases, mention, kind.kind), form: mention.form })),
      },
      order: mentions[0]!.span[0],
      ...(code === undefined ? {} : { code }),
    };
  };
  return { draft, chainOf: (mention) => moved.get(mention) ?? reading.doc.chain[mention]! };
}

/**
 * "[100 prisoners] who had been held", "[suspected terrorists] in Syria and Iraq": a clause after a noun tells of it, and so does all else
 * after that of a group or a body; only who speaks without a name is known by it.
 */
function spanOfEntity(reading: Reading, { tree, first }: Phrases, mention: Mention, kind: EntityKind): Span {
  const { span, form, head, tokens } = mention;
  const { doc } = tree;
  if (form !== 'nominal' || kind === 'source' || uposOf(doc, head) === 'PRON') return span;
  if (kind !== 'official' && kind !== 'person') return [span[0], doc.end[shortRange(reading, mention)[1] - 1]!];
  const clause = childrenBy(tree, head, 'acl').find((child) => head < child && child < tokens[1]);
  if (clause === undefined) return span;
  let end = first[clause]!;
  while (head + 1 < end && uposOf(doc, end - 1) === 'PUNCT') end--;
  return head < end ? [span[0], doc.end[end - 1]!] : span;
}

function isPersonal(chain: Chain): boolean {
  return chain.type === 'person' || (chain.names.length === 0 && chain.nominals.length > 0 && chain.code === undefined);
}

/** "the [Trump] administration": a person named by nothing else is no node. A country's demonym is one where it recurs or takes part. */
function isModifierOnly({ doc, mentionAt, chains, knowledge }: Reading, chain: Chain, need: Need): boolean {
  if (chain.type === 'person') {
    return chain.mentions.every((mention) => {
      const { head, tokens } = doc.mentions[mention]!;
      const up = doc.head[head]!;
      // "President [Ana Diaz]'s cabinet": told in full, she is somebody
      if (tokens[1] - tokens[0] > 1 && deprelOf(doc, head) === 'nmod:poss') return false;
      return up >= tokens[1] && up - tokens[1] < 2 && knowledge.agencyNouns.has(nounOf(doc, up));
    });
  }
  // "the [Falangist] regime": what it is called by is no other body
  if (chain.code === undefined && chain.known === undefined && (chain.type === 'organization' || chain.type === 'other')) {
    return chain.mentions.every((mention) => {
      const { head, tokens } = doc.mentions[mention]!;
      return doc.head[head] === tokens[1] && RULE.has(nounOf(doc, tokens[1]));
    });
  }
  if (chain.code === undefined || chain.mentions.length > 1 || need.arguments.has(chain.index)) return false;
  const { form, head } = doc.mentions[chain.mentions[0]!]!;
  // "[French] cuisine" makes France no node; "[French] police" and "[French] President Ann Lee" do.
  const up = doc.head[head]!;
  if (form !== 'demonym' || (up >= 0 && sortOfNoun(nounOf(doc, up), knowledge) !== 'unknown')) return false;
  return up < 0 || mentionAt[up]! < 0 || chains[doc.chain[mentionAt[up]!]!]!.type !== 'person';
}

const RULE = new Set(['administration', 'government', 'cabinet', 'regime', 'presidency', 'junta']);

/** "a spokesman" is called by whom the spokesman speaks for: "CIA spokesman". */
function namingOf(
  reading: Reading,
  chain: Chain,
  kind: EntityKind,
  body: number | undefined,
  kinds: readonly (Kind | undefined)[],
): Naming {
  if (chain.names.length > 0) return nameNamed(reading, chain, kind);
  const naming = nameDescribed(reading, chain, kind);
  if (body === undefined) return naming;
  const owner = reading.chains[reading.doc.chain[reading.mentionAt[body]!]!]!;
  const ownerKind = kinds[owner.index]?.kind ?? 'agency';
  const ownerName = owner.names.length > 0 ? nameNamed(reading, owner, ownerKind).name : nameDescribed(reading, owner, ownerKind).name;
  const noun = tidy(naming.name.replace(/^(?:an?|its|their|the|one|another)\s+/iu, ''));
  return { name: `${ownerName} ${noun}`, aliases: [naming.name, ...naming.aliases] };
}

const MOST_ROLE = 80;

/** The first title before the name; else the first office said of the person. */
function roleText({ doc }: Reading, kind: EntityKind, roles: readonly Role[]): string | undefined {
  if (kind !== 'official' && kind !== 'person') return undefined;
  // "Ann Lee, a [marathon runner]", but not all that a text ever calls her.
  const best =
    roles.find(({ rule, office }) => rule === 'role/title' && office !== undefined) ??
    roles.find(({ office }) => office !== undefined) ??
    roles.find(({ rule }) => rule === 'role/title' || rule === 'role/apposition');
  if (best === undefined) return undefined;
  const [begin, end] = best.tokens;
  return tidyRole(doc.article.text.slice(doc.begin[begin], doc.end[end - 1])).slice(0, MOST_ROLE);
}
