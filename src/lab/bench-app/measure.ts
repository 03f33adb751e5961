import type { Browser, Page } from '@playwright/test';
import type { GraphFile } from '#graph/graph-file.ts';
import { clickPainted, dragFrames, heapOf, MOST, untilPainted, wheelFrames } from './pointer.ts';
import { within } from './within.ts';

/** One run of one program with one graph; milliseconds, and megabytes of heap after a collection. */
export interface Run {
  readonly first: number;
  readonly pan: readonly number[];
  readonly zoom: readonly number[];
  readonly drag: readonly number[];
  readonly hover: number;
  readonly select: number;
  readonly filter: number;
  readonly heap: number;
}

const WINDOW = { width: 1440, height: 900 } as const;
/** The explorer waits so long before it lights up what is hovered, on purpose: src/app/canvas/pointer.ts. */
const HOVER_DELAY = 120;

/** Our explorer, whole: the page, its tables and panels, all of it. */
export async function measureExplorer(browser: Browser, url: string, file: GraphFile): Promise<Run> {
  const page = await open(browser, WINDOW);
  await page.addInitScript(noteFirstNames);
  await page.goto(url);
  const first = await drawnAt(page);
  await page.waitForURL(/camera=/);
  await page.waitForTimeout(600);
  const heap = await heapOf(page);
  const stage = await page.locator('.graph-canvas').boundingBox();
  if (stage === null) throw new Error('the explorer shows no graph');
  const [cx = 0, cy = 0, zoom = 1] = (/camera=([^&]*)/.exec(page.url())?.[1] ?? '').split('~').map(Number);
  const at = (x: number, y: number) => ({
    x: stage.x + stage.width / 2 + (x - cx) * zoom,
    y: stage.y + stage.height / 2 + (y - cy) * zoom,
  });
  const hub = hubOf(file);
  const onHub = at(hub.x, hub.y);
  const places = file.entities.map(({ x, y }) => at(x, y));
  const ground = emptyGround(stage, places);

  await isOnDrawing(page, 'the largest hub', onHub);
  await isOnDrawing(page, 'the empty ground', ground);
  const hover = await hoverPainted(page, ground, onHub);
  await page.mouse.move(ground.x, ground.y);
  await page.waitForTimeout(300);
  const pan = await dragFrames(page, ground, 90);
  await page.waitForTimeout(400);
  const zoomed = await wheelFrames(page, ground);
  await page.waitForTimeout(400);
  await page.keyboard.press('0');
  await page.waitForTimeout(400);
  const select = await clickPainted(page, onHub);
  await page.waitForTimeout(400);
  const drag = await dragFrames(page, onHub, 30);
  await page.waitForTimeout(400);
  const filter = await untilPainted(
    page,
    'the summary to follow a filter in the address',
    `return new Promise((done) => {
      new MutationObserver(() => done()).observe(document.querySelector('[data-testid=summary]'), { subtree: true, childList: true, characterData: true });
      location.hash = ${JSON.stringify(
        `country=${thirdOf(file)
          .countries.map((code) => `-${code}`)
          .join(',')}`,
      )};
    })`,
  );
  await page.context().close();
  return { first, pan, zoom: zoomed, drag, hover, select, filter, heap };
}

/** sigma alone on an empty page of the size that our drawing has. */
export async function measureSigma(browser: Browser, url: string, file: GraphFile): Promise<Run> {
  const page = await open(browser, { width: 757, height: 560 });
  await page.goto(`${url}sigma/`);
  const first = await drawnAt(page);
  await page.waitForTimeout(600);
  const heap = await heapOf(page);
  const hub = hubOf(file);
  const place = (id: string) => page.evaluate(`window.bench.place(${JSON.stringify(id)})`) as Promise<{ x: number; y: number }>;
  const places = await Promise.all(file.entities.slice(0, 400).map(({ id }) => place(id)));
  const ground = emptyGround({ x: 0, y: 0, width: 757, height: 560 }, places);
  const hover = await untilPainted(page, 'sigma to light the hub', `window.bench.hover(${JSON.stringify(hub.id)})`);
  await page.evaluate('window.bench.leave()');
  await page.waitForTimeout(300);
  const pan = await dragFrames(page, ground, 90);
  await page.waitForTimeout(400);
  const zoom = await wheelFrames(page, ground);
  await page.waitForTimeout(400);
  const select = await untilPainted(page, 'sigma to select the hub', `window.bench.select(${JSON.stringify(hub.id)})`);
  const filter = await untilPainted(page, 'sigma to filter', `window.bench.filter(${JSON.stringify(thirdOf(file).ids)})`);
  await page.context().close();
  return { first, pan, zoom, drag: [], hover, select, filter, heap };
}

