// Pictures of every page in each state, at three widths, in both themes. LANGUAGES="en ru it sv pl" also
// takes them in other languages, each into a folder of its own.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './tests/support';
import { type Again, parts } from './tests/tour';

const folder = process.env.SCREENS ?? '/tmp/screens';
const languages = (process.env.LANGUAGES ?? 'en').split(' ');
const widths = [1440, 768, 360];

type Theme = 'light' | 'dark';

for (const [name, part] of Object.entries(parts)) {
  test(name, async ({ as, stranger, watch }) => {
    for (const status of [403, 404]) watch.expectStatus(status);
    await part({ as, stranger, look: shoot });
  });
}

async function shoot(page: Page, name: string, again?: Again) {
  if (languages.includes('en')) await inAllSizes(page, name, () => ['light', 'dark']);
  if (again === 'lost') return;
  for (const language of languages.filter((language) => language !== 'en')) {
    await inLanguage(page, language, again, async (copy) => {
      // Other words break lines elsewhere; they do not change colours.
      await inAllSizes(copy, join(language, name), (width) => [width < 500 ? 'dark' : 'light']);
    });
  }
}

type See = (copy: Page) => Promise<void>;

/** In a tab of its own: the tour goes by English words and finds its page as it was. */
async function inLanguage(page: Page, language: string, again: Exclude<Again, 'lost'> | undefined, see: See) {
  const context = page.context();
  await context.addCookies([{ name: 'tandem_language', value: language, url: page.url() }]);
  const copy = await context.newPage();
  await copy.goto(page.url());
  if (again) {
    await copy.locator(again.click).first().click();
    await copy.locator(again.shows).waitFor();
  }
  await see(copy);
  await copy.close();
  await context.clearCookies({ name: 'tandem_language' });
}

async function inAllSizes(page: Page, name: string, themes: (width: number) => Theme[]) {
  const size = page.viewportSize();
  for (const width of widths) {
    await wholePage(page, width);
    for (const colorScheme of themes(width)) {
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
