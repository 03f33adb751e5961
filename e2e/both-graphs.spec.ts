import { AxeBuilder } from '@axe-core/playwright';
import { COMMANDS } from '#app/commands/index.ts';
import { chainOf } from '#view/chain.ts';
import { indexOf } from '#view/file-index.ts';
import { textOf } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

/** What the explorer is for, on the real article's graph and on one of 2,000 nodes: by meaning, since both change with what makes them. */
for (const graph of ['built', 'large'] as const) {
  test.describe(graph === 'built' ? 'the real article' : '2,000 nodes', () => {
    test.use({ graph });

    test('reading, chains and what is contested', async ({ page, explorer, file }) => {
      test.slow();
      await explorer.open();
      const index = indexOf(file);
      const { article } = explorer;

      await test.step('the article is marked, and says who speaks', async () => {
        const [first] = file.articles;
        await expect(article.getByRole('heading', { level: 2 })).toHaveText(first?.title ?? '');
        const voice = article.getByRole('button', { name: / is speaking: select the statement$/ }).first();
        const speaks = await voice.getAttribute('aria-label');
        await voice.click();
        await expect.poll(() => explorer.part('record')).toBeTruthy();
        const statement = file.statements.find(({ id }) => id === explorer.part('record'));
        expect(speaks).toContain(explorer.nameOf(statement?.speakers[0] ?? ''));
        await explorer.expectLit(explorer.words(statement?.article ?? '', statement?.content.slice(0, 1) ?? []));
      });

      await test.step('hover in the text lights the graph', async () => {
        const name = article.getByRole('link').first();
        await name.hover();
        await expect(name).toHaveClass(/is-hovered/);
        await page.mouse.move(720, 4);
        await expect(name).not.toHaveClass(/is-hovered/);
      });

      await test.step('a reported deed shows who vouches for it, and the way there lights up', async () => {
        const reported = index.records.find((one) => one.kind === 'action' && one.fact.attributedTo !== undefined);
        if (reported === undefined) throw new Error('the graph has reported actions');
        const { links } = chainOf(index, reported);
        await page.evaluate((hash) => location.assign(hash), `#record=${reported.id}`);
        await explorer.tab('Action').click();
        const record = explorer.details.getByRole('region', { name: 'Action' });
        const chain = record.getByRole('list').first().getByRole('listitem');
        await expect(chain).toHaveCount(links.length + 2);
        for (const { speakers } of links)
          for (const id of speakers) await expect(record.getByRole('button', { name: explorer.nameOf(id) }).first()).toBeVisible();
        await expect(explorer.spoken).not.toHaveText('Nothing selected');
      });

      await test.step('what is not plainly so stands in one list', async () => {
        await explorer.tab('Contested').click();
        const rows = explorer.rows('Contested');
        await expect(rows.first()).toBeVisible();
        for (const claim of await rows.locator('td:first-child').allTextContents())
          expect(['denied', 'planned', 'possible', 'hypothetical']).toContain(claim);
        await rows.first().click();
        await expect(explorer.lit.first()).toBeInViewport();
      });
    });

    test('analysis, commands, state, and all of it by keyboard', async ({ page, explorer, file }) => {
      test.slow();
      await explorer.open();
      const all = file.entities.length.toLocaleString('en');

      await test.step('a ranking says in plain words what it ranks; its first row is the first', async () => {
        await explorer.tab('Rankings').click();
        await explorer.table('Rankings').getByRole('button', { name: 'In between', exact: true }).click();
        await expect(explorer.ledger).toContainText('In between How often it lies on the shortest way between two others');
        const most = Math.max(...file.entities.map(({ figures }) => figures.betweenness));
        const first = file.entities.filter(({ figures }) => figures.betweenness === most).map(({ name }) => name);
        const shown = await textOf(explorer.rows('Rankings').first().getByRole('cell').first());
        expect(first.some((name) => shown.includes(name))).toBe(true);
        await explorer.rows('Rankings').first().click();
        await expect(explorer.spoken).not.toHaveText('Nothing selected');
      });

      await test.step('share of voice adds up, and a community selects its members', async () => {
        await explorer.tab('Analysis').click();
        await expect(explorer.details).toContainText(/\d+ % of the reported words stand on unnamed sources\./);
        await explorer.details.getByRole('button', { name: /^Group 1 · / }).click();
        const members = file.entities.filter(({ figures }) => figures.community === 0).length;
        await expect(explorer.spoken).toHaveText(`${members} nodes selected`);
      });

      await test.step('commands act on what is selected; undo takes them back', async () => {
        const hide = COMMANDS.find(({ id }) => id === 'hide-others');
        await explorer.run(hide?.label ?? '');
        const members = file.entities.filter(({ figures }) => figures.community === 0).length.toLocaleString('en');
        await expect(explorer.summary).toHaveText(new RegExp(`^${members} of ${all} nodes`));
        await page.keyboard.press('Control+z');
        await expect(explorer.summary).toHaveText(new RegExp(`^${all} of ${all} nodes`));
      });

      await test.step('the address brings the view back', async () => {
        await explorer.box('Kind of node', 'Official').check();
        await explorer.expectPart('kind', 'official');
        const officials = file.entities.filter(({ kind }) => kind === 'official').length.toLocaleString('en');
        await expect(explorer.summary).toHaveText(new RegExp(`^${officials} of ${all} nodes`));
        await page.reload();
        await expect(explorer.summary).toHaveText(new RegExp(`^${officials} of ${all} nodes`), { timeout: 60_000 });
        await page.goBack();
        await expect(explorer.box('Kind of node', 'Official')).not.toBeChecked();
      });

      await test.step('the graph is walked by keyboard, and axe finds nothing serious', async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Shift+G');
        await expect(explorer.graph.getByRole('listbox')).toBeFocused();
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await expect(explorer.spoken).toHaveText(new RegExp(`^${file.entities.at(-1)?.name}, `));
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).slice(0, 3)}`)).toEqual([]);
      });
    });
  });
}
