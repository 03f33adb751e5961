/**
 * `npx tsx src/lab/score-articles.ts [--misses]`: our own gold articles, each and all together, counted as benchmarks/score.py counts an
 * article. With --misses also what was missed, and what was found that a careful reader would not note.
 */
import { articleId } from '#base/ids.ts';
import { createEngine } from '#engine/engine.ts';
import { addArticleScore, missesOf } from './article-score.ts';
import { showTallies, type Tallies } from './entity-score.ts';
import { readGoldArticles } from './gold-articles.ts';
import { readEngineFiles } from './load-engine.ts';

const engine = createEngine(readEngineFiles());
const all: Tallies = new Map();
for (const gold of readGoldArticles()) {
  const found = engine.extract({ id: articleId(gold.id), text: gold.text });
  const own: Tallies = new Map();
  for (const tallies of [own, all]) addArticleScore(tallies, gold, found);
  console.log(`== ${gold.id}\n${showTallies(own).join('\n')}`);
  if (process.argv.includes('--misses')) console.log(missesOf(gold, found).join('\n'));
}
console.log(`== all\n${showTallies(all).join('\n')}`);
