import type { GraphAction } from '#graph/graph-file.ts';
import { NODE_KIND } from '#graph/kinds.ts';
import { chainOf } from '#view/chain.ts';
import { isClassUnsure } from '#view/event-class.ts';
import type { FactRecord } from '#view/file-index.ts';
import { viewWords } from '#view/view-words.ts';
import { evidenceWords, namesOf, quoted } from '#view/words.ts';
import { make } from './dom.ts';
import type { Chosen, Model } from './model.ts';
import { viewerWords as say } from './viewer-words.ts';

/** What is chosen, in words: a node with all that is said of it, an edge with its records, a record with who vouches for it. */
export interface Details {
  readonly element: HTMLElement;
  show(chosen: Chosen | undefined): void;
}

export function createDetails(model: Model, onChoose: (chosen: Chosen | undefined) => void): Details {
  const body = make('div', { class: 'chosen', role: 'status', 'data-testid': 'chosen' });
  const clear = make('button', { type: 'button', class: 'clear', hidden: '' }, say.clear);
  clear.addEventListener('click', () => onChoose(undefined));
  return {
    element: make('section', { class: 'details', 'aria-label': say.selected }, make('h2', {}, say.selected), body, clear),
    show: (chosen) => {
      clear.hidden = chosen === undefined;
      body.replaceChildren(...(chosen === undefined ? [make('p', { class: 'quiet' }, say.nothing)] : described(model, chosen, onChoose)));
    },
  };
}

function described(model: Model, { kind, id }: Chosen, onChoose: (chosen: Chosen) => void): readonly Node[] {
  const { index, graph, file } = model;
  const rows = (records: readonly FactRecord[]): HTMLElement =>
    make('ul', {}, ...records.map((record) => make('li', {}, recordButton(model, record, onChoose))));
  if (kind === 'record') {
    const record = index.record.get(id);
    return record === undefined ? [] : [recordButton(model, record, onChoose), ...factsOf(model, record, onChoose)];
  }
  if (kind === 'edge') {
    const edge = graph.edges.find((one) => one.id === id);
    if (edge === undefined) return [];
    const [from = '', to = ''] = namesOf(index, [edge.from, edge.to]);
    const records = edge.records.flatMap((one) => index.record.get(one) ?? []);
    return [make('h3', {}, from, ' → ', to), make('p', { class: 'quiet' }, edge.label), rows(records)];
  }
  const entity = index.entities.get(id);
  if (entity === undefined) return [];
  const country = file.countries.find(({ code }) => code === entity.country)?.name;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say.role, entity.role],
    [say.country, entity.kind === 'country' ? undefined : country],
    [say.aliases, entity.aliases.join(', ') || undefined],
  ];
  const records = index.recordsOf.get(id) ?? [];
  return [
    make('h3', {}, entity.name),
    make('p', { class: 'quiet' }, `${NODE_KIND[entity.kind].label} · ${say.links(entity.figures.degree)}`),
    make('dl', {}, ...facts.flatMap(([name, value]) => (value === undefined ? [] : [make('dt', {}, name), make('dd', {}, value)]))),
    records.length === 0 ? make('p', { class: 'quiet' }, say.noRecords) : rows(records),
  ];
}

/** Who does what, then the verbatim words: chooses the record. Used in the list too. */
export function recordButton(model: Model, record: FactRecord, onChoose: (chosen: Chosen) => void): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', class: 'record', 'data-record': record.id },
    make('b', {}, headOf(model, record)),
    make('span', { class: 'words' }, evidenceWords(model.index, record)),
  );
  button.addEventListener('click', () => onChoose({ kind: 'record', id: record.id }));
  return button;
}

function headOf({ index }: Model, { kind, fact }: FactRecord): string {
  const named = (ids: readonly string[]) => namesOf(index, ids).join(say.and);
  if (kind === 'affiliation') return `${named([fact.official])}, ${fact.role}, ${named([fact.of])}`;
  const status = [fact.polarity === 'negative' ? say.denied : '', kind === 'action' ? say.modality[fact.modality] : ''].filter(Boolean);
  const marks = status.length === 0 ? '' : ` (${status.join(', ')})`;
  if (kind === 'action')
    return [named(fact.actors), fact.lemma, named([...fact.targets, ...fact.places])].filter(Boolean).join(' · ') + marks;
  const cue = quoted(index, fact.article, fact.cue) || say.said;
  return `${named(fact.speakers) || say.nobody} · ${cue}${fact.addressees.length > 0 ? ` · ${say.told} ${named(fact.addressees)}` : ''}${marks}`;
}

function factsOf(model: Model, record: FactRecord, onChoose: (chosen: Chosen) => void): readonly Node[] {
  const { index } = model;
  const { outlet, links } = chainOf(index, record);
  const chain = [outlet, ...links.map(({ speakers }) => namesOf(index, speakers).join(say.and) || say.nobody)].filter(
    (name) => name !== undefined,
  );
  const ends = (index.participants.get(record.id) ?? []).map((id) => {
    const button = make('button', { type: 'button', class: 'end' }, index.entities.get(id)?.name ?? id);
    button.addEventListener('click', () => onChoose({ kind: 'node', id }));
    return button;
  });
  return [
    make('p', { class: 'quiet' }, `${say.vouches}: ${chain.join(' → ') || say.articleSays}`),
    record.kind === 'action' ? classOf(record.fact) : '',
    record.kind === 'affiliation' ? '' : make('p', { class: 'quiet' }, say.confidence(record.fact.confidence)),
    make('p', { class: 'ends' }, ...ends),
  ].filter((node) => typeof node !== 'string');
}

function classOf(action: GraphAction): Node | '' {
  const names = [action.event, action.quad].flatMap((value) =>
    value === undefined ? [] : [(viewWords.value[value] ?? value).toLowerCase()],
  );
  if (names.length === 0) return '';
  const text = isClassUnsure(action) ? say.unsureClass(names.join(', '), action.eventConfidence ?? 0) : say.class(names.join(', '));
  return make('p', { class: 'quiet' }, text);
}
