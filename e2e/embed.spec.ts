import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/story.ts';

test('embedded: graph and evidence alone, in another page, with a link to the whole', async ({ page, explorer }) => {
  await explorer.open('country=SWE');
  await page.keyboard.press('Shift+S');
  const snippet = await page.getByRole('textbox', { name: 'Snippet for another page' }).inputValue();
  expect(snippet).toMatch(/^<iframe src="[^"]*\?embed=1#country=SWE[^"]*" title="Night ferry[^"]*"/);
  await page.keyboard.press('Escape');

  await page.route('**/blog.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Blog</title><body>${snippet}</body></html>` }),
  );
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('./blog.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('region', { name: 'Graph', exact: true })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Article and details' })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Filters', exact: true })).toHaveCount(0);
  await expect(frame.getByRole('region', { name: 'Ledger' })).toHaveCount(0);
  await expect(frame.getByText('Country: Sweden').first()).toBeVisible();
  const whole = frame.getByRole('link', { name: 'Explore the whole graph' });
  await whole.focus();
  const [opened] = await Promise.all([page.context().waitForEvent('page'), whole.click()]);
  await expect(opened).toHaveURL(/\/(?!.*embed=).*#country=SWE/);
});

test('an embedded view is what its page asks for, not what this reader saw last', async ({ page, explorer }) => {
  await explorer.open('country=EST');
  await page.goto('about:blank');
  await explorer.open('', '?embed=1');
  await expect(page.getByText('Country: Estonia')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(explorer.file.title);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});
