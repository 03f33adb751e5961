import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';

/** Lighthouse on the built site: its scores, as a phone on a slow network and as a desk, 0–100. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

export type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

export interface Audit {
  readonly scores: Scores;
  /** What costs points, by its title. */
  readonly faults: readonly string[];
}

export async function auditSite(url: string, executablePath: string, form: 'desk' | 'phone'): Promise<Audit> {
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', `--remote-debugging-port=${port}`] });
  try {
    const flags = { port, onlyCategories: [...CATEGORIES], logLevel: 'error' as const };
    const result = await lighthouse(url, flags, form === 'desk' ? desktopConfig : undefined);
    if (result === undefined) throw new Error('Lighthouse gave no result');
    const { categories, audits } = result.lhr;
    const faults = CATEGORIES.flatMap((category) =>
      (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${audits[id]?.title}${audits[id]?.displayValue ? `: ${audits[id].displayValue}` : ''}`),
    );
    const score = (category: (typeof CATEGORIES)[number]): number => Math.round((categories[category]?.score ?? 0) * 100);
    return {
      scores: { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices') },
      faults,
    };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
