/**
 * Form and tag → lemma, by rules learned from the treebanks: the longest known ending of the form under its tag tells what to
 * cut and what to put; whole words that go another way (went → go) are keyed with a ^. Likewise whether a capital stays: Italian, Ann.
 */
import { UPOS, XPOS } from '../document.ts';

export interface LemmaRules {
  readonly edits: ReadonlyMap<string, { readonly cut: number; readonly put: string }>;
  readonly capitals: ReadonlyMap<string, boolean>;
}

export const LONGEST_ENDING = 6;

/** A line a rule: `key<TAB>cut<TAB>put` or `key<TAB>keep` (1 or 0). */
export function readLemmaRules(lines: readonly string[]): LemmaRules {
  const edits = new Map<string, { cut: number; put: string }>();
  const capitals = new Map<string, boolean>();
  for (const line of lines) {
    const [key, cut, put] = line.split('\t');
    if (put === undefined) capitals.set(key!, cut === '1');
    else edits.set(key!, { cut: Number(cut), put });
  }
  return { edits, capitals };
}

export function lemmaTag(upos: number, xpos: number): string {
  return `${UPOS[upos]}/${XPOS[xpos]}`;
}

export function plainForm(form: string): string {
  return form.toLowerCase().replace(/’/g, "'");
}

export function isCapital(form: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(form);
}

/** `isWord` tells known lower-case words, so that an ending's rule does not make one that is none: endorsed → endorse, not endors. */
export function lemmaOf(form: string, upos: number, xpos: number, rules: LemmaRules, isWord: (lower: string) => boolean): string {
  const tag = lemmaTag(upos, xpos);
  const lower = plainForm(form);
  const edit = findRule(rules.edits, tag, lower) ?? { cut: 0, put: '' };
  if (isCapital(form) && form.length === lower.length && (findRule(rules.capitals, tag, lower) ?? false)) return applied(form, edit);
  const lemma = applied(lower, edit);
  if (lemma === 'i') return 'I';
  if (edit.cut === 0 || rules.edits.has(`${tag} ^${lower}`) || isWord(lemma)) return lemma;
  const single = lemma.at(-1) === lemma.at(-2) ? lemma.slice(0, -1) : '';
  const others = [`${lemma}e`, lemma + lemma.slice(-1), single, lower.slice(0, -1)];
  if (UPOS[upos] === 'NOUN') others.push(lower);
  return others.find((other) => other.length > 2 && isWord(other)) ?? lemma;
}

function applied(base: string, { cut, put }: { readonly cut: number; readonly put: string }): string {
  return cut >= base.length && put === '' ? base : base.slice(0, base.length - cut) + put;
}

/** The rule of the whole word, else of its longest ending. */
export function findRule<Rule>(rules: ReadonlyMap<string, Rule>, tag: string, lower: string): Rule | undefined {
  const whole = rules.get(`${tag} ^${lower}`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
    const rule = rules.get(`${tag} ${lower.slice(lower.length - length)}`);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
