/**
 * `npm run bench:engine`: how fast and how large the engine is, beside compromise (names) and wink-nlp (tags) on the same text in the same
 * run, as ratios; its cost against the length of one article, its memory, and hostile text. Read the ratios: wall times are of this machine and this minute.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Article } from '#article/article.ts';
import { articleId } from '#base/ids.ts';
import { createEngine } from '#engine/engine.ts';
import { sharedFolder } from './corpora/shared.ts';
import { readEngineFiles } from './load-engine.ts';
import { MODEL_FOLDER } from './write-model.ts';

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

let files = readEngineFiles();
const read = timed(() => {
  files = readEngineFiles();
});
let engine = createEngine(files);
const load = Math.min(
  ...[1, 2, 3].map(() =>
    timed(() => {
      engine = createEngine(files);
    }),
  ),
);
const weight = readdirSync(MODEL_FOLDER).reduce(
  (sum, name) => sum + (name.endsWith('.gz') ? statSync(`${MODEL_FOLDER}/${name}`).size : 0),
  0,
);
console.log(`weights: ${(weight / 1e6).toFixed(2)} MB gzipped in all`);
console.log(
  `load: ${load.toFixed(0)} ms of bytes in memory, ${(read + load).toFixed(0)} ms with reading and unzipping; resident after load ${megabytes(process.memoryUsage.rss())}`,
);

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

/** What makes a careless program slow. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one sentence': (size) => 'the minister said that '.repeat(size / 23),
  'one coordination': (size) => 'the mayor and '.repeat(size / 14),
  'quotation marks': (size) => '"'.repeat(size),
  'curly marks that never close': (size) => '“Ana said '.repeat(size / 10),
  'nested brackets': (size) => `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  'no spaces': (size) => 'a'.repeat(size),
  'right to left': (size) => 'אמר שלום \u202e'.repeat(size / 10),
  emoji: (size) => '👩‍👩‍👧😀 '.repeat(size / 11),
  'lone surrogates': (size) => '\ud83d \ude00'.repeat(size / 3),
};
const HOSTILE_SIZE = 100_000;
const HUGE_SIZE = 5_000_000;

/** Processor time, in milliseconds. */
function cost(text: string): number {
  const start = process.cpuUsage();
  engine.extract({ id: articleId('hostile'), text });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const story = cost(base) / base.length;
for (const [kind, make] of Object.entries(HOSTILE)) {
  cost(make(HOSTILE_SIZE / 10));
  const [once, twice] = [cost(make(HOSTILE_SIZE)), cost(make(HOSTILE_SIZE * 2))];
  console.log(
    `hostile, ${kind}: twice the length costs ${(twice / once).toFixed(2)} ×, a code unit ${(once / HOSTILE_SIZE / story).toFixed(2)} × one of news`,
  );
}
const huge = Array.from({ length: Math.ceil(HUGE_SIZE / base.length) }, () => base).join('\n\n');
console.log(
  `one article of ${(huge.length / 1e6).toFixed(1)} MB: a code unit costs ${(cost(huge) / huge.length / story).toFixed(2)} × one of an article of ${(base.length / 1000).toFixed(0)} kB`,
);
