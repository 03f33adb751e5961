/**
 * Scores the names stage alone on raw text, as benchmarks/score.py counts entities: `tsx src/lab/score-names.ts [--misses FILE]`.
 * Tokenizes and finds names; no tags, no parse, no entities.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { invariant } from '#base/errors.ts';
import { articleId } from '#base/ids.ts';
import { readModelFile } from '#nlp/model-file.ts';
import { namesIn } from '#nlp/names/find-names.ts';
import { readNamesModel } from '#nlp/names/model.ts';
import { tokenize } from '#nlp/tokenize/tokenize.ts';
import { readJsonLines } from './corpora/labelled-text.ts';
import { addEntityScore, type FoundName, type GoldEntity, type Miss, type NameGroup, showTallies, type Tallies } from './entity-score.ts';
import { readProjectKnowledge } from './read-knowledge.ts';
import { MODEL_FOLDER } from './write-model.ts';

const OWN_TEXTS = 'data/gold/names/world-news.txt';
const MARK = /\[([^\]|]+)\|([a-z]+)\]/gu;
const GOLD_TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organisation',
  place: 'Location',
  demonym: 'Demonym',
};

interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

/** "[Lima|place] is quiet.": a text a line. */
function readMarkedTexts(file: string): GoldText[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line, index) => {
    const entities: GoldEntity[] = [];
    let text = '';
    let at = 0;
    for (const { index: from, 0: mark, 1: name, 2: type } of line.matchAll(MARK)) {
      const goldType = GOLD_TYPES[type!];
      invariant(goldType !== undefined, `${file}: no type "${type}"`);
      text += line.slice(at, from);
      entities.push({ begin: text.length, end: text.length + name!.length, type: goldType });
      text += name;
      at = from + mark.length;
    }
    return { id: `own-${index}`, text: text + line.slice(at), entities };
  });
}

const GROUPS: Readonly<Record<string, NameGroup>> = { person: 'person', organization: 'organisation', place: 'place' };

const knowledge = readProjectKnowledge();
const model = readNamesModel(readModelFile(gunzipSync(readFileSync(`${MODEL_FOLDER}/names.bin.gz`)), 'names'));
const missFile = process.argv[2] === '--misses' ? process.argv[3] : undefined;
const lines: string[] = [];

const SETS: readonly (readonly [string, readonly GoldText[]])[] = [
  ['ner/worldwide-dev', readJsonLines('ner/worldwide-dev.jsonl.gz')],
  ['re3d/shared', readJsonLines('re3d/shared.jsonl.gz')],
  ['own world news', readMarkedTexts(OWN_TEXTS)],
];
for (const [set, texts] of SETS) {
  const tallies: Tallies = new Map();
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, count: 0 }));
  let tokens = 0;
  let time = 0;
  for (const { id, text, entities } of texts) {
    const doc = tokenize({ id: articleId(id), text }, []);
    tokens += doc.length;
    const start = performance.now();
    const names = namesIn(doc, model, knowledge);
    time += performance.now() - start;
    const found: FoundName[] = names.flatMap(({ span, type }) =>
      GROUPS[type] === undefined ? [] : [{ begin: span[0], end: span[1], group: GROUPS[type] }],
    );
    const misses: Miss[] = [];
    addEntityScore(tallies, text, entities, found, misses);
    const wrong = new Set(misses.flatMap(({ found: name }) => (name === undefined ? [] : [`${name.begin}`])));
    for (const { span, type, confidence } of names) {
      if (GROUPS[type] === undefined) continue;
      const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
      bin.sum += confidence;
      bin.count++;
      if (!wrong.has(`${span[0]}`)) bin.right++;
    }
    for (const { kind, gold, found: name } of misses) {
      const show = (begin: number, end: number): string => text.slice(begin, end).replace(/\s+/g, ' ');
      const [begin, end] = (gold ?? name === undefined) ? [gold?.begin ?? 0, gold?.end ?? 0] : [name!.begin, name!.end];
      const context = `${show(Math.max(0, begin - 40), begin)}[${show(begin, end)}]${show(end, end + 30)}`;
      lines.push(
        `${set.slice(0, 4)}\t${kind}\t${gold?.type ?? ''}\t${gold ? show(gold.begin, gold.end) : ''}\t${name?.group ?? ''}\t${name ? show(name.begin, name.end) : ''}\t${context}`,
      );
    }
  }
  console.log(`== ${set}: ${tokens} tokens, ${Math.round((tokens / time) * 1000)} a second`);
  console.log(showTallies(tallies).join('\n'));
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / Math.max(1, total);
  console.log(`expected calibration error: ${error.toFixed(3)}`);
}
if (missFile !== undefined) writeFileSync(missFile, lines.join('\n'));
