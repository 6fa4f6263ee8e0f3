// What the wizard gains with scripts: suggestions, judgement while one types, autosave; and that
// nothing flashes, jumps or complains when it comes alive.

import type { Page } from '@playwright/test';
import { expect, test, unique, type Watch } from './support';
import { choose, fill, member, steps, Wizard } from './wizard';

test('F38 the customer is found with the keyboard alone', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  const field = page.getByRole('combobox', { name: 'Customer company name' });
  const list = page.getByRole('listbox', { name: 'Customers that fit' });
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.focus();
  await page.keyboard.type('tall');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(list).toBeVisible();
  expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
  const options = list.getByRole('option');
  expect(await options.count()).toBeGreaterThan(1);

  const active = async (at: number) => {
    const id = (await options.nth(at).getAttribute('id')) ?? '';
    await expect(field).toHaveAttribute('aria-activedescendant', id);
    await expect(options.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(list.locator('[aria-selected="true"]')).toHaveCount(1);
  };
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await active(0);
  await page.keyboard.press('ArrowDown');
  await active(1);
  await page.keyboard.press('ArrowUp');
  await active(0);
  await page.keyboard.press('ArrowUp');
  await active((await options.count()) - 1);

  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await expect(field).toHaveValue('tall');
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const name = (await list.locator('[aria-selected="true"] .combobox-name').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await wizard.at('customer');
  await expect(list).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(name);
  await expect(page.getByText('Chosen account')).toBeVisible();
  await page.keyboard.press('Enter');
  await wizard.at('contact');
});

test('suggestions open where a phone shows them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  const field = page.getByRole('combobox', { name: 'Customer company name' });
  const list = page.getByRole('listbox', { name: 'Customers that fit' });
  await field.focus();
  // As low as a field is looked at.
  await field.evaluate((it) => it.scrollIntoView({ block: 'end' }));
  await page.keyboard.type('tall');
  await expect(list).toBeVisible();
  const isSeen = () => list.evaluate((it) => {
    const { left, top, bottom } = it.getBoundingClientRect();
    return [top + 3, bottom - 3].every((y) => it.contains(document.elementFromPoint(left + 20, y)));
  });
  await expect.poll(isSeen).toBe(true);
  await expect(field).toBeInViewport();
  for (let at = 0; at < 3; at += 1) {
    await page.keyboard.press('ArrowUp');
    await expect(list.locator('[aria-selected="true"]')).toBeInViewport({ ratio: 0.9 });
  }
});

test('F38 no list opens over a field that was left or escaped', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  const field = page.getByRole('combobox', { name: 'Customer company name' });
  const list = page.getByRole('listbox', { name: 'Customers that fit' });
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  for (const key of ['Escape', 'Tab']) {
    await field.focus();
    await page.keyboard.type('tall');
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    await expect(list, key).toBeHidden();
    await expect(field, key).toHaveAttribute('aria-expanded', 'false');
  }
});

test('F38 all that fit are listed with the keyboard alone', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  const field = page.getByRole('combobox', { name: 'Customer company name' });
  const list = page.getByRole('listbox', { name: 'Customers that fit' });
  await field.focus();
  await page.keyboard.type('tall');
  await expect(list).toBeVisible();
  const found = await list.locator('.combobox-option:not(.combobox-more)').count();
  await expect(page.getByRole('status').filter({ hasText: `Customers that fit: ${found}` })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(list.getByRole('option', { selected: true })).toHaveClass(/combobox-more/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#customer-found')).toBeVisible();
  await expect(field).toHaveValue('tall');
});

test('a name that nobody has is told', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  await page.getByLabel('Customer company name').pressSequentially('zzqx');
  await expect(page.locator('.combobox-none')).toContainText('No customer of this name there.');
  await expect(page.locator('.combobox-none')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'No customer of this name there.' })).toHaveCount(1);
});

