import { InputError } from '#base/errors.ts';
import { type ImportedTables, placed, type Values } from './tables.ts';

type Loose = Readonly<Record<string, unknown>>;

/** node-link (NetworkX, D3), graphology, or Cytoscape's `.cyjs`, told apart by their shape. */
export function readJsonGraph(value: unknown): ImportedTables {
  const root = objectOf(value);
  const elements = objectOf(root.elements);
  const nodes = listOf(root.nodes ?? elements.nodes);
  const edges = listOf(root.edges ?? root.links ?? elements.edges);
  if (nodes === undefined || edges === undefined)
    throw new InputError('this JSON is no graph: it has no lists “nodes” and “edges” (or “links”)');
  const head = { ...root, ...objectOf(root.graph), ...objectOf(root.attributes), ...objectOf(root.data) };
  // graphology's places are sigma's: y grows upwards.
  const up = nodes.some((node) => 'key' in node && 'attributes' in node) ? -1 : 1;
  return {
    title: wordOf(head.name ?? head.title),
    nodes: nodes.map((node) => {
      const flat = flattened(node);
      const id = wordOf(node.key ?? flat.id ?? flat.name);
      const { x, y } = { ...flat, ...objectOf(node.position) };
      return { id, label: wordOf(flat.label ?? flat.name) || id, ...placed(x, y, up), values: valuesOf(flat) };
    }),
    edges: edges.map((edge) => {
      const flat = flattened(edge);
      const id = wordOf(flat.key ?? flat.id);
      const label = wordOf(flat.label ?? flat.interaction ?? flat.verb);
      return { ...(id === '' ? {} : { id }), from: wordOf(flat.source), to: wordOf(flat.target), label, values: valuesOf(flat) };
    }),
  };
}

/** What stands at the record, and in its `data` or `attributes`. */
const flattened = (record: Loose): Loose => ({ ...record, ...objectOf(record.data), ...objectOf(record.attributes) });

function valuesOf(flat: Loose): Values {
  const words = Object.entries(flat).map(([name, value]) => [name, wordOf(value)] as const);
  return Object.fromEntries(words.filter(([, word]) => word !== ''));
}

const objectOf = (value: unknown): Loose => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});
const listOf = (value: unknown): readonly Loose[] | undefined => (Array.isArray(value) ? value.map(objectOf) : undefined);

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordOf).join('; ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
