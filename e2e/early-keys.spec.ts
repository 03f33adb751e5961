import type { Page } from '@playwright/test';
import { expect, test } from './support/story.ts';

async function late(page: Page, path: string | RegExp, ms: number): Promise<void> {
  await page.route(path, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.fallback();
  });
}

test('what is typed before the graph has come goes into the search', async ({ page, explorer }) => {
  await late(page, '**/graphs/graph.json', 1500);
  await page.goto('./');
  await page.keyboard.type('/hallgren');
  expect(await explorer.search.count()).toBe(0);
  await expect(explorer.search).toHaveValue('hallgren');
  await expect(explorer.search).toBeFocused();
  await page.keyboard.type(' a');
  await expect(explorer.search).toHaveValue('hallgren a');
});

test('a command pressed before the graph has come is done when it has', async ({ page, explorer }) => {
  await late(page, '**/graphs/graph.json', 1500);
  await page.goto('./#node=nato');
  await page.keyboard.type('h');
  await expect(explorer.summary).toHaveText(/^24 of 25 nodes/);
});

test('what is typed while the search is on its way is in its field when it is there', async ({ page, explorer }) => {
  await late(page, /SearchDialog-[^/]*\.js$/, 2500);
  await explorer.open();
  await page.keyboard.type('/hallx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('gren');
  expect(await explorer.search.count()).toBe(0);
  await expect(explorer.search).toHaveValue('hallgren');
  await expect(page.getByRole('option', { name: /^Astrid Hallgren/ }).first()).toBeVisible();
});

test('an early Escape takes the search back, and its letters', async ({ page, explorer }) => {
  await late(page, /SearchDialog-[^/]*\.js$/, 1500);
  await explorer.open();
  await page.keyboard.type('/hall');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(explorer.search).toHaveValue('');
});
