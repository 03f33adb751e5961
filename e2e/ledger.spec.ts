import { expect, test } from './support/story.ts';

test('who said what, as a table: sorted, searched, filtered; a row is a selection everywhere', async ({ page, explorer }) => {
  await explorer.open();
  const rows = explorer.rows('Who said what');
  await expect(explorer.tab('Who said what')).toHaveText('Who said what 13');
  await expect(explorer.table('Who said what').getByRole('columnheader')).toHaveText(
    ['Speaker', 'Said', 'About', 'To whom', 'How', 'Claim', 'Vouched by'].map((head) => new RegExp(`^${head}`)),
  );
  await explorer.table('Who said what').getByRole('button', { name: 'Speaker' }).click();
  await expect(explorer.table('Who said what').getByRole('columnheader', { name: 'Speaker' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first().getByRole('cell').first()).toContainText('Astrid Hallgren');

  await explorer.ledger.getByRole('searchbox', { name: 'Search in this table' }).fill('baltic courier');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('did not send, did not pay and did not insure');
  await rows.click();
  await explorer.expectPart('record', 's4');
  await expect(rows).toHaveAttribute('aria-current', 'true');
  await explorer.expectLit('did not send, did not pay and did not insure');
  await expect(explorer.spoken).toHaveText(/^Juhan Reinsalu: /);

  await explorer.ledger.getByRole('searchbox').fill('');
  await explorer.box('Who vouches', 'Unnamed source').check();
  await expect(rows).not.toHaveCount(13);
  for (const cell of await rows.locator('td:last-child').allTextContents()) expect(cell).not.toBe('');

  await page.keyboard.press('Control+z');
  await explorer.tab('Who did what').click();
  await explorer.rows('Who did what').filter({ hasText: 'has asked' }).click();
  await explorer.expectPart('record', 'a12');
  await explorer.expectLit('has asked');
});

test('a class that is not sure says so, with its figure, and gives no colour', async ({ explorer }) => {
  await explorer.open();
  await explorer.tab('Who did what').click();
  const row = explorer.rows('Who did what').filter({ hasText: 'has asked' });
  await expect(row).toContainText('request? 0.41');
  await expect(explorer.rows('Who did what').filter({ hasText: 'detained eleven members' })).not.toContainText('?');
  await row.click();
  await explorer.tab('Action').click();
  await expect(explorer.details.getByRole('listitem').filter({ hasText: 'class uncertain (0.41)' })).toBeVisible();
  await expect(explorer.legend).toContainText('class uncertain or none');
});

test.describe('2,000 nodes', () => {
  test.use({ graph: 'large' });

  test('thousands of rows are at hand, few of them in the page', async ({ page, explorer }) => {
    test.slow();
    await explorer.open();
    const { statements, actions } = explorer.file;
    await expect(explorer.tab('Who said what')).toHaveText(`Who said what ${statements.length.toLocaleString('en')}`);
    await expect(explorer.table('Who said what')).toHaveAttribute('aria-rowcount', String(statements.length + 1));
    expect(await explorer.rows('Who said what').count()).toBeLessThan(80);
    await explorer.rows('Who said what').first().focus();
    await page.keyboard.press('End');
    await explorer.expectPart('record', statements.at(-1)?.id);
    await expect(explorer.rows('Who said what').last()).toHaveAttribute('aria-rowindex', String(statements.length + 1));
    await explorer.ledger.getByRole('searchbox').fill('year 1984');
    const found = statements.filter(({ article, content }) => explorer.words(article, content).includes('year 1984'));
    await expect(explorer.table('Who said what')).toHaveAttribute('aria-rowcount', String(found.length + 1));
    expect([...(await explorer.rowIds('Who said what'))].sort()).toEqual(found.map(({ id }) => id).sort());
    await explorer.tab('Who did what').click();
    await expect(explorer.table('Who did what')).toHaveAttribute('aria-rowcount', String(actions.length + 1));
  });
});
