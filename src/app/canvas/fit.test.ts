import { describe, expect, it } from 'vitest';
import { hullOf } from '#picture/hull.ts';
import { overlap } from '#picture/scene.ts';
import { fitView, freeOf } from './fit.ts';

const at = (x: number, y: number) => ({ centre: { x, y }, width: 40, height: 40 });
const spread = [at(-300, -200), at(300, -200), at(300, 200), at(-100, 0)];

it.each([
  ['nothing', [], { width: 400, height: 700 }],
  ['chips and tools', [{ x: 10, y: 10, width: 200, height: 30 }], { width: 400, height: 700 }],
  ['a row of chips as wide as the drawing', [{ x: 4, y: 4, width: 392, height: 40 }], { width: 400, height: 700 }],
  ['a sheet from below', [{ x: -8, y: 260, width: 416, height: 440, sheet: 'below' }], { width: 400, height: 260 }],
  ['a sheet from the right', [{ x: 230, y: -8, width: 180, height: 716, sheet: 'right' }], { width: 230, height: 700 }],
] as const)('free of %s', (_what, reserved, free) => expect(freeOf({ width: 400, height: 700 }, reserved)).toEqual(free));

describe('fitView', () => {
  it('shows all nodes with room around them', () => {
    const view = fitView({ nodes: spread, width: 800, height: 600, reserved: [], maxZoom: 2 })!;
    for (const { centre } of spread) {
      const x = centre.x * view.zoom + view.pan.x;
      const y = centre.y * view.zoom + view.pan.y;
      expect(x > 60 && x < 740 && y > 30 && y < 570).toBe(true);
    }
  });

  it('keeps nodes and their names clear of what floats', () => {
    const legend = { x: 12, y: 450, width: 250, height: 140 };
    const nodes = [...spread, at(-300, 190)];
    const view = fitView({ nodes, width: 800, height: 600, reserved: [legend], maxZoom: 2 })!;
    for (const { centre } of nodes) {
      const x = centre.x * view.zoom + view.pan.x;
      const y = centre.y * view.zoom + view.pan.y;
      expect(overlap({ x: x - 20 * view.zoom, y: y - 20 * view.zoom, width: 40 * view.zoom, height: 40 * view.zoom }, legend)).toBe(false);
    }
  });

  it.each([12, 500])('brings %d nodes clear of a sheet', (count) => {
    const nodes = Array.from({ length: count }, (_, i) => at((i % 25) * 60, Math.floor(i / 4) * 60));
    const sheet = { x: 0, y: 260, width: 400, height: 440, sheet: 'below' } as const;
    const view = fitView({ nodes, width: 400, height: 700, reserved: [sheet], maxZoom: 2 })!;
    for (const { centre } of nodes) expect(centre.y * view.zoom + view.pan.y).toBeLessThan(sheet.y);
    for (const { centre } of nodes) expect(centre.x * view.zoom + view.pan.x).toBeGreaterThan(0);
  });

  it('makes the most of the strip above a sheet, beside the chips', () => {
    const nodes = [at(-150, -300), at(150, -300), at(0, 0), at(-150, 300), at(150, 300)];
    const chips = { x: 2, y: 2, width: 220, height: 46 };
    const sheet = { x: -8, y: 205, width: 406, height: 500, sheet: 'below' } as const;
    const view = fitView({ nodes, width: 390, height: 700, reserved: [chips, sheet], maxZoom: 2 })!;
    expect(view.zoom).toBeGreaterThan(0.22);
    for (const { centre } of nodes) expect(centre.y * view.zoom + view.pan.y).toBeLessThan(sheet.y);
  });

  it('does not blow up a single node, and has no view of nothing', () => {
    expect(fitView({ nodes: [at(5, 5)], width: 800, height: 600, reserved: [], maxZoom: 1.3 })?.zoom).toBe(1.3);
    expect(fitView({ nodes: [], width: 800, height: 600, reserved: [], maxZoom: 1.3 })).toBeUndefined();
    expect(fitView({ nodes: [at(5, 5)], width: 0, height: 0, reserved: [], maxZoom: 1.3 })).toBeUndefined();
  });
});

describe('hullOf', () => {
  it('goes around the outermost points alone', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
      { x: 2, y: 2 },
      { x: 2, y: 0 },
    ];
    expect(hullOf(points)).toHaveLength(4);
  });
});
