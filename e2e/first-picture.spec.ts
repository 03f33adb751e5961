import { expect, test } from './support/story.ts';

test('the page’s first words wait for neither our fonts nor the shell', async ({ page, explorer, requests }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/(?:shell-[^/]*\.js|[^/]*\.woff2)$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  const welcome = page.locator('.welcome p');
  await expect(welcome.last()).toBeVisible();
  for (const words of await welcome.all()) await expect(words).not.toHaveCSS('font-family', /Variable/);
  await expect(page.locator('link[rel="preload"][as="font"]')).toHaveCount(0);
  // The font of nearly all words is on its way all the same; that of the article is not needed yet.
  await expect.poll(() => requests.filter((url) => /\/inter-[^/]*\.woff2$/.test(url)).length).toBe(1);
  expect(requests.filter((url) => /\/source-serif[^/]*\.woff2$/.test(url))).toEqual([]);
  release();
  await explorer.isDrawn();
  await expect(welcome.last()).toBeHidden();
});

test('the picture stands, is read and tapped before the code that moves it has come', async ({ page, explorer }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/canvas-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  const first = page.locator('.graph-first');
  await expect
    .poll(() =>
      first.evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value) => value > 0);
      }),
    )
    .toBe(true);
  await expect(explorer.rows('Who said what').first()).toBeVisible();

  // Along the middle of the drawing, until a node is hit.
  const box = await explorer.graph.getByTestId('graph').boundingBox();
  if (box === null) throw new Error('the graph is not on the page');
  for (let share = 0.1; share < 0.9 && (await explorer.spoken.textContent()) === 'Nothing selected'; share += 0.02)
    await page.mouse.click(box.x + box.width * share, box.y + box.height * 0.5);
  await expect(explorer.spoken).not.toHaveText('Nothing selected');
  expect(explorer.part('camera'), 'Cytoscape is not there yet').toBeUndefined();

  const told = await explorer.spoken.textContent();
  release();
  await explorer.isDrawn();
  await expect(first).toHaveCount(0);
  await expect(explorer.spoken).toHaveText(told ?? '');
});
