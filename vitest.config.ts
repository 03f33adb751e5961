import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code. Node by default; a test of a component names jsdom in its head. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.cache/tests/unit.json' }]] : ['default'],
  },
});
