import { expect, serveGraph, test } from './support/story.ts';

test.use({ mayLog: /Failed to load resource/ });

const FILE = '**/graphs/graph.json';

test('no graph file: what is missing, and how to make it', async ({ page, requests }) => {
  await page.route(FILE, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'There is no graph file here' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('/graphs/graph.json was not found');
  await expect(page.getByRole('main')).toContainText('npm run graph');
  await expect(page.getByRole('button', { name: 'Open a graph file…' })).toBeVisible();
  expect(requests.length).toBeGreaterThan(0);
});

test('the server is gone', async ({ page, requests: _watched }) => {
  await page.route(FILE, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'The graph file could not be fetched' })).toBeVisible();
});

test('not JSON, cut off', async ({ page, file, requests: _watched }) => {
  await serveGraph(page, JSON.stringify(file).slice(0, -200));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'This graph file cannot be used' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('This is not JSON, or it was cut off. Build the graph file anew.');
});

test('JSON, but no graph file', async ({ page, requests: _watched }) => {
  await serveGraph(page, { nodes: [], edges: [] });
  await page.goto('./');
  await expect(page.getByRole('main')).toContainText('This is no graph file: it names no format.');
});

test('a broken record: each wrong place by its path', async ({ page, file, requests: _watched }) => {
  const [first, ...others] = file.statements;
  await serveGraph(page, { ...file, statements: [{ ...first, speakers: ['nobody'], confidence: 7 }, ...others] });
  await page.goto('./');
  await expect(page.getByRole('main')).toContainText('This graph file is broken: One place is wrong. Build it anew.');
  await expect(page.getByRole('listitem')).toContainText('statements[0].confidence');

  await serveGraph(page, { ...file, statements: [{ ...first, speakers: ['nobody'], content: [[5, 99_999]] }, ...others] });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('listitem')).toHaveText([
    /statements\[0\]: there is no entity “nobody”/,
    /statements\[0\]: the span 5–99999 lies outside/,
  ]);
});

test('a newer version: says so, and names both', async ({ page, file, requests: _watched }) => {
  await serveGraph(page, { ...file, format: 'wiregraph-graph/2' });
  await page.goto('./');
  await expect(page.getByRole('main')).toContainText('of a newer version, “wiregraph-graph/2”; this program reads “wiregraph-graph/1”');
});

test('too large', async ({ page, requests: _watched }) => {
  await page.route(FILE, (route) => route.fulfill({ body: '{}', headers: { 'content-length': String(300 * 1024 * 1024) } }));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'This graph file is too large' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('It has 300 MB; up to 200 MB can be read here.');
});

test('a graph of another site is not fetched', async ({ page, requests }) => {
  await page.goto('./?graph=https://elsewhere.example/graph.json');
  await expect(page.getByRole('heading', { name: 'Graph files are loaded from this site only' })).toBeVisible();
  expect(requests.filter((url) => url.includes('elsewhere') && !url.includes('?graph='))).toEqual([]);
});

test('a good file opens in the place of the broken one', async ({ page, explorer, file }) => {
  await page.route(FILE, (route) => route.fulfill({ body: 'no' }));
  await page.goto('./');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open a graph file…' }).click()]);
  await chooser.setFiles({ name: 'ferry.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await explorer.isDrawn();
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
});
