import { expect, test } from './support/story.ts';

test('the article reads as an article: headline, byline, who speaks where, what is left out and why', async ({ explorer }) => {
  await explorer.open();
  const { article } = explorer;
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('Night ferry seized off Gotland as Sweden and Estonia trade blame');
  await expect(article).toContainText('By Maarja Lindqvist · Baltic Courier · 2031-03-04');
  await expect(article.getByRole('link', { name: 'Read it where it was published' })).toHaveAttribute(
    'href',
    'https://baltic-courier.example/night-ferry',
  );
  await expect(article).toContainText('READ ALSO: Ten quiet islands for your summer left out: link to another article');

  // The margin says who is speaking, also where one voice reports another.
  const voices = article.getByRole('button', { name: 'is speaking: select the statement' });
  await expect(voices).toHaveCount(explorer.file.statements.length);
  await article.getByRole('button', { name: 'investigators is speaking: select the statement' }).click();
  await explorer.expectPart('record', 's7');
  await explorer.expectLit('the Russian navy tracked the ferry');
});

test('hover in the text lights the graph, and back; names are gone through by arrow keys', async ({ page, explorer }) => {
  await explorer.open();
  const names = explorer.article.getByRole('link', { name: 'Orlov Maritime' });
  await names.first().hover();
  await expect(names.last()).toHaveClass(/is-hovered/);
  await page.mouse.move(720, 4);
  await expect(names.last()).not.toHaveClass(/is-hovered/);
  const { x, y } = explorer.named('Orlov Maritime');
  const at = await explorer.at(x, y);
  await page.mouse.move(at.x - 60, at.y - 60);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await expect(names.first()).toHaveClass(/is-hovered/);

  await names.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.article.getByRole('link', { name: 'Cyprus' })).toBeFocused();
  await page.keyboard.press('Enter');
  await explorer.expectPart('node', 'CYP');
});
