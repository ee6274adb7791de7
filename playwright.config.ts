import { defineConfig } from '@playwright/test';
import { browserArguments, browserPath } from './.ci/browser.ts';
import { asksFor, projectsFor } from './.ci/journeys/projects.ts';
import type { World } from './.ci/journeys/worlds.ts';

// Workers read this file too: they inherit the name and do not search again.
process.env.OTKLIK_BROWSER = await browserPath();
const { WORLDS } = process.env;
const port = Number(process.env.E2E_PORT ?? 4317);

const demoServer = {
  command: 'tsx .ci/serve.ts dist-demo',
  env: { PORT: String(port) },
  url: `http://localhost:${port}/index.html`,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2000 },
};

export default defineConfig<object, { world: World }>({
  testDir: 'e2e',
  globalSetup: './.ci/journeys/global-setup.ts',
  projects: projectsFor(WORLDS),
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A slow machine is no defect: what waits for a state may wait long, and fails only when it never comes.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.OTKLIK_BROWSER, args: browserArguments },
  },
  ...(asksFor('demo', WORLDS) && { webServer: demoServer }),
});
