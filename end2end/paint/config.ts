// What script/paint runs: it has loaded and started the server already.

import { defineConfig } from '@playwright/test';
import config from '../playwright.config';

const { webServer, ...rest } = config;

export default defineConfig(rest, {
  testDir: '.',
  testMatch: 'paint.ts',
  reporter: 'line',
  retries: 0,
  timeout: 3_600_000,
  use: { baseURL: process.env.PAINT_SERVER, trace: 'off' },
});
