import { COMMANDS } from '#app/commands/index.ts';
import { expect, test } from './support/story.ts';

test('the sheet of keys and the palette show the one list of commands', async ({ page, explorer }) => {
  await explorer.open('country=SWE&node=astrid-hallgren');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys and gestures' });
  for (const { label, keys = [], onSheet } of COMMANDS) {
    if (keys.length > 0 && onSheet === undefined) await expect(sheet.getByRole('term').filter({ hasText: label }).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const state = ['fit', 'hide', 'pin', 'clear-filters', 'export', 'help', 'theme', 'layout-force'];
  for (const { id, label } of COMMANDS.filter((command) => state.includes(command.id))) {
    await explorer.search.fill(label);
    await expect(page.getByRole('dialog').getByRole('option', { name: label }).first(), id).toBeVisible();
  }
  await explorer.search.fill('Paths between');
  await expect(
    page.getByRole('dialog').getByRole('option', { name: /^Paths between/ }),
    'what cannot be done now is not offered',
  ).toHaveCount(0);
});

test('panels open and close by key and button', async ({ page, explorer }) => {
  await explorer.open();
  for (const [key, panel] of [
    ['Shift+F', explorer.filters],
    ['Shift+D', explorer.details],
    ['Shift+L', explorer.ledger],
  ] as const) {
    await page.keyboard.press(key);
    await expect(panel).toBeHidden();
    await page.keyboard.press(key);
    await expect(panel).toBeVisible();
  }
  await explorer.ledger.getByRole('button', { name: 'Close ledger' }).click();
  await expect(explorer.ledger).toBeHidden();
});

test('keys are not taken while one types', async ({ page, explorer }) => {
  await explorer.open('node=nato');
  await explorer.ledger.getByRole('searchbox').fill('');
  await explorer.ledger.getByRole('searchbox').pressSequentially('h?x1');
  await expect(explorer.ledger.getByRole('searchbox')).toHaveValue('h?x1');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
});

test('a panel that was closed has a button that opens it again', async ({ page, explorer }) => {
  await explorer.open();
  for (const [name, panel] of [
    ['Filters', explorer.filters],
    ['Ledger', explorer.ledger],
    ['Article and details', explorer.details],
  ] as const) {
    const again = page.getByRole('banner').getByRole('button', { name: `${name}: open or close` });
    await expect(again).toBeHidden();
    await panel.getByRole('button', { name: `Close ${name.toLowerCase()}` }).click();
    await expect(panel).toBeHidden();
    await again.click();
    await expect(panel).toBeVisible();
  }
});

test.describe('200 % zoom', () => {
  test.use({ viewport: { width: 720, height: 450 } });

  test('all panels are at hand, nothing scrolls sideways, no tool lies on another', async ({ page, explorer }) => {
    await explorer.open();
    await page.getByRole('button', { name: 'Ledger: open or close' }).click();
    await expect(explorer.rows('Who said what').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const tools = page.getByRole('toolbar', { name: 'Tools of the graph' }).getByRole('button');
    const boxes = await tools.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    boxes.slice(1).forEach(({ top }, i) => void expect(boxes[i]!.bottom).toBeLessThanOrEqual(top));
    await page.getByRole('button', { name: 'Filters: open or close' }).click();
    await expect(explorer.filters).toBeVisible();
  });
});
