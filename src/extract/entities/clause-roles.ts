import type { Office } from '#knowledge/offices.ts';
import { type Phrases, phraseRange } from '#nlp/coref/phrases.ts';
import { nounOf, wordOf } from '#nlp/coref/traits.ts';
import type { Mention, TokenRange } from '#nlp/document.ts';
import { childrenBy, deprelOf } from '#nlp/tree.ts';
import { bodiesIn, bodyMeant } from './bodies.ts';
import type { Reading } from './chains.ts';
import { nominalRole } from './described-role.ts';
import { LONGEST_ROLE, type Role } from './role.ts';

/**
 * What clauses and prepositions behind a person's name, or around it, say of where one serves: "who heads …", "who was … of …", "… chaired by",
 * "of the Growers' Union". In: a mention by name. Out: roles.
 */
export function clauseRoles(reading: Reading, phrases: Phrases, mention: Mention, sector: Office['sector'] | undefined): readonly Role[] {
  const heads = headsAround(reading, mention);
  return [
    ...heads.flatMap((head) => verbRoles(reading, phrases, head, mention.tokens)),
    ...headedBy(reading, phrases, mention),
    ...heads.flatMap((head) => memberRoles(reading, phrases, head, mention.tokens, sector)),
    ...bracketRoles(reading, mention.tokens),
  ];
}

/** "[Rep.] [Ann] [Lee] of Ohio", "[Dame] [Ann] Lee, who": a tree may hang what follows on any word of the name, or on the title before it. */
function headsAround({ doc }: Reading, { head, tokens: [begin, end] }: Mention): readonly number[] {
  const heads = [head];
  for (let token = begin; token < end; token++) if (token !== head) heads.push(token);
  for (let at = head; deprelOf(doc, at) === 'flat' && doc.head[at]! < at && begin - doc.head[at]! < 4; ) {
    at = doc.head[at]!;
    if (at < begin) heads.push(at);
  }
  return heads;
}

const OF_PLACES: ReadonlySet<Office['sector']> = new Set<Office['sector']>(['legislature', 'local']);

/**
 * "Ann Lee [of the Growers' Union]", "Ann Lee, [from the CIA], said": what stands behind a name and a preposition is where one serves; for who
 * makes laws a place too: "Sen. Ann Lee [of Ohio]".
 */
function memberRoles(
  { tree, doc, nameAt, mentionAt }: Reading,
  phrases: Phrases,
  head: number,
  name: TokenRange,
  sector: Office['sector'] | undefined,
): readonly Role[] {
  return childrenBy(tree, head, 'nmod').flatMap((child) => {
    const [preposition] = childrenBy(tree, child, 'case');
    if (preposition === undefined || preposition < name[1] || !/^(?:of|from|at)$/u.test(wordOf(doc, preposition))) return [];
    const inside = nameAt[child]!;
    const type = inside < 0 ? undefined : doc.names[inside]!.type;
    const isPlace = type === 'place' && sector !== undefined && OF_PLACES.has(sector) && preposition === name[1];
    if (inside < 0 || (type !== 'organization' && !isPlace) || mentionAt[child]! < 0) return [];
    const end =
      phrases.last[child]! - name[0] > LONGEST_ROLE
        ? doc.names[inside]!.tokens[1]
        : Math.max(phrases.last[child]!, doc.names[inside]!.tokens[1]);
    return [
      {
        tokens: [preposition, doc.names[inside]!.tokens[1]] as const,
        evidence: [name[0], end] as const,
        noun: 'member',
        bodies: [child],
        rule: 'role/member',
      },
    ];
  });
}

/** "Senator Ann Lee ([PDP], [Kano South])", "MP Bo Lind ([Greens])": the party and the seat in brackets right behind a name. */
function bracketRoles(reading: Reading, name: TokenRange): readonly Role[] {
  const { doc, nameAt, mentionAt } = reading;
  const open = name[1];
  if (open >= doc.length || !/^[(,]$/u.test(wordOf(doc, open))) return [];
  const roles: Role[] = [];
  const last = Math.min(doc.sentences[doc.sentence[open]!]![1], open + LONGEST_ROLE);
  const party = partyOfLetter(reading, open + 1);
  if (party !== undefined)
    roles.push({ tokens: [open + 1, open + 2], evidence: [name[0], open + 2], noun: 'member', bodies: [party], rule: 'role/bracket' });
  // behind a comma only "D-Ohio"
  else if (wordOf(doc, open) === ',') return [];
  for (let token = open + 1; token < last && !/^[),]$/u.test(wordOf(doc, token)); token++) {
    const inside = nameAt[token]!;
    const isHead = mentionAt[token]! >= 0 && inside >= 0 && doc.mentions[mentionAt[token]!]!.head === token;
    if (!isHead || !/^(?:organization|place)$/u.test(doc.names[inside]!.type)) continue;
    roles.push({
      tokens: doc.names[inside]!.tokens,
      evidence: [name[0], doc.names[inside]!.tokens[1]],
      noun: 'member',
      bodies: [token],
      rule: 'role/bracket',
    });
  }
  return roles;
}

