import type { EntityTable } from '#extract/entities/entity-table.ts';
import { findEntities } from '#extract/entities/find-entities.ts';
import { resolveWith } from '#nlp/coref/resolve.ts';
import type { Document } from '#nlp/document.ts';
import { named } from './document.ts';
import { loadKnowledge } from './knowledge.ts';

/** Documents and tables of nodes from bracket notation, for the tests of entities and affiliations. */
const knowledge = loadKnowledge();
const noClusters = { find: () => -1, ids: new Uint16Array(0) };
/** Each pronoun is joined to the nearest thing that may be meant. */
export const resolved = (table: string): Document =>
  resolveWith(named(table), knowledge, noClusters, (_, candidates) => Math.min(1, candidates.length - 1));

/** Index of the nth token of these letters. */
export function tokenOf(doc: Document, form: string, nth = 0): number {
  let seen = 0;
  for (let token = 0; token < doc.length; token++) {
    if (doc.article.text.slice(doc.begin[token], doc.end[token]) === form && seen++ === nth) return token;
  }
  throw new Error(`no token ${form}`);
}

/** Words that statements and actions need. */
export interface Asked {
  readonly speakers?: readonly string[];
  readonly arguments?: readonly string[];
}

export function tableOf(doc: Document, asked: Asked = {}): EntityTable {
  const heads = (forms: readonly string[] = []) => forms.map((form) => tokenOf(doc, form));
  return findEntities(doc, knowledge, {
    speakers: heads(asked.speakers).map((head) => ({ tokens: [head, head + 1], head })),
    arguments: heads(asked.arguments),
  });
}
