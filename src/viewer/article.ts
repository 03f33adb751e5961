import { make } from './dom.ts';
import type { Chosen, Lit, Model } from './model.ts';
import { runsOf } from './runs.ts';
import { viewerWords as say } from './viewer-words.ts';

/** The articles' words, exactly as given: a marked name chooses its node, marked evidence its record; what is chosen is lit here. */
export interface ArticlePane {
  readonly element: HTMLElement;
  /** Lights the words of records and the names of a node, and brings the first of them into view. */
  light(lit: Lit | undefined, chosen: Chosen | undefined): void;
}

export function createArticlePane(model: Model, onChoose: (chosen: Chosen) => void): ArticlePane {
  const { articles } = model.file;
  const body = make('article', { class: 'text', 'data-testid': 'article' });
  const choice = make('select', { 'aria-label': say.choose }, ...articles.map(({ id, title }) => make('option', { value: id }, title)));
  const head = make('h2', {}, say.article);
  const element = make('section', { class: 'article', 'aria-label': say.article }, head, articles.length > 1 ? choice : undefined, body);
  let shown: string | undefined;
  let marks: readonly HTMLElement[] = [];
  let buttons: readonly HTMLElement[] = [];

  const show = (id: string): void => {
    if (shown === id) return;
    shown = id;
    choice.value = id;
    const runs = runsOf(model.index, id).map(({ text, entity, records }) => {
      if (entity === undefined && records.length === 0) return text;
      const kind = entity === undefined ? 'evidence' : 'mention';
      // A blank between two marks is lit with them, and is no button.
      const mark = make('span', { class: kind, ...(/\S/.test(text) ? { role: 'button', tabindex: '-1' } : {}) }, text);
      if (entity !== undefined) mark.dataset.entity = entity;
      if (records.length > 0) mark.dataset.records = JSON.stringify(records);
      return mark;
    });
    body.replaceChildren(...runs);
    marks = runs.filter((run) => typeof run !== 'string');
    buttons = marks.filter((mark) => mark.hasAttribute('role'));
    buttons[0]?.setAttribute('tabindex', '0');
  };
  const choose = (mark: HTMLElement): void => {
    const [record] = recordsOf(mark);
    const { entity } = mark.dataset;
    if (entity !== undefined) onChoose({ kind: 'node', id: entity });
    else if (record !== undefined) onChoose({ kind: 'record', id: record });
  };
  const markOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[role=button]') : null;
  body.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (mark !== null) choose(mark);
  });
  body.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1, Enter: 0, ' ': 0 }[event.key];
    if (mark === null || step === undefined) return;
    event.preventDefault();
    if (step === 0) choose(mark);
    else {
      const next = buttons[buttons.indexOf(mark) + step];
      mark.setAttribute('tabindex', '-1');
      (next ?? mark).setAttribute('tabindex', '0');
      (next ?? mark).focus();
    }
  });
  choice.addEventListener('change', () => show(choice.value));
  if (articles[0] !== undefined) show(articles[0].id);

  return {
    element,
    light: (lit, chosen) => {
      const at = chosen === undefined ? undefined : articleOf(model, chosen, lit);
      if (at !== undefined) show(at);
      let first: HTMLElement | undefined;
      for (const mark of marks) {
        const isNamed = chosen?.kind === 'node' && mark.dataset.entity === chosen.id;
        const isEvidence = chosen !== undefined && chosen.kind !== 'node' && recordsOf(mark).some((id) => lit?.records.has(id));
        mark.classList.toggle('is-lit', isNamed || isEvidence);
        if (isNamed || isEvidence) first ??= mark;
      }
      first?.scrollIntoView({ block: 'center' });
    },
  };
}

const recordsOf = ({ dataset }: HTMLElement): readonly string[] => JSON.parse(dataset.records ?? '[]');

function articleOf({ index }: Model, { kind, id }: Chosen, lit: Lit | undefined): string | undefined {
  if (kind === 'node') return index.entities.get(id)?.mentions[0]?.article;
  const [record] = lit?.records ?? [];
  return index.record.get(record ?? '')?.fact.article;
}
