/** Learns nlp/tag/lemma.ts's rules: majority edits by ending, then whole words that the endings get wrong. */
import { LONGEST_ENDING, lemmaOf, lemmaTag, readLemmaRules } from '#nlp/tag/lemma.ts';
import type { TreebankSentence } from '../corpora/conllu.ts';

const LEAST_SEEN = 2;
const LEAST_AGREEMENT = 0.6;

/** The lines of the model's section. */
export function learnLemmas(sentences: readonly TreebankSentence[]): readonly string[] {
  const byEnding = new Map<string, Map<string, number>>();
  const byWord = new Map<string, Map<string, number>>();
  const count = (table: Map<string, Map<string, number>>, key: string, edit: string): void => {
    let edits = table.get(key);
    if (edits === undefined) {
      edits = new Map();
      table.set(key, edits);
    }
    edits.set(edit, (edits.get(edit) ?? 0) + 1);
  };
  const examples = new Map<string, { form: string; upos: number; xpos: number; lemma: string }>();
  for (const { forms, lemmas, upos, xpos } of sentences) {
    for (const [i, form] of forms.entries()) {
      const lemma = lemmas[i]!;
      if (lemma === '_' || /\s/.test(form)) continue;
      const tag = lemmaTag(form, upos[i]!, xpos[i]!);
      const lower = form.toLowerCase().replace(/’/g, "'");
      const edit = editOf(form, lower, lemma);
      if (edit === undefined) continue;
      count(byWord, `${tag} ^${lower}`, edit);
      examples.set(`${tag} ${form}`, { form, upos: upos[i]!, xpos: xpos[i]!, lemma });
    }
  }
  // An ending counts each different word once, so that common words do not speak for all.
  for (const [key, edits] of byWord) {
    const [tag, word] = key.split(' ^') as [string, string];
    for (let length = 0; length <= Math.min(LONGEST_ENDING, word.length); length++) {
      count(byEnding, `${tag} ${word.slice(word.length - length)}`, majority(edits)[0]);
    }
  }
  const lines = new Map<string, string>();
  const order = [...byEnding].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [key, edits] of order) {
    const [edit, seen, all] = majority(edits);
    const isShortest = key.endsWith(' ');
    if (!isShortest && (seen < LEAST_SEEN || seen < all * LEAST_AGREEMENT)) continue;
    const shorter = isShortest ? undefined : longestShorter(lines, key);
    if (edit !== shorter) lines.set(key, edit);
  }
  const rules = readLemmaRules([...lines].map(([key, edit]) => `${key}\t${edit}`));
  for (const { form, upos, xpos } of examples.values()) {
    const key = `${lemmaTag(form, upos, xpos)} ^${form.toLowerCase().replace(/’/g, "'")}`;
    const [edit] = majority(byWord.get(key)!);
    const wanted = readLemmaRules([`${key}\t${edit}`]);
    if (lemmaOf(form, upos, xpos, rules) !== lemmaOf(form, upos, xpos, wanted)) lines.set(key, edit);
  }
  return [...lines].map(([key, edit]) => `${key}\t${edit}`).sort();
}

function editOf(form: string, lower: string, lemma: string): string | undefined {
  for (const keeps of [0, 1]) {
    const base = keeps ? form : lower;
    let same = 0;
    while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
    if (same === 0 && base.length > 4) continue;
    if (keeps === 0 && lemma !== lemma.toLowerCase()) continue;
    return `${base.length - same}\t${lemma.slice(same)}\t${keeps}`;
  }
  return undefined;
}

function majority(edits: ReadonlyMap<string, number>): [edit: string, seen: number, all: number] {
  let [best, seen, all] = ['', 0, 0];
  for (const [edit, count] of edits) {
    all += count;
    if (count > seen || (count === seen && edit < best)) [best, seen] = [edit, count];
  }
  return [best, seen, all];
}

function longestShorter(lines: ReadonlyMap<string, string>, key: string): string | undefined {
  const at = key.indexOf(' ') + 1;
  for (let from = at + 1; from <= key.length; from++) {
    const found = lines.get(key.slice(0, at) + key.slice(from));
    if (found !== undefined) return found;
  }
  return undefined;
}
