import { describe, expect, it } from 'vitest';
import { overlap, type Rect } from '#picture/scene.ts';
import { type MinimapRequest, placeMinimap } from './minimap-place.ts';

const tools: Rect = { x: 700, y: 4, width: 56, height: 260 };
const request = (part: Partial<MinimapRequest>): MinimapRequest => ({
  width: 760,
  height: 530,
  floating: [tools],
  chosen: [],
  before: undefined,
  ...part,
});

describe('the minimap', () => {
  it.each<[string, Partial<MinimapRequest>, string | undefined]>([
    ['lies below on the right', {}, 'bottom-right'],
    ['goes aside for what is selected', { chosen: [{ x: 640, y: 450, width: 40, height: 40 }] }, 'bottom-left'],
    ['goes aside for a sheet', { floating: [tools, { x: 328, y: 0, width: 432, height: 530 }] }, 'bottom-left'],
    ['goes aside for tools that reach far down', { floating: [{ ...tools, height: 480 }] }, 'bottom-left'],
    ['stands on a small thing in its corner', { floating: [tools, { x: 600, y: 480, width: 160, height: 50 }] }, 'bottom-right'],
    ['stays where it was', { before: 'bottom-left' }, 'bottom-left'],
    ['is not there where nothing is free', { chosen: [{ x: 0, y: 0, width: 760, height: 530 }] }, undefined],
    ['is not there on a phone', { width: 390, height: 740 }, undefined],
    ['is not there in a low strip', { height: 200 }, undefined],
  ])('%s', (_, part, corner) => expect(placeMinimap(request(part))?.corner).toBe(corner));

  it.each([
    [760, 530],
    [520, 420],
    [430, 330],
  ])('covers nothing that it must not, and stays within, at %d × %d', (width, height) => {
    const flat = { x: width - 60, y: 4, width: 56, height: 260 };
    const found = placeMinimap(request({ width, height, floating: [flat] }));
    if (!found) throw new Error('there is room');
    expect(overlap(found.rect, flat)).toBe(false);
    expect(found.rect.x).toBeGreaterThanOrEqual(0);
    expect(found.rect.y + found.rect.height).toBeLessThanOrEqual(height);
    expect(found.rect.width * found.rect.height).toBeLessThan(width * height * 0.08);
  });
});
