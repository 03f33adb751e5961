import { FONT_STACKS, HALO_WIDTH, type Mark } from '#picture/scene.ts';
import { pathOf } from '#picture/svg.ts';
import { makeSvg } from './dom.ts';

/** A mark of the picture as an element of SVG. */
export function drawn(mark: Mark): SVGElement {
  if (mark.type === 'text') {
    const { x, y, size, weight, fill, anchor, font, halo } = mark;
    const letters = { 'font-family': FONT_STACKS[font], 'font-size': tenth(size), 'font-weight': weight, fill, 'text-anchor': anchor };
    const lift =
      halo === undefined
        ? {}
        : { stroke: halo, 'stroke-width': tenth(size * HALO_WIDTH), 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
    return makeSvg('text', { x: tenth(x), y: tenth(y), ...letters, ...lift }, mark.text);
  }
  const { d, fill = 'none', stroke, width = 1, dash, cap } = mark;
  return makeSvg('path', {
    d: d.map(pathOf).join(''),
    fill,
    ...(stroke === undefined ? {} : { stroke, 'stroke-width': width }),
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash.join(' ') }),
    ...(cap === undefined ? {} : { 'stroke-linecap': cap }),
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
