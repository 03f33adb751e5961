import { indexOf } from '#view/file-index.ts';
import { selectLit } from '#view/lit.ts';
import type { Viewed } from '#view/view.ts';
import { viewWords } from '#view/view-words.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { edgeWordsIn } from '#view/words.ts';
import { fileName } from './file-name.ts';
import { filterWords } from './filter-words.ts';
import { footnotesOf } from './footnotes.ts';
import { huesOf } from './hues.ts';
import { compose, type Picture } from './picture.ts';
import type { PictureFacts, PictureOptions } from './picture-options.ts';
import { pictureWords } from './picture-words.ts';
import type { Measure } from './scene.ts';
import { type Geometry, type Look, shownOf } from './shown.ts';

export interface PictureSource {
  readonly viewed: Viewed;
  readonly geometry: Geometry;
  readonly look: Look;
  readonly measure: Measure;
}

/** A view and where it is drawn → the picture: the dialog's and the command's alike. Undefined where there is nothing to draw. */
export function pictureOf({ viewed, geometry, look, measure }: PictureSource, options: PictureOptions): Picture | undefined {
  const graph = selectVisibleGraph(viewed);
  const shown = shownOf(graph, huesOf(graph.nodes, viewed.view.colourBy));
  return compose({ shown, look, geometry, facts: factsOf(viewed), measure, options, hasHulls: viewed.view.hulls });
}

/** How a view looks by itself, where nobody points at it. */
export function lookAt(viewed: Viewed): Look {
  const { nodes, edges } = selectLit(viewed);
  return {
    selectedNodes: nodes,
    selectedEdges: edges,
    focused: undefined,
    lit: undefined,
    wordsOf: edgeWordsIn(viewed.file, viewed.view.selection),
  };
}

function factsOf(viewed: Viewed): PictureFacts {
  const { file, view } = viewed;
  const graph = selectVisibleGraph(viewed);
  const index = indexOf(file);
  const edges = graph.edges.reduce((sum, edge) => sum + edge.edges.length, 0);
  const [article] = file.articles;
  const source =
    article === undefined || file.articles.length > 1
      ? pictureWords.source(pictureWords.articles(file.articles.length), undefined, undefined)
      : pictureWords.source(article.publisher ?? article.title, article.published?.slice(0, 10), article.url);
  return {
    title: file.title,
    language: article?.language ?? 'en',
    source,
    madeWith: pictureWords.madeWith(viewWords.product, file.generator.version),
    filters: filterWords(viewed),
    shown: pictureWords.shown(graph.nodes.length, file.entities.length, edges, index.edges.length),
    meaning: pictureWords.meaning(view.sizeBy),
    footnotes: footnotesOf(viewed),
  };
}

export function softwareOf({ file }: Viewed): string {
  return `${viewWords.product} ${file.generator.version}`;
}

export function pictureFileName(viewed: Viewed, extension: 'png' | 'svg' | 'pdf'): string {
  return fileName(viewed.file.title, filterWords(viewed), viewed.file.articles[0]?.published, extension);
}