test('a name that is typed before the location waits for it', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await page.getByLabel('Customer company name').pressSequentially('tall');
  await expect(page.locator('.combobox-none')).toHaveText('Choose the customer’s location first.');
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  const list = page.getByRole('listbox', { name: 'Customers that fit' });
  const name = (await list.locator('.combobox-name').first().textContent()) ?? '';
  await list.getByRole('option').first().click();
  await expect(page.getByText('Chosen account')).toBeVisible();
  await expect(page.getByLabel('Customer company name')).toHaveValue(name);
  await expect(list).toBeHidden();
});

test('a suggestion is chosen by a press that ends on it', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  await page.getByLabel('Customer company name').pressSequentially('tall');
  const option = page.getByRole('listbox', { name: 'Customers that fit' }).getByRole('option').first();
  await expect(option).toBeVisible();
  const chosen = page.getByText('Chosen account');
  // A swipe over the list, and the button on the right.
  for (const pointer of [{ pointerType: 'touch', button: 0 }, { pointerType: 'mouse', button: 2 }]) {
    await option.dispatchEvent('pointerdown', { ...pointer, bubbles: true, cancelable: true });
    await expect(chosen).toBeHidden();
  }
  await option.click();
  await expect(chosen).toBeVisible();
});

test('no list opens for a text that is gone', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  const field = page.getByRole('combobox', { name: 'Customer company name' });
  await field.pressSequentially('tall');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.fill('t');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'false');

  const held = new Promise<() => Promise<void>>((asked) => {
    void page.route('**/api/customers/suggest*', (route) => asked(() => route.continue()));
  });
  await field.fill('tall');
  const answer = await held;
  await field.fill('t');
  // The pause after the keystroke is over.
  await page.waitForTimeout(500);
  const answered = page.waitForResponse('**/api/customers/suggest*');
  await answer();
  await answered;
  await page.waitForTimeout(500);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('a field is judged when it is left, in the words of the server', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('details');
  const value = page.getByLabel('Estimated value');
  await value.pressSequentially('-5');
  await expect(value).not.toHaveAttribute('aria-invalid');
  await value.blur();
  await expect(value).toHaveAttribute('aria-invalid', 'true');
  await expect(value).toHaveAccessibleDescription('The estimated value cannot be negative');
  await expect(page.getByLabel('Notes')).not.toHaveAttribute('aria-invalid');
  await value.fill('5');
  await expect(value).not.toHaveAttribute('aria-invalid');
  await expect(value).toHaveAccessibleDescription('');
});

test('what is typed is saved without a button', async ({ page }) => {
  const [wizard, name] = [new Wizard(page, true), unique('Typed')];
  await wizard.begin();
  await wizard.go('details');
  await page.getByLabel('Deal name').pressSequentially(name);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await wizard.at('details');
  await expect(page.getByLabel('Deal name')).toHaveValue(name);

  await page.getByLabel('Notes').pressSequentially('and on');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByLabel('Notes').pressSequentially(' and on');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await wizard.go('team');
  await wizard.go('details');
  await expect(page.getByLabel('Notes')).toHaveValue('and on and on');
});

test('an autosave that comes late does not undo a later one', async ({ page }) => {
  const [wizard, name] = [new Wizard(page, true), unique('Late')];
  await wizard.begin();
  await wizard.go('details');
  let saves = 0;
  await page.route('**/api/drafts/autosave*', async (route) => {
    saves += 1;
    if (saves === 1) await new Promise((done) => setTimeout(done, 3500));
    await route.continue();
  });
  const field = page.getByLabel('Deal name');
  await field.fill(name);
  await expect.poll(() => saves).toBe(1);
  await field.fill(`${name} and on`);
  await expect(page.getByText('Saving…', { exact: true })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await wizard.at('details');
  await expect(field).toHaveValue(`${name} and on`);
});

test('what is typed last is saved when the page is left at once', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('details');
  const { address } = wizard;
  const field = page.getByLabel('Deal name');
  const ways: Record<string, () => Promise<unknown>> = {
    rail: () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deals' }).click(),
    back: () => page.goBack(),
    reload: () => page.reload(),
  };
  for (const [way, leave] of Object.entries(ways)) {
    const name = unique(`Left by ${way}`);
    await field.fill(name);
    await expect(page.getByText('Saved', { exact: true })).toBeHidden();
    await leave();
    // It is sent while the next page is asked for.
    await expect(async () => {
      await wizard.open(address, 'details');
      await expect(field, way).toHaveValue(name, { timeout: 500 });
    }).toPass();
  }
});

