import { baseName, type Format, provenance } from './format.ts';
import { reify, type Value } from './reified.ts';

/** Cypher statements, one a line, that may be run twice without doubling anything. */
export const cypher: Format = {
  id: 'cypher',
  label: 'Cypher',
  opensIn: 'Neo4j, Memgraph',
  write: (file, filter) => {
    const { articles, entities, statements, actions, relations } = reify(file);
    const nodes = [...articles, ...entities, ...statements, ...actions];
    const labelOf = new Map(nodes.map(({ id, labels }) => [id, labels[0]!]));
    const lines = [
      `// ${provenance(file, filter).replace(/[\p{Cc}\u2028\u2029\\]/gu, ' ')}`,
      ...['Article', 'Entity', 'Statement', 'Action'].map(
        (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`,
      ),
      ...nodes.map(({ id, labels, properties }) => {
        const more = labels.slice(1).map((label) => `, n:${label}`);
        return `MERGE (n:${labels[0]} {id: ${literal(id)}}) SET n += ${map(properties)}${more.join('')};`;
      }),
      ...relations.map(({ from, to, type, properties }) => {
        const { id, ...rest } = properties;
        const key = id === undefined ? '' : ` {id: ${literal(id)}}`;
        const set = Object.keys(rest).length === 0 ? '' : ` SET r += ${map(rest)}`;
        const ends = `MATCH (a:${labelOf.get(from)} {id: ${literal(from)}}), (b:${labelOf.get(to)} {id: ${literal(to)}})`;
        return `${ends} MERGE (a)-[r:${type}${key}]->(b)${set};`;
      }),
      '',
    ];
    return [{ name: `${baseName(file)}.cypher`, text: lines.join('\n') }];
  },
};

const map = (properties: Readonly<Record<string, Value>>) =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`;

/**
 * Strings stay on their line: breaks and what steers are written as escapes. Neo4j reads `\u` anywhere as the start of a code, even
 * behind another backslash: a `u` that would follow one is written as its own code.
 */
function literal(value: Value): string {
  if (typeof value === 'object') return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const escaped = value
    .replace(/[\\']/g, '\\$&')
    .replace(/\\\\u/g, '\\\\\\u0075')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped}'`;
}
