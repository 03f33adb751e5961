import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { expect, test } from './support/story.ts';

const open = async (page: Page) => {
  await page.keyboard.press('Shift+X');
  const dialog = page.getByRole('dialog', { name: 'Export data' });
  await expect(dialog).toBeVisible();
  return dialog;
};

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('what is shown leaves as GEXF, what is selected as tables; each format says what opens it', async ({ page, explorer }) => {
  await explorer.open('kind=agency,country&node=nato,NOR');
  const dialog = await open(page);
  await expect(dialog.getByRole('radio', { name: /^GEXF Opens in Gephi/ })).toBeVisible();
  await expect(dialog.getByRole('group', { name: 'Format' }).getByRole('radio')).toHaveCount(16);
  await dialog.getByRole('radio', { name: /^GEXF/ }).check();
  const [gexf] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  expect(gexf.suggestedFilename()).toBe('night-ferry-seized-off-gotland-as-sweden-and-estonia_kind-of-node-agency-country_20310304.gexf');
  await expect(dialog.getByRole('status')).toContainText(/gexf, \d+ kB/);
  const text = (await bytesOf(gexf)).toString('utf8');
  const graph = new XMLParser({ ignoreAttributes: false }).parse(text).gexf.graph;
  const ids: readonly string[] = graph.nodes.node.map((node: Record<string, string>) => node['@_id']);
  for (const { id, kind } of explorer.file.entities) if (kind === 'agency' || kind === 'country') expect(ids).toContain(id);
  expect(ids).not.toContain('orlov-maritime');
  expect(text).toContain('Kind of node: Agency, Country');

  await dialog.getByRole('radio', { name: 'The selection' }).check();
  await expect(dialog.getByText(/^4 nodes · 4 edges/)).toBeVisible();
  await dialog.getByRole('radio', { name: /^CSV Opens/ }).check();
  const [tables] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  expect(tables.suggestedFilename()).toMatch(/\.csv\.zip$/);
  const files = unzipSync(await bytesOf(tables));
  expect(Object.keys(files).sort()).toEqual(['README.txt', 'actions.csv', 'affiliations.csv', 'edges.csv', 'nodes.csv', 'statements.csv']);
  const edges: readonly Record<string, string>[] = parseCsv(Buffer.from(files['edges.csv']!), { columns: true });
  expect(edges.map((row) => row.evidence)).toContain('sent a patrol aircraft from Norway');
});

test('by keyboard alone', async ({ page, explorer }) => {
  await explorer.open();
  const dialog = await open(page);
  await page.keyboard.press('Tab');
  for (
    let i = 0;
    i < 4 && !(await dialog.getByRole('radio', { name: /^Wiregraph JSON/ }).evaluate((radio) => radio === document.activeElement));
    i++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /^Markdown report/ })).toBeChecked();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect((await bytesOf(download)).toString('utf8')).toMatch(/^# Night ferry/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test.describe('390 pixels', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('on a phone', async ({ page, explorer }) => {
    await explorer.open();
    await page.getByRole('button', { name: 'Export data for other programs' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Export data' });
    await dialog.getByRole('radio', { name: /^Mermaid/ }).check();
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).tap()]);
    expect((await bytesOf(download)).toString('utf8')).toMatch(/^flowchart LR/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
