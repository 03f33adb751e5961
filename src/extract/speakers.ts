import { compareSpans } from '#base/span.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Document, TokenRange } from '#nlp/document.ts';
import { uposOf } from '#nlp/tree.ts';

/**
 * Who the words of a source name, where the tree alone would mislead. In: a source's tokens and the heads that the tree gives. Out: heads:
 * - a person's name stands for the title before it and the day after it: "Defence Minister [Ana Ruiz] last week"
 * - what "and" joins speaks as well, on either side, where it is a person's name or a noun for people: "[Ana Ruiz] and other senior [officials]"
 * - so does each of a list: "[Ana Ruiz], [Bo Li] and two [aides]"; what only explains a name does not: "[Ana Ruiz], the mayor, and [Bo Li]"
 * - what follows a preposition does not, unless it is people: "[officials] with knowledge of the matter"
 * - nor does an owner: "Chile's [Chamber of Deputies]", "Ruiz's [aide]"
 */
export function speakersOf(
  doc: Document,
  knowledge: Pick<Knowledge, 'sourceNouns' | 'personNouns'>,
  source: readonly TokenRange[],
  given: readonly number[],
): readonly number[] {
  const heads = [
    ...new Set(given.map((head) => beforeTime(doc, source, head) ?? namedAfter(doc, source, head) ?? ownedBy(doc, source, head) ?? head)),
  ];
  const speakers = new Set(heads);
  for (const range of source) {
    const parts = partsOf(doc, range);
    const front = parts.filter(({ isAttached }) => !isAttached);
    let hasSpeaker = false;
    for (const [place, { tokens, isJoined }] of front.entries()) {
      const own = heads.filter((head) => tokens[0] <= head && head < tokens[1]);
      const name = nameIn(doc, tokens);
      if (own.length > 0 && name !== undefined) {
        for (const head of own) speakers.delete(head);
        speakers.add(name);
      } else if (own.length === 0 && heads.length > 0 && (isJoined || isListed(front, place, name !== undefined))) {
        const joined = name ?? peopleIn(doc, knowledge, tokens);
        if (joined !== undefined) speakers.add(joined);
      }
      hasSpeaker ||= [...speakers].some((head) => tokens[0] <= head && head < tokens[1]);
    }
    if (!hasSpeaker) continue;
    for (const { tokens, isAttached } of parts) {
      if (!isAttached) continue;
      for (const head of heads) {
        const isIn = tokens[0] <= head && head < tokens[1];
        if (isIn && uposOf(doc, head) === 'NOUN' && !isPeople(doc, knowledge, head)) speakers.delete(head);
      }
    }
  }
  return [...speakers].sort((a, b) => a - b);
}

/**
 * Whether a part without an "and" before it is joined to one that has it: the first of all, or a further name in a list of names.
 * "[Ana Ruiz] and her aides", "Bo Li, [Ana Ruiz] and her aides"
 */
function isListed(front: readonly Part[], place: number, isNamed: boolean): boolean {
  if (place > 0 && !isNamed) return false;
  for (let next = place + 1; next < front.length; next++) if (front[next]!.isJoined) return true;
  return false;
}

interface Part {
  readonly tokens: TokenRange;
  /** "and" or a comma joins it to a speaker before it; no preposition lies between. */
  readonly isJoined: boolean;
  /** A preposition or a verb stands between it and the range's begin. */
  readonly isAttached: boolean;
}

const MOST_TOKENS = 40;

