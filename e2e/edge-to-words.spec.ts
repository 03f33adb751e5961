import { expect, test } from './support/story.ts';

test('from an edge to its words, and from words back to their edge', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.clickEdge('Ilmar Saar', 'members of its crew');
  await explorer.expectLit('“They are hostages,”');
  await expect(explorer.spoken).toHaveText(/^Ilmar Saar: .*They are hostages/);
  // The address is written a moment after the act.
  await expect.poll(() => explorer.part('edges')).toBeTruthy();

  // The words of another record select it, here and in the graph.
  await explorer.article.getByText('ships were nowhere near').click();
  await explorer.expectPart('record', 's8');
  await explorer.expectPart('edges', undefined);
  await explorer.expectLit('“Our ships were nowhere near Gotland,”');
  await expect(explorer.spoken).toHaveText(/^Darya Belova: /);

  // A name selects its node.
  await explorer.article.getByRole('link', { name: 'Juhan Reinsalu' }).click();
  await explorer.expectPart('node', 'juhan-reinsalu');
  await expect(explorer.details.getByRole('heading', { name: 'Juhan Reinsalu' })).toBeVisible();

  await page.goBack();
  await expect(explorer.spoken).toHaveText(/^Darya Belova: /);
});

test('the article scrolls to its words, and nothing else moves', async ({ page, explorer }) => {
  await explorer.open('record=s12');
  await explorer.expectLit('“They are hostages,”');
  const scrolled = await page
    .locator('.shell, .shell *')
    .evaluateAll((all) => all.filter((one) => one.scrollTop > 0 && !one.matches('.scrolls')).map((one) => one.className));
  expect(scrolled).toEqual([]);
});

test('an edge that stands for several records goes through them', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.tab('Who said what').click();
  await explorer.rows('Who said what').filter({ hasText: 'The vessel cut two cables' }).click();
  const bar = explorer.details.getByRole('toolbar', { name: 'Passages' });
  await expect(bar).toContainText('1 of 2');
  await bar.getByRole('button', { name: 'Next evidence' }).click();
  await expect(bar).toContainText('2 of 2');
  await page.keyboard.press('[');
  await expect(bar).toContainText('1 of 2');
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('each statement opens at its own words', async ({ explorer }) => {
    await explorer.open();
    await explorer.tab('Who said what').click();
    const statements = explorer.file.statements.slice(0, 5);
    expect(statements.length).toBeGreaterThan(2);
    for (const { id, article, content } of statements) {
      await explorer.table('Who said what').locator(`[data-row="${id}"]`).click();
      await explorer.expectPart('record', id);
      await explorer.expectLit(explorer.words(article, content.slice(0, 1)));
    }
  });
});
