import type { StylesheetStyle } from 'cytoscape';
import { NODE_KINDS } from '#graph/graph-file.ts';
import { inkOf, PALETTES, type Theme } from '#picture/palette.ts';
import { FONT_STACKS } from '#picture/scene.ts';
import { ARROW_SCALE, DASHES, END_GAP, LEAST_LETTER, NODE_LOOKS } from '#picture/shapes.ts';
import { HUE_CLASSES } from './elements.ts';

/** The rules of Cytoscape's own drawing: by class alone, never on one element. Names and words are drawn by labels.ts. */
export interface StylesheetOptions {
  readonly theme: Theme;
  /** False for large graphs: edges are then found by the canvas's own search on click. */
  readonly hasEdgeEvents: boolean;
}

export function stylesheet({ theme, hasEdgeEvents }: StylesheetOptions): StylesheetStyle[] {
  const palette = PALETTES[theme];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(letter)',
        'font-family': FONT_STACKS.sans,
        'font-weight': 700,
        'font-size': 'data(letterSize)',
        'min-zoomed-font-size': LEAST_LETTER,
        'text-halign': 'center',
        'text-valign': 'center',
        'overlay-opacity': 0,
        'outline-offset': 0,
        // A hairline of paper keeps nodes apart from the lines that pass behind them.
        'outline-width': 2,
        'outline-color': palette.paper,
        'z-index': 1,
      },
    },
    ...NODE_KINDS.map((kind): StylesheetStyle => {
      const look = NODE_LOOKS[kind];
      const ink = inkOf(palette, kind, undefined);
      return {
        selector: `node.kind-${kind}`,
        style: {
          shape: look.shape,
          ...(look.corner === 0 ? {} : { 'corner-radius': 'data(corner)' }),
          'background-color': ink.fill,
          'border-width': look.border,
          'border-color': ink.stroke,
          'border-style': look.isDashed ? 'dashed' : 'solid',
          'border-dash-pattern': [4, 3],
          color: ink.letter,
        },
      };
    }),
    ...Array.from({ length: HUE_CLASSES + 1 }, (_, hue): StylesheetStyle => {
      const ink = inkOf(palette, 'agency', hue);
      return { selector: `node.hue-${hue}`, style: { 'background-color': ink.fill, 'border-color': ink.stroke, color: ink.letter } };
    }),
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        width: 'data(width)',
        'arrow-scale': ARROW_SCALE,
        'source-distance-from-node': END_GAP.source,
        'target-distance-from-node': END_GAP.target,
        'overlay-opacity': 0,
        'line-cap': 'butt',
        events: hasEdgeEvents ? 'yes' : 'no',
      },
    },
    ...(['quiet', 'faint', 'conflict', 'cooperation', 'ink'] as const).map((tone): StylesheetStyle => {
      const colour = palette[tone];
      return {
        selector: `edge.tone-${tone}`,
        style: { 'line-color': colour, 'target-arrow-color': colour, 'mid-target-arrow-color': colour },
      };
    }),
    { selector: 'edge.arrow-open', style: { 'target-arrow-shape': 'chevron' } },
    { selector: 'edge.arrow-filled', style: { 'target-arrow-shape': 'triangle' } },
    {
      selector: 'edge.arrow-hollow',
      style: { 'target-arrow-shape': 'triangle', 'target-arrow-fill': 'hollow' },
    },
    { selector: 'edge.line-dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES.dashed] } },
    { selector: 'edge.line-dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES.dotted], 'line-cap': 'round' } },
    { selector: 'edge.is-barred', style: { 'mid-target-arrow-shape': 'tee' } },
    { selector: 'node.is-selected', style: { 'outline-width': 4, 'outline-offset': 2, 'outline-color': palette.accent, 'z-index': 10 } },
    {
      selector: 'edge.is-selected',
      style: {
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'mid-target-arrow-color': palette.accent,
        'z-index': 9,
      },
    },
    { selector: '.is-dimmed', style: { opacity: 0.16, 'z-index': 0 } },
  ];
}
