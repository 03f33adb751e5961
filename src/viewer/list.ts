import { NODE_KIND } from '#graph/kinds.ts';
import { recordButton } from './details.ts';
import { make } from './dom.ts';
import { type Chosen, type Model, search } from './model.ts';
import { viewerWords as say } from './viewer-words.ts';

/** All nodes and records as buttons, narrowed by a search: the way through the graph without a pointer. */
export interface List {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
}

/** More are not written at once; a search finds them. */
const MOST = 150;

export function createList(model: Model, onChoose: (chosen: Chosen) => void): List {
  const field = make('input', { type: 'search', placeholder: say.searchShort, 'aria-label': say.search });
  const found = make('p', { class: 'quiet', role: 'status', 'data-testid': 'found' });
  const body = make('div', { class: 'rows' });
  const update = (): void => {
    const { nodes, records } = search(model, field.value);
    found.textContent = nodes.length + records.length === 0 ? say.none : say.found(nodes.length, records.length);
    const rank = (id: string): number => model.index.entities.get(id)?.figures.degree ?? 0;
    body.replaceChildren(
      ...section(
        say.names,
        [...nodes].sort((a, b) => rank(b) - rank(a)),
        (id) => nodeButton(model, id, onChoose),
      ),
      ...section(say.passages, records, (id) => recordButton(model, model.index.record.get(id)!, onChoose)),
    );
  };
  field.addEventListener('input', update);
  update();
  return { element: make('section', { class: 'list', 'aria-label': say.search }, field, found, body), field };
}

function section(title: string, ids: readonly string[], row: (id: string) => HTMLElement): readonly Node[] {
  if (ids.length === 0) return [];
  const rows = make('ul', {}, ...ids.slice(0, MOST).map((id) => make('li', {}, row(id))));
  const more = ids.length <= MOST ? [] : [make('p', { class: 'quiet' }, say.more(ids.length - MOST))];
  return [make('h2', {}, title), rows, ...more];
}

function nodeButton({ index }: Model, id: string, onChoose: (chosen: Chosen) => void): HTMLButtonElement {
  const entity = index.entities.get(id)!;
  const kind = make('span', { class: 'quiet' }, NODE_KIND[entity.kind].label);
  const button = make('button', { type: 'button', class: 'name', 'data-node': id }, make('b', {}, entity.name), kind);
  button.addEventListener('click', () => onChoose({ kind: 'node', id }));
  return button;
}
