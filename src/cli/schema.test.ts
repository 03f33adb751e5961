import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from './package-root.ts';
import { SCHEMA_NAMES, schemaText } from './schema.ts';

test.each(SCHEMA_NAMES)(
  'schemas/%s.schema.json is current: else `npm run -s wiregraph -- schema NAME > schemas/NAME.schema.json`',
  (name) => {
    expect(readFileSync(join(PACKAGE_ROOT, 'schemas', `${name}.schema.json`), 'utf8')).toBe(schemaText(name));
  },
);
