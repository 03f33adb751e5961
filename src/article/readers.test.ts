import { describe, expect, test } from 'vitest';
import { InputError } from '#base/errors.ts';
import { readHtml } from './read-html.ts';
import { type JsonLine, readJsonLines } from './read-jsonl.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'Court frees editor\n\nThe court in Dakar freed the editor, “a great day,” he said. 🎉';

describe('plain text', () => {
  test('is the text as given, without its byte order mark', () => {
    expect(readText(bytes(TEXT), 'dakar')).toEqual({ id: 'dakar', text: TEXT });
    expect(readText(bytes(`\uFEFF${TEXT}`), 'dakar').text).toBe(TEXT);
    expect(readText(bytes('a\r\nb\u0000c'), 'x').text).toBe('a\r\nb\u0000c');
  });
  test.each([
    ['empty', bytes(''), /empty: there is no text/],
    ['white space', bytes(' \n\t\u00a0\n'), /only white space/],
    ['no word', bytes('— … !'), /no word/],
    ['Latin-1', Uint8Array.from([...bytes('Caf'), 0xe9, ...bytes(' in Paris')]), /not UTF-8 at byte 3: .*Windows-1252/],
    ['UTF-16 with mark', Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]), /UTF-16/],
    ['UTF-16 without mark', Uint8Array.from([...'The court said'].flatMap((letter) => [letter.charCodeAt(0), 0])), /UTF-16/],
    ['PDF', bytes('%PDF-1.7 …'), /PDF/],
    ['zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /office document/],
    ['binary', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256), /binary/],
    ['a character cut short', bytes('é').subarray(0, 1), /not UTF-8 at byte 0/],
  ])('%s is refused with what to do', (_, given, message) => {
    expect(() => readText(given, 'x')).toThrow(InputError);
    expect(() => readText(given, 'x')).toThrow(message);
  });
});

describe('Markdown', () => {
  test('front matter becomes fields, the rest is the text', () => {
    const file = `---\ntitle: "Court: free"\npublisher: Daily Example\nurl: https://example.org/a\nauthor: [Ann Lee, Ben Roe]\npublished: 2024-05-01\n---\n${TEXT}`;
    expect(readMarkdown(bytes(file), 'dakar')).toEqual({
      id: 'dakar',
      text: TEXT,
      title: 'Court: free',
      publisher: 'Daily Example',
      url: 'https://example.org/a',
      author: 'Ann Lee, Ben Roe',
      published: '2024-05-01',
    });
  });
  test.each([
    ['none', TEXT],
    ['a rule, not a head', `---\n${TEXT}`],
    ['a rule in the text', `${TEXT}\n---\nmore`],
  ])('%s: the whole file is the text', (_, file) => {
    expect(readMarkdown(bytes(file), 'x')).toEqual({ id: 'x', text: file });
  });
  test.each([
    ['an empty head', `---\n---\n${TEXT}`, {}],
    ['line ends of Windows', `---\r\ntitle: A\r\n---\r\n${TEXT}`, { title: 'A' }],
    ['date for published', `---\ndate: 1 May\n---\n${TEXT}`, { published: '1 May' }],
    ['a number', `---\ntitle: 1984\nother: [1]\n---\n${TEXT}`, { title: '1984' }],
  ])('%s', (_, file, fields) => {
    expect(readMarkdown(bytes(file), 'x')).toEqual({ id: 'x', text: TEXT, ...fields });
  });
  test.each([
    ['broken YAML', '---\ntitle: A\nauthor: "B\n---\ntext', /line \d+: the front matter is no YAML/],
    ['a list', '---\n- a\n---\ntext', /no list of "name: value"/],
    ['a wrong type', '---\ntitle: {a: 1}\n---\ntext', /"title" must be text/],
    ['no text', '---\ntitle: A\n---\n\n', /empty/],
  ])('%s is refused', (_, file, message) => {
    expect(() => readMarkdown(bytes(file), 'x')).toThrow(InputError);
    expect(() => readMarkdown(bytes(file), 'x')).toThrow(message);
  });
});

