import { benchGraph } from '#lab/bench-graph.ts';
import { expect, serveGraph, test } from './support/story.ts';

test('focus by steps, expand and collapse, hide and hide others', async ({ page, explorer }) => {
  await explorer.open('node=ilmar-saar');
  await page.keyboard.press('1');
  await expect(explorer.summary).toHaveText(/^2 of 25 nodes/);
  await expect(page.getByRole('button', { name: 'Remove filter: Within 1 step of Ilmar Saar' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(explorer.summary).not.toHaveText(/^2 of 25/);
  await page.keyboard.press('Escape');
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
  await explorer.expectPart('node', 'ilmar-saar');

  await page.keyboard.press('Shift+H');
  await expect(explorer.summary).toHaveText(/^1 of 25 nodes/);
  await page.keyboard.press('Alt+h');
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
  await page.keyboard.press('h');
  await expect(explorer.summary).toHaveText(/^24 of 25 nodes/);
});

test('a double click focuses, the menu of a right click has the acts', async ({ page, explorer }) => {
  await explorer.open();
  const { x, y } = explorer.named('Ilmar Saar');
  const at = await explorer.at(x, y);
  await page.mouse.dblclick(at.x, at.y);
  await explorer.expectPart('focus', '1~ilmar-saar');
  await page.keyboard.press('Escape');
  await expect(explorer.summary).toHaveText(/^25 of 25 nodes/);
  await explorer.clickNode('Ilmar Saar', { button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: /^Expand/ })).toBeVisible();
  await menu.getByRole('menuitem', { name: /^Select the neighbours too/ }).click();
  await explorer.expectPart('node', 'ilmar-saar,halcyon-crew');
});

test('a box and a lasso select what they hold', async ({ page, explorer }) => {
  await explorer.open();
  const tools = page.getByRole('toolbar', { name: 'Tools of the graph' });
  const { x, y } = explorer.named('Ilmar Saar');
  const at = await explorer.at(x, y);
  for (const tool of ['Select with a box', 'Select with a lasso']) {
    await tools.getByRole('button', { name: tool }).click();
    await page.mouse.move(at.x - 15, at.y - 15);
    await page.mouse.down();
    for (const [dx, dy] of [
      [15, -15],
      [15, 15],
      [-15, 15],
      ...(tool.endsWith('lasso') ? [[-15, -15] as const] : [[15, 15] as const]),
    ] as const) {
      await page.mouse.move(at.x + dx, at.y + dy, { steps: 3 });
    }
    await page.mouse.up();
    await explorer.expectPart('node', 'ilmar-saar');
    await page.keyboard.press('Escape');
    await explorer.expectPart('node', undefined);
  }
});

test('paths between two nodes, each step with its evidence', async ({ page, explorer }) => {
  await explorer.open('node=ilmar-saar,orlov-maritime');
  await page.keyboard.press('Shift+P');
  const dialog = page.getByRole('dialog', { name: 'Paths between two nodes' });
  await expect(dialog).toContainText('1 shortest path of 2 steps');
  await expect(dialog).toContainText('They are hostages');
  await dialog.getByRole('button', { name: 'Path 1' }).click();
  await explorer.expectPart('node', 'ilmar-saar,halcyon-crew,orlov-maritime');
});

test('size, colour, layout, outlines and edges apart are in the address', async ({ page, explorer }) => {
  await explorer.open();
  const choose = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string) => {
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole(role, { name }).click();
    await expect(page.getByRole('menu')).toBeHidden();
  };
  await choose('menuitemradio', 'In between');
  await explorer.expectPart('size', 'betweenness');
  await choose('menuitemradio', 'Community');
  await explorer.expectPart('colour', 'community');
  await choose('menuitemcheckbox', 'Outline communities');
  await explorer.expectPart('hulls', '1');
  await choose('menuitemcheckbox', 'Every edge apart');
  await explorer.expectPart('fan', '1');
  for (const [name, layout] of [
    ['By country', 'country'],
    ['Speakers left, topics right', 'speakers'],
    ['By force', 'force'],
  ] as const) {
    await choose('menuitemradio', name);
    await explorer.expectPart('layout', layout);
  }
  await choose('menuitemradio', 'As built');
  await explorer.expectPart('at', undefined);
});

test('the menu of the view shows what holds now', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'View', exact: true }).click();
  for (const name of ['Edges', 'Kind', 'As built'])
    await expect(page.getByRole('menuitemradio', { name, exact: true })).toHaveAttribute('aria-checked', 'true');
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`300 nodes, ${viewport.width} pixels`, () => {
    test.use({ viewport });

    test('the minimap covers neither tools nor what is selected', async ({ page, explorer }) => {
      const file = benchGraph(300);
      const [hub] = [...file.entities].sort((a, b) => b.figures.degree - a.figures.degree);
      if (hub === undefined) throw new Error('the graph has nodes');
      await serveGraph(page, file);
      await explorer.open();
      const stage = await explorer.graph.getByTestId('graph').boundingBox();
      if (stage === null) throw new Error('the graph is not on the page');
      // The hub comes to lie where the minimap would.
      const [dx, dy] = [stage.width / 2 - 90, stage.height / 2 - 60];
      await page.evaluate((address) => location.assign(address), `#node=${hub.id}&camera=${hub.x - dx}~${hub.y - dy}~1`);
      await explorer.expectPart('node', hub.id);
      const { x, y } = await explorer.at(hub.x, hub.y);
      const minimap = page.locator('.graph-minimap');
      if (viewport.width === 390) {
        await expect(minimap).toBeHidden();
        return;
      }
      await expect(minimap).toBeVisible();
      const covered = async () => {
        const box = await minimap.boundingBox();
        const legend = explorer.graph.locator('.legend');
        const others = await Promise.all([explorer.graph.getByRole('toolbar'), legend].map((one) => one.boundingBox()));
        const isOver = (b: typeof box) =>
          box && b && box.x < b.x + b.width && b.x < box.x + box.width && box.y < b.y + b.height && b.y < box.y + box.height;
        return [{ x, y, width: 1, height: 1 }, ...others].filter(isOver);
      };
      await expect.poll(covered).toEqual([]);
    });
  });
}

test.describe('2,000 nodes', () => {
  test.use({ graph: 'large' });

  test('a hub of a large graph: found, focused, its words read', async ({ page, explorer }) => {
    test.slow();
    const [hub] = [...explorer.file.entities].sort((a, b) => b.figures.degree - a.figures.degree);
    await explorer.open();
    await explorer.find(hub?.name ?? '', new RegExp(`^${hub?.name}`));
    await explorer.expectPart('node', hub?.id);
    await page.keyboard.press('1');
    await expect(explorer.summary).not.toHaveText(/^2,000/);
    await explorer.details.getByRole('button').filter({ hasText: 'would answer for the year' }).first().click();
    await expect(explorer.lit.first()).toBeInViewport();
  });
});
