import type { Page } from '@playwright/test';
import { textOf } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

/** Tabs until the focus is on what carries this name; every stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    expect(at.isSeen, `the focus is seen on “${at.name}”`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Name of what has the focus, and whether an outline, a shadow or a frame of its own shows it. */
async function focused(page: Page): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { name: '', isSeen: true };
    const label = at.closest('label') ?? (at.id === '' ? null : document.querySelector(`label[for="${CSS.escape(at.id)}"]`));
    const name =
      at.getAttribute('aria-label') ??
      (at.textContent?.trim() || label?.textContent?.trim() || at.getAttribute('placeholder') || at.tagName);
    const around = [at, at.parentElement, at.closest('label'), at.closest('li')].filter((one) => one !== null);
    const isSeen = around.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5) || boxShadow !== 'none';
    });
    return { name, isSeen: isSeen || at.matches('.graph-walk') };
  });
}

test('the whole journey without a mouse', async ({ page, explorer }) => {
  await explorer.open();

  // Search: the first stop.
  await tabTo(page, /^Search names/, 3);
  await page.keyboard.press('Enter');
  await expect(explorer.search).toBeFocused();
  await page.keyboard.type('hallgren');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Astrid Hallgren');
  await page.keyboard.press('Enter');
  await explorer.expectPart('node', 'astrid-hallgren');
  await expect(explorer.spoken).toHaveText(/^Astrid Hallgren, Official/);

  // Into the graph: it begins on what is selected; right goes to a neighbour, Enter selects it.
  await page.keyboard.press('Shift+G');
  const walk = explorer.graph.getByRole('listbox', { name: /^Graph of 25 nodes/ });
  await expect(walk).toBeFocused();
  const active = () => walk.getAttribute('aria-activedescendant').then((id) => textOf(page.locator(`[id="${id}"]`)));
  expect(await active()).toMatch(/^Astrid Hallgren, Official/);
  await page.keyboard.press('ArrowRight');
  const neighbour = await active();
  expect(neighbour).not.toMatch(/^Astrid/);
  await page.keyboard.press('Enter');
  await expect(explorer.spoken).toHaveText(new RegExp(`^${neighbour.split(',')[0]}, `));
  await page.keyboard.press('Home');
  expect(await active()).toMatch(/^Gotland/);
  await page.keyboard.press('End');
  expect(await active()).toMatch(/^Ilmar Saar/);
  await page.keyboard.press('Enter');
  await explorer.expectPart('node', 'ilmar-saar');

  // Evidence: the words that the node said, then the next.
  await tabTo(page, /^“They are hostages/, 40);
  await page.keyboard.press('Enter');
  await explorer.expectLit('“They are hostages,”');
  await explorer.expectPart('record', 's12');

  // The ledger: rows by the arrow keys.
  await tabTo(page, /^Who said what/, 40);
  await page.keyboard.press('ArrowRight');
  await expect(explorer.tab('Who did what')).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, /^Swedish Coast Guard.*detained/, 15);
  await page.keyboard.press('Enter');
  await explorer.expectPart('record', 'a1');
  await page.keyboard.press('ArrowDown');
  await explorer.expectPart('record', 'a2');

  // Escape clears, undo brings back.
  await page.keyboard.press('Escape');
  await expect(explorer.spoken).toHaveText('Nothing selected');
  await page.keyboard.press('Control+z');
  await expect(explorer.spoken).not.toHaveText('Nothing selected');
  await explorer.expectPart('record', 'a2');
});

test('filters by keyboard, and Tab meets everything in the order of reading', async ({ page, explorer }) => {
  await explorer.open();
  await tabTo(page, /^Sweden/, 40);
  await page.keyboard.press('Space');
  await expect(explorer.summary).toHaveText(/^4 of 25 nodes/);
  await tabTo(page, /^Remove filter: Country: Sweden/, 120);
  await page.keyboard.press('Enter');
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
});

test('dialogs keep the focus and give it back', async ({ page, explorer }) => {
  await explorer.open();
  await tabTo(page, /^Export picture/, 10);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  await expect(dialog).toBeVisible();
  for (let i = 0; i < 25; i += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export picture' })).toBeFocused();
});

test('the menu key opens the menu of the node or the row that one is on, and gives the focus back', async ({ page, explorer }) => {
  await explorer.open('node=ilmar-saar');
  await page.keyboard.press('Shift+G');
  const walk = explorer.graph.getByRole('listbox', { name: /^Graph of 25 nodes/ });
  await expect(walk).toBeFocused();
  const menu = page.getByRole('menu');
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: /^Expand/ })).toBeVisible();
  const { x, y } = explorer.named('Ilmar Saar');
  const at = await explorer.at(x, y);
  const box = await menu.boundingBox();
  expect(Math.abs((box?.x ?? 0) - at.x), 'it opens at the node').toBeLessThan(40);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(walk).toBeFocused();

  // A node that is walked to, not selected.
  await page.keyboard.press('Home');
  await page.keyboard.press('ContextMenu');
  await menu.getByRole('menuitem', { name: /^Hide the selected/ }).press('Enter');
  await expect(explorer.summary).toHaveText(/^24 of 25 nodes/);
  await explorer.expectPart('hide', 'gotland');

  // A row of a table of nodes, and one of records.
  await explorer.tab('Nodes').click();
  await explorer.rows('Nodes').filter({ hasText: 'NATO' }).focus();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /^Focus: 1 step/ }).press('Enter');
  await explorer.expectPart('focus', '1~nato');
  await explorer.tab('Who did what').click();
  const row = explorer.rows('Who did what').first();
  await row.focus();
  await page.keyboard.press('ContextMenu');
  await menu.getByRole('menuitem', { name: /^Next evidence/ }).press('Enter');
  await explorer.expectPart('record', (await row.getAttribute('data-row')) ?? '');
});

test('the menu key with nothing at hand opens the menu of the ground', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Select all nodes/ })).toBeVisible();
});

test('a tab that is pressed has no ring; the first key brings it', async ({ page, explorer }) => {
  await explorer.open();
  const outline = (name: string) => explorer.tab(name).evaluate((tab) => getComputedStyle(tab).outlineStyle);
  await explorer.tab('Who did what').click();
  await expect(explorer.tab('Who did what')).toBeFocused();
  expect(await outline('Who did what')).toBe('none');
  await page.keyboard.press('ArrowRight');
  await expect(explorer.tab('Contested')).toBeFocused();
  expect(await outline('Contested')).toBe('solid');
});
