import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '#graph/formats/formats.ts';
import { HTML_FORMAT } from '#viewer/page.ts';

test('the README has every format, with what opens it', () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  for (const { id, opensIn } of [...FORMATS, HTML_FORMAT]) {
    const row = rows.find((line) => line.split('|')[1]?.includes(`\`${id}\``));
    expect(row, id).toBeDefined();
    for (const program of opensIn.split(', ')) expect(row, id).toContain(program);
  }
});
