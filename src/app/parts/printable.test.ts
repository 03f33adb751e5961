import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it.each([
  ['plain words, “quoted” — 日本語', 'plain words, “quoted” — 日本語'],
  ['a\u0000b\u0007c', 'a␀b␇c'],
  ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['a\u007fb\u0085c', 'a␡b\ufffdc'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['👩\u200d🚀', '👩\u200d🚀'],
])('%j reads %j', (words, shown) => {
  expect(printable(words)).toBe(shown);
  expect(printable(words)).toHaveLength(words.length);
});
