/**
 * `tsx src/lab/score-coref.ts [--gold]`: coreference on GUM's dev part. Third-person pronouns: of those that GUM links to something with
 * other words than pronouns, how many lie in a chain whose nearest earlier mention that is no pronoun is of the same gold chain. CoNLL F1:
 * mentions aligned by head; on system mentions, and with what GUM does not mark left out ("gold mentions").
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCorefModel } from '#nlp/coref/model.ts';
import { classOf } from '#nlp/coref/pronoun-features.ts';
import { resolve } from '#nlp/coref/resolve.ts';
import { wordOf } from '#nlp/coref/traits.ts';
import type { Document } from '#nlp/document.ts';
import { readModelFile } from '#nlp/model-file.ts';
import { type Chain, type Counts, countDocument, sumCounts } from './coref-scores.ts';
import { type GumDocument, readGumDocuments } from './corpora/gum-coref.ts';
import { readProjectKnowledge } from './read-knowledge.ts';
import { goldByMention, readShippedClusters } from './train/coref.ts';
import { MODEL_FOLDER } from './write-model.ts';

interface PronounCount {
  asked: number;
  right: number;
}

function scorePronouns({ mentions }: GumDocument, found: Document, gold: readonly (string | undefined)[]): PronounCount {
  const doc = found;
  const isPronoun = (head: number): boolean =>
    /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/.test(wordOf(doc, head)) ||
    classOf(wordOf(doc, head)) !== undefined;
  const ours = new Map(found.mentions.map((mention, index) => [mention.head, index]));
  found.mentions.forEach((mention, index) => {
    if (mention.form === 'pronoun') ours.set(mention.head, index);
  });
  const namers = new Map<string, number[]>();
  for (const { chain, tokens, head } of mentions) {
    if (tokens[1] - tokens[0] > 1 || !isPronoun(head)) namers.set(chain, [...(namers.get(chain) ?? []), head]);
  }
  const count = { asked: 0, right: 0 };
  for (const { chain, tokens, head } of mentions) {
    if (tokens[1] - tokens[0] > 1 || classOf(wordOf(doc, head)) === undefined) continue;
    if (!(namers.get(chain) ?? []).some((other) => other < head)) continue;
    count.asked++;
    const own = ours.get(head);
    if (own === undefined) continue;
    let nearest: number | undefined;
    found.mentions.forEach((mention, index) => {
      if (found.chain[index] !== found.chain[own] || index === own || mention.form === 'pronoun') return;
      if (mention.head < head || nearest === undefined) nearest = index;
    });
    if (nearest !== undefined && gold[nearest] === chain) count.right++;
  }
  return count;
}

function chainsOf(found: Document, keep: (index: number) => boolean): readonly Chain[] {
  const chains = new Map<number, string[]>();
  found.mentions.forEach((mention, index) => {
    if (!keep(index)) return;
    const key = mention.rule === 'mention/coordination' ? mention.tokens.join('-') : `${mention.head}`;
    const chain = chains.get(found.chain[index]!) ?? [];
    if (!chain.includes(key)) chain.push(key);
    chains.set(found.chain[index]!, chain);
  });
  return [...chains.values()].filter((chain) => chain.length > 1);
}

function goldChains({ mentions }: GumDocument, found: Document): readonly Chain[] {
  const ranges = new Set(found.mentions.filter(({ rule }) => rule === 'mention/coordination').map(({ tokens }) => tokens.join('-')));
  const seen = new Set<string>();
  const chains = new Map<string, string[]>();
  for (const { chain, tokens, head } of mentions) {
    const range = tokens.join('-');
    const key = ranges.has(range) ? range : `${head}`;
    if (seen.has(key)) continue;
    seen.add(key);
    chains.set(chain, [...(chains.get(chain) ?? []), key]);
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}

function scoreDocuments(documents: readonly GumDocument[], resolved: (document: GumDocument) => Document): string {
  const [system, aligned]: [Counts[], Counts[]] = [[], []];
  const total = { asked: 0, right: 0 };
  const byGenre = new Map<string, PronounCount>();
  for (const document of documents) {
    const found = resolved(document);
    const gold = goldByMention({ ...document, doc: found });
    const count = scorePronouns(document, found, gold);
    total.asked += count.asked;
    total.right += count.right;
    const genre = byGenre.get(document.genre) ?? { asked: 0, right: 0 };
    byGenre.set(document.genre, { asked: genre.asked + count.asked, right: genre.right + count.right });
    const golds = goldChains(document, found);
    system.push(
      countDocument(
        chainsOf(found, () => true),
        golds,
      ),
    );
    aligned.push(
      countDocument(
        chainsOf(found, (index) => gold[index] !== undefined),
        golds,
      ),
    );
  }
  const percent = ({ asked, right }: PronounCount) => `${((100 * right) / Math.max(asked, 1)).toFixed(1)} (${right}/${asked})`;
  const lines = [`third-person pronouns linked to the right entity (%): ${percent(total)}`];
  lines.push(`  by genre: ${[...byGenre].map(([genre, count]) => `${genre} ${percent(count)}`).join(', ')}`);
  for (const [name, counts] of [
    ['system mentions', system],
    ['gold mentions', aligned],
  ] as const) {
    const { muc, b3, ceaf, conll } = sumCounts(counts);
    const show = (f: number) => (100 * f).toFixed(1);
    lines.push(`CoNLL F1, ${name}: ${show(conll)} (MUC ${show(muc.f1)}, B3 ${show(b3.f1)}, CEAF ${show(ceaf.f1)})`);
  }
  return lines.join('\n');
}

function readShippedCoref() {
  return readCorefModel(readModelFile(gunzipSync(readFileSync(`${MODEL_FOLDER}/coref.bin.gz`)), 'coref'), readShippedClusters());
}

if (process.argv[1]?.endsWith('score-coref.ts')) {
  const knowledge = readProjectKnowledge();
  const model = readShippedCoref();
  console.log(scoreDocuments(readGumDocuments('dev'), ({ doc }) => resolve(doc, model, knowledge)));
}
