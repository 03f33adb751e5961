import { expect, it } from 'vitest';
import { createMeasure, type Surface } from './painter.ts';

/** A canvas whose serif, as ours, is the wider the smaller it is drawn; its sans is alike at every size. */
function surface(): Surface {
  const context = {
    font: '',
    measureText: (text: string) => {
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(context.font)?.[1]);
      return { width: text.length * size * (context.font.includes('Serif') ? 0.5 + 1 / size : 0.5) };
    },
  };
  return context as unknown as Surface;
}

it.each([13, 16, 21])('words in the serif are not drawn wider than they are measured, at %d pixels', (size) => {
  const context = surface();
  const measured = createMeasure(context)('launches', size, 600, 'serif');
  context.font = `600 ${size}px Serif`;
  expect(measured).toBeGreaterThanOrEqual(context.measureText('launches').width);
  expect(measured).toBeLessThan(context.measureText('launches').width * 1.15);
});
