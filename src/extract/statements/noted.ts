/** Which of the statements read are likely enough to be noted. In: columns, a statement with its confidence. */
import type { TokenRange } from '#nlp/document.ts';
import { UPOS } from '#nlp/document.ts';
import type { Columns } from './columns.ts';
import type { Ruled } from './rules.ts';
import { quotationOf } from './wording.ts';

/**
 * Least confidences. Chosen on polnear/dev and 13 articles of our own (`src/lab/score-articles.ts`): without them who-said-what there was
 * 69.7 and statements here 81.7; with 0.4 for all indirect speech 70.5 and 84.4; with 0.35 and 0.6 70.1 and 86.9, and 0.55 loses fewer of
 * the sources there (77.1 of F1, for 76.9).
 */
const CLAUSE = 0.35;
const THING = 0.55;

/**
 * A quotation is always noted. "Ana praised [the move]": a mere thing holds nobody's words, and is noted where more likely than not; so is
 * what nobody says: "The talks are expected [to fail]".
 */
export function isNoted(columns: Columns, { cue, source, content, confidence }: Ruled): boolean {
  if (confidence >= THING || quotationOf(columns, cue, content) !== 'indirect') return true;
  return confidence >= CLAUSE && source.length > 0 && !isThing(columns, content);
}

/** No clause in it and no quotation: "the move", "a meeting in Lima". */
export function isThing({ doc, quote }: Columns, content: readonly TokenRange[]): boolean {
  return content.every(([begin, end]) => {
    for (let token = begin; token < end; token++) {
      if (quote[token]! >= 0 || doc.upos[token] === VERB || doc.upos[token] === AUX) return false;
    }
    return true;
  });
}

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
