import { describe, expect, it } from 'vitest';
import { nodeLabel, wrap } from './label-text.ts';
import { estimateWidth } from './painter.ts';
import { type LabelledNode, type PlacedLabel, placeLabels } from './place-labels.ts';
import { overlap, type Rect } from './scene.ts';

const window = { x: 0, y: 0, width: 800, height: 600 };
const block = (width: number) => ({ lines: [], width, height: 16 });
const node = (id: string, x: number, y: number, part: Partial<LabelledNode> = {}): LabelledNode => ({
  id,
  centre: { x, y },
  width: 30,
  height: 30,
  blocks: [block(80)],
  side: undefined,
  priority: 1,
  isForced: false,
  ...part,
});
const place = (nodes: readonly LabelledNode[], lines: readonly { x: number; y: number }[] = []): readonly PlacedLabel[] =>
  placeLabels({ nodes, edges: [], lines, most: 100, window, reserved: [] });
const rectOf = (nodes: readonly LabelledNode[], label: PlacedLabel): Rect => {
  const { centre } = nodes.find(({ id }) => id === label.id)!;
  const { width, height } = label.block;
  return { x: centre.x + label.offset.x - width / 2, y: centre.y + label.offset.y - height / 2, width, height };
};

describe('placeLabels', () => {
  it('sets a name below its node where there is room', () => {
    expect(place([node('a', 400, 300)])[0]?.side).toBe('below');
  });

  it('lets no two names overlap, nor a name a node', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => node(`n${i}`, 60 + (i % 10) * 70, 60 + Math.floor(i / 10) * 45, { priority: i }));
    const labels = place(nodes);
    const rects = labels.map((label) => rectOf(nodes, label));
    expect(labels.length).toBeGreaterThan(8);
    rects.forEach((a, i) => {
      for (const b of rects.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      for (const other of nodes) {
        if (other.id === labels[i]!.id) continue;
        expect(overlap(a, { x: other.centre.x - 15, y: other.centre.y - 15, width: 30, height: 30 })).toBe(false);
      }
    });
  });

  it('keeps the more important of two that cannot both stand, and all that are forced', () => {
    const crowd = (part: Partial<LabelledNode>) => [
      node('small', 400, 300, { blocks: [block(700)], ...part }),
      node('large', 400, 340, { blocks: [block(700)], priority: 5 }),
    ];
    expect(place(crowd({ priority: 1 })).map(({ id }) => id)[0]).toBe('large');
    expect(place(crowd({ isForced: true })).map(({ id }) => id)).toContain('small');
  });

  it('rather covers no line, and rather stays inside the window', () => {
    const line = Array.from({ length: 20 }, (_, i) => ({ x: 365 + i * 4, y: 328 }));
    expect(place([node('a', 400, 300)], line)[0]?.side).toBe('above');
    expect(place([node('a', 400, 590)])[0]?.side).toBe('above');
    expect(place([node('a', 20, 300)])[0]?.side).toBe('right');
  });

  const dot = (id: string, x: number, y: number, part: Partial<LabelledNode> = {}) =>
    node(id, x, y, { width: 6, height: 6, blocks: [], ...part });
  const covered = (nodes: readonly LabelledNode[], label: PlacedLabel): number => {
    const { x, y, width, height } = rectOf(nodes, label);
    return nodes.filter(({ centre }) => x < centre.x && centre.x < x + width && y < centre.y && centre.y < y + height).length;
  };

  it('covers no dot where there is a place without one', () => {
    const around = [dot('n', 400, 286), dot('s', 400, 315), dot('w', 360, 300)];
    const nodes = [dot('a', 400, 300, { blocks: [block(80)] }), ...around];
    const [label] = place(nodes);
    expect(label?.id).toBe('a');
    expect(covered(nodes, label!)).toBe(0);
  });

  it('leaves the ring around a selected dot free, also of its own name', () => {
    const nodes = [dot('a', 400, 300, { blocks: [block(80)], isForced: true }), dot('b', 340, 300, { blocks: [block(80)] })];
    for (const label of place(nodes)) {
      expect(overlap(rectOf(nodes, label), { x: 392, y: 292, width: 16, height: 16 })).toBe(false);
    }
  });

  it('in a field of dots the most important names stand, the others only where they cover next to nothing', () => {
    const nodes = Array.from({ length: 900 }, (_, i) =>
      dot(`n${i}`, 120 + (i % 30) * 18, 80 + Math.floor(i / 30) * 14, { blocks: [block(60)], priority: 900 - i }),
    );
    const labels = place(nodes);
    expect(labels.length).toBeGreaterThanOrEqual(16);
    const rank = (label: PlacedLabel) => Number(label.id.slice(1));
    for (const label of labels.filter((one) => rank(one) >= 16)) expect(covered(nodes, label)).toBeLessThanOrEqual(2);
  });

  it('is left out where it would be cut off or stand behind what floats, unless forced', () => {
    const wide = { blocks: [block(900)] };
    expect(place([node('a', 400, 300, wide)])).toEqual([]);
    expect(place([node('a', 400, 300, { ...wide, isForced: true })])).toHaveLength(1);
    const reserved = [{ x: 300, y: 200, width: 200, height: 200 }];
    expect(placeLabels({ nodes: [node('a', 400, 300)], edges: [], lines: [], most: 9, window, reserved })).toEqual([]);
  });

  it('stays where it stood before', () => {
    expect(place([node('a', 400, 300, { side: 'left' })])[0]?.side).toBe('left');
  });
});

it('words that must stand find the gap beside their edge, where there is one', () => {
  const words = { id: 'e', places: [{ x: 400, y: 300 }], block: { lines: [], width: 200, height: 34 }, priority: 1, isForced: true };
  const reserved = [
    { x: 0, y: 0, width: 800, height: 320 },
    { x: 0, y: 381, width: 800, height: 219 },
  ];
  const [label] = placeLabels({ nodes: [], edges: [words], lines: [], most: 9, window, reserved });
  const rect = { x: 300 + label!.offset.x, y: 283 + label!.offset.y, width: 200, height: 34 };
  expect(reserved.filter((other) => overlap(rect, other))).toEqual([]);
});

describe('label text', () => {
  const lines = (text: string, width: number, most: number) => wrap(text, estimateWidth, 10, 400, 'sans', width, most);

  it.each([
    ['Ana Ruiz', 100, 2, ['Ana Ruiz']],
    ['Ministry of Foreign Affairs', 100, 2, ['Ministry of', 'Foreign Affairs']],
    ['multiple sources familiar with the matter', 80, 2, ['multiple', 'sources famil…']],
    ['Donaudampfschifffahrtsgesellschaft', 60, 2, ['Donaudampf…']],
    ['Defense Minister · MEX', 106, 1, ['Defense Minister…']],
    ['', 60, 2, []],
  ] as const)('breaks “%s” at %i', (text, width, most, expected) => {
    expect(lines(text, width, most)).toEqual(expected);
  });

  it('offers the name without its note where there is little room', () => {
    const entity = {
      id: 'a',
      kind: 'official',
      name: 'Ana Ruiz',
      note: 'minister · MEX',
      letter: 'O',
      x: 0,
      y: 0,
      size: 30,
      community: 0,
    } as const;
    const blocks = nodeLabel(entity, estimateWidth, 1, false);
    expect(blocks.map((one) => one.lines.map(({ text }) => text))).toEqual([['Ana Ruiz', 'minister · MEX'], ['Ana Ruiz']]);
  });
});
