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
    await wholePage(page, width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
  if (size) await page.setViewportSize(size);
}

/** A window as high as the page, so that what sticks to its foot is at its foot. */
async function wholePage(page: Page, width: number) {
  const height = width < 500 ? 780 : 900;
  await page.setViewportSize({ width, height });
  if ((await page.getByRole('dialog').count()) > 0) return;
  const all = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, all) });
}
