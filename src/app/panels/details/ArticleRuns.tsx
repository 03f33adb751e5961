import { useMemo } from 'react';
import type { GraphArticle } from '#graph/graph-file.ts';
import { indexOf } from '#view/file-index.ts';
import { useApp, useAppLater, useAppStore } from '../../store/context.ts';
import { type LitSpan, type Paragraph, runsOf } from '../../store/reading.ts';
import type { AppState } from '../../store/state.ts';
import { ArticleRun } from './ArticleRun.tsx';

interface Props {
  readonly article: GraphArticle;
  readonly paragraph: Paragraph;
  readonly lit: readonly LitSpan[];
}

const NONE: readonly string[] = [];

/** The runs of a paragraph. One look at the state for all of them: which of the nodes that are named here is hovered, which are selected. */
export function ArticleRuns({ article, paragraph, lit }: Props) {
  const index = indexOf(useAppStore().getState().file);
  const named = useMemo(() => namedIn(paragraph), [paragraph]);
  const hovered = useAppLater(named.hovered);
  const selected = useApp(named.selected);
  return runsOf(paragraph).map((run) => (
    <ArticleRun
      key={run.span[0]}
      text={article.text}
      run={run}
      lit={lit}
      index={index}
      isHovered={run.entity !== undefined && run.entity === hovered}
      isSelected={run.entity !== undefined && selected.includes(run.entity)}
    />
  ));
}

/** Undefined, and the empty list, for what is not named in the paragraph: it is not rendered anew for that. */
function namedIn({ names }: Paragraph) {
  const isNamed = (id: string) => names.some(({ entity }) => entity === id);
  return {
    hovered: ({ screen }: AppState) => (isNamed(screen.hover?.node ?? '') ? screen.hover?.node : undefined),
    selected: ({ view }: AppState) => (view.selection.nodes.some(isNamed) ? view.selection.nodes : NONE),
  };
}
