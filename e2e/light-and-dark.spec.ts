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
