/**
 * Stage `statements`: PolNeAR's attributions over texts read by our own tokenizer, tagger and parser → data/models/…/statements.bin.gz.
 * PolNeAR's dev part is never seen here. Trees are as the parser gives them: learned on mended ones (nlp/mend) it reads no better.
 */
import { findExcluded } from '#article/exclude.ts';
import { columnsOf } from '#extract/statements/columns.ts';
import type { Parsed } from '#nlp/document.ts';
import { readParserModel } from '#nlp/parse/model.ts';
import { parse } from '#nlp/parse/parse.ts';
import { readTaggerModel } from '#nlp/tag/model.ts';
import { tag } from '#nlp/tag/tag.ts';
import { tokenize } from '#nlp/tokenize/tokenize.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { loadClusters, loadModelFile } from '../load-models.ts';
import { readProjectKnowledge } from '../read-knowledge.ts';
import { encodeFeedForward, encodeLinear, FEWER_STEPS, writeModel } from '../write-model.ts';
import { learnStatements } from './statements-learn.ts';

export function trainStatementsStage(): void {
  const clusters = loadClusters();
  const tagger = readTaggerModel(loadModelFile('tag'), clusters);
  const parser = readParserModel(loadModelFile('parse'), clusters);
  const knowledge = readProjectKnowledge();
  const articles = readPolnear('train').map(({ article, attributions }) => {
    const doc: Parsed = parse(tag(tokenize(article, findExcluded(article.text)), tagger), parser);
    return { columns: columnsOf(doc, clusters, knowledge), attributions };
  });
  console.log(`${articles.length} articles parsed`);
  const learned = learnStatements(articles, (line) => console.log(line));
  const linear = Object.entries(learned.linear).map(([name, columns]) => [name, encodeLinear(columns)] as const);
  const nets = Object.entries(learned.nets).map(([name, net]) => [name, encodeFeedForward(net, FEWER_STEPS)] as const);
  writeModel('statements', {}, Object.fromEntries([...linear, ...nets]));
}
