/**
 * Form and tag → lemma, by rules learned from the treebanks: the longest known ending of the form under its tag tells what to
 * cut and what to put; whole words that go another way (went → go) are endings of full length, marked by a ^.
 */
import { UPOS, type Upos, XPOS } from '../document.ts';

/** tag + ending → edit. Keys as lemmaKey makes them. */
export type LemmaRules = ReadonlyMap<string, LemmaEdit>;

interface LemmaEdit {
  readonly cut: number;
  readonly put: string;
  /** Keep the capitals of the form: names, Americans. */
  readonly keepsCase: boolean;
}

export const LONGEST_ENDING = 6;
const PROPER: ReadonlySet<Upos> = new Set(['PROPN']);

/** A line a rule: `key<TAB>cut<TAB>put<TAB>keep`. */
export function readLemmaRules(lines: readonly string[]): LemmaRules {
  const rules = new Map<string, LemmaEdit>();
  for (const line of lines) {
    const [key, cut, put, keep] = line.split('\t');
    rules.set(key!, { cut: Number(cut), put: put ?? '', keepsCase: keep === '1' });
  }
  return rules;
}

/** What the rules are kept by: UPOS, XPOS and whether the form begins with a capital. */
export function lemmaTag(form: string, upos: number, xpos: number): string {
  return `${UPOS[upos]}/${XPOS[xpos]}${/^\p{Lu}/u.test(form) ? '/C' : ''}`;
}

export function lemmaOf(form: string, upos: number, xpos: number, rules: LemmaRules): string {
  const tag = lemmaTag(form, upos, xpos);
  const lower = form.toLowerCase().replace(/’/g, "'");
  let edit = rules.get(`${tag} ^${lower}`);
  for (let length = Math.min(LONGEST_ENDING, lower.length); edit === undefined && length >= 0; length--) {
    edit = rules.get(`${tag} ${lower.slice(lower.length - length)}`);
  }
  if (edit === undefined) return PROPER.has(UPOS[upos]!) ? form : lower;
  const base = edit.keepsCase ? form : lower;
  return edit.cut >= base.length && edit.put === '' ? base : base.slice(0, base.length - edit.cut) + edit.put;
}
