/**
 * Writes what src/nlp/model-file.ts reads. The layouts are described there.
 *   encodeLinear(columns): Uint8Array            // a section
 *   encodeStrings(lines): Uint8Array             // a section
 *   encodeFeedForward(net): Uint8Array           // a section; weights companded to six bits or fewer, the smallest dropped
 *   writeModel('tag', meta, { lexicon: …, tags: … }): number   // → data/models/<MODEL>/tag.bin.gz; returns its size
 * gzip at level 9 with no time in its head: the same model gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { invariant } from '#base/errors.ts';
import type { LinearColumns } from '#nlp/linear-model.ts';
import { MODEL_MAGIC, MODEL_VERSION } from '#nlp/model-file.ts';

/** The folder of the models that the product ships. */
export const MODEL_FOLDER = 'data/models/en-2026-11-26';

export function writeModel(stage: string, meta: Readonly<Record<string, unknown>>, sections: Readonly<Record<string, Uint8Array>>): number {
  const zipped = gzipSync(encodeModelFile(stage, meta, sections), { level: 9 });
  mkdirSync(MODEL_FOLDER, { recursive: true });
  writeFileSync(`${MODEL_FOLDER}/${stage}.bin.gz`, zipped);
  console.log(`${stage}.bin.gz  ${(zipped.length / 1e6).toFixed(2)} MB`);
  return zipped.length;
}

export function encodeModelFile(
  stage: string,
  meta: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const names = Object.keys(sections);
  const header = new TextEncoder().encode(
    JSON.stringify({ version: MODEL_VERSION, stage, meta, sections: names.map((name) => [name, sections[name]!.length]) }),
  );
  const bytes = new Uint8Array(8 + header.length + names.reduce((sum, name) => sum + sections[name]!.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const name of names) {
    bytes.set(sections[name]!, at);
    at += sections[name]!.length;
  }
  return bytes;
}

export function encodeStrings(lines: readonly string[]): Uint8Array {
  invariant(
    lines.every((line) => line !== '' && !line.includes('\n')),
    'a line of a strings section is empty or holds a line break',
  );
  return new TextEncoder().encode(lines.join('\n'));
}

export function encodeLinear(columns: LinearColumns): Uint8Array {
  const { features, rowLength, classOf, weight, classes } = columns;
  const [count, cells] = [features.length, weight.length];
  const wide = classes > 256 ? 2 : 1;
  const bytes = new Uint8Array(24 + count * 5 + cells * (wide + 1));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, count, true);
  view.setUint32(4, cells, true);
  view.setUint32(8, classes, true);
  view.setUint32(12, columns.bits, true);
  view.setFloat64(16, columns.scale, true);
  writeFeatures(features, bytes, 24);
  for (let i = 0; i < count; i++) {
    invariant(rowLength[i]! <= 256, 'a row of over 256 cells');
    bytes[24 + count * 4 + i] = rowLength[i]! - 1;
  }
  const start = 24 + count * 5;
  for (let i = 0; i < cells; i++) {
    bytes[start + i] = classOf[i]! & 255;
    if (wide === 2) bytes[start + cells + i] = classOf[i]! >>> 8;
    bytes[start + cells * wide + i] = weight[i]! & 255;
  }
  return bytes;
}

function writeFeatures(features: ArrayLike<number>, bytes: Uint8Array, at: number): void {
  let last = 0;
  for (let i = 0; i < features.length; i++) {
    for (let plane = 0; plane < 4; plane++) bytes[at + plane * features.length + i] = ((features[i]! - last) >>> (plane * 8)) & 255;
    last = features[i]!;
  }
}

/** Rows have so many steps on each side of 0, and those below a sixth of them are 0: on ud-gum/dev that loses nothing, and a third of the bytes. */
const STEPS = 31;
/** Of the nets of words in a sentence: on ud-gum/dev and polnear/dev as good. */
export const FEWER_STEPS = 16;

/** A net that learns: as a FeedForward, but in fractions, each hidden unit a number of its own. */
export interface LearningNet {
  /** In the order of the rows; ascending. */
  readonly features: readonly number[];
  readonly hidden: number;
  readonly outputs: number;
  readonly rows: Float32Array;
  readonly bias: Float32Array;
  readonly out: Float32Array;
}

/** Layout: see readFeedForward. */
export function encodeFeedForward({ features, hidden, outputs, rows, bias, out }: LearningNet, steps = STEPS): Uint8Array {
  const leastStep = Math.round(steps / 6);
  const rowScale = largestOf(rows) / (steps * steps);
  const outScale = largestOf(out) / 32767;
  const count = features.length;
  const bytes = new Uint8Array(32 + count * 4 + count * hidden + hidden * 4 + outputs * hidden * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [count, hidden, outputs, 0].entries()) view.setUint32(i * 4, value, true);
  view.setFloat64(16, rowScale, true);
  view.setFloat64(24, outScale, true);
  writeFeatures(features, bytes, 32);
  let at = 32 + count * 4;
  for (const weight of rows) {
    const step = Math.round(Math.sqrt(Math.abs(weight) / rowScale));
    bytes[at++] = step < leastStep ? 0 : (step * Math.sign(weight)) & 255;
  }
  for (const weight of bias) {
    view.setInt32(at, Math.round(weight / rowScale), true);
    at += 4;
  }
  for (const weight of out) {
    view.setInt16(at, Math.round(weight / outScale), true);
    at += 2;
  }
  return bytes;
}

function largestOf(weights: ArrayLike<number> & Iterable<number>): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest || 1;
}
