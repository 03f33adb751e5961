import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Office } from '#knowledge/offices.ts';
import type { Named, TokenRange } from '../document.ts';
import { UPOS } from '../document.ts';

/**
 * Words of office or work right before a person's name. In: a document and a name's tokens. Out: the words as they stand, without
 * article. What follows the name ("Ann Lee, the envoy") is apposition, not looked at here.
 */
export interface Title {
  /** "[Mexican Defense Minister] Ricardo Trevilla" */
  readonly tokens: TokenRange;
  /** Lower case, as the list of offices has it, or the noun of work or age: "defense minister", "actor". */
  readonly noun: string;
  readonly office?: Office;
}

const MOST_WORDS = 9;
const LONGEST_OFFICE = 5;

export function titleBefore(doc: Named, name: TokenRange, nameAt: Int32Array, knowledge: Knowledge): Title | undefined {
  const [first] = doc.sentences[doc.sentence[name[0]]!]!;
  let end = name[0];
  // "[Prime Minister] Ana Diaz", “director” Ana Diaz: marks of editors stand between.
  while (end > first && isOneOf(doc, end - 1, '[', ']', '(', '“', '”', '"')) end--;
  // "[Chief Minister] Smt. Ana Diaz"
  while (end > first + 1 && knowledge.honorifics.has(textOf(doc, end - 1)) && !knowledge.offices.has(textOf(doc, end - 1).toLowerCase()))
    end--;
  // "[Superintendent of Police] (SP) Ana Diaz": the letters of the title stand between.
  if (end - 3 > first && isOneOf(doc, end - 1, ')') && isOneOf(doc, end - 3, '(') && /^\p{Lu}{2,5}$/u.test(textOf(doc, end - 2))) end -= 3;
  const found =
    officeWithField(doc, first, end, nameAt, knowledge) ??
    officeEndingAt(doc, first, end, nameAt, knowledge) ??
    officeOf(doc, first, end, nameAt, knowledge);
  if (found === undefined) return undefined;
  const before = found.office?.sector === 'military' ? officeEndingAt(doc, first, found.tokens[0], nameAt, knowledge) : undefined;
  // "[Army spokesman Maj. Gen.] Ana Diaz": an office before a rank
  if (before?.office !== undefined)
    return extended(doc, first, name, { ...before, tokens: [before.tokens[0], found.tokens[1]] }, nameAt, knowledge);
  return extended(doc, first, name, found, nameAt, knowledge);
}

/** With all before it that belongs to it: "[Mexican] Defense Minister". */
function extended(doc: Named, first: number, name: TokenRange, found: Title, nameAt: Int32Array, knowledge: Knowledge): Title {
  let begin = found.tokens[0];
  while (begin > first && name[0] - begin < MOST_WORDS && extendsTitle(doc, begin - 1, name[1], nameAt, knowledge)) begin--;
  // A hyphen or a conjunction opens nothing.
  while (begin < found.tokens[0] && !isWordy(doc, begin)) begin++;
  return { ...found, tokens: [begin, found.tokens[1]] };
}

function textOf(doc: Named, begin: number, end = begin + 1): string {
  return doc.article.text.slice(doc.begin[begin], doc.end[end - 1]);
}

function isOneOf(doc: Named, token: number, ...forms: readonly string[]): boolean {
  return forms.includes(textOf(doc, token));
}

/** The longest title that ends here: "[prime minister] Ana Diaz", "actor Tom Hale". */
function officeEndingAt(doc: Named, first: number, end: number, nameAt: Int32Array, knowledge: Knowledge): Title | undefined {
  const last = end - 1;
  if (last < first || NOT_LAST.has(UPOS[doc.upos[last]!]!)) return undefined;
  for (let begin = Math.max(first, end - LONGEST_OFFICE); begin < end; begin++) {
    const words = textOf(doc, begin, end).toLowerCase().replace(/\s+/gu, ' ');
    const office = knowledge.offices.get(words) ?? knowledge.offices.get(singular(doc, begin, last));
    if (office !== undefined) return { tokens: [begin, end], noun: office.title, office };
  }
  if (nameAt[last]! >= 0) return undefined;
  const noun = doc.lemma[last]!.toLowerCase();
  return knowledge.personNouns.has(noun) || knowledge.sourceNouns.has(noun) ? { tokens: [last, end], noun } : undefined;
}

