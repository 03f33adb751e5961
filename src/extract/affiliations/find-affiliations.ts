import type { Span } from '#base/span.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { phrasesOf } from '#nlp/coref/phrases.ts';
import type { Document, TokenRange } from '#nlp/document.ts';
import { bridgedBody } from '../entities/bridge.ts';
import { type Chain, type Reading, readChains } from '../entities/chains.ts';
import type { EntityTable } from '../entities/entity-table.ts';
import { tidyRole } from '../entities/naming.ts';
import type { Role } from '../entities/role.ts';
import { rolesOf } from '../entities/roles.ts';
import type { Affiliation, Entity } from '../extraction.ts';

/**
 * Who holds what office where. In: a Document and its nodes. Out: one record for each person and body served, with the words that say so.
 * An office without a body serves its holder's country ("President Diaz") or the body last spoken of ("a spokesman").
 */
export function findAffiliations(doc: Document, table: EntityTable, knowledge: Knowledge): readonly Affiliation[] {
  const reading = readChains(doc, knowledge);
  const phrases = phrasesOf(reading.tree);
  const byId = new Map(table.entities.map((entity) => [entity.id, entity]));
  const found = new Map<string, Affiliation>();
  const offices = new Set<string>();
  for (const chain of reading.chains) {
    const holder = holderOf(reading, chain, table, byId);
    if (holder === undefined) continue;
    for (const role of rolesOf(reading, chain, phrases)) {
      if (!isHeld(holder, role)) continue;
      const body = bodyOf(reading, chain, role, holder, table, byId);
      if (body === undefined || body.id === holder.id || found.has(`${holder.id} ${body.id}`)) continue;
      // "China's Foreign Ministry spokeswoman … [spokeswoman] Liu": one office, told again in fewer words
      const office = `${holder.id} ${role.noun}`;
      if (role.bodies.length === 0 && offices.has(office)) continue;
      offices.add(office);
      const evidence = spanOf(doc, role.evidence);
      found.set(`${holder.id} ${body.id}`, {
        official: holder.id,
        role: tidyRole(doc.article.text.slice(...spanOf(doc, role.tokens))),
        of: body.id,
        evidence,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.evidence[0] - b.evidence[0] || a.evidence[1] - b.evidence[1]);
}

type ById = ReadonlyMap<string, Entity>;

function spanOf(doc: Document, [begin, end]: TokenRange): Span {
  return [doc.begin[begin]!, doc.end[end - 1]!];
}

function holderOf({ doc }: Reading, chain: Chain, table: EntityTable, byId: ById): Entity | undefined {
  const [first] = chain.names.length > 0 ? chain.names : chain.mentions;
  if (first === undefined) return undefined;
  const [id] = table.at(doc.mentions[first]!.head);
  const entity = id === undefined ? undefined : byId.get(id);
  return entity?.kind === 'official' || entity?.kind === 'person' || entity?.kind === 'source' ? entity : undefined;
}

/** Words that say no more than that one serves somewhere. */
const GENERIC = new Set([
  'official',
  'officer',
  'member',
  'employee',
  'leader',
  'lawyer',
  'agent',
  'person',
  'citizen',
  'resident',
  'native',
  'candidate',
]);

const EXPERTS = new Set([
  'expert',
  'specialist',
  'scholar',
  'scientist',
  'historian',
  'physician',
  'surgeon',
  'epidemiologist',
  'economist',
  'employee',
  'worker',
]);

/** An unnamed "CIA spokesman" holds an office; "a U.S. official" does not say which. */
function isHeld(holder: Entity, { office, noun, rule, bodies }: Role): boolean {
  if (rule === 'role/verb' || rule === 'role/member' || rule === 'role/bracket') return holder.kind !== 'source';
  // "Ann Lee, an expert on trade at the Tarnow Institute"
  if (office === undefined) return holder.kind === 'person' && rule === 'role/apposition' && bodies.length > 0 && EXPERTS.has(noun);
  if (holder.kind === 'source')
    return office.sector === 'spokesperson' || (office.isPublic === 'yes' && !GENERIC.has(noun) && office.sector !== 'legislature');
  // "[union] leader Ann Lee", unlike "a union member": who leads a body holds its office
  return !(GENERIC.has(noun) && holder.kind === 'person') || noun === 'leader';
}

const STATE_SECTORS = new Set(['state', 'government', 'legislature', 'judiciary', 'royal', 'diplomacy']);

function bodyOf(reading: Reading, chain: Chain, role: Role, holder: Entity, table: EntityTable, byId: ById): Entity | undefined {
  const entityAt = (head: number): Entity | undefined => {
    for (const id of table.at(head)) {
      const entity = byId.get(id);
      if (entity !== undefined && isBody(entity)) return entity;
    }
    return undefined;
  };
  for (const head of role.bodies) {
    const entity = entityAt(head);
    if (entity !== undefined) return entity;
  }
  if (role.bodies.length > 0 || role.office === undefined) return undefined;
  const named =
    bodyInTitle(reading, role, byId) ??
    bodyOfNoun(reading, role, holder, byId) ??
    groupOfNoun(reading, role, byId) ??
    placeGoverned(reading, chain, role, table, byId);
  if (named !== undefined) return named;
  if (STATE_SECTORS.has(role.office.sector))
    return holder.country === undefined ? undefined : (byId.get(holder.country) ?? governmentOf(role, holder.country, byId));
  if (role.office.isPublic !== 'depends' && role.office.sector !== 'spokesperson') return undefined;
  const kindAt = (index: number): Entity['kind'] | undefined => {
    const [first] = reading.chains[index]!.mentions;
    return first === undefined ? undefined : entityAt(reading.doc.mentions[first]!.head)?.kind;
  };
  const head = bridgedBody(reading, reading.doc.mentions[chain.mentions[0]!]!.head, kindAt);
  return head === undefined ? undefined : entityAt(head);
}

/** "The Federal Government paid. President Ana Diaz left.": where the text never names the land. */
function governmentOf({ office }: Role, country: string, byId: ById): Entity | undefined {
  if (office?.sector !== 'state' && office?.sector !== 'government') return undefined;
  const found = [...byId.values()].filter(
    (entity) => entity.kind === 'agency' && entity.country === country && /\b(?:government|administration)$/iu.test(entity.name),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** "[Army] spokesman Ana Diaz", where the text has "the army": an agency called by the noun in the title, of no other country than hers. */
function bodyOfNoun({ doc, knowledge }: Reading, { tokens: [begin, end] }: Role, { country }: Entity, byId: ById): Entity | undefined {
  for (let token = begin; token + 1 < end; token++) {
    const noun = doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase();
    if (!knowledge.agencyNouns.has(noun)) continue;
    for (const entity of byId.values()) {
      if (entity.kind !== 'agency' || (entity.country !== undefined && country !== undefined && entity.country !== country)) continue;
      if ([entity.name, ...entity.aliases].some((name) => name.toLowerCase().split(' ').at(-1) === noun)) return entity;
    }
  }
  return undefined;
}

/** "[rebel] leader Ana Diaz", where the text has "the rebels": the group called by the noun in the title. */
function groupOfNoun({ doc, knowledge }: Reading, { tokens: [begin, end], noun }: Role, byId: ById): Entity | undefined {
  if (!/(?:^| )(?:leader|commander|chief)$/u.test(noun)) return undefined;
  for (let token = begin; token + 1 < end; token++) {
    const word = doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase();
    if (!knowledge.groupNouns.has(word)) continue;
    for (const entity of byId.values()) {
      const names =
        entity.kind === 'group' || entity.kind === 'organization' || entity.kind === 'agency' ? [entity.name, ...entity.aliases] : [];
      if (names.some((name) => name.toLowerCase().endsWith(`${word}s`) || name.toLowerCase().includes(`${word} `))) return entity;
    }
  }
  return undefined;
}

const LONGEST_LOOK = 60;

/** "Floods hit [Kano State], Governor Ana Diaz said": who governs or leads a town without saying which, that last named. */
function placeGoverned(
  { doc, mentionAt }: Reading,
  chain: Chain,
  { noun, tokens: [begin] }: Role,
  table: EntityTable,
  byId: ById,
): Entity | undefined {
  if (!/^(?:acting |deputy |vice )?(?:governor|mayor)$/u.test(noun) || chain.names.length === 0) return undefined;
  const first = doc.sentences[Math.max(0, doc.sentence[begin]! - 1)]![0];
  for (let token = begin - 1; token >= Math.max(first, begin - LONGEST_LOOK); token--) {
    if (mentionAt[token]! < 0) continue;
    for (const id of table.at(token)) if (byId.get(id)?.kind === 'place') return byId.get(id);
  }
  return undefined;
}

/** "[Commission] President Ana Diaz": a body's short name in a title is the body's whose name ends so. */
function bodyInTitle({ doc }: Reading, { tokens: [begin, end] }: Role, byId: ById): Entity | undefined {
  for (let token = begin; token + 1 < end; token++) {
    const word = doc.article.text.slice(doc.begin[token], doc.end[token]);
    if (!/^\p{Lu}\p{Ll}/u.test(word)) continue;
    for (const entity of byId.values()) {
      const isOne = entity.kind === 'agency' || entity.kind === 'organization';
      if (isOne && [entity.name, ...entity.aliases].some((name) => name.endsWith(` ${word}`))) return entity;
    }
  }
  return undefined;
}

function isBody({ kind }: Entity): boolean {
  return kind === 'agency' || kind === 'organization' || kind === 'country' || kind === 'group' || kind === 'place';
}
