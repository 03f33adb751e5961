import type { Page } from '@playwright/test';
import { FORMATS } from '#graph/formats/formats.ts';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { expect, test } from './support/story.ts';

interface Dropped {
  readonly name: string;
  readonly text: string;
}

/** As the browser does it when files are let go over the page. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

const written = (id: string) => FORMATS.find((format) => format.id === id)!.write(sampleGraphFile());

test('a GEXF file that is dropped is explored: names, places, words', async ({ page, explorer }) => {
  await explorer.open();
  const [{ text }] = written('gexf') as [Dropped];
  const changed = text
    .replace('label="NATO"', 'label="Northern Pact"')
    .replace('<description>Night ferry seized', '<description>Ferry seized');
  await drop(page, [{ name: 'from-gephi.gexf', text: changed }]);
  await expect(page.getByRole('heading', { name: /^Ferry seized off Gotland/ })).toBeVisible();
  await explorer.isDrawn();
  await explorer.find('Northern Pact');
  await explorer.expectPart('node', 'nato');
  await explorer.tab('Northern Pact').click();
  await explorer.details
    .getByRole('button', { name: /sent a patrol aircraft from Norway/ })
    .first()
    .click();
  await explorer.expectLit('sent a patrol aircraft from Norway');
});

test('two tables without places: laid out here', async ({ page, explorer }) => {
  await explorer.open();
  await drop(page, [
    { name: 'edges.csv', text: 'Source,Target,Label\na,b,met\nb,c,=met\n' },
    { name: 'nodes.csv', text: 'Id,Label\na,"Ann, ""the fox"""\nb,Bob\nc,</script>\n' },
  ]);
  await expect(explorer.summary).toHaveText(/^3 of 3 nodes · 2 of 2 edges/);
  await explorer.find('Ann, "the fox"');
  await explorer.expectPart('node', 'a');
});

for (const [name, text, why] of [
  ['words.gexf', 'Once upon a time', 'this is no graph that can be read'],
  ['cut.graphml', '<graphml><graph>', '“graph” is not closed'],
  ['other.json', '{"a": 1}', 'it has no lists “nodes” and “edges”'],
  ['broken.zip', 'PK\u0003\u0004rubbish', 'is a broken ZIP'],
] as const) {
  test(`what cannot be read is told: ${name}`, async ({ page, explorer }) => {
    await explorer.open();
    await drop(page, [{ name, text }]);
    await expect(page.getByRole('heading', { name: 'This graph file cannot be used' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(why);
    await expect(page.getByRole('main')).toContainText('GEXF, GraphML');
  });
}
