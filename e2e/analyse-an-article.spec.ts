import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Explorer } from './support/explorer.ts';
import { expect, test } from './support/story.ts';

/** Nobody in it exists. */
const PASTED = `Harbour inquiry opens in Tallinn
“We did not find any weapons on board,” Estonian Interior Minister Kaja Tamm told reporters on Monday.
Russia denied that it had attacked the ferry.`;

async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: readonly number[] }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const dropped = new DataTransfer();
    for (const { name, bytes } of given) dropped.items.add(new File([new Uint8Array(bytes)], name));
    return dropped;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('a pasted article is analysed in the page, and sent to nobody', async ({ page, explorer, requests }) => {
  await explorer.open();
  await page.keyboard.press('Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Analyse an article' });
  await expect(dialog.getByRole('textbox', { name: 'Text of the article' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Find who said what' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Text of the article' }).fill(PASTED);
  await dialog.getByRole('button', { name: 'Find who said what' }).click();

  await expect(page.getByRole('banner')).toContainText('Harbour inquiry opens in Tallinn');
  await expect(explorer.article).toContainText('We did not find any weapons on board');
  await expect(explorer.ledger.getByRole('row').filter({ hasText: 'weapons on board' })).toContainText('Kaja Tamm');
  const posted = requests.filter((url) => url.includes('weapons'));
  expect(posted).toEqual([]);
});

test.describe('the real article', () => {
  test.use({ graph: 'built' });

  test('the worker makes the same bytes as the command', async ({ page, explorer }) => {
    await page.addInitScript(() => {
      const Plain = window.Worker;
      window.Worker = class extends Plain {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          this.addEventListener('message', ({ data }) => {
            if (data?.kind === 'done' && data.file !== undefined) document.body.dataset.made = JSON.stringify(data.file);
          });
        }
      };
    });
    await explorer.open();
    await drop(page, [{ name: 'seed-article.txt', bytes: [...readFileSync('data/articles/seed-article.txt')] }]);
    await expect(page.locator('body')).toHaveAttribute('data-made', /./);
    const made = await page.evaluate(() => document.body.dataset.made);
    expect(made).toBe(readFileSync('dist/graphs/graph.json', 'utf8').trim());
  });
});

test('several files: what cannot be read is named, the rest is one graph', async ({ page, explorer }) => {
  await explorer.open();
  const text = (words: string) => [...new TextEncoder().encode(words)];
  await drop(page, [
    { name: 'first.txt', bytes: text(PASTED) },
    { name: 'second.jsonl', bytes: text('{"id": "b", "text": "Finland praised the inquiry, officials said."}\n{"id": 3}\n') },
    { name: 'broken.txt', bytes: [0xff, 0xfe, 0x48, 0x00] },
  ]);
  const notice = page.getByRole('region', { name: '2 articles could not be read:' });
  await expect(notice).toContainText('broken.txt: not UTF-8');
  await expect(notice).toContainText('second.jsonl:2');
  await expect(page.getByRole('banner')).toContainText('Harbour inquiry opens in Tallinn');
  await expect(explorer.details.getByRole('combobox', { name: 'Article' }).getByRole('option')).toHaveCount(2);
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
});

test('nothing that can be read: a page that says so, and another file opens', async ({ page, requests: _watched, file }) => {
  const explorer = new Explorer(page, file);
  await page.goto('./');
  await drop(page, [{ name: 'empty.txt', bytes: [] }]);
  await expect(page.getByRole('heading', { name: 'No article could be read' })).toBeVisible();
  await expect(page.getByText('empty.txt: empty')).toBeVisible();
  await drop(page, [{ name: 'first.txt', bytes: [...new TextEncoder().encode(PASTED)] }]);
  await expect(explorer.article).toContainText('We did not find any weapons on board');
});
