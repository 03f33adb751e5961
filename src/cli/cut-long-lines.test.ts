import { describe, expect, test } from 'vitest';
import { cutLongLines } from './cut-long-lines.ts';

async function cut(text: string, size: number): Promise<{ readonly text: string; readonly lines: readonly number[] }> {
  async function* chunks() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const parts: Uint8Array[] = [];
  const lines: number[] = [];
  for await (const part of cutLongLines(chunks(), 5, (line) => lines.push(line))) parts.push(Uint8Array.from(part));
  return { text: Buffer.concat(parts).toString(), lines };
}

describe.each([1, 2, 3, 7, 1000])('in chunks of %i', (size) => {
  test.each<[string, string, readonly number[]]>([
    ['', '', []],
    ['abcde', 'abcde', []],
    ['abcde\nfghij\n', 'abcde\nfghij\n', []],
    ['\n\na', '\n\na', []],
    ['abcdef', 'abcde', [1]],
    ['ab\ncdefghijklmn\nop\nqrstuv\n', 'ab\ncdefg\nop\nqrstu\n', [2, 4]],
  ])('%j', async (text, expected, lines) => expect(await cut(text, size)).toEqual({ text: expected, lines }));
});
