import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readPng } from './support/pictures.ts';
import { expect, test } from './support/story.ts';

/** How light the drawing's ground is, 0–255: the colour that most of its pixels have. */
async function groundOf(page: Page): Promise<number> {
  const box = await page.getByRole('region', { name: 'Graph', exact: true }).boundingBox();
  if (box === null) throw new Error('the graph is not on the page');
  return readPng(await page.screenshot({ clip: { ...box, x: box.x + 4, width: box.width - 8 } })).ground;
}

test('light or dark as the system has it, or as the reader wants it; it is remembered', async ({ page, explorer }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await groundOf(page)).toBeLessThan(60);

  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect.poll(() => groundOf(page)).toBeGreaterThan(200);

  const theme = page.getByRole('button', { name: 'Light, dark, or as the system has it' });
  await theme.click();
  await theme.click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => groundOf(page)).toBeLessThan(60);
  await page.reload();
  await explorer.isDrawn();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Shift+T');
  await expect(root).toHaveAttribute('data-theme', 'light');
});

/** The pictures of the README: made of the real article, kept only when asked for with UPDATE=1. */
test.describe('pictures for the README', () => {
  test.use({ graph: 'built', viewport: { width: 1440, height: 900 } });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test(`the real article, ${colorScheme}`, async ({ page, explorer }) => {
        const told = explorer.file.statements.find(
          ({ addressees, speakers, about }) => addressees.length * speakers.length * about.length > 0,
        );
        await explorer.open();
        await explorer.tab('Who said what').click();
        await explorer
          .table('Who said what')
          .locator(`[data-row="${told?.id ?? explorer.file.statements[0]?.id}"]`)
          .click();
        await expect(explorer.lit.first()).toBeInViewport();
        await page.evaluate(() => document.fonts.ready);
        const { x, y } = explorer.file.entities[0] ?? { x: 0, y: 0 };
        await explorer.at(x, y);
        await page.mouse.move(720, 4);
        const picture = await page.screenshot();
        expect(readPng(picture).colours).toBeGreaterThan(300);
        if (process.env.UPDATE === '1') {
          mkdirSync('docs', { recursive: true });
          writeFileSync(`docs/screenshot-${colorScheme}.png`, picture);
        }
      });
    });
  }
});
