import { fileName } from '#picture/file-name.ts';
import { filterWords } from '#picture/filter-words.ts';
import { huesOf } from '#picture/hues.ts';
import { compose, type Picture } from '#picture/picture.ts';
import type { PictureFacts, PictureOptions } from '#picture/picture-options.ts';
import { pictureWords } from '#picture/picture-words.ts';
import type { Measure } from '#picture/scene.ts';
import type { Shown } from '#picture/shown.ts';
import { indexOf } from '#view/file-index.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import type { GraphCanvas } from '../canvas/canvas.ts';
import { lookOf } from '../canvas/look-of.ts';
import type { AppState } from '../store/state.ts';
import { words } from '../strings.ts';

/** State and canvas → the picture that the dialog shows and saves. */
export function pictureOf(state: AppState, canvas: GraphCanvas, measure: Measure, options: PictureOptions): Picture | undefined {
  const graph = selectVisibleGraph(state);
  const shown: Shown = {
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
    hues: huesOf(graph.nodes, state.view.colourBy),
  };
  const look = lookOf(state, { theme: options.background === 'dark' ? 'dark' : 'light', isStill: true, focused: undefined });
  return compose({ shown, look, geometry: canvas.geometry(), facts: factsOf(state), measure, options });
}

function factsOf(state: AppState): PictureFacts {
  const { file } = state;
  const graph = selectVisibleGraph(state);
  const index = indexOf(file);
  const edges = graph.edges.reduce((sum, edge) => sum + edge.edges.length, 0);
  const [article] = file.articles;
  const source =
    article === undefined || file.articles.length > 1
      ? pictureWords.source(pictureWords.articles(file.articles.length), undefined, undefined)
      : pictureWords.source(article.publisher ?? article.title, article.published?.slice(0, 10), article.url);
  return {
    title: file.title,
    source,
    madeWith: pictureWords.madeWith(words.product, file.generator.version),
    filters: filterWords(state),
    shown: pictureWords.shown(graph.nodes.length, file.entities.length, edges, index.edges.length),
  };
}

export function softwareOf({ file }: AppState): string {
  return `${words.product} ${file.generator.version}`;
}

export function pictureFileName(state: AppState, extension: 'png' | 'svg'): string {
  return fileName(state.file.title, filterWords(state), state.file.articles[0]?.published, extension);
}
