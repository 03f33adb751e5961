import type { GraphFile } from '#graph/graph-file.ts';
import { FIRST_VIEW, NO_SELECTION } from '#view/view.ts';
import { visibleGraph } from '#view/visible.ts';
import type { VisibleNode } from '#view/visible-graph.ts';
import { edgeWordsIn } from '#view/words.ts';
import { createArticlePane } from './article.ts';
import { createDetails } from './details.ts';
import { make } from './dom.ts';
import { createDrawing } from './drawing.ts';
import { createList } from './list.ts';
import { type Chosen, createModel, litBy } from './model.ts';
import { followTheme } from './theme.ts';
import { viewerWords as say } from './viewer-words.ts';

/** The script of the page: reads the graph that stands in it, and shows graph, list, selection and article as one. */
const { file, filter }: { readonly file: GraphFile; readonly filter: string } = JSON.parse(
  document.getElementById('graph')?.textContent ?? '',
);
const model = createModel(file);
followTheme();

const SELECTED = { node: 'nodes', edge: 'edges', record: 'records' } as const;
const choose = (chosen: Chosen | undefined): void => {
  const lit = chosen === undefined ? undefined : litBy(model, chosen);
  const { kind, id = '' } = chosen ?? {};
  drawing.light(lit, chosen, edgeWordsIn(file, { ...NO_SELECTION, ...(kind === undefined ? {} : { [SELECTED[kind]]: [id] }) }));
  article.light(lit, chosen);
  details.show(chosen);
};
const article = createArticlePane(model, choose);
const details = createDetails(model, choose);
const list = createList(model, choose);

const slot = make('div', { class: 'drawing' });
const sources = file.articles.slice(0, 5).flatMap(({ publisher, published, url, title }) => {
  const name = [publisher ?? title, published].filter(Boolean).join(', ');
  // The title stands above it already.
  if (name === file.title && url === undefined) return [];
  const isLink = url !== undefined && /^https?:\/\//.test(url);
  return isLink ? make('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, name) : make('span', {}, name);
});
const summary = say.summary(model.graph.nodes.length, model.index.edges.length);
const facts = [summary, filter].filter(Boolean).join(' · ');
document.body.append(
  make('header', {}, make('h1', {}, file.title), make('p', { class: 'quiet' }, facts, ...sources.flatMap((source) => [' · ', source]))),
  make('main', {}, list.element, slot, make('div', { class: 'side' }, details.element, article.element)),
  make('footer', { class: 'quiet' }, say.made(`${file.generator.name} ${file.generator.version}`)),
);
// A window that is higher than wide has the picture upright.
const isUpright = slot.clientWidth * 1.15 < slot.clientHeight && !isTall(model.graph.nodes);
const drawing = createDrawing(isUpright ? visibleGraph(file, { ...FIRST_VIEW, layout: 'tall' }) : model.graph, choose);
slot.replaceWith(drawing.element);
choose(undefined);

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') choose(undefined);
  if (event.key === '/' && document.activeElement !== list.field) {
    event.preventDefault();
    list.field.focus();
  }
});

function isTall(nodes: readonly VisibleNode[]): boolean {
  const reach = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, Math.abs(value - values[0]!)), 0);
  return reach(nodes.map(({ x }) => x)) < reach(nodes.map(({ y }) => y));
}
