import type { Tokenized } from '../document.ts';
import type { ModelName } from './label-names.ts';
import { MODEL_TYPES, type ModelType } from './labels.ts';

/** A name between the model and the document's column. */
export interface FoundName {
  readonly begin: number;
  readonly end: number;
  readonly type: ModelType;
  readonly rule: string;
  readonly confidence: number;
}

const TYPES = MODEL_TYPES.length;
const PERSON = MODEL_TYPES.indexOf('person');
const ORGANIZATION = MODEL_TYPES.indexOf('organization');
/** How much the same form elsewhere in the document counts beside the place itself. */
const ELSEWHERE = 0.5;
/** How much a longer name counts that the form is part of. */
const PART = 0.6;
/** What a forgotten form must have to be added. */
const LEAST_SUPPORT = 0.8;

/**
 * Lets a document agree with itself. The same form is of the same type unless its place says otherwise; a family name is a person's
 * where the full name stands; what stands in brackets after a name is its abbreviation and of its type.
 *   Rebrab bought Ondal in 1998. [Ondal organization] said … : "Ondal" elsewhere has "Ondal Holdings" or "Ondal shares"
 */
export function agree(doc: Tokenized, names: readonly ModelName[], isTitle: (word: string) => boolean): FoundName[] {
  const { text } = doc.article;
  const formOf = (begin: number, end: number): string => text.slice(doc.begin[begin], doc.end[end - 1]).replace(/\s+/gu, ' ');
  const support = new Map<string, Float64Array>();
  const supportOf = (form: string): Float64Array => {
    let row = support.get(form);
    if (row === undefined) {
      row = new Float64Array(TYPES);
      support.set(form, row);
    }
    return row;
  };
  for (const name of names) {
    const { begin, end, probabilities } = name;
    const row = supportOf(formOf(begin, end));
    for (let type = 0; type < TYPES; type++) row[type]! += probabilities[type]!;
  }
  const parts = new Map<string, Float64Array>();
  const addPart = (form: string, type: number, amount: number): void => {
    const row = parts.get(form) ?? new Float64Array(TYPES);
    row[type]! += amount;
    parts.set(form, row);
  };
  for (const [index, { begin, end, probabilities }] of names.entries()) {
    const person = probabilities[PERSON]!;
    if (end - begin > 1 && person > 0.5) {
      // "Odinga" after "Raila Odinga", "Suk-yeol" and "Yoon" after "Yoon Suk-yeol".
      addPart(formOf(begin, begin + 1), PERSON, person);
      for (let from = begin + 1; from < end; from++) addPart(formOf(from, end), PERSON, person);
    }
    if (end - begin > 1 && probabilities[ORGANIZATION]! > 0.5)
      addPart(formOf(begin, begin + 1), ORGANIZATION, 0.3 * probabilities[ORGANIZATION]!);
    // "National Drought Agency (NDA)"
    const next = names[index + 1];
    if (
      next === undefined ||
      next.begin !== end + 1 ||
      text[doc.begin[end]!] !== '(' ||
      next.end >= doc.length ||
      text[doc.begin[next.end]!] !== ')'
    )
      continue;
    const [long, short] = [formOf(begin, end), formOf(next.begin, next.end)];
    if (!isAbbreviationOf(short, long)) continue;
    for (let type = 0; type < TYPES; type++) addPart(short, type, 2 * probabilities[type]!);
  }
  const scores = new Float64Array(TYPES);
  const found = names.map((name): FoundName => {
    const form = formOf(name.begin, name.end);
    const all = supportOf(form);
    const part = parts.get(form);
    let [best, total] = [0, 1e-9];
    for (let type = 0; type < TYPES; type++) {
      const own = name.probabilities[type]!;
      scores[type] = own + ELSEWHERE * (all[type]! - own) + PART * (part?.[type] ?? 0);
      total += scores[type]!;
      if (scores[type]! > scores[best]!) best = type;
    }
    const type = MODEL_TYPES[best]!;
    const own = name.probabilities.reduce((sum, value) => sum + value, 0);
    const confidence = Math.min(1, Math.max(own, total > 1.5 ? 0.5 + own / 2 : 0)) * (scores[best]! / total);
    return { begin: name.begin, end: name.end, type, rule: type === name.type ? 'name/model' : 'name/agree', confidence };
  });
  return addForgotten(doc, found, support, parts, formOf, isTitle);
}

/** Its letters are first letters of the name's capital words, in order; or the name begins with it. */
function isAbbreviationOf(short: string, long: string): boolean {
  const initials = long
    .split(/[\s-]+/u)
    .map((word) => /\p{Lu}/u.exec(word)?.[0] ?? '')
    .join('');
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 2) return false;
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  return at >= letters.length - 1 && initials.length > 0 && initials[0] === letters[0];
}

/** A capital word alone that the model passed over, where the document is sure of the same form elsewhere. */
function addForgotten(
  doc: Tokenized,
  names: readonly FoundName[],
  support: ReadonlyMap<string, Float64Array>,
  parts: ReadonlyMap<string, Float64Array>,
  formOf: (begin: number, end: number) => string,
  isTitle: (word: string) => boolean,
): FoundName[] {
  const { text } = doc.article;
  const isTaken = new Uint8Array(doc.length + 1);
  for (const { begin, end } of names) isTaken.fill(1, begin, end);
  const isCapital = (token: number): boolean => /\p{Lu}/u.test(text[doc.begin[token]!]!);
  const added: FoundName[] = [];
  const smallElsewhere = new Map<string, boolean>();
  for (const [from, to] of doc.sentences) {
    for (let token = from; token < to; token++) {
      if (isTaken[token] === 1 || !isCapital(token)) continue;
      const form = formOf(token, token + 1);
      // "President Odinga": a title may stand before it, no other capital word may stand beside it.
      const isAfterCapital = token - 1 > from && isCapital(token - 1) && !isTitle(formOf(token - 1, token));
      const isBeside = isAfterCapital || (token + 1 < to && isCapital(token + 1)) || form.length < 2;
      if (isBeside) continue;
      const [row, part] = [support.get(form), parts.get(form)];
      if (row === undefined && part === undefined) continue;
      let best = 0;
      const scores = Float64Array.from({ length: TYPES }, (_, type) => (row?.[type] ?? 0) + (part?.[type] ?? 0));
      for (let type = 1; type < TYPES; type++) if (scores[type]! > scores[best]!) best = type;
      const total = scores.reduce((sum, value) => sum + value, 0);
      if (scores[best]! < LEAST_SUPPORT || scores[best]! < 0.7 * total) continue;
      // "Will Smith … Will the court agree?": not where the document has the word small as well.
      if (isSmallElsewhere(text, form, smallElsewhere)) continue;
      added.push({ begin: token, end: token + 1, type: MODEL_TYPES[best]!, rule: 'name/agree', confidence: 0.7 });
    }
  }
  return [...names, ...added].sort((a, b) => a.begin - b.begin);
}

function isSmallElsewhere(text: string, form: string, known: Map<string, boolean>): boolean {
  const before = known.get(form);
  if (before !== undefined) return before;
  const lower = form.toLowerCase();
  const found = text.includes(` ${lower} `) || OPENERS.has(lower);
  known.set(form, found);
  return found;
}

/** Given names that open questions and dates. */
const OPENERS = new Set(['will', 'may', 'can', 'mark', 'bill', 'see', 'so', 'an', 'in', 'do', 'no', 'my', 'to', 'he', 'long', 'said']);
