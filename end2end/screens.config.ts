// npx playwright test -c screens.config.ts: pictures of every page, into the folder SCREENS.

import { defineConfig } from '@playwright/test';
import config from './playwright.config';

export default defineConfig(config, {
  testDir: '.',
  testMatch: 'screens.ts',
  timeout: 600_000,
  use: { trace: 'off' },
});
