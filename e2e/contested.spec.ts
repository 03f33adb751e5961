import { expect, test } from './support/story.ts';

test('what is denied, planned, possible or only if: in one list, with what others assert', async ({ explorer }) => {
  await explorer.open();
  await explorer.tab('Contested').click();
  const rows = explorer.rows('Contested');
  const claims = (await rows.locator('td:first-child').allTextContents()).sort();
  expect(new Set(claims)).toEqual(new Set(['denied', 'planned', 'possible', 'hypothetical']));
  await expect(rows.filter({ hasText: 'Sweden plans to sanction Orlov Maritime' })).toContainText('planned');
  await expect(rows.filter({ hasText: 'would have invoked its consultation clause' })).toContainText('hypothetical');

  await rows.filter({ hasText: 'that it had ordered the voyage' }).click();
  await explorer.expectLit('that it had ordered the voyage');
  await explorer.tab('Statement').click();
  await expect(explorer.details.getByRole('listitem').filter({ hasText: /^denied$/ })).toBeVisible();

  await explorer.box('Claim', 'Denied').check();
  await explorer.expectPart('claim', 'denied');
  for (const claim of await rows.locator('td:first-child').allTextContents()) expect(claim).toBe('denied');
});

test('a denial and what others assert of the same stand side by side', async ({ page, explorer, file }) => {
  const [first, second] = file.actions;
  if (first === undefined || second === undefined) throw new Error('the sample has actions');
  const denial = { ...second, actors: first.actors, targets: first.targets, lemma: first.lemma, attributedTo: 's12' };
  const actions = file.actions.map((action) => (action.id === second.id ? denial : action));
  await page.route('**/graphs/graph.json', (route) => route.fulfill({ json: { ...file, actions } }));
  await explorer.open();
  await explorer.tab('Contested').click();
  const row = explorer.rows('Contested').filter({ hasText: 'did not send, did not pay' }).first();
  await expect(row.getByRole('cell').last()).toContainText('detained eleven members of its crew');
  await row.click();
  await explorer.tab('Action').click();
  await explorer.details.getByRole('button', { name: /detained eleven members/ }).click();
  await explorer.expectPart('record', first.id);
});

test('what is contested is a view of its own: one key, in the address, and back again', async ({ page, explorer }) => {
  await explorer.open();
  const all = await explorer.summary.textContent();
  await page.keyboard.press('c');
  await explorer.expectPart('claim', 'denied,planned,possible,hypothetical');
  await expect(explorer.tab('Contested')).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.summary).not.toHaveText(all ?? '');
  await page.reload();
  await explorer.isDrawn();
  await expect(explorer.tab('Contested')).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.rows('Contested').first()).toBeVisible();
  await page.keyboard.press('c');
  await explorer.expectPart('claim', undefined);
  await expect(explorer.summary).toHaveText(all ?? '');
});
