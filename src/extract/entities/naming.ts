import { formOf, plainForm } from '#nlp/coref/name-words.ts';
import { wordOf } from '#nlp/coref/traits.ts';
import type { Mention, TokenRange } from '#nlp/document.ts';
import { deprelOf, xposOf } from '#nlp/tree.ts';
import type { EntityKind } from '../extraction.ts';
import type { Chain, Reading } from './chains.ts';
import { quantified } from './described.ts';

/** What a node is called: the fullest name, or the words that describe it. In: a chain. Out: the name and every other form, in text order. */
export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
}

const LONGEST_NAME = 120;

export function nameNamed(reading: Reading, chain: Chain, kind: EntityKind): Naming {
  const { doc, knowledge } = reading;
  const forms = chain.names.map((mention) => tidy(formOf(doc, doc.mentions[mention]!)));
  const names = forms.filter((_, index) => doc.mentions[chain.names[index]!]!.form === 'name');
  const candidates = (names.length > 0 ? names : forms).map(plainForm);
  const country = chain.code === undefined ? undefined : knowledge.country(chain.code);
  const name = country?.name ?? chain.known?.name ?? fullest(candidates, kind);
  const described = chain.nominals.map((mention) => tidy(shortForm(reading, doc.mentions[mention]!)));
  const others = kind === 'country' ? [] : described;
  return { name, aliases: unique([...names, ...others]).filter((form) => form !== name) };
}

/** The form of most words; of equals the earliest. Brackets that editors set are no part of a name. */
function fullest(forms: readonly string[], kind: EntityKind): string {
  let best = '';
  const size = (form: string): number => (kind === 'official' || kind === 'person' ? form.split(' ').length * 100 : 0) + form.length;
  for (const form of forms) if (best === '' || size(form) > size(best)) best = form;
  return best;
}

export function nameDescribed(reading: Reading, chain: Chain, kind: EntityKind): Naming {
  const { doc } = reading;
  const whole = (mention: number): string => tidy(formOf(doc, doc.mentions[mention]!));
  const short = (mention: number): string => tidy(shortForm(reading, doc.mentions[mention]!));
  const shorts = chain.nominals.map(short);
  // A speaker without a name is called as worded, all else by its noun and what stands before it.
  const name = kind === 'source' ? plainForm(longest(chain.nominals.map(whole))) : commonestForm(shorts.map(plainForm));
  return {
    name: name.slice(0, LONGEST_NAME),
    aliases: unique([...shorts, ...(kind === 'source' ? chain.nominals.map(whole) : [])]).filter((form) => form !== name),
  };
}

function longest(forms: readonly string[]): string {
  let best = '';
  for (const form of forms) if (form.length > best.length && form.length <= LONGEST_NAME) best = form;
  return best === '' ? forms[0]!.slice(0, LONGEST_NAME) : best;
}

function preferred(forms: readonly string[], isGood: (form: string) => boolean): readonly string[] {
  const good = forms.filter(isGood);
  return good.length > 0 ? good : forms;
}

/** The commonest form of more words than one, else the commonest; of equals the earliest. */
function commonestForm(forms: readonly string[]): string {
  // "whose government … the Peruvian government"
  const several = preferred(
    forms.filter((form) => form.includes(' ')),
    (form) => !/^(?:whose|its|his|her|their|our|my|your)\s/iu.test(form),
  );
  const from = several.length > 0 ? several : forms;
  const counts = new Map<string, number>();
  for (const form of from) counts.set(form, (counts.get(form) ?? 0) + 1);
  let best = from[0]!;
  for (const [form, count] of counts) if (count > counts.get(best)!) best = form;
  return best;
}

function shortForm(reading: Reading, mention: Mention): string {
  const { doc } = reading;
  const [begin, last] = shortRange(reading, mention);
  let first = begin;
  while (first < mention.head && deprelOf(doc, first) === 'det' && !/^(?:no|both|all)$/u.test(wordOf(doc, first))) first++;
  // "raised rates, surprising [economists]": a clause's verb, for all that the tree makes of it
  if (first > 0 && first < mention.head && xposOf(doc, first) === 'VBG' && /^(?:,|and)$/u.test(wordOf(doc, first - 1))) first++;
  return doc.article.text.slice(doc.begin[first], doc.end[last - 1]);
}

/** "the new Kenyan government that …" → "the new Kenyan government": up to the noun, and "of …" where it says whose. */
export function shortRange(reading: Reading, { tokens: [begin, end], head }: Mention): TokenRange {
  const { doc, nameAt } = reading;
  // "dozens of protesters": up to what they are dozens of.
  let last = Math.min(end, Math.max(head, quantified(reading, head)) + 1);
  if (last < end && wordOf(doc, last) === 'of') {
    for (let token = last; token < end && (nameAt[token]! >= 0 || /^(?:of|the)$/u.test(wordOf(doc, token))); token++) {
      if (nameAt[token]! >= 0) last = token + 1;
    }
    // "the [inspector general of police]": an office of more words than its noun
    if (last === head + 1 && head + 3 <= end && isOfficeOf(reading, begin, head)) last = head + 3;
  }
  return [begin, last];
}

function isOfficeOf({ doc, knowledge }: Reading, begin: number, head: number): boolean {
  for (let from = begin; from <= head; from++)
    if (knowledge.offices.has(doc.article.text.slice(doc.begin[from], doc.end[head + 2]).toLowerCase())) return true;
  return false;
}

export function tidy(form: string): string {
  return form.replace(/\s+/gu, ' ').trim();
}

/** Words of a role: a quotation mark without its fellow is left out. */
export function tidyRole(form: string): string {
  const isOdd = (form.match(/["“”]/gu) ?? []).length % 2 === 1;
  return tidy(isOdd ? form.replace(/["“”]/gu, '') : form);
}

export function unique(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.filter((form) => form !== ''))];
}
