import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project stands, from wherever the command is called. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `version` of package.json. */
export function packageVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '0';
}
