import { tallPlaces } from '#graph/layout/tall.ts';
import { expect, test } from './support/story.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone: tap a node, read its words, filter, search', async ({ page, explorer }) => {
  await explorer.open();
  const hasNoSidewaysScroll = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await hasNoSidewaysScroll()).toBe(true);
  const bar = page.getByRole('navigation');
  await expect(explorer.details).toBeHidden();
  await expect(explorer.filters).toBeHidden();

  // The picture stands upright and takes up most of the window.
  await explorer.expectPart('layout', 'tall');
  const places = tallPlaces(explorer.file.entities);
  const ys = [...places.values()].map(({ y }) => y);
  const [top, bottom] = [await explorer.at(0, Math.min(...ys)), await explorer.at(0, Math.max(...ys))];
  expect(bottom.y - top.y).toBeGreaterThan(844 * 0.55);

  const { x, y } = places.get(explorer.named('Juhan Reinsalu').id) ?? { x: 0, y: 0 };
  const at = await explorer.at(x, y);
  await page.touchscreen.tap(at.x, at.y);
  await explorer.expectPart('node', 'juhan-reinsalu');
  await expect(explorer.spoken).toHaveText(/^Juhan Reinsalu/);
  await bar.getByRole('button', { name: 'Article' }).tap();
  await explorer.tab('Juhan Reinsalu').tap();
  await explorer.details
    .getByRole('button', { name: /did not send, did not pay/ })
    .first()
    .tap();
  await explorer.expectLit('did not send, did not pay and did not insure');
  expect(await hasNoSidewaysScroll()).toBe(true);

  // One sheet at a time.
  await bar.getByRole('button', { name: 'Filters' }).tap();
  await expect(explorer.details).toBeHidden();
  await explorer.box('Country', 'Estonia').tap();
  await expect(explorer.summary).toHaveText(/^4 of 25 nodes/);
  await bar.getByRole('button', { name: 'Ledger' }).tap();
  await expect(explorer.filters).toBeHidden();
  await explorer.tab('Nodes').tap();
  await expect(explorer.rows('Nodes')).toHaveCount(4);
  await bar.getByRole('button', { name: 'Ledger' }).tap();
  await expect(explorer.ledger).toBeHidden();

  await page.getByRole('button', { name: 'Search names, words and commands' }).tap();
  await explorer.search.fill('hallgren');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Astrid Hallgren/ })
    .first()
    .tap();
  await expect(explorer.spoken).toHaveText(/^Astrid Hallgren/);
  expect(await hasNoSidewaysScroll()).toBe(true);
});

for (const sheet of ['Filters', 'Article', 'Ledger']) {
  test(`the whole graph stands above the sheet: ${sheet}`, async ({ page, explorer }) => {
    await explorer.open();
    await page.getByRole('navigation').getByRole('button', { name: sheet }).tap();
    const top = (await page.locator('.sheet:not(.is-shadow)').boundingBox())?.y ?? 0;
    await expect(async () => {
      const places = [...tallPlaces(explorer.file.entities).values()];
      const { y: header } = await explorer.at(0, Math.min(...places.map(({ y }) => y)));
      const { y: lowest } = await explorer.at(0, Math.max(...places.map(({ y }) => y)));
      expect(header).toBeGreaterThan(48);
      expect(lowest).toBeLessThan(top);
      // As large as that goes: nodes are no mere specks.
      expect(lowest - header).toBeGreaterThan((top - header) * 0.7);
      const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
      expect((await explorer.at(left, 0)).x).toBeGreaterThan(0);
      expect((await explorer.at(right, 0)).x).toBeLessThan(390);
    }).toPass();
  });
}

test('what is contested opens its own table; a row that is tapped is not taken for hovered', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Search names, words and commands' }).tap();
  await explorer.search.fill('contested');
  await page
    .getByRole('option', { name: /^Only what is contested/ })
    .first()
    .tap();
  await expect(explorer.tab('Contested')).toHaveAttribute('aria-selected', 'true');
  await explorer.rows('Contested').first().tap();
  await expect(explorer.lit.first()).toBeInViewport();
  await expect(page.locator('.graph-light')).not.toHaveAttribute('data-lit');
});

test('what is to be touched is large enough', async ({ page, explorer }) => {
  await explorer.open();
  const small = await page.locator('header button:visible, nav button:visible, [role="toolbar"] button:visible').evaluateAll((buttons) =>
    buttons
      .map((button) => ({ name: button.getAttribute('aria-label') ?? button.textContent, box: button.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
