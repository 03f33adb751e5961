import { expect, test } from './support/story.ts';

test('filter by agency: an official counts for the agency they serve, and the panel says why', async ({ explorer }) => {
  await explorer.open();
  const agency = explorer.filters.getByRole('group', { name: 'Agency' });
  await agency.getByRole('checkbox', { name: 'Russian Foreign Ministry' }).check();
  await explorer.expectPart('agency', 'russian-foreign-ministry');
  await expect(explorer.summary).toHaveText(/^2 of 25 nodes · 1 of 33 edges/);
  await explorer.tab('Nodes').click();
  await expect(explorer.rows('Nodes')).toHaveText([/Russian Foreign Ministry/, /Darya Belova/]);

  await explorer.clickNode('Darya Belova');
  const why = explorer.details.getByTestId('why-matched');
  await expect(why.getByRole('heading', { name: 'Why this matched' })).toBeVisible();
  await why.getByRole('button', { name: /Russian Foreign Ministry: .*spokeswoman/ }).click();
  await explorer.expectLit('Foreign Ministry spokeswoman Darya Belova');
  await explorer.expectPart('agency', 'russian-foreign-ministry');
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('each agency can be taken alone, and stands in the graph then', async ({ explorer }) => {
    const agencies = explorer.file.entities.filter(({ kind }) => kind === 'agency');
    expect(agencies.length).toBeGreaterThan(1);
    await explorer.open();
    await explorer.tab('Nodes').click();
    for (const { id, name } of agencies.slice(0, 3)) {
      await explorer.filters.getByRole('button', { name: `Only ${name}`, exact: true }).click({ force: true });
      await explorer.expectPart('agency', id);
      await expect(explorer.rows('Nodes').filter({ hasText: name }).first()).toBeVisible();
    }
  });
});
