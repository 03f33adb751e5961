import { csvTables, excelTables } from './csv.ts';
import { cx2 } from './cx2.ts';
import { cypher } from './cypher.ts';
import { dot } from './dot.ts';
import { followTheMoney } from './follow-the-money.ts';
import type { Format } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { cyjs, graphologyJson, nodeLink, ownJson } from './json.ts';
import { markdown } from './markdown.ts';
import { mermaid } from './mermaid.ts';
import { neo4j } from './neo4j.ts';

/** In the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  ownJson,
  markdown,
  csvTables,
  excelTables,
  gexf,
  graphml,
  graphologyJson,
  nodeLink,
  cyjs,
  cx2,
  neo4j,
  cypher,
  dot,
  mermaid,
  followTheMoney,
];
