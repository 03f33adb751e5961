import type { Tokenized } from './document.ts';

/** The commonest function words of English running text; ~35 % of its tokens. */
const FUNCTION_WORDS = new Set(
  'the of and to in a is that for it was on with as at by be from his he has had an are this not have its who but they or were will which said'.split(
    ' ',
  ),
);

/** Fewer of them than this share, in a text of some length, is not English prose. */
const LEAST_SHARE = 0.12;
const LEAST_TOKENS = 20;
/** Enough to decide by. */
const MOST_TOKENS = 5000;

/** `en`, or `und` (undetermined, BCP 47) for a text that is not English as far as its function words tell. */
export function languageOf(doc: Tokenized): 'en' | 'und' {
  const count = Math.min(doc.length, MOST_TOKENS);
  if (count < LEAST_TOKENS) return 'en';
  let known = 0;
  for (let token = 0; token < count; token++) {
    if (doc.end[token]! - doc.begin[token]! > 5) continue;
    if (FUNCTION_WORDS.has(doc.article.text.slice(doc.begin[token], doc.end[token]).toLowerCase())) known++;
  }
  return known / count < LEAST_SHARE ? 'und' : 'en';
}
