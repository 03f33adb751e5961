import type { Page } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import type { Explorer } from './support/explorer.ts';
import { bytesOf } from './support/pictures.ts';
import { expect, test } from './support/story.ts';

interface Drawn {
  readonly nodes: readonly string[];
  /** Ids of the records behind the edges that are drawn. */
  readonly records: readonly string[];
}

/** What is drawn, read from the picture that the page hands out. */
async function drawn(page: Page): Promise<Drawn> {
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  await dialog.getByRole('radio', { name: 'The whole graph' }).check();
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  const nodes: string[] = [];
  const records: string[] = [];
  new XMLParser({
    ignoreAttributes: false,
    updateTag: (_name, _path, attributes) => {
      const { '@_id': id = '', '@_data-id': item, '@_data-records': behind } = attributes ?? {};
      if (behind !== undefined) records.push(...String(behind).split(' '));
      else if (item !== undefined && String(id).startsWith('nodes-')) nodes.push(String(item));
      return true;
    },
  }).parse((await bytesOf(download)).toString('utf8'));
  await page.keyboard.press('Escape');
  return { nodes: nodes.sort(), records: [...new Set(records)].sort() };
}

async function rowsOf(explorer: Explorer, table: string): Promise<readonly string[]> {
  await explorer.tab(table).click();
  await expect(explorer.table(table)).toBeVisible();
  const ids = await explorer.rowIds(table);
  await expect(explorer.tab(table)).toContainText(String(ids.length));
  return ids;
}

for (const hash of [
  '',
  'country=SWE',
  'kind=-country',
  'claim=denied',
  'agency=russian-foreign-ministry&neighbours=1',
  'focus=1~halcyon-crew',
]) {
  test(`the table has the nodes, statements and actions of the picture: ${hash === '' ? 'everything' : hash}`, async ({
    page,
    explorer,
  }) => {
    await page.setViewportSize({ width: 1440, height: 1400 });
    await explorer.open(hash);
    const picture = await drawn(page);
    expect([...(await rowsOf(explorer, 'Nodes'))].sort()).toEqual(picture.nodes);
    const rows = new Set([...(await rowsOf(explorer, 'Who said what')), ...(await rowsOf(explorer, 'Who did what'))]);
    const offices = new Set(explorer.file.affiliations.map(({ id }) => id));
    const missing = picture.records.filter((id) => !rows.has(id) && !offices.has(id));
    expect(missing, 'every edge that is drawn has its row').toEqual([]);
    await expect(explorer.summary).toHaveText(new RegExp(`^${picture.nodes.length} of 25 nodes`));
  });
}