const PARTIES: Readonly<Record<string, string>> = { r: 'Republican Party', d: 'Democratic Party' };

/** "Sen. Ann Lee ([R]-Ohio)": where the text names the party as well. */
function partyOfLetter({ doc, chains }: Reading, token: number): number | undefined {
  if (token + 1 >= doc.length || !/^(?:[-–—),])$/u.test(wordOf(doc, token + 1))) return undefined;
  const party = PARTIES[wordOf(doc, token)];
  const chain = party === undefined ? undefined : chains.find(({ known }) => known?.name === party);
  const [first] = chain?.names ?? [];
  return first === undefined ? undefined : doc.mentions[first]!.head;
}

const HEADS = new Set(['head', 'lead', 'chair', 'run', 'direct', 'command', 'govern', 'represent']);

/** "Ann Lee, who [heads] the commission", "who [sits] on the committee", "who [was] secretary at the ministry". */
function verbRoles(reading: Reading, phrases: Phrases, head: number, name: TokenRange): readonly Role[] {
  const { tree, doc } = reading;
  return childrenBy(tree, head, 'acl:relcl').flatMap((verb) => {
    // "who was [secretary] at the ministry"
    if (childrenBy(tree, verb, 'cop').length > 0) {
      const role = nominalRole(reading, phrases, verb, phraseRange(phrases, verb));
      return role === undefined ? [] : [{ ...role, evidence: [name[0], role.tokens[1]] as const, rule: 'role/copula' }];
    }
    const lemma = nounOf(doc, verb);
    const objects = HEADS.has(lemma) ? childrenBy(tree, verb, 'obj') : placesOfService(reading, verb, lemma);
    const bodies = objects.flatMap((child) => {
      const own = bodiesIn(reading, [child, child + 1]);
      // "who leads [its] metals team": of the body whose team it is
      return own.length > 0 ? own : childrenBy(tree, child, 'nmod:poss').flatMap((owner) => bodyMeant(reading, owner));
    });
    if (bodies.length === 0) return [];
    const end = Math.max(phrases.last[objects[0]!]!, verb + 1);
    return [{ tokens: [verb, verb + 1] as const, evidence: [name[0], end] as const, noun: lemma, bodies, rule: 'role/verb' }];
  });
}

/** "who sits on [the committee]", "who serves in [the cabinet]", "who works for [Greenpeace]" */
function placesOfService({ doc, tree }: Reading, verb: number, lemma: string): readonly number[] {
  const prepositions = SERVICE.get(lemma);
  if (prepositions === undefined) return [];
  return childrenBy(tree, verb, 'obl').filter((child) =>
    childrenBy(tree, child, 'case').some((preposition) => prepositions.test(wordOf(doc, preposition))),
  );
}

const SERVICE: ReadonlyMap<string, RegExp> = new Map([
  ['sit', /^(?:on|in)$/u],
  ['serve', /^(?:on|in|at|with)$/u],
  ['work', /^(?:for|at)$/u],
]);

/** "The inquiry, [chaired] by the retired judge Ann Lee," */
function headedBy(reading: Reading, phrases: Phrases, { head, tokens }: Mention): readonly Role[] {
  const { tree, doc, mentionAt } = reading;
  const at = deprelOf(doc, head) === 'appos' || deprelOf(doc, head) === 'flat' ? doc.head[head]! : head;
  const verb = at >= 0 && /^obl/.test(deprelOf(doc, at)) ? doc.head[at]! : -1;
  if (verb < 0 || deprelOf(doc, verb) !== 'acl' || !HEADS.has(nounOf(doc, verb)) || at < verb) return [];
  if (!childrenBy(tree, at, 'case').some((preposition) => wordOf(doc, preposition) === 'by')) return [];
  const body = doc.head[verb]!;
  if (body < 0 || mentionAt[body]! < 0 || bodiesIn(reading, [body, body + 1]).length === 0) return [];
  return [
    {
      tokens: [verb, verb + 1],
      evidence: [Math.min(body, phraseRange(phrases, body)[0]), tokens[1]],
      noun: nounOf(doc, verb),
      bodies: [body],
      rule: 'role/verb',
    },
  ];
}
