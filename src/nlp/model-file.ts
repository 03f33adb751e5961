/**
 * Bytes (already unzipped by the caller) → a checked model file. Throws ModelError that names the stage and what to do.
 *   const file = readModelFile(bytes, 'tag');            // magic, version, stage, section bounds checked
 *   file.meta                                            // JSON: labels, options (each stage's model.ts checks its own)
 *   readLinearModel(file, 'transitions'): LinearModel    // a section written with encodeLinear (lab/write-model.ts)
 *   readFeedForward(file, 'net'): FeedForward            // a section written with encodeFeedForward
 *   readStrings(file, 'words'), section(file, 'ids')     // lines of text; raw bytes
 * Layout: "WGM1", u32 length of the JSON header {version, stage, meta, sections: [[name, length] …]}, the sections (little-endian).
 */
import { ModelError } from '#base/errors.ts';
import { addWeight, createFeedForward, type FeedForward } from './feed-forward.ts';
import { type LinearColumns, type LinearModel, linearModelOf } from './linear-model.ts';

export interface ModelFile {
  readonly stage: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

export const MODEL_MAGIC = 0x314d4757;
export const MODEL_VERSION = 1;

export function readModelFile(bytes: Uint8Array, stage: string): ModelFile {
  const fail = (why: string): never => {
    throw new ModelError(`model file for stage "${stage}": ${why}; make it anew with npm run train ${stage}`);
  };
  if (bytes.length < 8) fail(`only ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MODEL_MAGIC) fail('not a Wiregraph model (gzip not opened?)');
  const start = 8 + view.getUint32(4, true);
  if (start > bytes.length) fail('cut off in its header');
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(8, start)));
  if (header === undefined) return fail('its header is damaged');
  if (header.version !== MODEL_VERSION) fail(`version ${header.version}, wanted ${MODEL_VERSION}`);
  if (header.stage !== stage) fail(`it is for stage "${header.stage}"`);
  const sections = new Map<string, Uint8Array>();
  let at = start;
  for (const [name, length] of header.sections) {
    if (at + length > bytes.length) fail(`cut off in section "${name}"`);
    sections.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length) fail(`${bytes.length - at} bytes too many`);
  return { stage, meta: header.meta, sections };
}

interface Header {
  version: number;
  stage: string;
  meta: Record<string, unknown>;
  sections: [string, number][];
}

function parseHeader(json: string): Header | undefined {
  let header: Partial<Header> | null;
  try {
    header = JSON.parse(json) as Partial<Header> | null;
  } catch {
    return undefined;
  }
  if (typeof header !== 'object' || header === null || typeof header.meta !== 'object' || header.meta === null) return undefined;
  if (typeof header.version !== 'number' || typeof header.stage !== 'string' || !Array.isArray(header.sections)) return undefined;
  const isSection = (s: unknown): boolean =>
    Array.isArray(s) && typeof s[0] === 'string' && Number.isInteger(s[1]) && (s[1] as number) >= 0;
  return header.sections.every(isSection) ? (header as Header) : undefined;
}

export function section(file: ModelFile, name: string): Uint8Array {
  const bytes = file.sections.get(name);
  if (bytes === undefined) throw new ModelError(`model file for stage "${file.stage}": no section "${name}"`);
  return bytes;
}

/** A list of strings from the header's meta: labels and the like. */
export function metaStrings(file: ModelFile, key: string): readonly string[] {
  const list = file.meta[key];
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list as string[];
  throw new ModelError(`model file for stage "${file.stage}": "${key}" is no list of strings`);
}

/** Lines of text. */
export function readStrings(file: ModelFile, name: string): readonly string[] {
  const text = new TextDecoder().decode(section(file, name));
  return text === '' ? [] : text.split('\n');
}

/**
 * A linear model's section. Columns lie apart so that gzip sees alike beside alike:
 * u32 features, u32 cells, u32 classes, u32 bits, f64 scale; features' differences as four planes of bytes (lowest first);
 * row length − 1 (u8); class of each cell (u8, or two planes where classes > 256); companded weight of each cell (int8).
 */
export function readLinearColumns(file: ModelFile, name: string): LinearColumns {
  const bytes = section(file, name);
  const fail = (why: string): never => {
    throw new ModelError(`model file for stage "${file.stage}", section "${name}": ${why}`);
  };
  if (bytes.length < 24) fail('too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, cells, classes, bits] = [0, 4, 8, 12].map((at) => view.getUint32(at, true)) as [number, number, number, number];
  const scale = view.getFloat64(16, true);
  const wide = classes > 256 ? 2 : 1;
  if (bytes.length !== 24 + count * 5 + cells * (wide + 1)) fail('its length does not fit its counts');
  if (!(scale > 0) || bits < 1 || bits > 32 || classes < 1 || classes > 0x7fff) fail('bad figures in its head');
  const features = readFeatures(bytes, 24, count);
  if (features === undefined) return fail('a feature out of range');
  const rows = 24 + count * 4;
  const rowLength = new Uint16Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    rowLength[i] = bytes[rows + i]! + 1;
    sum += rowLength[i]!;
  }
  if (sum !== cells) fail('its rows do not fit its cells');
  const classOf = new Uint16Array(cells);
  const classes0 = rows + count;
  for (let i = 0; i < cells; i++) {
    classOf[i] = bytes[classes0 + i]! + (wide === 2 ? bytes[classes0 + cells + i]! * 256 : 0);
    if (classOf[i]! >= classes) fail('a class out of range');
  }
  const weights = classes0 + cells * wide;
  const weight = new Int8Array(bytes.buffer, bytes.byteOffset + weights, cells);
  return { classes, bits, scale, features, rowLength, classOf, weight };
}

export function readLinearModel(file: ModelFile, name: string): LinearModel {
  return linearModelOf(readLinearColumns(file, name));
}

/** Ascending features from four planes of bytes of their differences, the lowest first; nothing if one is too large. */
function readFeatures(bytes: Uint8Array, at: number, count: number): Uint32Array | undefined {
  const features = new Uint32Array(count);
  let feature = 0;
  for (let i = 0; i < count; i++) {
    let delta = 0;
    for (let plane = 3; plane >= 0; plane--) delta = delta * 256 + bytes[at + plane * count + i]!;
    feature += delta;
    features[i] = feature;
  }
  return feature > 0xffffffff ? undefined : features;
}

/** Companded byte → weight. */
const SQUARES = Int32Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte * byte : -((256 - byte) ** 2)));

/**
 * A net's section: u32 rows, u32 hidden, u32 outputs, u32 0, f64 scale of rows, f64 scale of outputs; features' differences as four
 * planes of bytes (lowest first); rows (int8, companded: ±q²); bias (int32, in units of the rows' scale); outputs (int16).
 * Both scales go into the net's own.
 */
export function readFeedForward(file: ModelFile, name: string): FeedForward {
  const bytes = section(file, name);
  const fail = (why: string): never => {
    throw new ModelError(`model file for stage "${file.stage}", section "${name}": ${why}`);
  };
  if (bytes.length < 32) fail('too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, hidden, outputs] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number];
  const [rowScale, outScale] = [view.getFloat64(16, true), view.getFloat64(24, true)];
  if (bytes.length !== 32 + count * 4 + count * hidden + hidden * 4 + outputs * hidden * 2) fail('its length does not fit its counts');
  if (!(rowScale > 0 && outScale > 0) || hidden < 1 || outputs < 1) fail('bad figures in its head');
  const features = readFeatures(bytes, 32, count);
  if (features === undefined) return fail('a feature out of range');
  const net = createFeedForward(features, hidden, outputs, rowScale * outScale);
  let at = 32 + count * 4;
  const companded = new Int8Array(bytes.buffer, bytes.byteOffset + at, count * hidden);
  for (let row = 0, from = 0; row < count; row++) {
    const to = row * net.pairs;
    // As addWeight does it.
    for (let k = 0; k < net.pairs; k++) net.rows[to + k] = SQUARES[companded[from++]! & 255]!;
    for (let k = 0; k < hidden - net.pairs; k++) net.rows[to + k]! += SQUARES[companded[from++]! & 255]! << 16;
  }
  at += companded.length;
  for (let unit = 0; unit < hidden; unit++, at += 4) addWeight(net.bias, 0, net.pairs, unit, view.getInt32(at, true));
  for (let i = 0; i < net.out.length; i++, at += 2) net.out[i] = view.getInt16(at, true);
  return net;
}
