import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Explorer } from './support/explorer.ts';
import { readPng } from './support/pictures.ts';
import { expect, test } from './support/story.ts';

/** The pictures of the README and of docs/: each main state as it is drawn today. Looked at in every run, kept by `npm run screenshots`. */
interface State {
  readonly name: string;
  readonly reach: (explorer: Explorer, page: Page) => Promise<void>;
}

const LARGEST = 300_000;

const DESK: readonly State[] = [
  {
    name: '',
    reach: async (explorer) => {
      const { statements, entities } = explorer.file;
      // Somebody with a name, in their own words, about one thing.
      const officials = new Set(entities.filter(({ kind }) => kind === 'official').map(({ id }) => id));
      const quoted = statements.filter(
        ({ quotation, speakers, about }) => quotation !== 'indirect' && officials.has(speakers[0] ?? '') && about.length > 0,
      );
      const [shortest] = [...quoted].sort((a, b) => a.about.length - b.about.length);
      const row = explorer.table('Who said what').locator(`[data-row="${(shortest ?? statements[0])?.id}"]`);
      await row.click();
      await expect(explorer.lit.first()).toBeInViewport();
    },
  },
  {
    name: '-analysis',
    reach: async (explorer) => {
      await explorer.tab('Analysis').click();
      await explorer.tab('Rankings').click();
      await expect(explorer.details.getByRole('heading', { name: 'Share of voice' })).toBeVisible();
      await expect(explorer.rows('Rankings').first()).toBeVisible();
    },
  },
];

async function keep(page: Page, explorer: Explorer, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // The camera is at rest.
  await explorer.at(0, 0);
  await page.mouse.move(720, 4);
  const picture = await page.screenshot();
  expect(readPng(picture).colours).toBeGreaterThan(200);
  expect(picture.length).toBeLessThan(LARGEST);
  if (process.env.UPDATE === '1') writeFileSync(`docs/screenshot${name}.png`, picture);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ graph: 'built', colorScheme, viewport: { width: 1280, height: 768 } });

    test(`the real article on a desk, ${colorScheme}`, async ({ page, explorer }) => {
      await explorer.open();
      for (const { name, reach } of DESK) {
        await reach(explorer, page);
        await keep(page, explorer, `${name}-${colorScheme}`);
      }
    });

    test.describe('390 pixels', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

      test(`the real article on a phone, ${colorScheme}`, async ({ page, explorer }) => {
        await explorer.open();
        await keep(page, explorer, `-phone-${colorScheme}`);
      });
    });
  });
}

test.describe('2,000 nodes', () => {
  test.use({ graph: 'large', colorScheme: 'dark', viewport: { width: 1024, height: 640 } });

  test('a large graph, its hub in focus', async ({ page, explorer }) => {
    test.slow();
    const [hub] = [...explorer.file.entities].sort((a, b) => b.figures.degree - a.figures.degree);
    await explorer.open(`focus=1~${hub?.id}&node=${hub?.id}`);
    await keep(page, explorer, '-large-dark');
  });
});
