import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

// The release build serves a database of its own, filled with the demo data.
const port = Number(process.env.TANDEM_TEST_PORT ?? 3100);
const origin = `http://127.0.0.1:${port}`;
// Workers read this file as well, and find what the run has chosen; teardown.ts takes it away.
const folder = (process.env.TANDEM_TEST_FOLDER ??= join(tmpdir(), `tandem-end2end-${process.pid}`));
const database = join(folder, 'tandem.sqlite');
// script/env has looked for it.
const chromium = [process.env.TANDEM_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

export default defineConfig({
  testDir: './tests',
  reporter: process.env.CI ? 'line' : 'list',
  globalTeardown: fileURLToPath(new URL('teardown.ts', import.meta.url)),
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A machine that stalls once is not a defect; what passes the second time only is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    browserName: 'chromium',
    locale: 'en-GB',
    actionTimeout: 10_000,
    // Recording doubles the time of a run: TANDEM_TRACE=yes keeps what led to each failure.
    trace: process.env.TANDEM_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `${process.env.TANDEM_BINARY ?? '../target/release/tandem'} serve`,
    url: `${origin}/readyz`,
    reuseExistingServer: false,
    timeout: 60_000,
    env: {
      TANDEM_LISTEN: `127.0.0.1:${port}`,
      TANDEM_BASE_URL: origin,
      DATABASE_URL: `sqlite://${database}?mode=rwc`,
      TANDEM_DEMO: 'yes',
      TANDEM_LOG: 'warn',
      TANDEM_SITE: process.env.TANDEM_SITE ?? '../target/site',
    },
  },
});
