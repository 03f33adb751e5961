import { InputError } from '#base/errors.ts';
import { GRAPH_FORMAT, type GraphFile, type GraphFileResult, NODE_KINDS, readGraphFile } from '../graph-file.ts';
import { layoutGraph } from '../layout.ts';
import { figuresOf } from '../metrics/metrics.ts';
import { toGraphology } from '../to-graphology.ts';
import { readCsvPair } from './read-csv.ts';
import { readGexf } from './read-gexf.ts';
import { readGraphml } from './read-graphml.ts';
import { readJsonGraph } from './read-json.ts';
import type { ImportedNode, ImportedTables } from './tables.ts';
import { toRecords } from './to-records.ts';

/**
 * A graph of another program, or our own → GraphFile. In: its file, or two of CSV, told apart by what is in them, not by name.
 * Figures are computed anew; places are kept where every node has one. Throws InputError.
 */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
}

/** What another program did not call by one of our kinds. */
const OTHER_KIND = 'group';

export function importGraph(files: readonly ImportedFile[], version: string): GraphFile {
  const own = files.length === 1 ? readOwn(files[0]!.text) : undefined;
  if (own?.ok) return own.value;
  if (own !== undefined && own.error.code !== 'graph-file/not-a-graph')
    throw new InputError([own.error.message, ...own.error.details].join('\n  '));
  return toGraphFile(readTables(files), files.map(({ name }) => name).join(', '), version);
}

/** Our own file, or the one that stands in a page of ours. */
function readOwn(text: string): GraphFileResult | undefined {
  if (/^\s*\{/.test(text)) return readGraphFile(text);
  const data = IN_A_PAGE.exec(text)?.[1];
  if (data === undefined) return undefined;
  try {
    return readGraphFile(JSON.parse(data).file);
  } catch {
    throw new InputError('this page of ours was changed or cut off: its graph cannot be read');
  }
}

/** As viewer/page.ts writes it: in the data no element can begin. */
const IN_A_PAGE = /^<!doctype html>[\s\S]*?<script type="application\/json" id="graph">([^<]*)<\/script>/;

function readTables(files: readonly ImportedFile[]): ImportedTables {
  // What tells UTF-8 is no part of XML or JSON; a table of Excel is known by it.
  const [first, ...more] = files.map(({ text }) => (/^\ufeff\s*[<{[]/.test(text) ? text.slice(1) : text));
  if (first === undefined || first.trim() === '') throw new InputError('the file is empty');
  const start = first.slice(0, 2000);
  if (/^\s*</.test(start)) return /<gexf/.test(start) ? readGexf(first) : readGraphml(first);
  if (/^\s*[{[]/.test(start)) {
    try {
      return readJsonGraph(JSON.parse(first));
    } catch (error) {
      throw error instanceof InputError ? error : new InputError(`this is not JSON, or it was cut off: ${String(error)}`);
    }
  }
  const isEdges = (text: string) => /(^\ufeff?|[,;\t])"?source"?([,;\t]|$)/i.test(text.slice(0, 2000).split(/[\r\n]/, 1)[0]!);
  const edges = [first, ...more].find(isEdges);
  if (edges === undefined)
    throw new InputError('this is no graph that can be read: GEXF, GraphML, JSON, or CSV with the columns “Source” and “Target”');
  return readCsvPair(
    edges,
    [first, ...more].find((text) => text !== edges),
  );
}

function toGraphFile(tables: ImportedTables, name: string, version: string): GraphFile {
  const nodes = uniqueNodes(tables);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const { texts, ...records } = toRecords(tables.edges, (id) => names.get(id) ?? id);
  const known = nodes.map(({ id, label, values }) => ({
    id,
    kind: NODE_KINDS.find((kind) => kind === values.kind) ?? OTHER_KIND,
    name: label,
    aliases: (values.aliases ?? '').split('; ').filter((alias) => alias !== ''),
    ...(/^[A-Z]{3}$/.test(values.country ?? '') ? { country: values.country! } : {}),
    ...(values.role ? { role: values.role } : {}),
    mentions: [],
  }));
  const graph = toGraphology({ entities: known, ...records });
  const figures = figuresOf(graph);
  const computed = nodes.every(({ x, y }) => x !== undefined && y !== undefined) ? undefined : layoutGraph(graph);
  const codes = [...new Set(known.flatMap(({ country }) => country ?? []))].sort();
  const read = readGraphFile({
    format: GRAPH_FORMAT,
    generator: { name: 'wiregraph import', version },
    title: tables.title || name,
    countries: codes.map((code) => ({
      code,
      name: known.find(({ id, kind }) => id === code && kind === 'country')?.name ?? code,
      region: '',
    })),
    articles: [...texts].map(([id, text]) => ({ id, title: tables.title || name, text, language: 'en', excluded: [] })),
    entities: known.map((entity, i) => {
      const { x = 0, y = 0 } = computed?.get(entity.id) ?? nodes[i]!;
      return { ...entity, x, y, figures: figures.get(entity.id)! };
    }),
    ...records,
  });
  if (!read.ok) throw new InputError([`${name} cannot be made a graph file`, ...read.error.details].join('\n  '));
  return read.value;
}

/** Each id once; what only an edge names is a node too. */
function uniqueNodes({ nodes, edges }: ImportedTables): readonly ImportedNode[] {
  const found = new Map<string, ImportedNode>();
  for (const node of nodes) if (node.id !== '' && !found.has(node.id)) found.set(node.id, node);
  for (const id of edges.flatMap(({ from, to }) => [from, to])) if (!found.has(id)) found.set(id, { id, label: id, values: {} });
  return [...found.values()];
}
