/**
 * `tsx src/lab/score-events.ts`: PLOVER classes on events/plv-train, five folds: each fifth is coded by a model that learned from the other
 * four, in the whole engine; ../shared/benchmarks/score.py counts all five together.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleId } from '#base/ids.ts';
import { createEngine, engineOf } from '#engine/engine.ts';
import { readEventSentences } from './corpora/events.ts';
import { sharedFolder } from './corpora/shared.ts';
import { readEngineFiles } from './load-engine.ts';
import { eventExamples, learnEvents } from './train/events.ts';

const FOLDS = 5;

const engine = createEngine(readEngineFiles());
const sentences = readEventSentences('plv-train');
const examples = sentences.map((sentence) => eventExamples(engine, sentence));
const found: string[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const events = learnEvents(examples.filter((_, index) => index % FOLDS !== fold).flat(), engine.models.events.clusters);
  const { extract } = engineOf(engine, { ...engine.models, events });
  for (const { id, text } of sentences.filter((_, index) => index % FOLDS === fold))
    found.push(JSON.stringify(extract({ id: articleId(id), text })));
}
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-events-'));
try {
  const [gold, pred] = [join(folder, 'gold.jsonl'), join(folder, 'found.jsonl')];
  writeFileSync(gold, gunzipSync(readFileSync(join(sharedFolder(), 'corpora/events/plv-train.jsonl.gz'))));
  writeFileSync(pred, `${found.join('\n')}\n`);
  console.log(execFileSync('python3', [join(sharedFolder(), 'benchmarks/score.py'), 'events', gold, pred], { encoding: 'utf8' }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
