// Every page in each of its states, for every reader: WCAG 2.2 AA in both themes and as narrow as a window
// magnified to 400 %, text at twice its size, less motion, forced colours, paper; nothing jumps while a page
// loads, and what is wrong is explained.

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newDeal } from './forms';
import { explainsItsProblems, fits, isCalm, keepsItsEdges, readsOnPaper, stoodStill, watchShifts } from './measures';
import { routeOf, routes } from './routes';
import { expect, test, unique } from './support';
import { parts } from './tour';
import { contact, member, Wizard } from './wizard';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The themes differ in nothing but colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** A tablet, where rows are cards already, and a window that is magnified to 400 %. */
const NARROW = [{ width: 768, height: 1024 }, { width: 320, height: 640 }];

/** Addresses that lead on: they have no looks. */
const LEAD_ON = ['/', '/deals/:id/edit'];

test.describe.configure({ timeout: 600_000 });

/** The parts of the tour and the pages that were looked at. In a file: a failure ends the worker that remembers. */
const seen = join(process.env.TANDEM_TEST_FOLDER ?? '.', 'looked-at');
const note = (what: string) => appendFileSync(seen, `${what}\n`);

for (const [name, part] of Object.entries(parts)) {
  test(`U1 U8 U9 U11 ${name}`, async ({ as, stranger, watch }) => {
    for (const status of [403, 404]) watch.expectStatus(status);
    note(name);
    await part({
      look: async (page, name) => {
        note(routeOf(page.url()) ?? 'nowhere');
        await look(page, name);
      },
      as: async (person) => watched(await as(person)),
      stranger: async () => watched(await stranger()),
    });
  });
}

test('U1 no page is left out', () => {
  const noted = new Set(existsSync(seen) ? readFileSync(seen, 'utf8').split('\n') : []);
  expect(Object.keys(parts).filter((part) => !noted.has(part)), 'parts of the tour that were not made').toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((route) => !noted.has(route) && !LEAD_ON.includes(route)), 'never looked at').toEqual([]);
});

async function watched(page: Page) {
  await watchShifts(page.context());
  return page;
}

async function look(page: Page, name: string) {
  if (await stoodStill(page, name)) await explainsItsProblems(page, name);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await isCalm(page, name);
  await passes(page, `${name}, light`, (axe) => axe.withTags(TAGS));
  await page.emulateMedia({ colorScheme: 'dark' });
  await passes(page, `${name}, dark`, (axe) => axe.withRules(COLOURS));
  await page.emulateMedia({ colorScheme: 'light' });

  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await fits(page, `${name}, text at 200 %`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  const size = page.viewportSize();
  for (const { width, height } of NARROW) {
    const where = `${name}, ${width} px`;
    await page.setViewportSize({ width, height });
    await fits(page, where);
    // As high as the page, so that nothing sticks to where something else is; what a menu lies over is no target.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, whole) });
    const covered = await page.locator('.menu[open], .combobox-popup:not([hidden])').count();
    await passes(page, where, (axe) => axe.withTags(TAGS).disableRules(covered > 0 ? ['target-size'] : []));
    await page.emulateMedia({ colorScheme: 'dark' });
    await passes(page, `${where}, dark`, (axe) => axe.withRules(COLOURS));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  if (size) await page.setViewportSize(size);

  await page.emulateMedia({ forcedColors: 'active' });
  await keepsItsEdges(page, name);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await readsOnPaper(page, name);
  await page.emulateMedia({ media: null });
}

async function passes(page: Page, where: string, which: (axe: AxeBuilder) => AxeBuilder) {
  // No page has frames, which need a second page to add up what was found. To tell all that passes takes longer
  // than to look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await which(axe).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
  }));
  expect.soft(found, where).toEqual([]);
}

test('U9 on paper a list, a deal and a review say what they say on a screen', async ({ page }) => {
  const name = unique('Printed nets');
  const deal = await newDeal(page, name);
  const wizard = new Wizard(page, true);
  await wizard.complete(name);
  await wizard.go('contact');
  await wizard.contact(contact);
  await wizard.go('consent');
  const [review, person] = [new URL(page.url()).pathname, `${member['First name']} ${member['Last name']}`];
  await page.emulateMedia({ media: 'print' });
  const kept: [string, string[]][] = [
    [`/deals?tab=outbound&q=${name}`, ['Outbound', name, 'Tallvind Åkeri AB', 'Accepted', `Search: ${name}`]],
    [deal, [name, 'Tallvind Åkeri AB', 'Lyktvägen 4', person, member['E-mail'], member.Phone, 'What happened']],
    [review, [name, 'Tallvind', person, member['E-mail'], contact['E-mail'], 'Fabrikam Ledger Cloud']],
  ];
  for (const [address, texts] of kept) {
    await page.goto(address);
    for (const text of texts) {
      await expect.soft(page.getByRole('main').getByText(text).filter({ visible: true }).first(), `${text} at ${address}`).toBeVisible();
    }
    for (const part of ['nav a:not([aria-current])', 'button', '.button', '.pagination', '.toasts', '.menu', '.search']) {
      await expect.soft(page.locator(part).filter({ visible: true }), `${part} at ${address}`).toHaveCount(0);
    }
  }
  await page.emulateMedia({ media: null });
  await page.goto('/deals?tab=outbound');
});