/** The stretches between prepositions, commas, conjunctions and relative pronouns. */
function partsOf(doc: Document, [begin, end]: TokenRange): readonly Part[] {
  const parts: Part[] = [];
  let start = begin;
  let isJoined = false;
  let isAttached = false;
  // "Ana Ruiz, who leads the city, and her aides": what a comma opened a comma closes
  let isAside = false;
  const close = (at: number): void => {
    if (start < at) parts.push({ tokens: [start, at], isJoined: isJoined && !isAttached, isAttached });
  };
  for (let token = begin; token < Math.min(end, begin + MOST_TOKENS); token++) {
    const upos = uposOf(doc, token);
    const isBracket = upos === 'PUNCT' && /^[[\]"“”'’()]$/u.test(doc.article.text.slice(doc.begin[token], doc.end[token]));
    if (
      isBracket ||
      (upos !== 'ADP' && upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'SCONJ' && upos !== 'VERB' && !isRelative(doc, token))
    )
      continue;
    close(token);
    const isAfterComma = token > begin && uposOf(doc, token - 1) === 'PUNCT';
    if (isAside && upos === 'CCONJ' && isAfterComma) isAttached = false;
    start = token + 1;
    isJoined = upos === 'CCONJ';
    if (!isAttached && isRelative(doc, token) && isAfterComma) isAside = true;
    // what follows a preposition belongs to the speaker before it: "a spokesman for [Ana Ruiz and the ministry]"
    if (upos === 'ADP' || upos === 'SCONJ' || upos === 'VERB' || isRelative(doc, token)) isAttached = true;
  }
  close(Math.min(end, begin + MOST_TOKENS));
  return parts;
}

function isRelative(doc: Document, token: number): boolean {
  return uposOf(doc, token) === 'PRON' && /^wh/.test(doc.lemma[token]!);
}

/** Index of the first mention that begins at the token or after it. */
function mentionFrom(doc: Document, token: number): number {
  let low = 0;
  for (let high = doc.mentions.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (doc.mentions[middle]!.tokens[0] < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPossessive(doc: Document, token: number): boolean {
  return /^['’]s?$/u.test(doc.article.text.slice(doc.begin[token], doc.end[token]));
}

/** "state-[run] [Oldgate Agency] reported": a word before the name of a body, for all that the tree makes of it. */
function namedAfter(doc: Document, source: readonly TokenRange[], head: number): number | undefined {
  const range = source.find(([begin, end]) => begin <= head && head + 1 < end);
  if (range === undefined || !/^(?:run|owned|controlled|backed|funded)$/u.test(doc.article.text.slice(doc.begin[head], doc.end[head])))
    return undefined;
  const next = doc.mentions[mentionFrom(doc, head + 1)];
  return next?.form === 'name' && next.tokens[0] === head + 1 && next.tokens[1] === range[1] ? next.head : undefined;
}

/** "[The High Court] yesterday dismissed": the day that the tree took for the speaker stands behind who it is. */
function beforeTime(doc: Document, source: readonly TokenRange[], head: number): number | undefined {
  if (!/^(?:yesterday|today|tonight|tomorrow)$/iu.test(doc.article.text.slice(doc.begin[head], doc.end[head]))) return undefined;
  const range = source.find(([begin, end]) => begin < head && head < end);
  if (range === undefined) return undefined;
  for (let index = mentionFrom(doc, range[0]); index < doc.mentions.length && doc.mentions[index]!.tokens[0] < head; index++)
    if (doc.mentions[index]!.tokens[1] === head) return doc.mentions[index]!.head;
  return undefined;
}

/** Where the tree took an owner for the speaker, the head of the name that is owned: "Chile's Chamber of Deputies". */
function ownedBy(doc: Document, source: readonly TokenRange[], head: number): number | undefined {
  const range = source.find(([begin, end]) => begin <= head && head < end);
  if (range === undefined || head + 2 >= range[1] || !isPossessive(doc, head + 1)) return undefined;
  const owned = doc.mentions[mentionFrom(doc, head + 2)];
  return owned?.tokens[0] === head + 2 && owned.tokens[1] <= range[1] ? owned.head : undefined;
}

/** The head of the last name of a person in the stretch; an owner is not who speaks: "[Ana Ruiz]'s aide". */
function nameIn(doc: Document, [begin, end]: TokenRange): number | undefined {
  const low = mentionFrom(doc, begin);
  let found: number | undefined;
  for (let index = low; index < doc.mentions.length && doc.mentions[index]!.tokens[0] < end; index++) {
    const { form, name, tokens, head } = doc.mentions[index]!;
    const isOwner = tokens[1] < end && isPossessive(doc, tokens[1]);
    if (form === 'name' && name !== undefined && doc.names[name]!.type === 'person' && tokens[1] <= end && !isOwner) found = head;
  }
  return found;
}

function peopleIn(doc: Document, knowledge: Pick<Knowledge, 'sourceNouns' | 'personNouns'>, [begin, end]: TokenRange): number | undefined {
  for (let token = end - 1; begin <= token; token--) if (uposOf(doc, token) === 'NOUN' && isPeople(doc, knowledge, token)) return token;
  return undefined;
}

function isPeople(doc: Document, knowledge: Pick<Knowledge, 'sourceNouns' | 'personNouns'>, token: number): boolean {
  const lemma = doc.lemma[token]!.toLowerCase();
  return knowledge.sourceNouns.has(lemma) || knowledge.personNouns.has(lemma);
}

/**
 * The words of a source that one unnamed speaker heads are that speaker's mention, though the tree cut them: "current and former
 * [officials] with knowledge of the matter". Out: the document with these mentions as long as their sources.
 */
export function adoptSources(
  doc: Document,
  sources: readonly { readonly source: readonly TokenRange[]; readonly sourceHeads: readonly number[] }[],
): Document {
  const wanted = new Map<number, TokenRange>();
  for (const { source, sourceHeads } of sources) {
    const [range, ...others] = source;
    const [head, ...more] = sourceHeads;
    if (range === undefined || head === undefined || others.length + more.length > 0 || MOST_TOKENS < range[1] - range[0]) continue;
    if (range[0] <= head && head < range[1] && uposOf(doc, head) === 'NOUN') wanted.set(head, range);
  }
  const mentions = doc.mentions.map((mention) => {
    const tokens = mention.form === 'nominal' ? wanted.get(mention.head) : undefined;
    if (tokens === undefined || (tokens[0] === mention.tokens[0] && tokens[1] === mention.tokens[1])) return mention;
    return { ...mention, tokens, span: [doc.begin[tokens[0]]!, doc.end[tokens[1] - 1]!] as const };
  });
  const order = mentions.map((_, index) => index).sort((a, b) => compareSpans(mentions[a]!.span, mentions[b]!.span) || a - b);
  return { ...doc, mentions: order.map((index) => mentions[index]!), chain: Int32Array.from(order, (index) => doc.chain[index]!) };
}
