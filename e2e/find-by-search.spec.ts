import { textOf } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

test('find a name, and words that somebody said', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Search names, words and commands' }).click();
  await expect(explorer.search).toBeFocused();
  await explorer.search.fill('belova');
  await expect(page.getByRole('group', { name: 'Names' }).getByRole('option').first()).toContainText('Darya Belova');
  await page.keyboard.press('Enter');
  await explorer.expectPart('node', 'darya-belova');
  await expect(explorer.details.getByRole('heading', { name: 'Darya Belova' })).toBeVisible();

  await page.keyboard.press('/');
  await explorer.search.fill('hostages');
  await page
    .getByRole('group', { name: 'Who said what' })
    .getByRole('option', { name: /They are hostages/ })
    .click();
  await explorer.expectPart('record', 's12');
  await explorer.expectLit('“They are hostages,”');

  await page.keyboard.press('Control+k');
  await explorer.search.fill('qqq');
  await expect(page.getByText('Nothing found.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.search).toBeHidden();
});

test('what the filters leave out is brought in when it is found', async ({ explorer }) => {
  await explorer.open('country=EST');
  await expect(explorer.summary).toHaveText(/^\d of 25 nodes/);
  const before = Number.parseInt(await textOf(explorer.summary), 10);
  await explorer.find('NATO', /NATO/);
  await expect(explorer.summary).toHaveText(new RegExp(`^${before + 1} of 25 nodes`));
  await explorer.expectPart('show', 'nato');
  await explorer.expectPart('country', 'EST');
});
