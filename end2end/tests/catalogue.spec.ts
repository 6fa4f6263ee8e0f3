// Solutions of other partners in a catalogue that is too long for a list (the demo's is): found by typing in
// the wizard, on the page that changes a deal's solutions, and in the filters.

import type { Locator, Page } from '@playwright/test';
import { expect, test, unique, withAndWithoutScripts } from './support';
import { choose, Wizard } from './wizard';

const FIND = "Find another partner's solution";

const solution = (page: Page, number: number) => page.getByRole('group', { name: `Solution ${number}` });
const list = (row: Locator) => row.getByLabel('Solution', { exact: true });
const chosen = (row: Locator) => list(row).locator('option:checked');

test("another partner's solution is found with the keyboard alone", async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.go('solution');
  const row = solution(page, 1);
  const field = row.getByRole('combobox', { name: FIND });
  const suggestions = row.getByRole('listbox', { name: 'Solutions that fit' });
  await expect(list(row).getByRole('option', { name: 'Birchgate' })).toHaveCount(0);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.focus();
  await page.keyboard.type('birchgate ch');
  await expect(suggestions.getByRole('option')).toHaveCount(1);
  await expect(suggestions.getByRole('option')).toContainText('Birchgate Mobility');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(suggestions).toBeHidden();
  await expect(chosen(row)).toHaveText('Birchgate Charge Plan – Birchgate Mobility');
  await expect(list(row).locator('optgroup[label="Other third-party"] option')).toHaveCount(1);
  await expect(list(row)).toBeFocused();
  await expect(list(row)).not.toHaveAttribute('aria-invalid');
  await expect(field).toHaveValue('');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await wizard.at('solution');
  await expect(chosen(row)).toHaveText('Birchgate Charge Plan – Birchgate Mobility');

  // A services offer asks for more, as one of the list does.
  await wizard.askHelp('Proof');
  const services = page.getByRole('group', { name: 'Services co-sell' });
  await expect(services).toBeHidden();
  await field.focus();
  await page.keyboard.type('readiness');
  await suggestions.getByRole('option', { name: 'Fernhill Readiness Services' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chosen(row)).toHaveText('Fernhill Readiness Services – Fernhill Law');
  await expect(services).toBeVisible();

  await field.focus();
  await page.keyboard.type('fabrikam');
  await expect(row.getByRole('status')).toContainText('No other partner has a solution of this name');
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

/** Looks for a solution in a row and chooses it. */
async function find(row: Locator, text: string, name: string, scripts: boolean) {
  const field = row.getByLabel(FIND);
  if (scripts) {
    await expect(row.locator('.combobox[data-live]')).toBeVisible();
    await field.pressSequentially(text);
    await row.getByRole('option', { name }).first().waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
  } else {
    await field.fill(text);
    await row.getByRole('button', { name: 'Find solution' }).click();
    await choose(list(row), name);
  }
}

withAndWithoutScripts(() => {
  test('a deal is made with a solution that no list has, and gets another one', async ({ page, javaScriptEnabled }) => {
    const scripts = javaScriptEnabled !== false;
    const [wizard, name] = [new Wizard(page, scripts), unique('Catalogue')];
    await wizard.complete(name);
    await wizard.go('solution');
    await page.getByRole('button', { name: 'Add a solution' }).click();
    await wizard.at('solution');
    // Two of them fit, so that one has to be chosen.
    await find(solution(page, 2), 'hawthorn', 'Hawthorn Marks', scripts);
    await expect(chosen(solution(page, 2))).toHaveText('Hawthorn Marks – Hawthorn Schools');
    await wizard.next('consent');
    await wizard.create();
    const sold = page.getByRole('main');
    await expect(sold.getByText('Hawthorn Marks').first()).toBeVisible();

    const deal = new URL(page.url()).pathname;
    await page.goto(`${deal}/change/solutions`);
    await expect(chosen(solution(page, 2))).toHaveText('Hawthorn Marks – Hawthorn Schools');
    await page.getByRole('button', { name: 'Add a solution' }).click();
    await expect(solution(page, 3)).toBeVisible();
    await find(solution(page, 3), 'copperline', 'Copperline Meter Reading', scripts);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page).toHaveURL(/saved=1$/);
    await expect(sold.getByText('Copperline Meter Reading').first()).toBeVisible();
  });

  test("the filter finds another partner's solution and keeps what is chosen", async ({ page }) => {
    await page.goto('/deals/filter?tab=outbound');
    const solutions = page.locator('#filter-solution');
    await page.getByLabel('Customer name').fill('tallv');
    await solutions.locator('summary').click();
    await expect(solutions.getByLabel('Fabrikam Ledger Cloud')).toBeVisible();
    await expect(solutions.getByLabel('Dunmore Rota')).toHaveCount(0);
    await solutions.getByLabel('Fabrikam Ledger Cloud').check();
    await solutions.getByLabel(FIND).fill('dunmore');
    await solutions.getByRole('button', { name: 'Find solution' }).click();
    await expect(page).toHaveURL(/\/deals\/filter\?.*#filter-solution$/);
    await expect(page.getByLabel('Customer name')).toHaveValue('tallv');
    await expect(solutions.getByLabel('Fabrikam Ledger Cloud')).toBeChecked();
    await solutions.getByLabel('Dunmore Rota').check();
    await page.getByRole('button', { name: 'Apply' }).click();
    const chips = page.getByRole('list', { name: 'Filters that are on' }).getByRole('listitem');
    await expect(chips.filter({ hasText: 'Solution: Dunmore Rota' })).toHaveCount(1);
    await expect(chips.filter({ hasText: 'Solution: Fabrikam Ledger Cloud' })).toHaveCount(1);
    await expect(chips.filter({ hasText: 'Customer name: tallv' })).toHaveCount(1);
  });
});
