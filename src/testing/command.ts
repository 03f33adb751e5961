import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `wiregraph` as a process, in the folder given. */
export function wiregraph(folder: string, args: readonly string[], input: string | Uint8Array = ''): Ran {
  const ran = spawnSync(process.execPath, ['--import', TSX, MAIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A folder that is gone when `act` is done; files by their path in it. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
