import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGraphFile } from '#testing/any-graph.ts';
import { hostileGraphFile } from '#testing/hostile-graph.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { htmlPage } from '#viewer/page.ts';
import { edgesOf } from '../edges.ts';
import { type GraphFile, readGraphFile } from '../graph-file.ts';
import { importGraph } from '../import/import-graph.ts';
import { FORMATS } from './formats.ts';

const write = (id: string, file: GraphFile) => FORMATS.find((format) => format.id === id)!.write(file);
const text = (id: string, file: GraphFile, name?: string) =>
  write(id, file).find((written) => name === undefined || written.name === name)!.text;

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  test('the same graph gives the same bytes, and no half character leaves', () => {
    expect(format.write(sampleGraphFile())).toEqual(format.write(sampleGraphFile()));
    if (format.id === 'json') return;
    for (const { name } of format.write(hostileGraphFile())) expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u);
  });

  test('an empty graph is written too', () => {
    const empty = { ...sampleGraphFile(), articles: [], entities: [], statements: [], actions: [], affiliations: [], countries: [] };
    expect(() => format.write(empty)).not.toThrow();
  });

  test('every word that is evidence of an edge goes along', () => {
    if (format.id === 'mermaid') return;
    const all = format
      .write(sampleGraphFile())
      .map((written) => written.text)
      .join('');
    expect(all).toContain('Finland could close its ports to the company');
    expect(all).toContain('cut two cables within an hour');
  });
});

describe('XML', () => {
  test('GEXF: source, target and kind together are unique', () => {
    const kinds = [...text('gexf', sampleGraphFile()).matchAll(/source="([^"]*)" target="([^"]*)" kind="([^"]*)"/g)].map((match) =>
      match.slice(1).join(),
    );
    expect(new Set(kinds).size).toBe(edgesOf(sampleGraphFile()).length);
    expect(kinds).toContain('astrid-hallgren,SWE,said#1');
  });
});

const rowsOf = (content: string): string[][] => parseCsv(content, { bom: true });