test('the steps and what is missing follow what is typed', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.complete(unique('Followed'));
  await wizard.go('solution');
  const missing = wizard.aside.getByRole('button', { name: 'Solution', exact: true });
  await expect(missing).toBeHidden();
  await wizard.assess('Data estate assessment', 'Milan');
  await expect(wizard.step('solution')).toContainText('Needs attention');
  await expect(missing).toBeVisible();
  await expect(page.getByRole('group', { name: 'Solution 1' })).toBeVisible();
  await choose(page.getByLabel('Assessment type'), 'No assessment');
  await expect(wizard.step('solution')).toContainText('Complete');
  await expect(missing).toBeHidden();
  await wizard.aside.getByRole('button', { name: 'Consent', exact: true }).click();
  await wizard.at('consent');
});

test('an autosave that fails says so, and Next saves', async ({ page, watch }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('contact');
  watch.expectFailedRequests();
  await page.route('**/api/drafts/autosave*', (route) => route.abort());
  await page.getByLabel('First name').pressSequentially('Linnea');
  await expect(page.getByText('Not saved: the server could not be reached.')).toBeVisible();
  await wizard.next('contact');
  await expect(wizard.summary.getByRole('link', { name: "Enter the contact's last name" })).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Linnea');
});

test('a page that is not painted comes alive too', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('details');
});

for (const width of [1440, 360]) {
  test(`at ${width} px each step comes alive without a jump or a complaint`, async ({ page, watch }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(observeShifts);
    const wizard = new Wizard(page, true);
    await wizard.complete(unique('Still'));
    for (const step of steps) {
      await wizard.open(wizard.address, step);
      await settled(page, watch, step);
    }
    await wizard.begin();
    for (const step of steps) {
      await wizard.open(wizard.address, step);
      await settled(page, watch, `empty ${step}`);
      await page.goto(`${wizard.address}/${step}?check=1`);
      await wizard.at(step);
      await settled(page, watch, `${step} with problems`);
    }
  });
}

interface Shifts {
  /** All so far, those that were not reported yet as well. */
  shifts(): { value: number; what: string[] }[];
}

function observeShifts() {
  const shifts: ReturnType<Shifts['shifts']> = [];
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) {
      const shift = entry as PerformanceEntry & { value: number; sources: { node?: Element }[] };
      shifts.push({ value: shift.value, what: shift.sources.map((source) => source.node?.outerHTML?.slice(0, 120) ?? '') });
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const all = () => {
    add(observer.takeRecords());
    return shifts;
  };
  Object.assign(globalThis, { shifts: all });
}

async function settled(page: Page, watch: Watch, what: string) {
  // What comes alive has come alive; what might follow has its turn before an idle moment, and is drawn.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestIdleCallback(done));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  const shifts = await page.evaluate(() => (globalThis as unknown as Shifts).shifts());
  const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
  expect(sum, `${what}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(0.02);
  watch.check();
}

test('two people of one team are told apart while one types', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('team');
  await wizard.fillTeam();
  await wizard.button('Add another person').click();
  await wizard.at('team');
  await fill(wizard.person(2), member);
  await wizard.person(2).getByLabel('E-mail').blur();
  await expect(wizard.person(2).getByLabel('E-mail')).toHaveAccessibleDescription('This person is already on the team');
});
