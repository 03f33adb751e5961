import type { Page } from '@playwright/test';
import { within } from './within.ts';

/** What a user's hand does, and how long until the screen shows it; in milliseconds. */
const STEPS = 60;
/** So long one answer of the page is waited for, in milliseconds. */
export const MOST = 60_000;

/** Frame times while the pointer drags from a place, as the browser paints them. */
export async function dragFrames(page: Page, from: { readonly x: number; readonly y: number }, reach: number): Promise<readonly number[]> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await startFrames(page);
  for (let step = 1; step <= STEPS; step += 1) {
    const angle = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(from.x + Math.sin(angle) * reach, from.y + (1 - Math.cos(angle)) * reach * 0.5);
  }
  const frames = await stopFrames(page);
  await page.mouse.up();
  return frames;
}

export async function wheelFrames(page: Page, at: { readonly x: number; readonly y: number }): Promise<readonly number[]> {
  await page.mouse.move(at.x, at.y);
  await startFrames(page);
  for (let step = 0; step < STEPS / 2; step += 1) await page.mouse.wheel(0, step < STEPS / 4 ? -60 : 60);
  return stopFrames(page);
}

async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let before = performance.now();
    let isOn = true;
    const tick = (now: number): void => {
      frames.push(now - before);
      before = now;
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(tick);
    });
    Object.assign(window, {
      stopFrames: () => {
        isOn = false;
        return frames;
      },
    });
  });
}

async function stopFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { stopFrames: () => number[] }).stopFrames());
}

/** From an act in the page until two frames later: what it set off is painted then. Two frames of 16.7 ms are the least there is. */
export async function untilPainted(page: Page, what: string, act: string): Promise<number> {
  const took = page.evaluate(
    (source) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        // Where it gives a promise, what it set off begins when that is kept.
        Promise.resolve(new Function(source)()).then(() =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start))),
        );
      }),
    act,
  );
  return within(MOST, what, took);
}

/** From the mouse button's release until two frames later. */
export async function clickPainted(page: Page, at: { readonly x: number; readonly y: number }): Promise<number> {
  await page.mouse.move(at.x, at.y);
  await page.evaluate(() => {
    const took = new Promise<number>((resolve) => {
      addEventListener(
        'mouseup',
        () => {
          const start = performance.now();
          setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start))));
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { took });
  });
  await page.mouse.click(at.x, at.y);
  const took = page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
  return within(MOST, `the page to take a click at ${Math.round(at.x)}, ${Math.round(at.y)}`, took);
}

export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
