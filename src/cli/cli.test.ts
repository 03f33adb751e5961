import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { extractionSchema } from '#extract/extraction.ts';
import { readGraphFile } from '#graph/graph-file.ts';
import { inFolder, wiregraph } from '#testing/command.ts';
import { sampleArticle } from '#testing/sample-article.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';

const STORY = 'Marta Olsen left Oslo on Monday.\n“We will be back,” Olsen said.\n';
const line = (id: string, text = STORY) => JSON.stringify({ id, text });
const ids = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one).id);

describe('extract', { timeout: 120_000 }, () => {
  test('a line for each article, in the order in which they were named, each by the schema', () => {
    const files = { 'b.txt': STORY, 'a.md': `---\ntitle: Back soon\n---\n${STORY}`, 'c.jsonl': `${line('x')}\n\n${line('y')}\n` };
    inFolder(files, (folder) => {
      const { status, out, err } = wiregraph(folder, ['extract', 'b.txt', 'c.jsonl', 'a.md']);
      expect(err).toBe('');
      expect(status).toBe(0);
      expect(ids(out)).toEqual(['b', 'x', 'y', 'a']);
      for (const one of out.trimEnd().split('\n')) expect(v.is(extractionSchema, JSON.parse(one))).toBe(true);
      expect(JSON.parse(out.split('\n')[0]!).text).toBe(STORY);
    });
  });

  test('standard input is JSON Lines, with - or with nothing, and nothing in is nothing out', () => {
    inFolder({}, (folder) => {
      expect(ids(wiregraph(folder, ['extract', '-'], `${line('x')}\r\n${line('y')}`).out)).toEqual(['x', 'y']);
      expect(wiregraph(folder, ['extract'], '')).toEqual({ status: 0, out: '', err: '' });
    });
  });

  test('a line that cannot be read keeps its place, is told with its number, and the rest is done', () => {
    const input = [line('x'), '{"id": "cut", "text": "', '{"id": "no-text"}', '[1]', '{"text": 7, "id": "seven"}', line('y')].join('\n');
    inFolder({ 'news.jsonl': input }, (folder) => {
      const { status, out, err } = wiregraph(folder, ['extract', 'news.jsonl', '-o', 'deep/out.jsonl']);
      expect(status).toBe(1);
      expect(out).toBe('');
      const written = readFileSync(join(folder, 'deep', 'out.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((one) => JSON.parse(one));
      expect(written.map(({ id }) => id)).toEqual(['x', null, 'no-text', null, 'seven', 'y']);
      for (const failed of written.slice(1, 5)) expect(failed.error).toMatch(/\w{3}/);
      for (const number of [2, 3, 4, 5]) expect(err).toMatch(new RegExp(`^wiregraph: news\\.jsonl:${number}: .{8}`, 'm'));
      expect(readdirSync(join(folder, 'deep'))).toEqual(['out.jsonl']);
    });
  });

  test('files that are no article are told one by one, and the others are done', () => {
    const files = {
      'empty.txt': '',
      'blank.txt': ' \n\n',
      'binary.txt': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 0xff, 0]),
      'page.html': '<html><body><script>1</script></body></html>',
      'latin.txt': Uint8Array.from(Buffer.from('Der Präsident sagte, er käme später.', 'latin1')),
      'good.txt': STORY,
      'picture.png': 'x',
    };
    inFolder(files, (folder) => {
      const { status, out, err } = wiregraph(folder, ['extract', ...Object.keys(files), 'missing.txt']);
      expect(status).toBe(1);
      expect(ids(out)).toEqual(['good']);
      const told = err.trimEnd().split('\n');
      expect(told.map((one) => one.split(':')[1]?.trim())).toEqual([
        'empty.txt',
        'blank.txt',
        'binary.txt',
        'page.html',
        'latin.txt',
        'picture.png',
        'missing.txt',
      ]);
      for (const one of told) expect(one.length).toBeGreaterThan(30);
    });
  });

  test('a folder stands for the articles in it, those of its folders too', () => {
    inFolder({ 'news/b.txt': STORY, 'news/a/z.txt': STORY, 'news/.hidden.txt': STORY, 'news/notes.pdf': 'x' }, (folder) => {
      expect(ids(wiregraph(folder, ['extract', 'news']).out)).toEqual(['z', 'b']);
    });
  });

  test.each<[string, readonly string[], string]>([
    ['a missing path', ['extract', 'nowhere.txt'], 'nowhere.txt: there is no such file or folder'],
    ['a folder without articles', ['extract', 'bare'], 'bare: the folder has no articles'],
    ['an option that is not there', ['extract', '--fast'], 'unknown option'],
    ['a command that is not there', ['extrct'], 'unknown command'],
    ['no command', [], 'Usage'],
    ['an output that is a folder', ['extract', 'good.txt', '-o', 'bare'], 'bare is a folder'],
    ['a format that is not there', ['schema', 'entity'], 'ask for extraction or graph'],
    ['a graph file that is none', ['export', 'good.txt', '--to', 'gexf'], 'good.txt: This is not JSON'],
    ['an export that is not there', ['export', 'good.txt', '--to', 'xls'], 'ask for json, markdown, csv'],
  ])('%s ends with 2 and says so', (_what, args, message) => {
    inFolder({ 'good.txt': STORY, 'bare/readme.rst': 'x' }, (folder) => {
      const { status, out, err } = wiregraph(folder, args);
      expect(err).toContain(message);
      expect(out).toBe('');
      expect(status).toBe(2);
    });
  });
});

