import { expect, test } from './support/story.ts';

test('read who said what from the graph', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.clickNode('Astrid Hallgren');

  await expect(explorer.details.getByRole('heading', { name: 'Astrid Hallgren' })).toBeVisible();
  await expect(explorer.details).toContainText('Swedish Defence Minister');
  await expect(explorer.spoken).toHaveText(/^Astrid Hallgren, .*2 statements/);
  await expect(explorer.details.getByRole('heading', { name: 'What it said 2' })).toBeVisible();
  const quote = explorer.details.getByRole('button', { name: /The vessel cut two cables within an hour/ });
  await expect(quote).toContainText('We have no reason to call it an accident.');
  await expect(explorer.details.getByRole('button', { name: /Sweden plans to sanction Orlov Maritime/ })).toBeVisible();

  await quote.click();
  await expect(explorer.tab('Article')).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.lit.filter({ hasText: '“The vessel cut two cables within an hour,”' })).toBeInViewport();
  await expect(explorer.lit.filter({ hasText: '“We have no reason to call it an accident.”' })).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Who vouches' })).toContainText(/Baltic Courier\s*reports.*Astrid Hallgren\s*said/);
  await explorer.expectPart('record', 's2');
});

test('hover lights the neighbourhood, a click on empty ground clears', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.clickNode('Ilmar Saar');
  await explorer.expectPart('node', 'ilmar-saar');
  const xs = explorer.file.entities.map(({ x }) => x);
  const ys = explorer.file.entities.map(({ y }) => y);
  const empty = await explorer.at(Math.min(...xs) - 70, Math.min(...ys));
  await page.mouse.click(empty.x, empty.y);
  await expect(explorer.spoken).toHaveText('Nothing selected');
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('every statement of whoever speaks stands in the panel, word for word', async ({ explorer }) => {
    const { file } = explorer;
    const said = (id: string) => file.statements.filter(({ speakers }) => speakers.includes(id));
    const speakers = file.entities.filter(({ id }) => said(id).length > 0).sort((a, b) => said(b.id).length - said(a.id).length);
    expect(speakers.length).toBeGreaterThan(3);
    await explorer.open();
    for (const { id, name } of speakers.slice(0, 3)) {
      await explorer.clickNode(name);
      await expect(explorer.details.getByRole('heading', { name, exact: true })).toBeVisible();
      for (const { article, content } of said(id)) {
        await expect(
          explorer.details
            .getByRole('button')
            .filter({ hasText: explorer.words(article, content) })
            .first(),
        ).toBeVisible();
      }
    }
  });
});
