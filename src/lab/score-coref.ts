/**
 * `tsx src/lab/score-coref.ts [--errors]`: coreference on GUM's dev part, from raw text and on GUM's own trees and names. Third-person
 * pronouns: of those that GUM links to something with other words than pronouns, how many lie in a chain whose nearest earlier mention
 * that is no pronoun is of the same gold chain. CoNLL F1: mentions aligned by the place of their head; on system mentions, and with what
 * GUM does not mark left out ("gold mentions").
 */

import { classOf } from '#nlp/coref/pronoun-features.ts';
import { resolve } from '#nlp/coref/resolve.ts';
import { isPersonalPronoun, wordOf } from '#nlp/coref/traits.ts';
import type { Document } from '#nlp/document.ts';
import { type Chain, type Counts, countDocument, sumCounts } from './coref-scores.ts';
import { type GumDocument, readGumDocuments } from './corpora/gum-coref.ts';
import { loadAnnotator } from './load-engine.ts';
import { goldByMention } from './train/coref.ts';

interface PronounCount {
  asked: number;
  right: number;
}

type Miss = (why: string) => void;

export function scorePronouns(document: GumDocument, found: Document, gold: readonly (string | undefined)[], miss: Miss): PronounCount {
  const { doc, mentions } = document;
  const ours = new Map<number, number>();
  found.mentions.forEach((mention, index) => {
    if (mention.form === 'pronoun') ours.set(found.begin[mention.head]!, index);
  });
  const namers = new Map<string, number[]>();
  for (const { chain, tokens, head } of mentions) {
    if (tokens[1] - tokens[0] > 1 || !isPersonalPronoun(wordOf(doc, head))) namers.set(chain, [...(namers.get(chain) ?? []), head]);
  }
  const count = { asked: 0, right: 0 };
  for (const { chain, tokens, head } of mentions) {
    if (tokens[1] - tokens[0] > 1 || classOf(wordOf(doc, head)) === undefined) continue;
    const named = (namers.get(chain) ?? []).filter((other) => other < head);
    if (named.length === 0) continue;
    count.asked++;
    const own = ours.get(doc.begin[head]!);
    let nearest: number | undefined;
    if (own !== undefined) {
      found.mentions.forEach((mention, index) => {
        if (found.chain[index] !== found.chain[own] || index === own || mention.form === 'pronoun') return;
        if (found.begin[mention.head]! < doc.begin[head]! || nearest === undefined) nearest = index;
      });
    }
    if (nearest !== undefined && gold[nearest] === chain) count.right++;
    else {
      const text = doc.article.text;
      const wanted = named.at(-1)!;
      const at = doc.begin[head]!;
      const answer = own === undefined ? 'not a mention' : nearest === undefined ? 'nothing' : text.slice(...found.mentions[nearest]!.span);
      const isThere = found.mentions.some((mention, index) => gold[index] === chain && mention.form !== 'pronoun' && mention.span[0] < at);
      miss(
        `${document.genre} ${isThere ? '' : '(no such mention) '}${text.slice(doc.begin[wanted]!, doc.end[wanted]!)} ≠ ${answer} | ${text
          .slice(Math.max(0, at - 260), at)
          .replaceAll('\n', ' ')}[[${text.slice(at, doc.end[head]!)}]]${text.slice(doc.end[head]!, at + 60).replaceAll('\n', ' ')}`,
      );
    }
  }
  return count;
}

function chainsOf(found: Document, keep: (index: number) => boolean): readonly Chain[] {
  const chains = new Map<number, string[]>();
  found.mentions.forEach((mention, index) => {
    if (!keep(index)) return;
    const key = mention.rule === 'mention/coordination' ? mention.span.join('-') : `${found.begin[mention.head]}`;
    const chain = chains.get(found.chain[index]!) ?? [];
    if (!chain.includes(key)) chain.push(key);
    chains.set(found.chain[index]!, chain);
  });
  return [...chains.values()].filter((chain) => chain.length > 1);
}

function goldChains({ doc, mentions }: GumDocument, found: Document): readonly Chain[] {
  const ranges = new Set(found.mentions.filter(({ rule }) => rule === 'mention/coordination').map(({ span }) => span.join('-')));
  const seen = new Set<string>();
  const chains = new Map<string, string[]>();
  for (const { chain, tokens, head } of mentions) {
    const range = `${doc.begin[tokens[0]]}-${doc.end[tokens[1] - 1]}`;
    const key = ranges.has(range) ? range : `${doc.begin[head]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    chains.set(chain, [...(chains.get(chain) ?? []), key]);
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}

function scoreDocuments(
  setting: string,
  documents: readonly GumDocument[],
  resolved: (document: GumDocument) => Document,
  miss: Miss,
): string {
  const [system, aligned]: [Counts[], Counts[]] = [[], []];
  const total = { asked: 0, right: 0 };
  const byGenre = new Map<string, PronounCount>();
  for (const document of documents) {
    const found = resolved(document);
    const gold = goldByMention(document, found, found.mentions);
    const count = scorePronouns(document, found, gold, miss);
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
  const lines = [`${setting}: third-person pronouns linked to the right entity (%): ${percent(total)}`];
  lines.push(`  by genre: ${[...byGenre].map(([genre, count]) => `${genre} ${percent(count)}`).join(', ')}`);
  for (const [name, counts] of [
    ['system mentions', system],
    ['gold mentions', aligned],
  ] as const) {
    const { muc, b3, ceaf, conll } = sumCounts(counts);
    const show = (f: number) => (100 * f).toFixed(1);
    lines.push(`${setting}: CoNLL F1, ${name}: ${show(conll)} (MUC ${show(muc.f1)}, B3 ${show(b3.f1)}, CEAF ${show(ceaf.f1)})`);
  }
  return lines.join('\n');
}

if (process.argv[1]?.endsWith('score-coref.ts')) {
  const { annotate, knowledge, models } = loadAnnotator();
  const documents = readGumDocuments('dev');
  const misses: string[] = [];
  console.log(
    scoreDocuments(
      'raw text',
      documents,
      ({ doc }) => annotate(doc.article),
      (why) => misses.push(why),
    ),
  );
  console.log(
    scoreDocuments(
      'gold trees',
      documents,
      ({ doc }) => resolve(doc, models.coref, knowledge),
      () => {},
    ),
  );
  if (process.argv.includes('--errors')) console.log(misses.join('\n'));
}
