import { benchGraph } from '#lab/bench-graph.ts';
import { Explorer } from './support/explorer.ts';
import { expect, serveGraph, test } from './support/story.ts';

const small = benchGraph(40);

test('a graph file that is dropped opens, and begins anew', async ({ page, explorer }) => {
  await explorer.open('country=SWE');
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'other.json', { type: 'application/json' }));
    return transfer;
  }, JSON.stringify(small));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await expect(page.getByText('Drop articles or a graph to open them')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
  await expect(explorer.summary).toHaveText(/^40 of 40 nodes/);
  await explorer.expectPart('country', undefined);
});

test('?graph= opens another graph of this site', async ({ page, requests: _watched }) => {
  await serveGraph(page, small, '**/graphs/other.json');
  const explorer = new Explorer(page, small);
  await explorer.open('', '?graph=graphs/other.json');
  await expect(explorer.summary).toHaveText(/^40 of 40 nodes/);
  await expect(page.getByRole('banner')).toContainText('Bench of 40 nodes');
});

test('a graph without nodes, and one without records', async ({ page, file, requests: _watched }) => {
  const empty = { ...file, entities: [], statements: [], actions: [], affiliations: [], countries: [] };
  await serveGraph(page, empty);
  await page.goto('./');
  await expect(page.getByText('This graph has no nodes: nothing was found in its articles.')).toBeVisible();
  await expect(page.getByTestId('summary')).toHaveText('0 of 0 nodes · 0 of 0 edges');
  const none = new Explorer(page, empty);
  await expect(none.ledger.getByText('Nothing to list: nothing was found in the articles of this graph.')).toBeVisible();
  await expect(none.legend).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Legend' })).toHaveCount(0);

  const silent = { ...file, statements: [], actions: [], affiliations: [] };
  await serveGraph(page, silent);
  await page.reload();
  const explorer = new Explorer(page, silent);
  await explorer.isDrawn();
  await expect(explorer.legend).toBeVisible();
  await explorer.clickNode('NATO');
  await expect(explorer.details).toContainText('The article names it, and says no more of it.');
});

test('several articles: chosen by name, each with its own words', async ({ page, file, requests: _watched }) => {
  const [article] = file.articles;
  if (article === undefined) throw new Error('the sample has an article');
  const two = {
    ...file,
    articles: [
      article,
      { ...article, id: 'second', title: 'The second article', text: 'Nothing happened on the second day.', excluded: [] },
    ],
  };
  await serveGraph(page, two);
  const explorer = new Explorer(page, two);
  await explorer.open();
  await explorer.details.getByRole('combobox', { name: 'Article' }).selectOption('The second article');
  await expect(explorer.article).toContainText('Nothing happened on the second day.');
  await explorer.expectPart('article', 'second');
  await explorer.tab('Who said what').click();
  await explorer.rows('Who said what').first().click();
  await explorer.expectPart('article', undefined);
  await explorer.expectLit('boarded the cargo ferry Halcyon');
});

test('the graphs of the site are listed, each a link that opens it', async ({ page, file, requests: _watched }) => {
  await serveGraph(page, file);
  await serveGraph(page, small, '**/graphs/other.json');
  const list = [
    { file: 'graph.json', title: file.title, nodes: 25, statements: 13, actions: 13 },
    { file: 'other.json', title: small.title, nodes: 40, statements: small.statements.length, actions: small.actions.length },
  ];
  await serveGraph(page, list, '**/graphs/index.json');
  const explorer = new Explorer(page, file);
  await explorer.open();
  await explorer.run('Paste or open an article');
  await page.getByRole('dialog').getByRole('link', { name: small.title }).click();
  await expect(page).toHaveURL(/\?graph=graphs\/other\.json/);
  await expect(page.getByTestId('summary')).toHaveText(/^40 of 40 nodes/);
});

test('the built site has its list of graphs', async ({ page, file, requests: _watched }) => {
  const listed = await (await page.request.get('./graphs/index.json')).json();
  expect(listed).toContainEqual(expect.objectContaining({ file: 'graph.json', title: expect.any(String), nodes: expect.any(Number) }));
  expect(file.title).not.toBe('');
});

test.describe('more than can be drawn', () => {
  test.use({ graph: 'large' });

  test('begins with the most central, says so, and grows from search, focus and filters', async ({ page, file, requests: _watched }) => {
    test.slow();
    const [pattern] = file.entities;
    if (pattern === undefined) throw new Error('the large graph has nodes');
    const { country: _none, ...plain } = pattern;
    const lone = Array.from({ length: 8000 }, (_, i) => ({ ...plain, id: `lone-${i}`, name: `Lone ${i}`, mentions: [], x: i, y: 9000 }));
    const many = {
      ...file,
      entities: [...file.entities, ...lone.map((one) => ({ ...one, figures: { ...one.figures, pagerank: 0, degree: 0 } }))],
    };
    await serveGraph(page, many);
    const explorer = new Explorer(page, many);
    await explorer.open();
    await expect(explorer.summary).toHaveText(/^400 of 10,000 nodes/);
    await expect(explorer.graph).toContainText('Too many to draw at once: the 400 most central are shown.');
    await explorer.find('Lone 7654');
    await explorer.expectPart('node', 'lone-7654');
    await page.keyboard.press('1');
    await expect(explorer.summary).toHaveText(/^1 of 10,000 nodes/);
    await page.keyboard.press('Escape');
    await explorer.box('Country', 'MEX').check();
    await expect(explorer.graph).not.toContainText('Too many to draw at once');
    await expect(explorer.summary).not.toHaveText(/^(?:0|400) of/);
  });
});
