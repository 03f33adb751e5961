import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { textOf } from './support/explorer.ts';
import { bytesOf, readPng } from './support/pictures.ts';
import { expect, test } from './support/story.ts';

const TITLE = 'Night ferry seized off Gotland as Sweden and Estonia trade blame';

test('export PNG: its size, its density, its words, and something on it', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Export picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  await expect(dialog.getByRole('img', { name: /^Preview of the picture: Graph of 25 nodes/ })).toBeVisible();
  await dialog.getByRole('radio', { name: '3×' }).check();
  const size = (await textOf(dialog.getByTestId('export-size'))).replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);

  expect(download.suggestedFilename()).toBe('night-ferry-seized-off-gotland-as-sweden-and-estonia_20310304.png');
  const picture = readPng(await bytesOf(download));
  expect([picture.width, picture.height]).toEqual(size);
  expect(picture.width).toBeGreaterThan(1500);
  expect(picture.colours).toBeGreaterThan(100);
  expect(picture.cornerAlpha).toBe(255);
  expect(picture.pixelsAMetre).toBe(Math.round((3 * 96) / 0.0254));
  expect(picture.texts.Title).toBe(TITLE);
  expect(picture.texts.Description).toMatch(/^Graph of 25 nodes and \d+ edges from the article “Night ferry/);
  expect(picture.texts.Source).toContain('Baltic Courier');
  expect(picture.texts.Source).toContain('2031-03-04');
  expect(picture.texts.Software).toMatch(/^Wiregraph /);
});

test('export PNG: transparent, of the selection alone, without furniture', async ({ page, explorer }) => {
  await explorer.open('node=astrid-hallgren,SWE');
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  const whole = await textOf(dialog.getByTestId('export-size'));
  await dialog.getByRole('radio', { name: 'The selection' }).check();
  await dialog.getByRole('radio', { name: 'Transparent' }).check();
  for (const piece of ['Title', 'Legend', 'Source and date', 'Filters and how much is shown']) {
    await dialog.getByRole('checkbox', { name: piece }).uncheck();
  }
  await expect(dialog.getByTestId('export-size')).not.toHaveText(whole);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  const picture = readPng(await bytesOf(download));
  expect(picture.cornerAlpha).toBe(0);
  expect(picture.colours).toBeGreaterThan(20);
});

test('export SVG: well-formed, with title, legend, source and every name as text', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Export picture' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  const svg = (await bytesOf(download)).toString('utf8');
  expect(XMLValidator.validate(svg)).toBe(true);
  const root = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
  expect(root.title['#text']).toBe(TITLE);
  expect(root.desc['#text']).toContain('25 nodes');

  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  const all = texts.join(' ').replaceAll('&quot;', '"');
  for (const { name, kind, country = '' } of explorer.file.entities) {
    // The name, and behind a comma the office and country that a reader of the drawing sees under it.
    expect(svg).toMatch(new RegExp(`data-label="${name}[",]`));
    // A country whose name finds no room is still told by its code.
    if (kind !== 'country') for (const word of name.split(' ')) expect(all).toContain(word);
    else expect(all).toContain(country);
  }
  for (const entry of ['Official  3', 'Agency  5', 'said  ', 'denied  ', 'Source: Baltic Courier, 2031-03-04'])
    expect(all).toContain(entry);
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('<image');
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('a filtered view exported says what was filtered', async ({ page, explorer }) => {
    await explorer.open('kind=official,country');
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Export a picture' });
    await dialog.getByRole('radio', { name: 'SVG' }).check();
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
    const svg = (await bytesOf(download)).toString('utf8');
    expect(XMLValidator.validate(svg)).toBe(true);
    const shown = explorer.file.entities.filter(({ kind }) => kind === 'official' || kind === 'country');
    expect(svg).toContain(`${shown.length} of ${explorer.file.entities.length} nodes`);
    for (const { id } of shown) expect(svg).toContain(`data-id="${id}"`);
  });
});
