/**
 * `npm run score`: runs every dev set through the engine as it ships and prints one Markdown table: ours, the floor and the goal, people and
 * compromise where known. ../shared/benchmarks/score.py counts; the other measures come from the score-*.ts beside this file.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleId } from '#base/ids.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { sharedFolder } from './corpora/shared.ts';
import { readEngineFiles } from './load-engine.ts';

interface Row {
  readonly set: string;
  readonly measure: string;
  /** Finds the figure in what the scorer printed: its first group. */
  readonly pattern: RegExp;
  readonly compromise?: number;
  readonly floor?: number;
  readonly goal?: number;
  readonly people?: number;
}

interface Scoring {
  readonly name: string;
  /** What it prints. */
  run(engine: Engine, folder: string): string;
  readonly rows: readonly Row[];
}

const f1 = (name: string): RegExp => new RegExp(`^${name}: .*F1 ([\\d.]+)`, 'm');
const percent = (name: string): RegExp => new RegExp(`^${name}: P ([\\d.]+)`, 'm');

/** Runs the engine over a gold file and score.py over both. */
function scored(task: string, gold: string) {
  return (engine: Engine, folder: string): string => {
    const path = join(sharedFolder(), gold);
    const bytes = readFileSync(path);
    const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
    const records = path.endsWith('.json')
      ? [JSON.parse(text) as GoldRecord]
      : text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as GoldRecord);
    const [goldFile, foundFile] = [join(folder, 'gold.jsonl'), join(folder, 'found.jsonl')];
    writeFileSync(goldFile, text);
    writeFileSync(
      foundFile,
      records.map((record) => `${JSON.stringify(engine.extract({ ...record, id: articleId(record.id) }))}\n`).join(''),
    );
    return execFileSync('python3', [join(sharedFolder(), 'benchmarks/score.py'), task, goldFile, foundFile], { encoding: 'utf8' });
  };
}

interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
}

