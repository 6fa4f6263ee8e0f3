// Pictures of every page in each state, at three widths, in both themes.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './tests/support';
import { parts } from './tests/tour';

const folder = process.env.SCREENS ?? '/tmp/screens';
const widths = [1440, 768, 360];

for (const [name, part] of Object.entries(parts)) {
  test(name, async ({ as, stranger, watch }) => {
    for (const status of [403, 404]) watch.expectStatus(status);
    await part({ as, stranger, look: shoot });
  });
}

async function shoot(page: Page, name: string) {
  const size = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 500 ? 780 : 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    }
  }
  if (size) await page.setViewportSize(size);
}
