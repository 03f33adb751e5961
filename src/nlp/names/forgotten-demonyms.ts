import type { Knowledge } from '#knowledge/knowledge.ts';
import type { FoundName } from './agree.ts';
import type { Words } from './mend-spans.ts';

/**
 * A nationality is one whatever stands around it: "[Kenyan] warplanes struck", "a [Swiss] court"; so are the letters of the best known lands:
 * "two [US] officials". What no name covers comes in, in text order.
 */
export function withForgottenDemonyms(words: Words, names: readonly FoundName[], { countryByDemonym }: Knowledge): readonly FoundName[] {
  const { doc } = words;
  const found: FoundName[] = [];
  let next = 0;
  for (let token = 0; token < doc.length; token++) {
    while (next < names.length && names[next]!.end <= token) next++;
    if (next < names.length && names[next]!.begin <= token) continue;
    if (!isCapital(doc.article.text.charCodeAt(doc.begin[token]!))) continue;
    const word = words.word(token);
    if (countryByDemonym.has(word)) found.push({ begin: token, end: token + 1, type: 'norp', rule: 'name/demonym', confidence: SURE });
    // "in a post on [X]"
    else if (word === 'X' && isPlatform(words, token))
      found.push({ begin: token, end: token + 1, type: 'organization', rule: 'name/platform', confidence: SURE });
    else if (LETTERS.has(word)) found.push({ begin: token, end: token + 1, type: 'place', rule: 'name/country', confidence: SURE });
  }
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.begin - b.begin);
}

const SURE = 0.9;

function isPlatform(words: Words, token: number): boolean {
  if (token < 2 || !/^(?:on|to)$/u.test(words.word(token - 1)) || token + 1 >= words.doc.length) return false;
  return /^(?:\p{Ll}|[,.;:(”"])/u.test(words.word(token + 1)) && /^\p{Ll}/u.test(words.word(token - 2));
}

const LETTERS = new Set(['US', 'U.S.', 'UK', 'U.K.', 'UAE', 'U.A.E.']);

/** A letter that begins a demonym: none begins with another than A to Z. */
function isCapital(code: number): boolean {
  return 65 <= code && code <= 90;
}