describe('CSV', () => {
  test('Gephi’s headings, unique edge ids, no mark; Excel gets the mark and no formula', () => {
    const edges = rowsOf(text('csv', sampleGraphFile(), 'edges.csv'));
    expect(edges[0]?.slice(0, 8)).toEqual(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', 'SourceLabel', 'TargetLabel']);
    expect(new Set(edges.slice(1).map((cells) => cells[3])).size).toBe(edges.length - 1);
    const excel = text('csv-excel', hostileGraphFile(), 'nodes.csv');
    expect(excel.startsWith('\ufeffId,Label')).toBe(true);
    for (const cells of rowsOf(excel)) expect(cells[1]).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('Neo4j’s heads, and relations that end where a node is', () => {
    const file = hostileGraphFile();
    const head = (name: string) => text('neo4j', file, name).split('\r\n', 1)[0];
    expect(head('entities.csv')).toMatch(/^id:ID,:LABEL,name,aliases:string\[\],/);
    expect(head('relations.csv')).toMatch(/^:START_ID,:END_ID,:TYPE,id,verb,negated:boolean,/);
    const ids = ['articles', 'entities', 'statements', 'actions'].flatMap((name) =>
      rowsOf(text('neo4j', file, `${name}.csv`))
        .slice(1)
        .map(([id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [from, to, type] of rowsOf(text('neo4j', file, 'relations.csv')).slice(1)) {
      expect(ids).toContain(from);
      expect(ids).toContain(to);
      expect(type).toMatch(/^[A-Z][A-Z0-9_]*$/);
    }
  });
});

describe('JSON', () => {
  test('our own is read back as it was', () => {
    expect(readGraphFile(text('json', sampleGraphFile()))).toEqual({ ok: true, value: sampleGraphFile() });
  });

  test('CX2 has its aspects in order, integer ids and a last status', () => {
    const aspects: object[] = JSON.parse(text('cx2', hostileGraphFile()));
    const names = aspects.map((aspect) => Object.keys(aspect)[0]);
    expect(names).toEqual(['CXVersion', 'metaData', 'attributeDeclarations', 'networkAttributes', 'nodes', 'edges', 'status']);
  });

  test('FollowTheMoney: ids that it takes, links that end where an entity is', () => {
    const lines: { id: string; schema: string; properties: { subject?: string[]; object?: string[]; proof?: string[] } }[] = text(
      'ftm',
      hostileGraphFile(),
    )
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    for (const { schema, properties } of lines) {
      if (schema !== 'UnknownLink') continue;
      expect(ids).toContain(properties.subject?.[0]);
      expect(ids).toContain(properties.object?.[0]);
      expect(ids).toContain(properties.proof?.[0]);
    }
  });
});

describe('text', () => {
  test('Mermaid: one statement a line, made-up ids, no bare marks; cut to its limits, and it says so', () => {
    for (const line of text('mermaid', hostileGraphFile()).trimEnd().split('\n').slice(3)) {
      expect(line).toMatch(/^ {2}(n\d+[([{]+"[^"<>]*"[)\]}]+|n\d+ (-->|-\.->)\|"[^"<>]*"\| n\d+)$/);
    }
    const file = sampleGraphFile();
    const many = Array.from({ length: 700 }, (_, i) => ({ ...file.statements[0]!, id: `m${i}` }));
    const cut = text('mermaid', { ...file, statements: many, actions: [], affiliations: [] });
    expect(cut).toContain('480 of 700 edges: as many as Mermaid draws');
    expect(cut.length).toBeLessThan(50_000);
  });

  test('DOT: every quoted string ends on its line', () => {
    for (const line of text('dot', hostileGraphFile()).split('\n')) expect(line.replace(/\\./g, '').split('"').length % 2).toBe(1);
  });

  test('Cypher: no code that Neo4j would read before it reads strings, whatever the words', () => {
    const file = sampleGraphFile();
    const [first, ...others] = file.entities;
    const name = 'a\\u0027b \\\\u0027';
    const written = text('cypher', { ...file, title: 'x\\u000aMATCH (n) DETACH DELETE n', entities: [{ ...first!, name }, ...others] });
    // As its reader of characters does: a backslash and a u are a code, wherever.
    const decoded = written.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    expect(decoded.split('\n')).toHaveLength(written.split('\n').length);
    const value = /name: '((?:[^'\\]|\\.)*)'/.exec(decoded.split('\n').find((line) => line.includes(`id: '${first!.id}'`))!)?.[1];
    expect(value?.replace(/\\(.)/g, '$1')).toBe(name);
  });

  test('Cypher: one statement a line, every string closed', () => {
    for (const line of text('cypher', hostileGraphFile()).trimEnd().split('\n').slice(1)) {
      expect(line).toMatch(/^(CREATE|MERGE|MATCH) .*;$/);
      expect(line.replace(/\\./g, '').split("'").length % 2).toBe(1);
    }
  });

  test('Markdown: the article’s words are no markup, and every row has its cells', () => {
    const report = text('markdown', hostileGraphFile());
    expect(report).not.toMatch(/(?<!\\)<script/);
    const rows = report.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect([6, 9, 11, 5]).toContain(row.replace(/\\./g, '').split('|').length - 1);
  });
});

/** What each line or record of a format looks like, whatever the ids, names, offices and texts are. */
describe('whatever the words', () => {
  const holds = (check: (file: GraphFile) => void) => fc.assert(fc.property(anyGraphFile(), check), { numRuns: 25, seed: 3 });
  const edgeCount = (file: GraphFile) => edgesOf(file).length;

  test('DOT: a statement a line, every string closed', () => {
    holds((file) => {
      const lines = text('dot', file).trimEnd().split('\n');
      expect(lines).toHaveLength(4 + file.entities.length + edgeCount(file));
      for (const line of lines) expect(line.replace(/\\./g, '').split('"').length % 2).toBe(1);
    });
  });

  test('Cypher: a statement a line, every string closed, after codes are read as well', () => {
    holds((file) => {
      const written = text('cypher', file);
      const decoded = written.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
      for (const content of [written, decoded]) {
        const strings = content.replace(/^\/\/.*\n/, '').replace(/'(?:[^'\\]|\\[\s\S])*'/g, '§');
        for (const line of strings.trimEnd().split('\n')) expect(line).toMatch(/^(CREATE|MERGE|MATCH) [^'\\]*;$/);
      }
    });
  });

  test('Mermaid: made-up ids and quoted words alone', () => {
    holds((file) => {
      for (const line of text('mermaid', file).trimEnd().split('\n').slice(3)) {
        expect(line).toMatch(/^ {2}(n\d+[([{]+"[^"<>`\\]*"[)\]}]+|n\d+ (-->|-\.->)\|"[^"<>`\\]*"\| n\d+)$/);
      }
    });
  });

  test('Neo4j: ids once, relations between them, no row short of a cell', () => {
    holds((file) => {
      const tables = write('neo4j', file).filter(({ name }) => name.endsWith('.csv'));
      const ids = tables
        .filter(({ name }) => name !== 'relations.csv')
        .flatMap((table) =>
          rowsOf(table.text)
            .slice(1)
            .map(([id]) => id),
        );
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(ids);
      for (const [from, to] of rowsOf(text('neo4j', file, 'relations.csv')).slice(1))
        expect([known.has(from), known.has(to)]).toEqual([true, true]);
    });
  });

  test('CX2 and FollowTheMoney: ids that resolve', () => {
    holds((file) => {
      const aspects: { nodes?: { id: number }[]; edges?: { s: number; t: number }[] }[] = JSON.parse(text('cx2', file));
      const nodes = aspects.flatMap((aspect) => aspect.nodes ?? []);
      expect(nodes.map(({ id }) => id)).toEqual(file.entities.map((_, i) => i));
      for (const { s, t } of aspects.flatMap((aspect) => aspect.edges ?? [])) expect([nodes[s]?.id, nodes[t]?.id]).toEqual([s, t]);
      const lines: { id: string }[] = text('ftm', file)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      for (const { id } of lines) expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    });
  });

  test('Markdown: every row has its cells, and no word is markup', () => {
    holds((file) => {
      const plain = text('markdown', file).replace(/\\./g, '');
      for (const row of plain.split('\n').filter((line) => line.startsWith('|')))
        expect([6, 9, 11, 5]).toContain(row.split('|').length - 1);
      expect(plain).not.toMatch(/[<`*[\]]/);
    });
  });

  test('a page: its data are read back, and nothing of it is markup', () => {
    holds((file) => {
      const code = { script: '', style: '', scriptHash: '', styleHash: '' };
      const page = htmlPage(file, code, file.title).text;
      expect(page.match(/<\/script/g)).toHaveLength(2);
      expect(importGraph([{ name: 'x.html', text: page }], '1')).toEqual(file);
    });
  });
});