async function open(browser: Browser, viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  // tsx names functions by a helper of its own, which the page has not.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context.newPage();
}

async function drawnAt(page: Page): Promise<number> {
  await page.waitForSelector('html[data-drawn]', { timeout: 120_000, state: 'attached' });
  return page.evaluate(() => Number(document.documentElement.getAttribute('data-drawn')));
}

/** Runs in the page: notes when the first names stand in the drawing, which come after nodes and edges. */
function noteFirstNames(): void {
  const probe = new OffscreenCanvas(32, 24).getContext('2d', { willReadFrequently: true });
  const look = (): void => {
    const names = document.querySelector<HTMLCanvasElement>('.graph-names');
    if (probe !== null && names !== null && names.width > 0) {
      probe.drawImage(names, 0, 0, 32, 24);
      if (probe.getImageData(0, 0, 32, 24).data.some((value) => value > 0)) {
        document.documentElement.setAttribute('data-drawn', String(performance.now()));
        return;
      }
    }
    setTimeout(look, 16);
  };
  look();
}

async function hoverPainted(page: Page, from: Point, to: Point): Promise<number> {
  await page.mouse.move(from.x, from.y);
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    const light = document.querySelector<HTMLElement>('.graph-light');
    const lit = new Promise<number>((resolve) => {
      addEventListener(
        'mousemove',
        () => {
          const start = performance.now();
          const observer = new MutationObserver(() => {
            if (!light?.hasAttribute('data-lit')) return;
            observer.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
          });
          if (light) observer.observe(light, { attributes: true, attributeFilter: ['data-lit'] });
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { lit });
  });
  await page.mouse.move(to.x, to.y);
  const took = page.evaluate(() => (window as unknown as { lit: Promise<number> }).lit);
  return (await within(MOST, 'the light on the hub that is hovered', took)) - HOVER_DELAY;
}

/** What lies under a sheet or off the screen would be waited for in vain. */
async function isOnDrawing(page: Page, what: string, at: Point): Promise<void> {
  const over = await page.evaluate(({ x, y }) => {
    const element = document.elementFromPoint(x, y);
    if (element === null) return 'off the screen';
    return element.closest('.graph-canvas') === null ? `under <${element.tagName.toLowerCase()} class="${element.className}">` : undefined;
  }, at);
  if (over !== undefined) throw new Error(`${what} is ${over}, at ${Math.round(at.x)}, ${Math.round(at.y)}`);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function hubOf(file: GraphFile): GraphFile['entities'][number] {
  return file.entities.reduce((most, entity) => (entity.figures.degree > most.figures.degree ? entity : most));
}

/** The countries that make up about 30 % of the nodes, and those nodes. */
function thirdOf(file: GraphFile): { readonly countries: readonly string[]; readonly ids: readonly string[] } {
  const wanted = file.entities.length * 0.3;
  const countries: string[] = [];
  let ids: readonly string[] = [];
  for (const { code } of file.countries) {
    if (ids.length >= wanted) break;
    countries.push(code);
    ids = file.entities.filter(({ country }) => country !== undefined && countries.includes(country)).map(({ id }) => id);
  }
  return { countries, ids };
}

/** The point of a grid that is furthest from every node, away from what floats along the edges. */
function emptyGround(box: { x: number; y: number; width: number; height: number }, nodes: readonly Point[]): Point {
  let best = { x: box.x + 60, y: box.y + 60, distance: -1 };
  for (let x = box.x + 40; x < box.x + box.width - 140; x += 24)
    for (let y = box.y + 60; y < box.y + box.height - 150; y += 24) {
      const distance = Math.min(...nodes.map((node) => Math.hypot(node.x - x, node.y - y)));
      if (distance > best.distance) best = { x, y, distance };
    }
  return best;
}
