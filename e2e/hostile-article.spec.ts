import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { GraphFile } from '#graph/graph-file.ts';
import { Explorer, textOf } from './support/explorer.ts';
import { bytesOf } from './support/pictures.ts';
import { expect, serveGraph, test } from './support/story.ts';

const SCRIPT = '<script>window.owned = 1; alert(1)</script>';
const IMAGE = '<img src=x onerror="window.owned=1;alert(2)">';
const LINK = 'javascript:alert(3)';
/** Right-to-left override, zero width, bell, escape, delete. */
const CONTROLS = '\u202egnp.exe\u202c \u200b\u0007\u001b[31m\u007f';

const ARTICLE = `${SCRIPT} Minister says "quoted" <b onmouseover=alert(4)>things</b>
Swedish Foreign Minister Anna ${IMAGE} Berg said on Monday that Norway would pay. ${LINK}
"We have </script><script>alert(5)</script> closed the border ${CONTROLS}," Berg told reporters in Oslo.
</article><style>*{display:none}</style><iframe srcdoc="<script>parent.alert(6)</script>"></iframe><svg onload=alert(7)>
Norway denied that it had sent [the ships](${LINK}) & said &lt;nothing&gt; {{constructor.constructor('alert(8)')()}} \${alert(9)}.
`;

/** Nothing that an article says may act: it is shown, as text. That the console is clean and no dialog opens, each story watches. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'owned' in window)).toBe(false);
  await expect(page.locator('main script, main iframe, main style, main img, main b[onmouseover], [onerror], [onload]')).toHaveCount(0);
  expect(
    await page.locator('a[href]').evaluateAll((links) => links.filter((link) => link.getAttribute('href')?.includes('javascript:')).length),
  ).toBe(0);
}

/** What could hide words or turn them round. */
function hiddenSigns(text: string): readonly string[] {
  return (text.match(/[\p{Cc}\p{Bidi_Control}]/gu) ?? []).filter((sign) => sign !== '\n' && sign !== '\t');
}

async function visitEverything(page: Page, explorer: Explorer): Promise<void> {
  for (const tab of ['Who did what', 'Contested', 'Nodes', 'Rankings', 'Who said what', 'Analysis', 'Article'])
    await explorer.tab(tab).click();
  await page.keyboard.press('Control+a');
  await expect(explorer.spoken).toHaveText(/^\d+ nodes selected$/);
  await page.keyboard.press('Control+k');
  await explorer.search.fill('script');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
}

test.describe('an article made to break the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-hostile-'));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('goes through the real build and is shown as plain text', async ({ page, requests: _watched }) => {
    writeFileSync(join(folder, 'hostile.txt'), ARTICLE);
    const out = join(folder, 'graph.json');
    execFileSync('npx', ['tsx', 'src/cli/main.ts', 'build', join(folder, 'hostile.txt'), '-o', out], { stdio: 'pipe' });
    const file: GraphFile = JSON.parse(readFileSync(out, 'utf8'));
    await serveGraph(page, file);
    const explorer = new Explorer(page, file);
    await explorer.open();
    await expect(explorer.article).toContainText(SCRIPT);
    await expect(explorer.article).toContainText('<iframe srcdoc="<script>parent.alert(6)</script>"></iframe><svg onload=alert(7)>');
    await expect(explorer.article).toContainText("{{constructor.constructor('alert(8)')()}}");
    // What would turn or hide words is shown as signs.
    const shown = await textOf(explorer.article);
    expect(shown).toContain('\ufffdgnp.exe\ufffd');
    expect(hiddenSigns(shown)).toEqual([]);
    expect(shown).toContain('␇');
    await visitEverything(page, explorer);
    await expectHarmless(page);
  });
});

test('a graph file whose every word is hostile is shown as plain text, and exported as such', async ({
  page,
  file,
  requests: _watched,
}) => {
  const evil = (words: string) => `${words}${SCRIPT}${IMAGE}${CONTROLS}`;
  const hostile: GraphFile = {
    ...file,
    title: evil('Title'),
    countries: file.countries.map((country) => ({ ...country, name: evil(country.name), region: evil(country.region) })),
    articles: file.articles.map((article) => ({
      ...article,
      title: evil(article.title),
      publisher: evil('Publisher'),
      author: evil('Author'),
      published: evil('2031-03-04'),
      url: `${LINK}//${evil('x')}`,
      language: '"><script>alert(1)</script>',
      excluded: article.excluded.map((one) => ({ ...one, why: evil('why') })),
    })),
    entities: file.entities.map((entity) => ({ ...entity, name: evil(entity.name), aliases: [evil('alias')], role: evil('role') })),
    statements: file.statements.map((statement) => ({ ...statement, rule: evil('rule') })),
    actions: file.actions.map((action) => ({ ...action, rule: evil('rule'), lemma: evil('lemma'), event: evil('event') })),
    affiliations: file.affiliations.map((one) => ({ ...one, role: evil('role') })),
  };
  await serveGraph(page, hostile);
  const explorer = new Explorer(page, hostile);
  await explorer.open('country=SWE');
  await expect(page.getByRole('banner')).toContainText(SCRIPT);
  await visitEverything(page, explorer);
  await page.keyboard.press('Escape');
  await explorer.tab('Nodes').click();
  await explorer.rows('Nodes').first().click();
  await expect(explorer.details).toContainText(SCRIPT);
  await expect(explorer.details.getByTestId('why-matched')).toContainText(IMAGE);
  expect(hiddenSigns(await textOf(page.locator('body')))).toEqual([]);
  await expectHarmless(page);

  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: 'Export a picture' });
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).click()]);
  const svg = (await bytesOf(download)).toString('utf8');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toMatch(/<script|<img|onerror="/);
  expect(download.suggestedFilename()).toMatch(/^[\w.-]+\.svg$/);
  // Opened by itself, the picture acts no more than the page did.
  const picture = await page.context().newPage();
  await picture.setContent(svg.replace(/^<\?xml[^>]*>/, ''));
  expect(await picture.evaluate(() => 'owned' in window)).toBe(false);
});
