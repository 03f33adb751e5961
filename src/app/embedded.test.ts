import { expect, test } from 'vitest';
import { addressOf } from './embedded.ts';
import { iframeSnippet } from './panels/dialogs/iframe-snippet.ts';

const page = new URL('https://news.example/graphs/?graph=a.json&embed=1#node=x');

test('the address of the whole, and of what is embedded', () => {
  expect(addressOf(page, 'country=SWE', false)).toBe('https://news.example/graphs/?graph=a.json#country=SWE');
  expect(addressOf(page, 'country=SWE', true)).toBe('https://news.example/graphs/?graph=a.json&embed=1#country=SWE');
});

test('no title and no address ends the snippet’s attributes', () => {
  const snippet = iframeSnippet(addressOf(page, 'node=a"b', true), 'A "title" <b>\n& more');
  expect(snippet).toBe(
    '<iframe src="https://news.example/graphs/?graph=a.json&amp;embed=1#node=a%22b" title="A &quot;title&quot; &lt;b&gt; &amp; more" width="100%" height="600" loading="lazy"></iframe>',
  );
});
