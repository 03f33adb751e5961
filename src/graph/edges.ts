import type { EdgeKind, GraphFile } from './graph-file.ts';
import { EDGE_KIND, type EdgeRole, type Ends } from './kinds.ts';

/**
 * GraphFile → edges: one for each pair of ends that a record joins. No graph library, so that the page's shell stays light.
 * A record is the fact and an edge its picture (kinds.ts): a record without a second end has no edge and stays on its node.
 */
export interface GraphEdge {
  /** From the record's id and both ends: the same in every run. */
  readonly key: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly role: EdgeRole;
  /** Id of the statement, action or affiliation. */
  readonly record: string;
  /** The record's confidence; an affiliation's is 1. */
  readonly weight: number;
}

/** As much of a file as edges need: it is there before figures and places are. */
export type Records = Pick<GraphFile, 'statements' | 'actions' | 'affiliations'> & {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
};

/** Statements first, then actions, then affiliations, each in the file's order. */
export function edgesOf(file: Omit<Records, 'entities'>): readonly GraphEdge[] {
  return [
    ...file.statements.flatMap((record) =>
      EDGE_KIND.statement.ends(record).map((ends) => edge('statement', record.id, ends, record.confidence)),
    ),
    ...file.actions.flatMap((record) => EDGE_KIND.action.ends(record).map((ends) => edge('action', record.id, ends, record.confidence))),
    ...file.affiliations.flatMap((record) => EDGE_KIND.affiliation.ends(record).map((ends) => edge('affiliation', record.id, ends, 1))),
  ];
}

function edge(kind: EdgeKind, record: string, { from, to, role }: Ends, weight: number): GraphEdge {
  return { key: [record, from, to].map(escaped).join(':'), kind, from, to, role, record, weight };
}

/** An id from another program may hold our separator. Where no id does, a key is a name token, as GraphML wants ids to be. */
function escaped(id: string): string {
  return SEPARATOR.test(id) ? id.replace(/[%:]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`) : id;
}

const SEPARATOR = /[%:]/;
