import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/**
 * User stories in a real Chromium, against the built site. The browser: CHROMIUM_PATH, else an installed Chromium or
 * Chrome, else Playwright's own; e2e/global-setup.ts says in one line how to get one where there is none.
 */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const executablePath = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));

/** Another, where two work trees are tested at once. */
const PORT = process.env.E2E_PORT ?? '4317';
const SITE = `http://127.0.0.1:${PORT}/`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Ample, for machines that do much else: what passes does not wait.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  globalSetup: './e2e/global-setup.ts',
  reporter: process.env.CI ? [['list'], ['json', { outputFile: '.cache/tests/e2e.json' }]] : [['list']],
  use: {
    // What cannot be pressed is told at once, not when the story's time is over.
    actionTimeout: 30_000,
    baseURL: SITE,
    viewport: { width: 1440, height: 900 },
    // Nothing moves by itself: a story need not wait for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
    url: SITE,
    reuseExistingServer: false,
  },
});
