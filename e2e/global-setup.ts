import { existsSync } from 'node:fs';
import { chromium, type FullConfig } from '@playwright/test';
import { writeLargeGraph } from './support/large-graph.ts';

/** Says in one line how to get a browser, where neither an installed one nor Playwright's own is there; makes the large graph. */
export default function globalSetup(config: FullConfig): void {
  const chosen = config.projects[0]?.use.launchOptions?.executablePath ?? chromium.executablePath();
  if (!existsSync(chosen)) {
    throw new Error(
      `No Chromium at ${chosen}: install one (Debian: apt-get install chromium; else: npx playwright install chromium) or set CHROMIUM_PATH.`,
    );
  }
  writeLargeGraph();
}