describe('JSON Lines', () => {
  const read = async (...chunks: Uint8Array[]): Promise<JsonLine[]> => {
    const lines: JsonLine[] = [];
    for await (const line of readJsonLines(chunks)) lines.push(line);
    return lines;
  };
  test('an article a line, fields that are null left out, U+2028 kept', async () => {
    const text = 'The court\u2028said so.';
    const file = `${JSON.stringify({ id: 'a', text, title: 'T', author: null, extra: 1 })}\n\n${JSON.stringify({ id: 'b', text: TEXT })}`;
    expect(await read(bytes(file))).toEqual([
      { line: 1, article: { id: 'a', text, title: 'T' } },
      { line: 3, article: { id: 'b', text: TEXT } },
    ]);
  });
  test('chunks may cut anywhere, inside a character too', async () => {
    const file = bytes(`${JSON.stringify({ id: 'a', text: TEXT })}\r\n${JSON.stringify({ id: 'b', text: TEXT })}\n`);
    const whole = await read(file);
    expect(whole).toHaveLength(2);
    expect(await read(...Array.from(file, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  });
  test.each([
    ['{"id": "a", "text": ', undefined, /^line 1: no JSON: /],
    ['[1]', undefined, /^line 1: .*(?:no JSON object|missing)/],
    ['"text"', undefined, /^line 1: the line is no JSON object$/],
    ['{"id": "a"}', 'a', /^line 1: "text" is missing$/],
    ['{"id": "a", "text": 4}', 'a', /^line 1: "text" must be text, not a number$/],
    ['{"id": "a", "text": "b", "author": ["c"]}', 'a', /^line 1: "author" must be text, not a list$/],
    ['{"text": "b"}', undefined, /^line 1: "id" is missing$/],
    ['{"id": "", "text": "b"}', undefined, /^line 1: "id" must not be empty$/],
    ['{"id": "a", "text": "  "}', 'a', /^line 1: empty: there is only white space/],
  ])('%s: an error that names line and field, and the next line is read', async (line, id, message) => {
    const [bad, good] = await read(bytes(`${line}\n${JSON.stringify({ id: 'next', text: TEXT })}\n`));
    expect(bad).toMatchObject({ line: 1, error: expect.any(InputError) });
    expect(bad).toHaveProperty('error.message', expect.stringMatching(message));
    expect(bad !== undefined && 'id' in bad ? bad.id : undefined).toBe(id);
    expect(good).toHaveProperty('article.id', 'next');
  });
  test('a line in another encoding fails alone', async () => {
    const bad = Uint8Array.from([...bytes('{"id": "a", "text": "Caf'), 0xe9, ...bytes('"}\n')]);
    const lines = await read(bad, bytes(JSON.stringify({ id: 'b', text: TEXT })));
    expect(lines[0]).toHaveProperty('error.message', expect.stringMatching(/^line 1: not UTF-8 at byte 24/));
    expect(lines[1]).toHaveProperty('article.id', 'b');
  });
});

describe('web pages', () => {
  const story = 'The court in Dakar freed the editor on Monday after a week of protest, and his lawyers said the charge was dropped. ';
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>Court frees editor - Daily Example</title>
    <meta property="og:title" content="Court frees editor"><meta property="og:site_name" content="Daily Example">
    <meta property="article:published_time" content="2024-05-01T10:00:00Z"><link rel="canonical" href="https://example.org/a">
    <meta name="author" content="Ann Lee"></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Court frees editor</h1><p>${story}</p><figure><img src="a.jpg"><figcaption>A crowd in Dakar</figcaption></figure>
    <p>“A <b>great</b> day,” he&nbsp;said &amp; smiled.<script>alert('x')</script></p><p>${story.repeat(3)}</p>
    <p>${story.repeat(2)}</p></article><footer>Subscribe to us</footer></body></html>`;
  test('main text in paragraphs, with what the page tells of itself', () => {
    const article = readHtml(bytes(page), 'dakar');
    expect(article).toMatchObject({
      id: 'dakar',
      title: 'Court frees editor',
      publisher: 'Daily Example',
      author: 'Ann Lee',
      published: '2024-05-01T10:00:00Z',
      url: 'https://example.org/a',
    });
    const paragraphs = article.text.split('\n\n');
    expect(paragraphs[0]).toBe(story.trim());
    expect(paragraphs[1]).toBe('“A great day,” he\u00a0said & smiled.');
    expect(article.text).not.toMatch(/crowd|alert|Subscribe|Home/);
  });
  test('a page too short for a main part gives all its text', () => {
    expect(readHtml(bytes('<p>Troops left.</p><p>He said so.</p>'), 'x').text).toBe('Troops left.\n\nHe said so.');
  });
  test('the charset that it declares is used', () => {
    const latin = Uint8Array.from([
      ...bytes('<html><head><meta charset="iso-8859-1"></head><body><p>Caf'),
      0xe9,
      ...bytes(' closed.</p></body></html>'),
    ]);
    expect(readHtml(latin, 'x').text).toBe('Café closed.');
  });
  test('text that looks like markup stays text', () => {
    expect(readHtml(bytes('<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; there.</p>'), 'x').text).toBe(
      'He wrote <script>alert(1)</script> there.',
    );
  });
  test.each([
    ['no text', bytes('<html><body><script>let a = 1;</script></body></html>'), /no text found/],
    ['nothing', bytes(''), /no text found/],
  ])('%s is refused', (_, given, message) => {
    expect(() => readHtml(given, 'x')).toThrow(message);
  });
  test('deep nesting is no stack overflow', () => {
    expect(readHtml(bytes(`${'<div>'.repeat(3000)}Troops left the town.`), 'x').text).toBe('Troops left the town.');
  });
});
