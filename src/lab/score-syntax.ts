/**
 * Prints tokens and sentences from raw text, and tags, lemmas and trees on gold tokens, for the treebank parts that are never
 * trained on. LAS counts every token, punctuation too, as the CoNLL shared tasks do.
 */

import type { Parsed, Tokenized } from '#nlp/document.ts';
import { readParserModel } from '#nlp/parse/model.ts';
import { parse } from '#nlp/parse/parse.ts';
import { readTaggerModel } from '#nlp/tag/model.ts';
import { tag } from '#nlp/tag/tag.ts';
import { tokenize } from '#nlp/tokenize/tokenize.ts';
import { byDocument, goldDocument, readTreebank } from './corpora/conllu.ts';
import { loadClusters, loadModelFile } from './load-models.ts';

interface SyntaxScore {
  readonly part: string;
  readonly tokens: number;
  readonly sentences: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

export function scoreSyntax(part: string): SyntaxScore {
  const clusters = loadClusters();
  const [tagger, parser] = [readTaggerModel(loadModelFile('tag'), clusters), readParserModel(loadModelFile('parse'), clusters)];
  const [tokenCounts, sentenceCounts] = [new Counts(), new Counts()];
  let [all, upos, xpos, lemma, uas, las] = [0, 0, 0, 0, 0, 0];
  for (const sentences of byDocument(readTreebank(part))) {
    const gold = goldDocument(sentences);
    const raw = tokenize(gold.article, []);
    tokenCounts.add(tokenKeys(gold), tokenKeys(raw));
    sentenceCounts.add(sentenceKeys(gold), sentenceKeys(raw));
    const found: Parsed = parse(tag({ ...gold }, tagger), parser);
    for (let token = 0; token < gold.length; token++) {
      all++;
      if (found.upos[token] === gold.upos[token]) upos++;
      if (found.xpos[token] === gold.xpos[token]) xpos++;
      if (found.lemma[token] === gold.lemma[token]) lemma++;
      if (found.head[token] !== gold.head[token]) continue;
      uas++;
      if (found.deprel[token] === gold.deprel[token]) las++;
    }
  }
  const share = (n: number): number => (100 * n) / all;
  return {
    part,
    tokens: tokenCounts.f1(),
    sentences: sentenceCounts.f1(),
    upos: share(upos),
    xpos: share(xpos),
    lemma: share(lemma),
    uas: share(uas),
    las: share(las),
  };
}

class Counts {
  private both = 0;
  private sum = 0;
  add(gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
    this.sum += gold.size + found.size;
    for (const key of gold) if (found.has(key)) this.both++;
  }
  f1(): number {
    return (200 * this.both) / this.sum;
  }
}

function tokenKeys(doc: Tokenized): ReadonlySet<string> {
  return new Set(Array.from(doc.begin, (begin, token) => `${begin} ${doc.end[token]}`));
}

function sentenceKeys(doc: Tokenized): ReadonlySet<string> {
  return new Set(doc.sentences.map(([from, to]) => `${doc.begin[from]} ${doc.end[to - 1]}`));
}

for (const part of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['ud-ewt/test', 'ud-gum/dev']) {
  const { part: name, ...figures } = scoreSyntax(part);
  console.log(
    name.padEnd(12),
    Object.entries(figures)
      .map(([key, value]) => `${key} ${value.toFixed(2)}`)
      .join('  '),
  );
}
