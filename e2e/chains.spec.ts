import { expect, test } from './support/story.ts';

test('a claim shows who vouches for it, from the outlet inwards, as a path and as a sentence', async ({ explorer }) => {
  await explorer.open('record=a4');
  await explorer.tab('Action').click();
  const record = explorer.details.getByRole('region', { name: 'Action' });
  const chain = record.getByRole('list').first().getByRole('listitem');
  await expect(chain).toHaveText([
    /Baltic Courier\s*reports/,
    /two people familiar with the inquiry\s*said/,
    /investigators\s*believe/,
    /Russian navy\s*tracked/,
  ]);
  await expect(record).toContainText(
    'Baltic Courier reports: two people familiar with the inquiry (“said”): investigators (“believe”): “the Russian navy tracked the ferry for three days before the raid”',
  );
  for (const tag of ['possible', 'confidence 0.70'])
    await expect(record.getByRole('listitem').filter({ hasText: tag }).first()).toBeVisible();
  await expect(record).toContainText('Found by the rule action/subject-verb-object');
  await record.getByRole('button', { name: 'investigators' }).click();
  await explorer.expectPart('node', 'investigators');
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('what is said to be done says by whom', async ({ explorer }) => {
    const { file } = explorer;
    const reported = file.actions.find(({ attributedTo }) => attributedTo !== undefined);
    const statement = file.statements.find(({ id }) => id === reported?.attributedTo);
    await explorer.open(`record=${reported?.id}`);
    await explorer.tab('Action').click();
    const record = explorer.details.getByRole('region', { name: 'Action' });
    for (const id of statement?.speakers ?? [])
      await expect(record.getByRole('button', { name: explorer.nameOf(id) }).first()).toBeVisible();
    await expect(record.getByRole('listitem').first()).toContainText(/reports/);
  });
});
