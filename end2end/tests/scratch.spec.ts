import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newDeal } from './forms';
import { expect, test, unique } from './support';
import { parts } from './tour';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
for (const name of ['gates', 'lists', 'listTools', 'demoDeals', 'management']) {
  test(`tour ${name}`, async ({ as, stranger, watch }) => {
    test.setTimeout(180_000);
    for (const status of [403, 404]) watch.expectStatus(status);
    await parts[name]!({ as, stranger, look: async (page: Page, at: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect.soft(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) })), `${at}, ${colorScheme}`).toEqual([]);
      }
      const size = page.viewportSize()!;
      for (const width of [1440, 768, 360, 320]) {
        await page.setViewportSize({ width, height: 780 });
        const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
        expect.soft(wide, `${at} at ${width}`).toBeLessThanOrEqual(0);
        if (process.env.SHOT) await page.screenshot({ path: `/tmp/lshots/${at}-${width}.png`, fullPage: true });
      }
      await page.setViewportSize(size);
    } });
  });
}

test('wide', async ({ page }) => {
  const name = `${'Unbroken'.repeat(10)} ${unique('nets')}`;
  await newDeal(page, name);
  await page.setViewportSize({ width: 320, height: 640 });
  const long = 'customer'.repeat(10);
  for (const address of [`/deals?tab=outbound&q=${name}`, `/deals?tab=outbound&customer=${long}`, `/search?q=tallvind`, `/search?q=${long}`, `/deals?tab=outbound`]) {
    await page.goto(address);
    console.log(address.slice(0, 40), await page.evaluate(() => [...document.querySelectorAll('main *')].filter((it) => it.getBoundingClientRect().right > 321 ).map((it) => `${it.tagName}.${it.getAttribute('class')} ${Math.round(it.getBoundingClientRect().right)}`).slice(0, 12)));
  }
  const css = (text: string) => page.evaluate((text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }, text);
  const over = () => page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);
  await page.goto(`/deals?tab=outbound&customer=${long}`);
  await css('.chips > li { min-inline-size: 0; max-inline-size: 100% } .chip { max-inline-size: 100% }');
  console.log('chips fixed', await over());
  await page.goto(`/search?q=tallvind`);
  await css('.results li { overflow-wrap: anywhere } .results li > * {min-inline-size: 0}');
  console.log('results fixed', await over());
  await page.goto(`/search?q=${long}`);
  await css('.page-head h1 { min-inline-size: 0; overflow-wrap: anywhere }');
  console.log('search h1 fixed', await over());
});
