import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { hostileGraphFile } from '#testing/hostile-graph.ts';
import { expect, serveGraph, test } from './support/story.ts';

/** The page that leaves the program, opened from disk: what it asks for and what it complains of. */
async function openFromDisk(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const requests: string[] = [];
  const mishaps: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => mishaps.push(message.text()));
  page.on('pageerror', (error) => mishaps.push(error.message));
  page.on('dialog', (dialog) => {
    mishaps.push(dialog.message());
    void dialog.dismiss();
  });
  const url = pathToFileURL(path).href;
  await page.goto(url);
  return { page, url, requests, mishaps };
}

/** `#0b5d7a` as a browser tells it. */
function rgbOf(hex: string): string {
  const shares = [1, 3, 5].map((at) => Number.parseInt(hex.trim().slice(at, at + 2), 16));
  return `rgb(${shares.join(', ')})`;
}

async function exportPage(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Shift+X');
  const dialog = page.getByRole('dialog', { name: 'Export data' });
  await dialog.getByRole('radio', { name: /^Web page Opens in any browser/ }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  await download.saveAs(path);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`one page from disk: no request, search, node to words, words to node, ${colorScheme}`, async ({
      page: app,
      explorer,
      context,
    }, info) => {
      const path = info.outputPath('ferry.html');
      await explorer.open();
      await exportPage(app, path);
      const { page, url, requests, mishaps } = await openFromDisk(context, path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(explorer.file.title);
      const chosen = page.getByTestId('chosen');
      const lit = page.getByTestId('article').locator('.is-lit');

      await page.keyboard.press('/');
      await page.keyboard.type('patrol norway');
      await expect(page.getByTestId('found')).toHaveText('0 names, 2 passages');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(chosen).toContainText('sent a patrol aircraft from Norway');
      await expect(chosen).toContainText('Who vouches: Baltic Courier → its spokesman');
      await expect(lit.first()).toBeInViewport();

      await page.getByRole('searchbox').fill('has asked hallgren');
      await page.locator('.list .record').filter({ hasText: 'has asked' }).click();
      await expect(chosen).toContainText('Class uncertain: perhaps request, verbal conflict (0.41)');
      await page.getByRole('searchbox').fill('detained eleven');
      await page.locator('.list .record').filter({ hasText: '· detain ·' }).click();
      await expect(chosen).toContainText('Class: coerce, material conflict');
      await expect(page.getByRole('group').filter({ hasText: 'Legend' })).toContainText('did, class uncertain or none');

      await page.getByRole('searchbox').fill('');
      await page.locator('[data-kind=node][data-id=nato]').click();
      await expect(chosen.getByRole('heading')).toHaveText('NATO');
      await expect(lit).toHaveText(['NATO', 'the alliance']);
      await page.getByTestId('article').getByText('Gotland', { exact: true }).first().click();
      await expect(chosen.getByRole('heading')).toHaveText('Gotland');
      const gotland = page.locator('[data-kind=node][data-id=gotland]');
      await expect(gotland).toHaveClass(/is-lit/);
      // Its ring is of the colour of what is chosen.
      const accent = await page.evaluate(() => getComputedStyle(document.querySelector('.clear')!).getPropertyValue('--accent'));
      await expect(gotland.locator('path').first()).toHaveCSS('stroke', rgbOf(accent));
      await page.getByTestId('article').locator('[role=button]:focus').press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(chosen.getByRole('heading')).toHaveText('Sweden');
      await page.keyboard.press('Escape');
      await expect(chosen).toContainText('Nothing is selected.');

      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id} ${nodes[0]?.target}`),
      ).toEqual([]);
      expect(requests).toEqual([url]);
      expect(mishaps).toEqual([]);
    });
  });
}

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width} pixels`, () => {
    test.use({ graph: 'built', viewport });

    test(`no name stands on another or is cut off, ${viewport.width} pixels`, async ({ page: app, explorer, context }, info) => {
      const path = info.outputPath('article.html');
      await explorer.open();
      await exportPage(app, path);
      const { page } = await openFromDisk(context, path);
      await page.setViewportSize(viewport);
      await page.reload();
      const names = page.locator('.label[data-names=node]');
      await expect.poll(() => names.count()).toBeGreaterThan(explorer.file.entities.length * 0.8);
      const faults = await names.evaluateAll((labels) => {
        const boxes = labels.map((label) => {
          const { x, y, width, height } = (label as SVGGElement).getBBox();
          const { a: scale, e, f } = (label as SVGGElement).getScreenCTM()!;
          return { left: x * scale + e, top: y * scale + f, right: (x + width) * scale + e, bottom: (y + height) * scale + f, label };
        });
        const { left, right } = document.querySelector('.drawing > svg')!.getBoundingClientRect();
        const overlap = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
          a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
        return boxes.flatMap((a, i) => [
          ...boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.label.textContent} on ${b.label.textContent}`] : [])),
          ...(a.left < left - 1 || right + 1 < a.right ? [`${a.label.textContent} is cut off`] : []),
        ]);
      });
      expect(faults).toEqual([]);
      // A name is as good as its node.
      await names.first().click();
      await expect(page.getByTestId('chosen').getByRole('heading')).toBeVisible();
    });
  });
}

test('hostile names are words on the page, and nothing else', async ({ page: app, explorer, context }, info) => {
  const path = info.outputPath('hostile.html');
  await serveGraph(app, hostileGraphFile());
  await explorer.open();
  await exportPage(app, path);
  const { page, url, requests, mishaps } = await openFromDisk(context, path);
  await page.getByRole('searchbox').fill('alert(1)');
  await page
    .getByRole('button', { name: /onerror=alert\(1\)/ })
    .first()
    .click();
  await expect(page.getByTestId('chosen')).toContainText('</script><script>alert(1)</script><img src=x onerror=alert(1)>');
  await expect(page.locator('img, iframe, script')).toHaveCount(2);
  expect(requests).toEqual([url]);
  expect(mishaps).toEqual([]);
});

test('the page is opened again in the explorer', async ({ page, explorer }, info) => {
  const path = info.outputPath('ferry.html');
  await explorer.open('kind=agency,country');
  await exportPage(page, path);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+O');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^Choose/ }).click()]);
  await chooser.setFiles(path);
  await expect(explorer.summary).not.toHaveText(/of 25 nodes/);
  await expect(explorer.summary).toHaveText(/^(\d+) of \1 nodes/);
});
