/** Learns nlp/tag/lemma.ts's rules: what most words of an ending do, then the whole words that their ending gets wrong. */
import { findRule, isCapital, LONGEST_ENDING, lemmaTag, plainForm } from '#nlp/tag/lemma.ts';
import type { TreebankSentence } from '../corpora/conllu.ts';

const LEAST_SEEN = 2;
const LEAST_AGREEMENT = 0.6;

/** Choice made under a key → how often. */
type Tally = Map<string, Map<string, number>>;

/** The lines of the model's section. */
export function learnLemmas(sentences: readonly TreebankSentence[]): readonly string[] {
  const edits: Tally = new Map();
  const capitals: Tally = new Map();
  for (const { forms, lemmas, upos, xpos } of sentences) {
    for (const [i, form] of forms.entries()) {
      const lemma = lemmas[i]!;
      if (lemma === '_' || /\s/.test(form) || form === '') continue;
      const lower = plainForm(form);
      const key = `${lemmaTag(upos[i]!, xpos[i]!)} ^${lower}`;
      count(edits, key, editOf(lower, plainForm(lemma)));
      if (isCapital(form)) count(capitals, key, lemma === lemma.toLowerCase() ? '0' : '1');
    }
  }
  return [...rulesOf(edits), ...rulesOf(capitals)].sort();
}

function count(tally: Tally, key: string, choice: string, times = 1): void {
  let choices = tally.get(key);
  if (choices === undefined) {
    choices = new Map();
    tally.set(key, choices);
  }
  choices.set(choice, (choices.get(choice) ?? 0) + times);
}

function editOf(lower: string, lemma: string): string {
  let same = 0;
  while (same < lower.length && same < lemma.length && lower[same] === lemma[same]) same++;
  return `${lower.length - same}\t${lemma.slice(same)}`;
}

function rulesOf(byWord: Tally): readonly string[] {
  const byEnding: Tally = new Map();
  // An ending counts each different word once, so that common words do not speak for all.
  for (const [key, choices] of byWord) {
    const [tag, word] = key.split(' ^') as [string, string];
    // Another word altogether, as "good" for "better", tells nothing of its ending.
    if (majority(choices)[0].startsWith(`${word.length}\t`) && word.length > 2) continue;
    for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length); length++) {
      count(byEnding, `${tag} ${word.slice(word.length - length)}`, majority(choices)[0]);
    }
  }
  const rules = new Map<string, string>();
  for (const [key, choices] of [...byEnding].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const [choice, seen, all] = majority(choices);
    const [tag, ending] = key.split(' ') as [string, string];
    if (ending !== '' && (seen < LEAST_SEEN || seen < all * LEAST_AGREEMENT)) continue;
    if (ending === '' || findRule(rules, tag, ending) !== choice) rules.set(key, choice);
  }
  for (const [key, choices] of byWord) {
    const [tag, word] = key.split(' ^') as [string, string];
    const [choice] = majority(choices);
    if (findRule(rules, tag, word) !== choice) rules.set(key, choice);
  }
  return [...rules].map(([key, choice]) => `${key}\t${choice}`);
}

function majority(choices: ReadonlyMap<string, number>): [choice: string, seen: number, all: number] {
  let [best, seen, all] = ['', 0, 0];
  for (const [choice, times] of choices) {
    all += times;
    if (times > seen || (times === seen && choice < best)) [best, seen] = [choice, times];
  }
  return [best, seen, all];
}
