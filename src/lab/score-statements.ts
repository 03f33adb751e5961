/**
 * Who said what on PolNeAR dev, raw text in: the measures of score.py, and how well the confidence is calibrated, where right means
 * that speaker and content are right (score.py's who-said-what).
 *   npx tsx src/lab/score-statements.ts
 */

import { findExcluded } from '#article/exclude.ts';
import type { Span } from '#base/span.ts';
import { findStatements } from '#extract/statements/find-statements.ts';
import { readStatementModel } from '#extract/statements/model.ts';
import type { Parsed, TokenRange } from '#nlp/document.ts';
import { readParserModel } from '#nlp/parse/model.ts';
import { parseTokens } from '#nlp/pipeline.ts';
import { readTaggerModel } from '#nlp/tag/model.ts';
import { tokenize } from '#nlp/tokenize/tokenize.ts';
import { f1, MEASURES, newCounts, scoreArticle } from './attribution-scores.ts';
import { calibrationOf, type Promised } from './calibration.ts';
import { readPolnear } from './corpora/polnear.ts';
import { loadClusters, loadModelFile } from './load-models.ts';
import { readProjectKnowledge } from './read-knowledge.ts';

const clusters = loadClusters();
const tagger = readTaggerModel(loadModelFile('tag'), clusters);
const parser = readParserModel(loadModelFile('parse'), clusters);
const model = readStatementModel(loadModelFile('statements'), clusters);
const knowledge = readProjectKnowledge();

const counts = newCounts();
const promises: Promised[] = [];
const byRule = new Map<string, { made: number; right: number }>();
let words = 0;
let milliseconds = 0;
for (const { article, attributions } of readPolnear('dev')) {
  const doc: Parsed = parseTokens(tokenize(article, findExcluded(article.text)), { tag: tagger, parse: parser }, knowledge);
  const start = performance.now();
  const found = findStatements(doc, model, knowledge);
  milliseconds += performance.now() - start;
  words += doc.length;
  const spans = (ranges: readonly TokenRange[]): Span[] => ranges.map(([begin, end]) => [doc.begin[begin]!, doc.end[end - 1]!]);
  const roles = found.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) }));
  const right = scoreArticle(article.text, attributions, roles, counts);
  found.forEach(({ confidence, rule }, index) => {
    promises.push({ confidence, isRight: right[index] === true });
    const row = byRule.get(rule) ?? { made: 0, right: 0 };
    byRule.set(rule, row);
    row.made++;
    if (right[index] === true) row.right++;
  });
}

for (const measure of MEASURES) {
  const [right, found, gold] = counts[measure];
  const percent = (part: number, all: number): string => ((100 * part) / Math.max(1, all)).toFixed(1);
  console.log(
    `${measure}: P ${percent(right, found)} R ${percent(right, gold)} F1 ${f1(counts[measure]).toFixed(1)} (gold ${gold}, found ${found})`,
  );
}
const { error, lines } = calibrationOf(promises);
console.log([`expected calibration error: ${error.toFixed(3)}`, ...lines].join('\n'));
for (const [rule, { made: count, right }] of [...byRule].sort())
  console.log(`${rule}: ${count}, right ${((100 * right) / count).toFixed(0)} %`);
console.log(`${((500 * milliseconds) / words).toFixed(1)} ms a 500 tokens`);