/** Another script of this folder. */
function script(name: string, ...args: readonly string[]) {
  return (): string =>
    execFileSync(process.execPath, ['--import', 'tsx', `src/lab/${name}`, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

const SCORINGS: readonly Scoring[] = [
  {
    name: 'the first article',
    run: scored('article', 'article/gold.json'),
    rows: [
      { set: 'first article', measure: 'nodes', pattern: f1('nodes'), goal: 92 },
      { set: '', measure: 'kind of the nodes found (%)', pattern: percent('kind, of the nodes found'), goal: 100 },
      { set: '', measure: 'country of the nodes found (%)', pattern: percent('country, of the nodes found that have one'), goal: 100 },
      { set: '', measure: 'statements with their speaker', pattern: f1('statements with their speaker'), goal: 100 },
      { set: '', measure: 'actions', pattern: f1('actions with actor and target'), goal: 75 },
      { set: '', measure: 'polarity / of the actions found (%)', pattern: percent('polarity, of the actions found'), goal: 100 },
      { set: '', measure: 'modality / of the actions found (%)', pattern: percent('modality, of the actions found'), goal: 100 },
      { set: '', measure: 'who vouches / of the actions found (%)', pattern: percent('who vouches, of the actions found'), goal: 100 },
      { set: '', measure: 'affiliations', pattern: f1('affiliations'), goal: 100 },
      { set: '', measure: 'left-out lines kept out (%)', pattern: percent('lines left out that are no part of the story'), goal: 100 },
    ],
  },
  {
    name: 'PolNeAR dev',
    run: scored('attribution', 'corpora/polnear/dev.jsonl.gz'),
    rows: [
      { set: 'polnear/dev', measure: 'source, exact', pattern: f1('source exact'), compromise: 20, floor: 72, goal: 77, people: 78 },
      { set: '', measure: 'cue, exact', pattern: f1('cue exact'), compromise: 31, floor: 69, goal: 73, people: 72 },
      { set: '', measure: 'content, exact', pattern: f1('content exact'), compromise: 12, floor: 52, goal: 63, people: 69 },
      { set: '', measure: '**who-said-what**', pattern: f1('who-said-what'), compromise: 12, floor: 60, goal: 68, people: 74 },
      {
        set: '',
        measure: 'direct quotes found (%)',
        pattern: /^direct quotes found \(recall\): P ([\d.]+)/m,
        compromise: 73,
        floor: 85,
        goal: 96,
        people: 99,
      },
      {
        set: '',
        measure: "direct quotes' speaker (%)",
        pattern: /^direct quotes' speaker \(of those found\): P ([\d.]+)/m,
        compromise: 59,
        floor: 92,
        goal: 96,
        people: 97,
      },
    ],
  },
  {
    name: 'calibration',
    run: script('score-statements.ts'),
    rows: [
      { set: '', measure: 'expected calibration error of statements (at most 0.08)', pattern: /expected calibration error: ([\d.]+)/ },
    ],
  },
  {
    name: 'Worldwide dev',
    run: scored('entities', 'corpora/ner/worldwide-dev.jsonl.gz'),
    rows: [
      { set: 'ner/worldwide-dev', measure: 'names, all exact', pattern: f1('all exact'), compromise: 45, floor: 78, goal: 85 },
      { set: '', measure: 'names, any type overlap', pattern: f1('any type overlap'), compromise: 68, floor: 92, goal: 95 },
    ],
  },
  {
    name: 're3d',
    run: scored('entities', 'corpora/re3d/shared.jsonl.gz'),
    rows: [{ set: 're3d/shared', measure: 'names, all overlap', pattern: f1('all overlap'), compromise: 56, floor: 64, goal: 75 }],
  },
  {
    name: 'events, five folds',
    run: script('score-events.ts'),
    rows: [
      { set: 'events/plv-train, 5-fold', measure: 'class (%)', pattern: /^class \(recall\): ([\d.]+)/m, floor: 66, goal: 76 },
      { set: '', measure: 'actor and target (%)', pattern: /^actor and target \(recall\): ([\d.]+)/m, floor: 63, goal: 76 },
      { set: '', measure: 'all three (%)', pattern: /^class, actor and target \(recall\): ([\d.]+)/m, floor: 45, goal: 60 },
      {
        set: '',
        measure: 'expected calibration error of actions (at most 0.08)',
        pattern: /expected calibration error of actions: ([\d.]+)/,
      },
    ],
  },
  {
    name: 'PLOVER gold standard records',
    run: scored('events', 'corpora/events/plover-gsr.jsonl.gz'),
    rows: [
      { set: 'events/plover-gsr', measure: 'class (%)', pattern: /^class \(recall\): ([\d.]+)/m },
      { set: '', measure: 'actor and target (%)', pattern: /^actor and target \(recall\): ([\d.]+)/m },
      { set: '', measure: 'all three (%)', pattern: /^class, actor and target \(recall\): ([\d.]+)/m },
    ],
  },
  {
    name: 'actors',
    run: script('score-actors.ts'),
    rows: [{ set: 'events/actors', measure: 'country right (%)', pattern: /no encyclopedia needed: ([\d.]+)/, floor: 85, goal: 95 }],
  },
  {
    name: 'treebanks',
    run: script('score-syntax.ts'),
    rows: [
      {
        set: 'ud-ewt/test, gold tokens',
        measure: 'UPOS (%)',
        pattern: /^ud-ewt\/test.* upos ([\d.]+)/m,
        compromise: 86,
        floor: 95.2,
        goal: 96,
      },
      { set: '', measure: 'LAS (%)', pattern: /^ud-ewt\/test.* las ([\d.]+)/m, floor: 82, goal: 84.5 },
      { set: 'ud-gum/dev', measure: 'tokens, raw text', pattern: /^ud-gum\/dev.* tokens ([\d.]+)/m, floor: 99.3, goal: 99.6 },
      { set: '', measure: 'sentences, raw text', pattern: /^ud-gum\/dev.* sentences ([\d.]+)/m, floor: 93, goal: 96 },
      { set: '', measure: 'LAS (%), gold tokens', pattern: /^ud-gum\/dev.* las ([\d.]+)/m, floor: 83, goal: 86 },
    ],
  },
  {
    name: 'coreference',
    run: script('score-coref.ts'),
    rows: [
      {
        set: 'ud-gum/dev',
        measure: 'third-person pronouns linked right (%)',
        pattern: /^raw text: .*linked to the right entity \(%\): ([\d.]+)/m,
        floor: 65,
        goal: 80,
      },
      { set: '', measure: 'coreference, CoNLL F1 (system mentions)', pattern: /^raw text: CoNLL F1, system mentions: ([\d.]+)/m },
    ],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-score-'));
try {
  const engine = createEngine(readEngineFiles());
  const wanted = process.argv.slice(2);
  const lines = [
    '| set | measure (F1 unless said) | ours | floor | goal | people | compromise |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const misses: string[] = [];
  for (const { name, run, rows } of SCORINGS) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    console.error(`… ${name}`);
    const printed = run(engine, folder);
    if (wanted.length > 0) console.error(printed);
    for (const { set, measure, pattern, floor, goal, people, compromise } of rows) {
      const found = pattern.exec(printed)?.[1];
      if (found === undefined) misses.push(`${name}: no figure for ${measure}`);
      const cell = (value: number | undefined) => (value === undefined ? '' : String(value));
      lines.push(`| ${set} | ${measure} | ${found ?? '?'} | ${cell(floor)} | ${cell(goal)} | ${cell(people)} | ${cell(compromise)} |`);
      if (floor !== undefined && found !== undefined && Number(found) < floor)
        misses.push(`${measure}: ${found} is under the floor of ${floor}`);
    }
  }
  console.log(lines.join('\n'));
  for (const miss of misses) console.log(`- ${miss}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
