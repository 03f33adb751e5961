import type { GraphAction, GraphAffiliation, GraphStatement } from '../graph-file.ts';
import type { ImportedEdge } from './tables.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';

/**
 * Edges → records: edges of one record become one again. What does not say that it is a statement or an office is an action.
 * The words that came along make up the article's text, a line a record, so that every record has its evidence.
 */
export interface Records {
  readonly statements: readonly GraphStatement[];
  readonly actions: readonly GraphAction[];
  readonly affiliations: readonly GraphAffiliation[];
  readonly texts: ReadonlyMap<string, string>;
}

const ARTICLE = 'imported';

export function toRecords(edges: readonly ImportedEdge[], nameOf: (id: string) => string): Records {
  const groups = groupByRecord(edges);
  const statementIds = new Set(groups.filter(({ kind }) => kind === 'statement').map(({ id }) => id));
  const builders = new Map<string, TextBuilder>();
  const statements: GraphStatement[] = [];
  const actions: GraphAction[] = [];
  const affiliations: GraphAffiliation[] = [];
  for (const group of groups) {
    const { id, kind, article, values, label } = group;
    const builder = builders.get(article) ?? createTextBuilder();
    builders.set(article, builder);
    const names = (ids: readonly string[]) => ids.map((end) => nameOf(end)).join(', ');
    const voucher = values.voucher !== undefined && statementIds.has(values.voucher) && values.voucher !== id ? values.voucher : undefined;
    const shared = {
      id,
      article,
      polarity: oneOf(['positive', 'negative'] as const, values.polarity),
      rule: values.rule || 'import/edge',
      confidence: share(values.confidence ?? values.weight),
    };
    const verb = label || 'linked to';
    const froms = group.ends('from');
    if (kind === 'statement') {
      const source = builder.add(names(froms));
      const cue = builder.add(verb);
      const content = builder.add(values.evidence || names(group.ends('about')));
      statements.push({
        ...shared,
        speakers: froms,
        addressees: group.ends('addressee'),
        about: group.ends('about'),
        source: [source],
        cue: [cue],
        content: [content],
        quotation: oneOf(['indirect', 'direct', 'mixed'] as const, values.quotation),
        attitude: oneOf(['assertion', 'belief', 'fact', 'eventuality'] as const, values.attitude),
        ...(voucher === undefined ? {} : { within: voucher }),
      });
    } else if (kind === 'affiliation') {
      const evidence = builder.add(values.evidence || `${names(froms)}, ${verb}, ${names(group.ends('to'))}`);
      affiliations.push({ id, article, official: froms[0]!, role: verb, of: group.ends('to')[0]!, evidence });
    } else {
      const places = group.ends('place');
      // The headings of a CSV file come in lower case.
      const likely = values.eventConfidence ?? values.eventconfidence;
      const quad = QUADS.find((one) => one === values.quad);
      const evidence = builder.add(values.evidence || `${names(froms)} ${verb} ${names(group.ends('to'))}`);
      actions.push({
        ...shared,
        actors: froms,
        targets: group.ends('to').filter((end) => !places.includes(end)),
        places,
        predicate: evidence,
        lemma: verb,
        ...(values.event ? { event: values.event } : {}),
        ...(quad === undefined ? {} : { quad }),
        ...(likely ? { eventConfidence: share(likely) } : {}),
        modality: oneOf(['asserted', 'possible', 'planned', 'hypothetical'] as const, values.modality),
        evidence,
        ...(voucher === undefined ? {} : { attributedTo: voucher }),
      });
    }
    builder.endLine();
  }
  return { statements, actions, affiliations, texts: new Map([...builders].map(([article, builder]) => [article, builder.text()])) };
}

const QUADS = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const;

interface Group {
  readonly id: string;
  readonly kind: string;
  readonly article: string;
  readonly label: string;
  readonly values: ImportedEdge['values'];
  /** Ids at one end: `from`, `to`, or the far ends in one role; each once. */
  readonly ends: (which: string) => readonly string[];
}

function groupByRecord(edges: readonly ImportedEdge[]): readonly Group[] {
  const groups = new Map<string, ImportedEdge[]>();
  for (const [i, edge] of edges.entries()) {
    const { kind = 'action', record = edge.id ?? `edge-${i + 1}` } = edge.values;
    const key = JSON.stringify([kind, record]);
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((members, i): Group => {
    const { values, label, id } = members[0]!;
    let own = values.record ?? id ?? `edge-${i + 1}`;
    while (taken.has(own)) own = `${own}-again`;
    taken.add(own);
    return {
      id: own,
      kind: values.kind ?? 'action',
      article: values.article || ARTICLE,
      label: values.verb || label,
      values,
      ends: (which) => {
        const found = members.filter((edge) => which === 'from' || which === 'to' || (edge.values.role || 'about') === which);
        return [...new Set(found.map(({ from, to }) => (which === 'from' ? from : to)))];
      },
    };
  });
}

/** The first where the word is none of them. */
function oneOf<const T extends readonly string[]>(words: T, word: string | undefined): T[number] {
  return words.find((one) => one === word) ?? words[0]!;
}

/** How sure, 0–1; a weight of another scale says nothing of that. */
function share(word: string | undefined): number {
  const value = Number(word);
  return word !== undefined && word !== '' && 0 <= value && value <= 1 ? value : 1;
}
