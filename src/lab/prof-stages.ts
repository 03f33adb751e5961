/**
 * `npm run bench:stages`: what each stage costs a 500-word article once warm, and what stays resident over 1,000 articles, of the engine alone
 * in a process of its own (bench:engine has its peers' models in memory as well). Reads ../shared/corpora/polnear/dev.
 */
import { createEngine } from '#engine/engine.ts';
import { readPolnear } from './corpora/polnear.ts';
import { readEngineFiles } from './load-engine.ts';

const ARTICLES = 250;
const MIB = 1 << 20;

const started = performance.now();
const engine = createEngine(readEngineFiles());
console.log(`load: ${(performance.now() - started).toFixed(0)} ms; resident ${(process.memoryUsage().rss / MIB).toFixed(0)} MB`);

const articles = readPolnear('dev').map(({ article }) => article);
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
for (let done = 0; done < ARTICLES; done += articles.length) {
  const spent = new Map<string, number>();
  const begin = performance.now();
  for (const article of articles) {
    let last = performance.now();
    const lap = (stage: string): void => {
      const now = performance.now();
      spent.set(stage, (spent.get(stage) ?? 0) + now - last);
      last = now;
    };
    engine.extract(article, lap);
    lap('extract');
  }
  const each = (time: number): string => ((500 * time) / words).toFixed(1);
  const stages = [...spent].map(([stage, time]) => `${stage} ${each(time)}`).join(', ');
  const resident = (process.memoryUsage().rss / MIB).toFixed(0);
  console.log(
    `after ${done + articles.length} articles: ${each(performance.now() - begin)} ms per 500 words (${stages}); resident ${resident} MB`,
  );
}
