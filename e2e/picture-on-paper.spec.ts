import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textOf } from './support/explorer.ts';
import { bytesOf, differingShare, readPng } from './support/pictures.ts';
import { expect, test } from './support/story.ts';

const PIECES = ['Title', 'Legend', 'Source and date', 'Filters and how much is shown'];

async function opened(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export picture' }).click();
  return page.getByRole('dialog', { name: 'Export a picture' });
}

async function downloaded(page: Page, dialog: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

test('a PDF on A4 with the evidence of what is selected: one page of that size, its text and its description inside', async ({
  page,
  explorer,
}) => {
  await explorer.open('record=s7');
  const dialog = await opened(page);
  await dialog.getByRole('radio', { name: 'PDF' }).check();
  await dialog.getByRole('combobox', { name: 'Paper' }).selectOption('A4');
  await dialog.getByRole('radio', { name: 'Portrait' }).check();
  await dialog.getByRole('checkbox', { name: /^Evidence of what is selected/ }).check();
  await expect(dialog.getByTestId('export-size')).toHaveText('210 × 297 mm');
  await dialog.getByRole('textbox', { name: /^Description/ }).fill('Words of my own.');
  const { name, bytes } = await downloaded(page, dialog);
  expect(name).toMatch(/_20310304\.pdf$/);

  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(1);
  const sheet = await pdf.getPage(1);
  expect(Math.abs(sheet.view[2]! - 595.3)).toBeLessThan(1);
  expect(Math.abs(sheet.view[3]! - 841.9)).toBeLessThan(1);
  const text = (await sheet.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text).toContain(explorer.file.title.slice(0, 20));
  const statement = explorer.file.statements.find(({ id }) => id === 's7')!;
  expect(text).toContain(explorer.words(statement.article, statement.content).split(/\s+/).slice(0, 4).join(' '));
  expect(JSON.stringify(await sheet.getStructTree())).toContain('"alt":"Words of my own."');
});

test('a PNG for print has its dots; what is too large for one is said before, and offered as SVG or PDF', async ({ page, explorer }) => {
  await explorer.open();
  const dialog = await opened(page);
  await dialog.getByRole('combobox', { name: 'Paper' }).selectOption('Square');
  await dialog.getByRole('radio', { name: '150 dpi' }).check();
  const picture = readPng((await downloaded(page, dialog)).bytes);
  expect([picture.width, picture.height]).toEqual([1122, 1122]);
  expect(picture.pixelsAMetre).toBe(Math.round(150 / 0.0254));

  await dialog.getByRole('combobox', { name: 'Paper' }).selectOption('A3');
  await dialog.getByRole('radio', { name: '600 dpi' }).check();
  await expect(dialog.getByTestId('export-message')).toContainText('Too large for a PNG at this resolution. At most');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'PDF' }).check();
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
});

test('an SVG of the view looks as the screen does, and is the same bytes each time', async ({ page, explorer, context }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open();
  const canvas = page.locator('canvas[data-id="layer2-node"]');
  const box = (await canvas.boundingBox())!;
  // Legend and tools float over the drawing, the dots of the ground lie under it: they are no part of it.
  const hidden = await canvas.evaluate((drawing) => {
    const { left, top, right, bottom } = drawing.getBoundingClientRect();
    const others = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const at = one.getBoundingClientRect();
      const overlaps = at.left < right && at.right > left && at.top < bottom && at.bottom > top;
      return overlaps && !one.querySelector('canvas') && one.tagName !== 'CANVAS';
    });
    for (const one of others) one.style.visibility = 'hidden';
    for (let one = drawing.parentElement; one; one = one.parentElement) one.style.backgroundImage = 'none';
    return others.length;
  });
  expect(hidden).toBeGreaterThan(0);
  const screen = await page.screenshot({ clip: box });
  await page.reload();
  await explorer.isDrawn();

  const dialog = await opened(page);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  for (const piece of PIECES) await dialog.getByRole('checkbox', { name: piece }).uncheck();
  const { bytes } = await downloaded(page, dialog);
  expect(Buffer.compare((await downloaded(page, dialog)).bytes, bytes)).toBe(0);

  const beside = await context.newPage();
  await beside.setViewportSize({ width: Math.ceil(box.width) + 20, height: Math.ceil(box.height) + 20 });
  await beside.setContent(`<body style="margin:0"><img src="data:image/svg+xml;base64,${bytes.toString('base64')}">`);
  await beside.waitForFunction(() => document.images[0]?.complete);
  const drawn = await beside.screenshot({ clip: { x: 0, y: 0, width: box.width, height: box.height } });
  const share = differingShare(screen, drawn);
  console.log(`differing pixels, screen and SVG: ${(share * 100).toFixed(2)} %`);
  expect(share).toBeLessThan(0.02);
});

test('the command draws what the explorer draws: the same nodes, the same curves, the same words', async ({ page, explorer }) => {
  await explorer.open();
  const dialog = await opened(page);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await dialog.getByRole('radio', { name: 'The whole graph' }).check();
  const ours = (await downloaded(page, dialog)).bytes.toString('utf8');

  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-'));
  writeFileSync(join(folder, 'graph.json'), JSON.stringify(explorer.file));
  const run = spawnSync('npx', ['tsx', 'src/cli/main.ts', 'picture', join(folder, 'graph.json'), '-o', join(folder, 'a.svg')], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  const theirs = readFileSync(join(folder, 'a.svg'), 'utf8');
  const items = (svg: string, layer: string): readonly (readonly [string, readonly number[]])[] =>
    [...svg.matchAll(new RegExp(`<g id="${layer}-([^"]+)"[^>]*><path d="([^"]+)"`, 'g'))].map(([, id = '', d = '']) => [
      id,
      [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number),
    ]);
  for (const layer of ['nodes', 'edges']) {
    const [here, there] = [items(ours, layer), items(theirs, layer)];
    expect(there.map(([id]) => id)).toEqual(here.map(([id]) => id));
    for (const [index, [id, numbers]] of here.entries()) {
      const away = numbers.map((number, i) => Math.abs(number - there[index]![1][i]!));
      expect(Math.max(...away), `${layer} ${id}`).toBeLessThan(1.5);
    }
  }
  const words = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).sort();
  expect(words(theirs)).toEqual(words(ours));
});

test('the dialog by keyboard alone, and without faults where papers and notes are chosen', async ({ page, explorer }) => {
  await explorer.open('record=s7');
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  await dialog.getByRole('radio', { name: 'PNG' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'PDF' })).toBeChecked();
  await dialog.getByRole('combobox', { name: 'Paper' }).focus();
  await page.keyboard.type('Custom');
  await expect(dialog.getByRole('combobox', { name: 'Paper' })).toHaveValue('custom');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('120');
  await expect(dialog.getByTestId('export-size')).toContainText('120 × 100 mm');
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await textOf(dialog.getByTestId('export-message'))).not.toContain('connection');
});
