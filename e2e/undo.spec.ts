import { expect, test } from './support/story.ts';

test('every act can be undone and done again', async ({ page, explorer }) => {
  await explorer.open();
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();

  await explorer.box('Country', 'Sweden').check();
  await expect(explorer.summary).toHaveText(/^4 of 25 nodes/);
  await explorer.find('Astrid Hallgren');
  await explorer.run('Hide the selected nodes');
  await expect(explorer.summary).toHaveText(/^3 of 25 nodes/);
  await explorer.expectPart('hide', 'astrid-hallgren');

  await undo.click();
  await expect(explorer.summary).toHaveText(/^4 of 25 nodes/);
  await page.keyboard.press('Control+z');
  await expect(explorer.spoken).toHaveText('Nothing selected');
  await page.keyboard.press('Control+z');
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
  await expect(undo).toBeDisabled();
  await expect(explorer.box('Country', 'Sweden')).not.toBeChecked();

  await redo.click();
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(explorer.summary).toHaveText(/^3 of 25 nodes/);
  await expect(redo).toBeDisabled();

  // A new act ends what could be done again.
  await undo.click();
  await explorer.run('Select all nodes shown');
  await expect(redo).toBeDisabled();
});

test('a layout is an act: one undo brings the old places back', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.run('Arrange: speakers left, topics right');
  await explorer.expectPart('layout', 'speakers');
  await expect.poll(() => explorer.part('at')).toBeTruthy();
  await page.keyboard.press('Control+z');
  await explorer.expectPart('layout', undefined);
  await explorer.expectPart('at', undefined);
  await explorer.clickNode('Ilmar Saar');
  await explorer.expectPart('node', 'ilmar-saar');
});

test('a node that is dragged is pinned there, and undo takes it back', async ({ explorer, page }) => {
  await explorer.open();
  const { x, y } = explorer.named('Ilmar Saar');
  const from = await explorer.at(x, y);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y - 30, { steps: 6 });
  await page.mouse.up();
  await explorer.expectPart('pin', 'ilmar-saar');
  expect(explorer.part('at')).toMatch(/^ilmar-saar~/);
  await page.keyboard.press('Control+z');
  await explorer.expectPart('pin', undefined);
  await explorer.expectPart('at', undefined);
});
