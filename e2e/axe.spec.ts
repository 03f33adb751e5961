import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Explorer } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface State {
  readonly name: string;
  readonly hash?: string;
  readonly reach?: (page: Page, explorer: Explorer) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'start' },
  { name: 'a node selected', hash: 'node=astrid-hallgren', reach: async (_, explorer) => explorer.tab('Astrid Hallgren').click() },
  { name: 'a record selected', hash: 'record=s7', reach: async (_, explorer) => explorer.tab('Statement').click() },
  {
    name: 'filters active, two left out',
    hash: 'country=SWE,-RUS&claim=-denied&confidence=0.5&neighbours=1&focus=2~SWE',
    reach: async (_, explorer) => explorer.tab('Contested').click(),
  },
  { name: 'nothing passes', hash: 'country=XYZ' },
  {
    name: 'analysis and rankings',
    reach: async (_, explorer) => {
      await explorer.tab('Analysis').click();
      await explorer.tab('Rankings').click();
      await expect(explorer.details.getByRole('heading', { name: 'Share of voice' })).toBeVisible();
    },
  },
  { name: 'export dialog', reach: (page) => opened(page, 'x') },
  { name: 'data dialog', reach: (page) => opened(page, 'Shift+X') },
  { name: 'command palette', reach: (page) => opened(page, 'Control+k') },
  { name: 'help sheet', reach: (page) => opened(page, '?') },
  { name: 'share', reach: (page) => opened(page, 'Shift+S') },
  { name: 'paths', hash: 'node=astrid-hallgren,halcyon-crew', reach: (page) => opened(page, 'Shift+P') },
  {
    name: 'view menu',
    reach: async (page) => {
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
];

async function opened(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function expectNoSerious(page: Page, rules: readonly string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const places = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).slice(0, 3)}`,
  );
  expect.soft(places).toEqual([]);
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test(`axe finds nothing serious, ${scheme}`, async ({ page, explorer }) => {
      test.slow();
      await explorer.open();
      for (const { name, hash, reach } of STATES) {
        await test.step(name, async () => {
          await page.evaluate((address) => location.assign(address), `#${hash ?? ''}&camera=0~0~0.5`);
          await reach?.(page, explorer);
          // The other theme has the same roles and names: only its colours are its own.
          await expectNoSerious(page, scheme === 'dark' ? ['color-contrast'] : []);
          await page.keyboard.press('Escape');
        });
      }
    });
  });
}

test.describe('390 pixels', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('axe finds nothing serious on a phone, with and without a sheet', async ({ page, explorer }) => {
    test.slow();
    await explorer.open();
    await expectNoSerious(page);
    for (const sheet of ['Filters', 'Article', 'Ledger']) {
      await page.getByRole('navigation').getByRole('button', { name: sheet }).click();
      await expectNoSerious(page);
    }
  });
});

test.describe('a file that cannot be shown', () => {
  test.use({ mayLog: /Failed to load resource/ });

  test('axe finds nothing serious on the page that says so', async ({ page, requests: _watched }) => {
    await page.route('**/graphs/graph.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'There is no graph file here' })).toBeVisible();
    await expectNoSerious(page);
  });
});
