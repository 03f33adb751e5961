import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Mention, Named } from '../document.ts';

/** A name as it is compared: words in lower case without accents, article, possessive mark, full stops and brackets. */
export function nameWords(form: string): readonly string[] {
  return form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[.'’‘“”"()[\]]/gu, '')
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^(?:al|el|an|ash|as|ar)-(?=\p{L})/u, ''))
    .filter((word, index) => word !== '' && !(index === 0 && word === 'the'));
}

export function formOf(doc: Named, mention: Pick<Mention, 'tokens'>): string {
  const [begin, end] = mention.tokens;
  return doc.article.text.slice(doc.begin[begin], doc.end[end - 1]);
}

/** "the U.S." → "U.S.", "the BBC’s" → "BBC". */
export function plainForm(form: string): string {
  return form
    .replace(/\s+/gu, ' ')
    .replace(/^[Tt]he /u, '')
    .replace(/['’]s?$/u, '')
    .replace(/[[\]]/gu, '')
    .trim();
}

/** Words of a person's name without honorifics, titles and suffixes: "Mr. Diaz Jr." → diaz. */
export function personWords(form: string, knowledge: Knowledge): readonly string[] {
  const words = form.split(/\s+/u);
  while (words.length > 1 && (knowledge.honorifics.has(words[0]!) || knowledge.offices.has(words[0]!.toLowerCase()))) words.shift();
  while (words.length > 1 && knowledge.nameSuffixes.has(words.at(-1)!)) words.pop();
  return nameWords(words.join(' '));
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'de', 'del', 'la', 'di', 'da', 'do', 'des', 'to', '&']);

/** "Central Intelligence Agency" → "cia"; undefined for fewer than two capitalised words. */
export function initialsOf(form: string): string | undefined {
  const words = form.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word) && !SMALL.has(word.toLowerCase()));
  if (words.length < 2) return undefined;
  return words.map((word) => word[0]!.toLowerCase()).join('');
}

/** Whether the form may be an abbreviation: "CIA", "U.N.", "DfID". */
export function isAbbreviation(form: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d&-]{1,7}|(?:\p{Lu}\.){2,6}\p{Lu}?|\p{Lu}\p{Ll}{1,2}\p{Lu}{1,3}s?)$/u.test(form);
}
