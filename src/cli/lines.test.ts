import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';

/** Chunks of the sizes given, as a stream hands them over. */
async function read(text: string, size: number, longest?: number): Promise<readonly string[]> {
  async function* chunks() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const lines: string[] = [];
  for await (const { number, bytes } of linesOf(chunks(), longest)) {
    lines.push(`${number} ${bytes === undefined ? 'too long' : Buffer.from(bytes).toString()}`);
  }
  return lines;
}

describe.each([1, 2, 3, 7, 1000])('in chunks of %i', (size) => {
  test.each<[string, readonly string[]]>([
    ['', []],
    ['a', ['1 a']],
    ['a\n', ['1 a']],
    ['a\nb', ['1 a', '2 b']],
    ['a\r\nb\r\n', ['1 a', '2 b']],
    ['\n\na', ['1 ', '2 ', '3 a']],
    ['ä – 🦊\nz', ['1 ä – 🦊', '2 z']],
  ])('%j', async (text, expected) => expect(await read(text, size)).toEqual(expected));

  test('a line that is too long is told and the next is read', async () => {
    expect(await read('abcdefgh\nij\nklmnopqr', size, 5)).toEqual(['1 too long', '2 ij', '3 too long']);
  });
});
