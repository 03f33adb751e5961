import { grouped } from '#base/grouped.ts';
import { edgeEntries, nodeEntries } from '#picture/legend.ts';
import { shownOf } from '#picture/shown.ts';
import type { VisibleGraph } from '#view/visible-graph.ts';
import { make, makeSvg } from './dom.ts';
import { drawn } from './drawn.ts';
import { VARIABLES } from './theme.ts';
import { viewerWords as say } from './viewer-words.ts';

const HEIGHT = 20;

/** What the signs mean, with the marks that the picture is drawn with; nothing where nothing is drawn. */
export function createLegend(graph: VisibleGraph): HTMLElement | undefined {
  const shown = shownOf(graph, new Map());
  const entries = [...nodeEntries(shown, VARIABLES), ...edgeEntries(shown, VARIABLES)].map(({ label, count, markWidth, marks }) =>
    make(
      'li',
      {},
      makeSvg(
        'svg',
        { width: markWidth, height: HEIGHT, viewBox: `0 0 ${markWidth} ${HEIGHT}`, 'aria-hidden': 'true' },
        ...marks(0, HEIGHT / 2).map(drawn),
      ),
      label,
      make('span', { class: 'quiet' }, ` ${grouped(count)}`),
    ),
  );
  if (entries.length === 0) return undefined;
  const legend = make('details', { class: 'legend' }, make('summary', {}, say.legend), make('ul', {}, ...entries));
  // In a small window the picture needs the room.
  legend.open = window.matchMedia('(min-width: 1200px)').matches;
  return legend;
}
