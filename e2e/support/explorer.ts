import { expect, type Locator, type Page } from '@playwright/test';
import type { GraphEntity, GraphFile } from '#graph/graph-file.ts';

/** The parts of the page by role and name, as a reader finds them, and the drawing by the places that the file gives. */
export class Explorer {
  readonly filters: Locator;
  readonly graph: Locator;
  readonly details: Locator;
  readonly article: Locator;
  /** The lit stretches of the article. */
  readonly lit: Locator;
  readonly ledger: Locator;
  readonly legend: Locator;
  /** "11 of 22 nodes · 17 of 31 edges" */
  readonly summary: Locator;
  /** What a screen reader says of the selection. */
  readonly spoken: Locator;
  readonly search: Locator;

  constructor(
    readonly page: Page,
    readonly file: GraphFile,
  ) {
    this.filters = page.getByRole('region', { name: 'Filters', exact: true });
    this.graph = page.getByRole('region', { name: 'Graph', exact: true });
    this.details = page.getByRole('region', { name: 'Article and details' });
    this.article = this.details.getByRole('article');
    this.lit = this.article.locator('mark');
    this.ledger = page.getByRole('region', { name: 'Ledger' });
    this.legend = page.getByRole('region', { name: 'Legend' });
    this.summary = page.getByTestId('summary');
    this.spoken = page.getByTestId('spoken');
    this.search = page.getByRole('combobox', { name: 'Search names, words and commands' });
  }

  /** Opens the page and waits until the graph is drawn: from then on the address holds the camera. */
  async open(hash = '', query = ''): Promise<void> {
    await this.page.goto(`./${query}${hash === '' ? '' : `#${hash}`}`);
    await this.isDrawn();
  }

  async isDrawn(): Promise<void> {
    await expect(this.page).toHaveURL(/[#&]camera=/, { timeout: 120_000 });
  }

  named(name: string): GraphEntity {
    const entity = this.file.entities.find((one) => one.name === name);
    if (entity === undefined) throw new Error(`the graph has no “${name}”`);
    return entity;
  }

  nameOf(id: string): string {
    return this.file.entities.find((one) => one.id === id)?.name ?? id;
  }

  /** The words of an article at spans, as the panels show them. */
  words(article: string, spans: readonly (readonly [number, number])[]): string {
    const text = this.file.articles.find(({ id }) => id === article)?.text ?? '';
    return spans.map(([begin, end]) => text.slice(begin, end)).join(' … ');
  }

  /** A value of the address: `part('country')` is "SWE" in `#country=SWE&…`. */
  part(key: string): string | undefined {
    const hash = new URL(this.page.url()).hash.slice(1);
    return hash
      .split('&')
      .find((one) => one.startsWith(`${key}=`))
      ?.slice(key.length + 1);
  }

  async expectPart(key: string, value: string | undefined): Promise<void> {
    await expect.poll(() => this.part(key), { message: `“${key}” in the address` }).toBe(value);
  }

  /** Where a place of the drawing is in the window, by the camera in the address, once that is at rest. */
  async at(x: number, y: number): Promise<{ x: number; y: number }> {
    let before: string | undefined;
    await expect
      .poll(
        () => {
          const now = this.part('camera');
          const isAtRest = now !== undefined && now === before;
          before = now;
          return isAtRest;
        },
        { intervals: [450] },
      )
      .toBe(true);
    const [cx = 0, cy = 0, zoom = 1] = (before ?? '').split('~').map(Number);
    const box = await this.graph.getByTestId('graph').boundingBox();
    if (box === null) throw new Error('the graph is not on the page');
    return { x: box.x + box.width / 2 + (x - cx) * zoom, y: box.y + box.height / 2 + (y - cy) * zoom };
  }

  async clickNode(name: string, options: Parameters<Page['mouse']['click']>[2] = {}): Promise<void> {
    const { x, y } = this.named(name);
    const at = await this.at(x, y);
    await this.page.mouse.click(at.x, at.y, options);
  }

  /** The middle between two nodes that one straight edge joins. */
  async clickEdge(from: string, to: string): Promise<void> {
    const [a, b] = [this.named(from), this.named(to)];
    const at = await this.at((a.x + b.x) / 2, (a.y + b.y) / 2);
    await this.page.mouse.click(at.x, at.y);
  }

  /** These words are lit in the article, in view; names in them are marks of their own. */
  async expectLit(words: string): Promise<void> {
    await expect.poll(async () => (await this.lit.allTextContents()).join(''), { message: 'lit in the article' }).toContain(words);
    await expect(this.lit.filter({ hasText: words.slice(0, 1) }).first()).toBeInViewport();
  }

  /** Picks from the search palette. */
  async find(query: string, option: string | RegExp = query): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.search.fill(query);
    await this.page.getByRole('dialog').getByRole('option', { name: option }).first().click();
    await expect(this.search).toBeHidden();
  }

  async run(command: string): Promise<void> {
    await this.find(command, new RegExp(`^${command}`));
  }

  /** A facet's box: `box('Country', 'Sweden')`. */
  box(facet: string, value: string): Locator {
    return this.filters.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name: new RegExp(`^${value}\\b`) });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  table(name: string): Locator {
    return this.ledger.getByRole('table', { name });
  }

  /** The ids of all rows: a table keeps only those in view in the page, so it is scrolled from its top to its end. */
  async rowIds(name: string): Promise<readonly string[]> {
    const table = this.table(name);
    const ids = await table.evaluate(async (element) => {
      const scroller = element.closest('.table-scroller');
      const found: string[] = [];
      for (let top = 0; scroller !== null && top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        await new Promise((resolve) => setTimeout(resolve, 60));
        for (const row of element.querySelectorAll('[data-row]')) found.push(row.getAttribute('data-row') ?? '');
      }
      return [...new Set(found)];
    });
    await expect(table, 'as many rows as the table says').toHaveAttribute('aria-rowcount', String(ids.length + 1));
    return ids;
  }

  /** The rows that are in the page, without the head. */
  rows(name: string): Locator {
    return this.table(name).locator('tbody').getByRole('row');
  }
}

export async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? '';
}
