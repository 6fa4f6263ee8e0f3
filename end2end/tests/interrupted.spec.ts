// Where something does not arrive: the module that brings a step to life, or the line itself.

import type { Page } from '@playwright/test';
import { newDeal } from './forms';
import { expect, test, unique } from './support';
import { contact, headings, steps, Wizard } from './wizard';

test.describe('U6 where the WebAssembly does not arrive', () => {
  test.beforeEach(async ({ page, watch }) => {
    watch.expectFailedRequests();
    watch.expectBlockedModule();
    await page.route('**/*.wasm', (route) => route.abort());
  });

  test('U6 the wizard leads to a deal by its plain forms', async ({ page }) => {
    const [wizard, name] = [new Wizard(page, false), unique('Lobster traps')];
    const blocked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.wasm'));
    await wizard.begin();
    await blocked;
    await expect(page.locator('form[data-live]')).toHaveCount(0);
    for (const step of steps) {
      await wizard.open(wizard.address, step);
      await expect(wizard.button(step === 'consent' ? 'Create deal' : 'Next')).toBeVisible();
    }
    await wizard.open(wizard.address, 'customer');
    await wizard.customer();
    await wizard.contact(contact);
    await wizard.next('details');
    await expect(page).toHaveTitle(`Error: ${headings.details} – Tandem`);
    await expect(wizard.summary).toBeFocused();
    await wizard.details(name);
    await wizard.fillTeam();
    await wizard.invite('Northwind', 'General or other');
    await wizard.next('solution');
    await wizard.solve();
    await wizard.share('No');
    await wizard.next('consent');
    await wizard.create();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  test('U6 the list, its panels and a deal work', async ({ page }) => {
    const name = unique('Eel baskets');
    const place = await newDeal(page, name);
    await page.goto('/deals?tab=outbound');
    await page.getByRole('link', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Customer name').fill('tallv');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/customer=tallv/);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(place);
    await page.getByRole('button', { name: 'Mark as qualified' }).click();
    await expect(page.getByRole('button', { name: 'Mark as developed' })).toBeVisible();
    await page.goto('/deals?tab=outbound');
  });
});

test('U7 U10 a favorite that cannot be kept is told once, and stays what it was', async ({ page, context, watch }) => {
  watch.expectFailedRequests();
  const name = unique('Seal skins');
  const place = await newDeal(page, name);
  for (const address of [`/deals?tab=outbound&q=${name}`, place]) {
    await page.goto(address);
    const heart = page.getByRole('button', { name: `Favorite: ${name}`, exact: true });
    await context.setOffline(true);
    for (let press = 0; press < 2; press += 1) {
      await heart.click();
      const told = page.getByRole('alert');
      await expect(told).toHaveText(/could not be saved/);
      await expect(told).toHaveCount(1);
      await expect(told).toBeInViewport();
      await expect(heart).toHaveAttribute('aria-pressed', 'false');
      await expect(heart).toBeFocused();
      expect((await page.locator('body').ariaSnapshot()).match(/- alert/g)).toHaveLength(1);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect(told).toBeInViewport();
    }
    await context.setOffline(false);
    await heart.click();
    await expect(heart).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await heart.click();
    await expect(heart).toHaveAttribute('aria-pressed', 'false');
  }
});

test('U7 what is typed without a line stays, and is saved with the next one', async ({ page, context, watch }) => {
  watch.expectFailedRequests();
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('details');
  await context.setOffline(true);
  await page.getByLabel('Deal name').pressSequentially('Typed without a line');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toHaveCount(1);
  await expect(page.getByLabel('Deal name')).toHaveValue('Typed without a line');
  await context.setOffline(false);
  await page.getByLabel('Deal name').pressSequentially(', then with one');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Deal name')).toHaveValue('Typed without a line, then with one');
});

test.describe('U10 what is announced', () => {
  /** Notes what each live region comes to say. */
  function listen() {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const note = (region: Element) => {
      const text = region.textContent?.trim() ?? '';
      if (text && said.at(-1) !== text) said.push(text);
    };
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]'));
      for (const region of new Set(regions)) if (region) note(region);
    }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  }
  const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

  test('U10 a list says once how many deals it has', async ({ page }) => {
    const name = unique('Whelk pots');
    await newDeal(page, name);
    await newDeal(page, `${name} too`);
    // What a region says as its page loads is not announced: whoever listens hears what comes after.
    await page.addInitScript({ content: `addEventListener('load', ${listen})` });
    for (const [words, count] of [['', 2], [' too', 1], [' nowhere', 0]] as const) {
      await page.goto(`/deals?tab=outbound&q=${name}${words}`);
      await expect.poll(() => heard(page)).toEqual([`${count} found`]);
      await expect(page.locator('#list-status')).toHaveText(`${count} found`);
      expect(await heard(page)).toHaveLength(1);
    }
    await page.goto('/deals?tab=outbound');
  });

  test('U10 a step says once that it saves, and once that it has', async ({ page }) => {
    const wizard = new Wizard(page, true);
    await wizard.begin();
    await wizard.go('contact');
    await page.evaluate(listen);
    await page.getByLabel('First name').pressSequentially('Linnea');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const said = await heard(page);
    expect(said.filter((text) => text === 'Saved')).toHaveLength(1);
    expect(new Set(said).size).toBe(said.length);
  });
});
