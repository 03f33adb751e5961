/**
 * `npm run train [stage…]`: makes the models of data/models/ from ../shared/corpora, stage by stage in this order, since later
 * stages learn from what earlier ones say. Without arguments: all. Seeded: the same data give the same bytes.
 */
import { InputError } from '#base/errors.ts';
import { trainClusters } from './train/clusters.ts';
import { trainCoref } from './train/coref.ts';
import { trainEvents } from './train/events.ts';
import { trainNames } from './train/names.ts';
import { trainParseStage } from './train/parse.ts';
import { trainStatementsStage } from './train/statements.ts';
import { trainTagStage } from './train/tag.ts';

interface TrainingStage {
  readonly name: string;
  run(): void | Promise<void>;
}

const STAGES: readonly TrainingStage[] = [
  { name: 'clusters', run: trainClusters },
  { name: 'tag', run: trainTagStage },
  { name: 'parse', run: trainParseStage },
  { name: 'names', run: trainNames },
  { name: 'coref', run: trainCoref },
  { name: 'statements', run: trainStatementsStage },
  { name: 'events', run: trainEvents },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) throw new InputError(`no stage ${unknown.join(', ')}; stages: ${STAGES.map((stage) => stage.name).join(', ')}`);
for (const stage of STAGES) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  const start = Date.now();
  console.log(`== ${stage.name}`);
  await stage.run();
  console.log(`${stage.name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}
