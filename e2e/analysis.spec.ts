import { expect, test } from './support/story.ts';

test('share of voice, brokers and communities; each row selects in the graph', async ({ explorer }) => {
  await explorer.open();
  await explorer.tab('Analysis').click();
  const { details } = explorer;
  await expect(details.getByRole('heading', { name: 'Share of voice' })).toBeVisible();
  await expect(details).toContainText(/\d+ % of the reported words stand on unnamed sources\./);
  await details
    .getByRole('button', { name: /^Astrid Hallgren/ })
    .first()
    .click();
  await explorer.expectPart('node', 'astrid-hallgren');

  await explorer.tab('Analysis').click();
  await details.getByRole('button', { name: /^Group 1 · \d+ nodes/ }).click();
  const community = explorer.file.entities.filter(({ figures }) => figures.community === 0).length;
  await expect(explorer.spoken).toHaveText(`${community} nodes selected`);
  await details
    .getByRole('button', { name: /^Sweden/ })
    .first()
    .click();
  await explorer.expectPart('country', 'SWE');
});

test('rankings say in plain words what they rank, and sort', async ({ explorer }) => {
  await explorer.open();
  await explorer.tab('Rankings').click();
  const table = explorer.table('Rankings');
  for (const figure of ['degree', 'betweenness'] as const) {
    const head = table.getByRole('button', { name: figure === 'degree' ? 'Edges' : 'In between', exact: true });
    expect((await head.getAttribute('title'))?.length).toBeGreaterThan(40);
    await head.click();
    const [first] = [...explorer.file.entities].sort((a, b) => b.figures[figure] - a.figures[figure]);
    await expect(explorer.rows('Rankings').first()).toContainText(first?.name ?? '');
  }
  await explorer.rows('Rankings').first().click();
  await expect(explorer.spoken).not.toHaveText('Nothing selected');
});
