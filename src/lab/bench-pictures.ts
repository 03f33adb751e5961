import type { GraphFile } from '#graph/graph-file.ts';
import { ownGeometry } from '#picture/own-geometry.ts';
import { estimateWidth } from '#picture/painter.ts';
import { FIRST_PAPER } from '#picture/papers.ts';
import { lookAt, pictureOf } from '#picture/picture-of.ts';
import { toSvg } from '#picture/svg.ts';
import { FIRST_VIEW } from '#view/view.ts';
import { selectVisibleGraph } from '#view/visible.ts';

export interface BenchRow {
  readonly name: string;
  /** Writes once and says how many bytes that made. */
  readonly write: () => number | Promise<number>;
}

/** The pictures of a whole graph, made without a browser. */
export async function pictureRows(file: GraphFile): Promise<readonly BenchRow[]> {
  const viewed = { file, view: FIRST_VIEW };
  const options = {
    part: 'all',
    background: 'white',
    paper: FIRST_PAPER,
    labelScale: 1,
    hasTitle: true,
    hasLegend: true,
    hasSource: true,
    hasFilters: true,
    hasFootnotes: false,
  } as const;
  const draw = () =>
    pictureOf({ viewed, geometry: ownGeometry(selectVisibleGraph(viewed)), look: lookAt(viewed), measure: estimateWidth }, options)!;
  return [{ name: 'picture svg', write: () => Buffer.byteLength(toSvg(draw(), estimateWidth)) }];
}
