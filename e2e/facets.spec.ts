import { textOf } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

test('counts follow the other facets, chips take each away, sets are kept by name', async ({ page, explorer }) => {
  await explorer.open();
  const officials = explorer.filters.getByRole('group', { name: 'Kind of node' }).getByRole('listitem').filter({ hasText: 'Official' });
  await expect(officials).toContainText('3');
  await explorer.box('Country', 'Estonia').check();
  await expect(officials).toContainText('1');
  await explorer.filters.getByRole('slider', { name: 'Confidence' }).fill('0.9');
  await expect(page.getByRole('button', { name: 'Remove filter: Confidence from 0.90' })).toBeVisible();
  await explorer.expectPart('confidence', '0.9');

  await explorer.filters.getByRole('button', { name: 'Save these filters' }).click();
  await explorer.filters.getByRole('textbox', { name: 'Name of the filter set' }).fill('Estonia, sure');
  await page.keyboard.press('Enter');
  const summary = await textOf(explorer.summary);
  await explorer.filters.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(explorer.summary).toHaveText(/^25 of 25/);
  await page.reload();
  await explorer.isDrawn();
  await explorer.filters.getByRole('button', { name: 'Estonia, sure', exact: true }).click();
  await expect(explorer.summary).toHaveText(summary);
  await explorer.expectPart('country', 'EST');
  await explorer.filters.getByRole('button', { name: 'Forget Estonia, sure' }).click();
  await expect(explorer.filters.getByRole('button', { name: 'Estonia, sure', exact: true })).toHaveCount(0);
});

test('every facet there is can be opened and taken', async ({ explorer }) => {
  await explorer.open();
  for (const facet of [
    'Part in the story',
    'Kind of edge',
    'Who vouches',
    'Claim',
    'Quotation',
    'Attitude',
    'Event class',
    'Conflict or cooperation',
    'Community',
  ]) {
    const group = explorer.filters.getByRole('group', { name: facet, exact: true });
    const head = group.getByRole('button', { name: facet, exact: true });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    const box = group.getByRole('checkbox').first();
    await box.check();
    await expect(explorer.summary).toHaveText(/^\d+ of 25 nodes · \d+ of 33 edges$/);
    await expect(explorer.summary).not.toHaveText('25 of 25 nodes · 33 of 33 edges');
    await group.getByRole('button', { name: `Clear ${facet.toLowerCase()}` }).click();
    await expect(explorer.summary).toHaveText('25 of 25 nodes · 33 of 33 edges');
  }
});

test('the legend counts, lights up and filters', async ({ explorer }) => {
  await explorer.open();
  const light = explorer.legend.getByRole('button', { name: 'Light up Official: 3' });
  await light.click();
  await expect(light).toHaveAttribute('aria-pressed', 'true');
  await explorer.legend.getByRole('checkbox', { name: 'Show Country' }).uncheck();
  await explorer.expectPart('kind', '-country');
  await expect(explorer.summary).toHaveText(/^19 of 25 nodes/);
});

test.describe('2,000 nodes', () => {
  test.use({ graph: 'large' });

  test('a country of a large graph: as many as there are, and nothing moves', async ({ explorer }) => {
    test.slow();
    await explorer.open();
    await expect(explorer.summary).toHaveText(/^2,000 of 2,000 nodes/);
    const camera = explorer.part('camera');
    await explorer.box('Country', 'MEX').check();
    await expect(explorer.summary).not.toHaveText(/^2,000/);
    const own = explorer.file.entities.filter(({ country }) => country === 'MEX').length;
    expect(Number.parseInt((await textOf(explorer.summary)).replace(',', ''), 10)).toBeGreaterThanOrEqual(own);
    expect(explorer.part('camera')).toBe(camera);
  });
});

test('an uncertain class is a value of its own, told in the chip and in why a node matched', async ({ page, explorer }) => {
  await explorer.open('node=juhan-reinsalu');
  for (const facet of ['Event class', 'Conflict or cooperation']) {
    const group = explorer.filters.getByRole('group', { name: facet, exact: true });
    await group.getByRole('button', { name: facet, exact: true }).click();
    await expect(group.getByRole('listitem').last()).toContainText('Class uncertain');
  }
  await explorer.box('Conflict or cooperation', 'Class uncertain').check();
  await expect(page.getByRole('button', { name: 'Remove filter: Conflict or cooperation: Class uncertain' })).toBeVisible();
  await expect(explorer.summary).toHaveText(/^2 of 25 nodes/);
  await explorer.tab('Juhan Reinsalu').click();
  const why = explorer.details.getByTestId('why-matched');
  await expect(why).toContainText('Class uncertain: “has asked”, request? (0.41)');
  await why.getByRole('button').click();
  await explorer.expectPart('record', 'a12');
});

test.describe('1024 pixels', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('who presses a value’s name under the pointer means its box', async ({ page, explorer }) => {
    await explorer.open();
    const name = explorer.filters.getByText('Estonia', { exact: true });
    await name.hover({ position: { x: 4, y: 8 } });
    const box = (await name.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(explorer.box('Country', 'Estonia')).toBeChecked();
    // “Only” would have sent the focus to its own button.
    await expect(explorer.box('Country', 'Estonia')).toBeFocused();
  });
});
