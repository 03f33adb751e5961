import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { InputError } from '#base/errors.ts';

/**
 * Where a command writes: standard output, or a file that appears whole at the end or not at all. Whoever writes waits until
 * what was written is taken, so that nothing piles up when the reader is slow.
 */
export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  /** All is written: the file takes its name. */
  finish(): Promise<void>;
  /** Leaves no half file behind. */
  abandon(): void;
}

export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') {
    return { write: (data) => push(process.stdout, data), finish: async () => {}, abandon: () => {} };
  }
  // A pipe or a device cannot be replaced: it is written to as it is.
  const isFile = !existsSync(path) || statSync(path).isFile();
  if (existsSync(path) && statSync(path).isDirectory()) throw new InputError(`${path} is a folder: name a file to write`);
  const target = isFile ? join(dirname(path), `.${basename(path)}.${process.pid}.tmp`) : path;
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
  const stream = createWriteStream(target);
  let broken: unknown;
  stream.on('error', (error) => {
    broken = error;
  });
  await once(stream, 'open').catch((error: unknown) => {
    throw cannotWrite(path, error);
  });
  const check = () => {
    if (broken !== undefined) throw cannotWrite(path, broken);
  };
  return {
    write: async (data) => {
      check();
      await push(stream, data);
      check();
    },
    finish: async () => {
      check();
      await new Promise<void>((done) => stream.end(() => done()));
      check();
      if (isFile) renameSync(target, path);
    },
    abandon: () => {
      stream.destroy();
      if (isFile) rmSync(target, { force: true });
    },
  };
}

/** Waits until the stream wants more, or is broken or closed. */
async function push(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (stream.write(data)) return;
  await new Promise<void>((done) => {
    const events = ['drain', 'close', 'error'];
    const finish = () => {
      for (const event of events) stream.off(event, finish);
      done();
    };
    for (const event of events) stream.on(event, finish);
  });
}

const NO_FOLDER = 'a part of the path is a file';

function cannotWrite(path: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = {
    EACCES: 'no permission',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read only',
    ENOTDIR: NO_FOLDER,
    EEXIST: NO_FOLDER,
  }[code];
  return new InputError(`${path} cannot be written: ${why ?? String(error)}`);
}
