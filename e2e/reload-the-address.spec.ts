import { textOf } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

test('the address holds filters, selection and camera: reload it, or send it', async ({ page, explorer, context, graph }) => {
  expect(graph).toBe('sample');
  await explorer.open();
  await explorer.box('Country', 'Sweden').check();
  await explorer.box('Kind of node', 'Official').check();
  await page.getByRole('button', { name: 'with neighbours' }).click();
  await explorer.find('Orlov Maritime', /Orlov Maritime/);
  await page.getByRole('toolbar', { name: 'Tools of the graph' }).getByRole('button', { name: 'Zoom in' }).click();
  const { x, y } = explorer.named('Orlov Maritime');
  const place = await explorer.at(x, y);
  const summary = await textOf(explorer.summary);
  const address = page.url();
  expect(address).toContain('country=SWE&kind=official&neighbours=1&node=orlov-maritime');

  await page.reload();
  await expect(explorer.summary).toHaveText(summary);
  await expect(explorer.details.getByRole('heading', { name: 'Orlov Maritime' }).or(explorer.tab('Orlov Maritime')).first()).toBeVisible();
  const again = await explorer.at(x, y);
  expect(Math.hypot(again.x - place.x, again.y - place.y)).toBeLessThan(8);
  expect(page.url()).toBe(address);

  const other = await context.newPage();
  await other.route('**/graphs/graph.json', (route) => route.fulfill({ json: explorer.file }));
  await other.goto(address);
  await expect(other.getByTestId('summary')).toHaveText(summary);
  await expect(other.getByRole('tab', { name: 'Orlov Maritime' })).toBeVisible();
});

test('the browser’s back and forward go through the acts', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.box('Country', 'Russia').check();
  await explorer.expectPart('country', 'RUS');
  await explorer.find('Darya Belova');
  await explorer.expectPart('node', 'darya-belova');
  await page.goBack();
  await expect(explorer.spoken).toHaveText('Nothing selected');
  await expect(explorer.box('Country', 'Russia')).toBeChecked();
  await page.goBack();
  await expect(explorer.summary).toHaveText(/^25 of 25/);
  await page.goForward();
  await page.goForward();
  await expect(explorer.spoken).toHaveText(/^Darya Belova/);
});

test('the last view of a graph is remembered; an address says more than the memory', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.box('Country', 'Estonia').check();
  await explorer.expectPart('country', 'EST');
  await page.goto('about:blank');
  await explorer.open();
  await explorer.expectPart('country', 'EST');
  await expect(explorer.box('Country', 'Estonia')).toBeChecked();
  await page.goto('about:blank');
  await explorer.open('kind=official');
  await explorer.expectPart('country', undefined);
  await expect(explorer.summary).toHaveText(/^3 of 25/);
});

test('what the graph does not know is left out of an address', async ({ explorer }) => {
  await explorer.open(
    'node=nobody,nato&record=none&focus=2~nobody&at=nato~a~b&layout=none&size=%E0%A4%A&camera=0~0~0&confidence=7&country=%ZZ',
  );
  await expect(explorer.summary).toHaveText('25 of 25 nodes · 33 of 33 edges');
  await expect(explorer.tab('NATO')).toBeVisible();
});

test('share gives the whole view', async ({ page, explorer, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('country=SWE&node=astrid-hallgren');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  const field = dialog.getByRole('textbox', { name: 'Address of this view' });
  await expect(field).toHaveValue(/#country=SWE&node=astrid-hallgren&camera=/);
  await dialog.getByRole('button', { name: 'Copy address' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
});