describe('build', { timeout: 120_000 }, () => {
  test('two builds are the same bytes, and what is built passes the check', () => {
    inFolder({ 'news/one.txt': sampleArticle.text, 'news/two.txt': STORY, 'news/three.txt': '' }, (folder) => {
      const first = wiregraph(folder, ['build', 'news', '-o', 'a.json']);
      expect(first.err).toMatch(/^wiregraph: news\/three\.txt: .+\n$/);
      expect(first.status).toBe(1);
      wiregraph(folder, ['build', 'news', '-o', 'b.json']);
      const text = readFileSync(join(folder, 'a.json'), 'utf8');
      expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(text);
      const read = readGraphFile(text);
      expect(read.ok && read.value.articles.map(({ id }) => id)).toEqual(['one', 'two']);
    });
  });

  test('nothing to build from writes nothing', () => {
    inFolder({ 'news/one.txt': '' }, (folder) => {
      expect(wiregraph(folder, ['build', 'news', '-o', 'a.json']).status).toBe(1);
      expect(wiregraph(folder, ['build', 'nowhere', '-o', 'a.json']).status).toBe(2);
      expect(readdirSync(folder)).toEqual(['news']);
    });
  });

  test('the second of two articles with one id is left out and told', () => {
    inFolder({ 'a.txt': STORY, 'b/a.txt': STORY }, (folder) => {
      const { status, err } = wiregraph(folder, ['build', 'a.txt', 'b', '-o', 'g.json']);
      expect(err).toContain('b/a.txt: its id “a” is that of a.txt too');
      expect(status).toBe(1);
    });
  });
});

describe('explain', { timeout: 120_000 }, () => {
  test('each sentence, what was found in it, by which rule, from which words', () => {
    inFolder({ 'a.txt': STORY }, (folder) => {
      const { status, out } = wiregraph(folder, ['explain', '--trace', 'a.txt']);
      expect(status).toBe(0);
      expect(out).toContain('1  Marta Olsen left Oslo on Monday.');
      expect(out).toMatch(/said .*Olsen: «“We will be back,”»/);
      expect(out).toMatch(/by statement\//);
      expect(out).toMatch(/\| 1 +Marta +Marta +PROPN/);
    });
  });
});

describe('export and schema', { timeout: 120_000 }, () => {
  test('one file goes to standard output or to its name, several to a folder', () => {
    inFolder({ 'g.json': JSON.stringify(sampleGraphFile()) }, (folder) => {
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'dot']).out).toMatch(/^digraph/);
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'gexf', '-o', 'x/g.gexf']).status).toBe(0);
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'csv']).err).toContain('name a folder with -o');
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'csv', '-o', 'tables']).status).toBe(0);
      expect(readdirSync(join(folder, 'x'))).toEqual(['g.gexf']);
      expect(readdirSync(join(folder, 'tables'))).toEqual([
        'README.txt',
        'actions.csv',
        'affiliations.csv',
        'edges.csv',
        'nodes.csv',
        'statements.csv',
      ]);
    });
  });

  test('a filter as the address has it; one page as HTML', () => {
    inFolder({ 'g.json': JSON.stringify(sampleGraphFile()) }, (folder) => {
      const { out } = wiregraph(folder, ['export', 'g.json', '--to', 'json', '--filter', 'kind=agency,country']);
      expect(JSON.parse(out).entities.length).toBeLessThan(sampleGraphFile().entities.length);
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'dot', '--filter', 'kind=agency']).out).toContain('Kind of node: Agency');
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'dot', '--filter', 'country=XYZ'])).toMatchObject({ status: 2, out: '' });
      expect(wiregraph(folder, ['export', 'g.json', '--to', 'html', '-o', 'g.html'])).toEqual({ status: 0, out: '', err: '' });
      expect(readFileSync(join(folder, 'g.html'), 'utf8')).toMatch(/^<!doctype html>/);
    });
  });

  test('what was exported is imported', () => {
    inFolder({ 'g.json': JSON.stringify(sampleGraphFile()) }, (folder) => {
      wiregraph(folder, ['export', 'g.json', '--to', 'gexf', '-o', 'g.gexf']);
      expect(wiregraph(folder, ['import', 'g.gexf', '-o', 'back.json'])).toEqual({ status: 0, out: '', err: '' });
      const back = readGraphFile(readFileSync(join(folder, 'back.json'), 'utf8'));
      expect(back.ok && back.value.entities.map(({ id }) => id)).toEqual(sampleGraphFile().entities.map(({ id }) => id));
      expect(wiregraph(folder, ['import', 'nothing.gexf']).status).toBe(2);
    });
  });

  test('a schema is JSON', () => {
    inFolder({}, (folder) => expect(JSON.parse(wiregraph(folder, ['schema', 'extraction']).out).title).toBe('wiregraph-extraction/1'));
  });
});
