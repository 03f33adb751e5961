import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { samplePicture } from '#testing/sample-picture.ts';
import { estimateWidth } from './painter.ts';
import { FIRST_PAPER, PAPERS, pageOf } from './papers.ts';

describe('pageOf', () => {
  it.each([
    ['a4', true, [1123, 794]],
    ['a4', false, [794, 1123]],
    ['slide', false, [960, 540]],
    ['square', true, [718, 718]],
  ] as const)('%s, landscape %s: %j', (name, isLandscape, [width, height]) => {
    expect(pageOf({ ...FIRST_PAPER, name, isLandscape })).toMatchObject({ width, height });
  });

  it('has none for a picture as large as its drawing, and keeps a custom one within bounds', () => {
    expect(pageOf(FIRST_PAPER)).toBeUndefined();
    expect(pageOf({ ...FIRST_PAPER, name: 'custom', size: [Number.NaN, 1e9], margin: 1e9 })).toEqual({
      width: 227,
      height: 4535,
      margin: 57,
    });
  });
});

describe('a picture on paper', () => {
  it.each(PAPERS.filter((name) => name !== 'drawing'))('%s: everything lies on the page, clear of its margin', (name) => {
    const paper = { ...FIRST_PAPER, name };
    const page = pageOf(paper)!;
    const picture = samplePicture(sampleGraphFile(), estimateWidth, { paper });
    expect([picture.width, picture.height]).toEqual([page.width, page.height]);
    for (const { marks } of picture.layers.find((layer) => layer.name === 'furniture')!.items) {
      for (const mark of marks) {
        if (mark.type !== 'text' || mark.anchor !== 'start') continue;
        expect(mark.x).toBeGreaterThanOrEqual(page.margin);
        expect(mark.y).toBeLessThanOrEqual(page.height - page.margin + 1);
      }
    }
    const nodes = picture.layers.find((layer) => layer.name === 'nodes')!;
    expect(nodes.items).toHaveLength(25);
  });

  it('leaves out notes and then the legend before the drawing gets too small, and says so', () => {
    const file = sampleGraphFile();
    const records = [...file.statements, ...file.actions].map(({ id }) => id).join(',');
    const paper = { ...FIRST_PAPER, name: 'custom', size: [120, 90] } as const;
    const picture = samplePicture(file, estimateWidth, { paper, hasFootnotes: true }, `record=${records}`);
    expect(picture.leftOut.footnotes).toBe(file.statements.length + file.actions.length);
    expect(picture.leftOut.hasLegend).toBe(true);
    const large = samplePicture(
      file,
      estimateWidth,
      { paper: { ...FIRST_PAPER, name: 'a3' }, hasFootnotes: true },
      `record=${file.statements[0]!.id}`,
    );
    expect(large.leftOut).toEqual({ footnotes: 0, hasLegend: false });
    expect(large.layers.find(({ name }) => name === 'notes')?.items.length).toBeGreaterThan(0);
  });
});
