import { csv } from './csv-cells.ts';
import { type Format, provenance, type WrittenFile } from './format.ts';
import { type PropertyNode, reify, type Value } from './reified.ts';

/** CSV for `neo4j-admin database import` and `apoc.import.csv`. Array separator `;`; words with line breaks want `--multiline-fields=true`. */
export const neo4j: Format = {
  id: 'neo4j',
  label: 'Neo4j bulk CSV',
  opensIn: 'neo4j-admin, APOC',
  write: (file, filter) => {
    const { articles, entities, statements, actions, relations } = reify(file);
    const names = ['articles', 'entities', 'statements', 'actions'].map((name) => `--nodes=${name}.csv`);
    const command = `neo4j-admin database import full ${names.join(' ')} --relationships=relations.csv --multiline-fields=true`;
    const relationHead = [':START_ID', ':END_ID', ':TYPE', 'id', 'verb', 'negated:boolean', 'modality', 'confidence:double', 'evidence'];
    return [
      { name: 'README.txt', text: `${provenance(file, filter)}\n\n${command}\n` },
      nodeFile('articles.csv', articles, ['name', 'publisher', 'published', 'url']),
      nodeFile('entities.csv', entities, [
        'name',
        'aliases:string[]',
        'kind',
        'country',
        'role',
        'degree:int',
        'betweenness:double',
        'pagerank:double',
      ]),
      nodeFile('statements.csv', statements, ['name', 'negated:boolean', 'evidence', 'quotation', 'attitude', ...SHARED]),
      nodeFile('actions.csv', actions, ['name', 'negated:boolean', 'evidence', 'event', 'quad', 'modality', ...SHARED]),
      {
        name: 'relations.csv',
        text: csv([
          relationHead,
          ...relations.map(({ from, to, type, properties }) => [
            from,
            to,
            type,
            ...relationHead.slice(3).map((head) => cell(properties[field(head)])),
          ]),
        ]),
      },
    ];
  },
};

const SHARED = ['chain', 'confidence:double', 'rule', 'begin:int', 'end:int', 'article'];

function nodeFile(name: string, nodes: readonly PropertyNode[], heads: readonly string[]): WrittenFile {
  const rows = nodes.map(({ id, labels, properties }) => [id, labels.join(';'), ...heads.map((head) => cell(properties[field(head)]))]);
  return { name, text: csv([['id:ID', ':LABEL', ...heads], ...rows]) };
}

const field = (head: string) => head.split(':')[0]!;

function cell(value: Value | undefined): string | number | boolean {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.map((one) => one.replaceAll(';', ',')).join(';') : value;
}
