// WCAG 2.2 AA on every page, in both themes.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { parts } from './tour';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [name, part] of Object.entries(parts)) {
  test(`no violations: ${name}`, async ({ as, stranger, watch }) => {
    test.setTimeout(120_000);
    for (const status of [403, 404]) watch.expectStatus(status);
    await part({ as, stranger, look: inBothThemes });
  });
}

async function inBothThemes(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
  }
}
