import { readFileSync } from 'node:fs';
import { expect, test } from './support/story.ts';

test.use({ graph: 'built' });

/** That no request leaves the page's own origin is watched in every story; this one goes everywhere and counts. */
test('nothing is asked of anyone but the page’s own origin', async ({ page, explorer, requests, baseURL }) => {
  await explorer.open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe');
  for (const tab of ['Analysis', 'Who did what', 'Contested', 'Nodes', 'Rankings']) await explorer.tab(tab).click();
  for (const key of ['?', 'x', 'Shift+S', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await explorer.run('Arrange: by force');
  await explorer.expectPart('layout', 'force');
  expect(requests.length).toBeGreaterThan(8);
  expect([...new Set(requests.filter((url) => !/^(?:blob|data):/.test(url)).map((url) => new URL(url).origin))]).toEqual([
    new URL(baseURL ?? '').origin,
  ]);
});

test.describe('an attempt', () => {
  test.use({ mayLog: /Content Security Policy/ });

  test('the policy stops what would ask elsewhere', async ({ page, explorer }) => {
    await explorer.open();
    const refused = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      });
      await fetch('https://elsewhere.example/').catch(() => undefined);
      return violation;
    });
    expect(refused).toBe('connect-src');
  });
});

test('works from any sub-path', async ({ page, explorer, requests }) => {
  await page.route('**/news/desk/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/news/desk/', '/') });
    await route.fulfill({ response });
  });
  await page.goto('./news/desk/');
  await explorer.isDrawn();
  const { entities } = JSON.parse(readFileSync('dist/graphs/graph.json', 'utf8'));
  await expect(explorer.summary).toHaveText(new RegExp(`^${entities.length} of ${entities.length} node`));
  expect(requests.filter((url) => /^http/.test(url) && !url.includes('/news/desk/'))).toEqual([]);
});