const LONGEST_FIELD = 7;

/** "[Minister of Transport] Ann Otieno", "[Secretary of State for Health and Social Care] Ann Lee": a field in capitals that is no name. */
function officeWithField(doc: Named, first: number, end: number, nameAt: Int32Array, knowledge: Knowledge): Title | undefined {
  for (let at = end - 1; at > first && at > end - LONGEST_FIELD; at--) {
    const form = textOf(doc, at);
    if (at < end - 1 && (form === 'of' || form === 'for')) {
      const office = officeEndingAt(doc, first, at, nameAt, knowledge);
      return office?.office?.takesOf === true ? { ...office, tokens: [office.tokens[0], end] } : undefined;
    }
    if (nameAt[at]! >= 0 || !/^(?:\p{Lu}|and$|&$|,$|the$)/u.test(form)) return undefined;
  }
  return undefined;
}

/** "[Senators] Ann Diaz and Bob Hale" */
function singular(doc: Named, begin: number, last: number): string {
  const lemma = doc.lemma[last]!.toLowerCase().replace(/(?<=[^s])s$/u, '');
  return begin === last ? lemma : `${textOf(doc, begin, last).toLowerCase()} ${lemma}`;
}

const NOT_LAST = new Set(['VERB', 'AUX', 'ADP', 'DET', 'PRON', 'PUNCT', 'CCONJ', 'SCONJ', 'ADV', 'PART']);

/** "[Prime Minister of Peru] Ana Diaz" */
function officeOf(doc: Named, first: number, end: number, nameAt: Int32Array, knowledge: Knowledge): Title | undefined {
  const inside = end > first ? nameAt[end - 1]! : -1;
  if (inside < 0) return undefined;
  const body = doc.names[inside]!;
  if (body.tokens[1] !== end || body.type === 'person' || body.type === 'demonym') return undefined;
  let of = body.tokens[0] - 1;
  if (of > first && isOneOf(doc, of, 'the', 'The')) of--;
  if (of <= first || !isOneOf(doc, of, 'of')) return undefined;
  const office = officeEndingAt(doc, first, of, nameAt, knowledge);
  return office === undefined ? undefined : { ...office, tokens: [office.tokens[0], end] };
}

const EXTENDS = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

function isWordy(doc: Named, token: number): boolean {
  return EXTENDS.has(UPOS[doc.upos[token]!]!);
}

function extendsTitle(doc: Named, token: number, end: number, nameAt: Int32Array, knowledge: Knowledge): boolean {
  const inside = nameAt[token]!;
  if (inside >= 0) return doc.names[inside]!.type !== 'person';
  const upos = UPOS[doc.upos[token]!]!;
  const form = textOf(doc, token);
  if (knowledge.months.has(form) || knowledge.weekdays.has(form)) return false;
  const head = doc.head[token]!;
  const leansRight = head > token && head < end;
  // "far-[right president]": what a hyphen joins is one word.
  if (isOneOf(doc, token + 1, '-', '‑') && doc.end[token] === doc.begin[token + 1] && !/^\P{L}/u.test(form)) return true;
  // "vice-president", "foreign and trade minister", "then-senator"
  if (upos === 'PUNCT') return form === '-' && doc.begin[token + 1] === doc.end[token];
  if (form === 'and' || form === '&') return leansRight && token > 0 && isWordy(doc, token - 1) && nameAt[token - 1]! < 0;
  if (form.toLowerCase() === 'then' && upos === 'ADV') return leansRight;
  return EXTENDS.has(upos) && leansRight;
}
