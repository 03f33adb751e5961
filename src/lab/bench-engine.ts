/**
 * `npm run bench:engine`: how fast and how large the engine is, beside compromise (names) and wink-nlp (tags) on the same text in the same
 * run, as ratios; and its cost against the length of one article. Read the ratios: wall times are of this machine and this minute.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Article } from '#article/article.ts';
import { articleId } from '#base/ids.ts';
import { createEngine } from '#engine/engine.ts';
import { sharedFolder } from './corpora/shared.ts';
import { readEngineFiles } from './load-engine.ts';

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const wordsOf = (text: string): number => text.split(/\s+/).length;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const texts = gunzipSync(readFileSync(`${sharedFolder()}/corpora/polnear/dev.jsonl.gz`))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const articles: readonly Article[] = texts.map((text, index) => ({ id: articleId(`bench-${index}`), text }));
const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);

const files = readEngineFiles();
let engine = createEngine(files);
const load = timed(() => {
  engine = createEngine(files);
});
console.log(`load (files already read and unzipped): ${load.toFixed(0)} ms; resident after load ${megabytes(process.memoryUsage.rss())}`);

for (const article of articles.slice(0, 10)) engine.extract(article);
const ours = timed(() => {
  for (const article of articles) engine.extract(article);
});
const perSecond = (1000 * words) / ours;
console.log(
  `whole engine: ${perSecond.toFixed(0)} words a second over ${words} words; a 500-word article ${((500 * ours) / words).toFixed(0)} ms warm`,
);

const wink = winkNlp(winkModel, ['sbd', 'pos']);
wink.readDoc(texts[0]!);
const winkTime = timed(() => {
  for (const text of texts) wink.readDoc(text).tokens().out(wink.its.pos);
});
const tagTime = timed(() => {
  for (const article of articles) engine.annotate(article);
});
console.log(`analysis (tags, trees, names, coreference) took ${(tagTime / winkTime).toFixed(1)} × the time of wink-nlp (tags alone)`);
const some = texts.slice(0, 20);
const compromiseTime = timed(() => {
  for (const text of some) compromise(text).topics().out('array');
});
const someTime = timed(() => {
  for (const article of articles.slice(0, 20)) engine.extract(article);
});
console.log(`the whole engine took ${(someTime / compromiseTime).toFixed(2)} × the time of compromise (names alone)`);

const base = texts.slice(0, 12).join('\n\n');
const times = [1, 2, 4, 8].map((factor) => {
  const text = Array.from({ length: factor }, () => base).join('\n\n');
  return timed(() => engine.extract({ id: articleId('long'), text }));
});
console.log(
  `cost against length, per unit of length: ${times.map((time, index) => (time / times[0]! / 2 ** index).toFixed(2)).join(' ')} (1 × 2 × 4 × 8 ×; linear is 1.00)`,
);

const before = process.memoryUsage.rss();
for (let round = 0, done = 0; done < 1000; round++) {
  for (const article of articles) {
    if (done++ < 1000) engine.extract(article);
  }
  if (round % 4 === 0) console.log(`resident after ${Math.min(done, 1000)} articles: ${megabytes(process.memoryUsage.rss())}`);
}
console.log(`resident at the end ${megabytes(process.memoryUsage.rss())}, ${megabytes(process.memoryUsage.rss() - before)} over the start`);
