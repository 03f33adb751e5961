/**
 * `tsx src/lab/score-events.ts`: PLOVER classes on events/plv-train, five folds: each fifth is coded by a model that learned from the other
 * four, in the whole engine; ../shared/benchmarks/score.py counts all five together. Then how well the confidence of actions is calibrated:
 * of each sentence's likeliest action, where right means actor, target and, where it claims one, class.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleId } from '#base/ids.ts';
import type { Span } from '#base/span.ts';
import { createEngine, engineOf } from '#engine/engine.ts';
import type { Action, Extraction } from '#extract/extraction.ts';
import { calibrationOf, type Promised } from './calibration.ts';
import { type EventSentence, readEventSentences } from './corpora/events.ts';
import { sharedFolder } from './corpora/shared.ts';
import { readEngineFiles } from './load-engine.ts';
import { eventExamples, learnEvents } from './train/events.ts';

const FOLDS = 5;

const engine = createEngine(readEngineFiles());
const sentences = readEventSentences('plv-train');
const examples = sentences.map((sentence) => eventExamples(engine, sentence));
const found: string[] = [];
const promises: Promised[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const events = learnEvents(examples.filter((_, index) => index % FOLDS !== fold).flat(), engine.models.events.clusters);
  const { extract } = engineOf(engine, { ...engine.models, events });
  for (const sentence of sentences.filter((_, index) => index % FOLDS === fold)) {
    const extraction = extract({ id: articleId(sentence.id), text: sentence.text });
    found.push(JSON.stringify(extraction));
    const [likeliest] = [...extraction.actions].sort((a, b) => b.confidence - a.confidence);
    if (likeliest !== undefined) promises.push({ confidence: likeliest.confidence, isRight: isMarked(sentence, extraction, likeliest) });
  }
}
const folder = mkdtempSync(join(tmpdir(), 'wiregraph-events-'));
try {
  const [gold, pred] = [join(folder, 'gold.jsonl'), join(folder, 'found.jsonl')];
  writeFileSync(gold, gunzipSync(readFileSync(join(sharedFolder(), 'corpora/events/plv-train.jsonl.gz'))));
  writeFileSync(pred, `${found.join('\n')}\n`);
  console.log(execFileSync('python3', [join(sharedFolder(), 'benchmarks/score.py'), 'events', gold, pred], { encoding: 'utf8' }));
  const { error, lines } = calibrationOf(promises);
  console.log([`expected calibration error of actions: ${error.toFixed(3)}`, ...lines].join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Whether an action is the one that the sentence has marked: half of a mention in the marked words is enough, as for score.py. */
function isMarked({ classes, source, target }: EventSentence, { entities }: Extraction, action: Action): boolean {
  const isIn = (ids: readonly string[], marked: readonly Span[]): boolean =>
    marked.length === 0 ||
    entities.some(({ id, mentions }) => ids.includes(id) && mentions.some(({ span }) => 2 * shared(span, marked) >= span[1] - span[0]));
  return isIn(action.actors, source) && isIn(action.targets, target) && (action.event === undefined || classes.includes(action.event));
}

function shared([begin, end]: Span, marked: readonly Span[]): number {
  return marked.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(begin, from)), 0);
}
