import type { EdgeKind, GraphAction, GraphAffiliation, GraphStatement, NodeKind } from './graph-file.ts';

/**
 * The kinds of node and of edge as data: what they are called, how they look in words, and how a record becomes edges.
 * Shapes are keys and a kind is its own colour key: the stylesheets of app and formats give them their values.
 */
export interface NodeKindInfo {
  readonly kind: NodeKind;
  readonly label: string;
  readonly plural: string;
  /** Stands in the node, so that colour is never the only sign. A country shows its code in its place. */
  readonly letter: string;
  readonly shape: 'rounded-square' | 'circle' | 'stadium' | 'octagon' | 'hexagon' | 'dashed-circle' | 'light-circle' | 'diamond';
}

export const NODE_KIND: Readonly<Record<NodeKind, NodeKindInfo>> = {
  country: { kind: 'country', label: 'Country', plural: 'Countries', letter: 'C', shape: 'stadium' },
  agency: { kind: 'agency', label: 'Agency', plural: 'Agencies', letter: 'A', shape: 'rounded-square' },
  official: { kind: 'official', label: 'Official', plural: 'Officials', letter: 'O', shape: 'circle' },
  person: { kind: 'person', label: 'Person', plural: 'People', letter: 'P', shape: 'light-circle' },
  organization: { kind: 'organization', label: 'Organization', plural: 'Organizations', letter: 'N', shape: 'octagon' },
  group: { kind: 'group', label: 'Group', plural: 'Groups', letter: 'G', shape: 'hexagon' },
  source: { kind: 'source', label: 'Unnamed source', plural: 'Unnamed sources', letter: '?', shape: 'dashed-circle' },
  place: { kind: 'place', label: 'Place', plural: 'Places', letter: '·', shape: 'diamond' },
};

export type EdgeRole = 'about' | 'addressee' | 'target' | 'place' | 'of';

/** The ends of one edge, before it has a key. */
export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly role: EdgeRole;
}

interface EdgeKindInfo<R> {
  readonly kind: EdgeKind;
  readonly label: string;
  readonly plural: string;
  /** What its record's edges are: pairs in the record's order, each pair once, no end twice in one edge. */
  readonly ends: (record: R) => readonly Ends[];
}

export const EDGE_KIND: {
  readonly statement: EdgeKindInfo<GraphStatement>;
  readonly action: EdgeKindInfo<GraphAction>;
  readonly affiliation: EdgeKindInfo<GraphAffiliation>;
} = {
  statement: {
    kind: 'statement',
    label: 'Said',
    plural: 'Statements',
    ends: ({ speakers, addressees, about }) => pairs(speakers, [roled(addressees, 'addressee'), roled(about, 'about')]),
  },
  action: {
    kind: 'action',
    label: 'Did',
    plural: 'Actions',
    ends: ({ actors, targets, places }) => {
      const toTargets = pairs(actors, [roled(targets, 'target')]);
      return toTargets.length > 0 ? toTargets : pairs(actors, [roled(places, 'place')]);
    },
  },
  affiliation: {
    kind: 'affiliation',
    label: 'Holds office',
    plural: 'Offices',
    ends: ({ official, of }) => pairs([official], [roled([of], 'of')]),
  },
};

type Roled = readonly { readonly id: string; readonly role: EdgeRole }[];

const roled = (ids: readonly string[], role: EdgeRole): Roled => ids.map((id) => ({ id, role }));

function pairs(froms: readonly string[], groups: readonly Roled[]): readonly Ends[] {
  const found: Ends[] = [];
  for (const from of new Set(froms)) {
    const seen = new Set([from]);
    for (const { id, role } of groups.flat()) {
      if (!seen.has(id)) found.push({ from, to: id, role });
      seen.add(id);
    }
  }
  return found;
}
