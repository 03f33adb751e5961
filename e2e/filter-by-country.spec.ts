import { textOf } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

test('filter by country: an official counts for the country they serve', async ({ page, explorer }) => {
  await explorer.open();
  await expect(explorer.summary).toHaveText('25 of 25 nodes · 33 of 33 edges');
  const camera = explorer.part('camera');
  const country = explorer.filters.getByRole('group', { name: 'Country' });
  await country.getByRole('checkbox', { name: /Sweden/ }).check();

  await explorer.expectPart('country', 'SWE');
  await expect(explorer.summary).toHaveText(/^4 of 25 nodes/);
  await explorer.tab('Nodes').click();
  await expect(explorer.rows('Nodes')).toHaveText([/^.*Gotland/, /Sweden/, /Swedish Coast Guard/, /Astrid Hallgren/]);
  await expect(explorer.legend.getByRole('button', { name: 'Light up Official: 1' })).toBeVisible();

  // Nothing has moved: what was at this place is there still.
  await explorer.clickNode('Astrid Hallgren');
  expect(explorer.part('camera')).toBe(camera);
  await expect(explorer.details.getByTestId('why-matched')).toContainText('Sweden: ');

  await page.getByRole('button', { name: 'with neighbours' }).click();
  await expect(explorer.summary).not.toHaveText(/^4 of/);
  await explorer.expectPart('neighbours', '1');
});

test('countries are included, left out, taken alone and cleared', async ({ page, explorer }) => {
  await explorer.open();
  const country = explorer.filters.getByRole('group', { name: 'Country' });
  const row = (name: string) => country.getByRole('listitem').filter({ hasText: name });
  await row('Estonia').getByRole('button', { name: 'Only Estonia' }).click({ force: true });
  await explorer.expectPart('country', 'EST');
  await expect(explorer.spoken.page().getByRole('status').filter({ hasText: 'of 25 nodes' })).toBeAttached();
  const estonian = await textOf(explorer.summary);

  await row('Russia').getByRole('checkbox').check();
  await explorer.expectPart('country', 'EST,RUS');
  await expect(explorer.summary).not.toHaveText(estonian);
  await page.getByRole('button', { name: 'Remove filter: Country: Russia' }).click();
  await expect(explorer.summary).toHaveText(estonian);

  await country.getByRole('button', { name: 'Clear country' }).click();
  await row('Sweden').getByRole('button', { name: 'Leave out Sweden' }).click({ force: true });
  await explorer.expectPart('country', '-SWE');
  await expect(explorer.summary).toHaveText(/^21 of 25 nodes/);
  await explorer.filters.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(explorer.summary).toHaveText('25 of 25 nodes · 33 of 33 edges');
  await explorer.expectPart('country', undefined);
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('the officials and agencies of a country stand beside it, the others do not', async ({ explorer }) => {
    const { file } = explorer;
    await explorer.open();
    const mexico = explorer.named('Mexico');
    await explorer.box('Country', 'Mexico').check();
    await explorer.expectPart('country', 'MEX');
    await explorer.tab('Nodes').click();
    for (const { name } of file.entities.filter(({ country }) => country === mexico.country)) {
      await expect(explorer.table('Nodes').getByRole('row').filter({ hasText: name }).first()).toBeVisible();
    }
    const foreign = file.entities.filter(({ country, kind }) => country !== undefined && country !== 'MEX' && kind === 'country');
    for (const { name } of foreign) await expect(explorer.table('Nodes').getByRole('cell', { name, exact: true })).toHaveCount(0);
  });
});
