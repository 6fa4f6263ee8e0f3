// Two windows on one thing: the second save is told, both answers are shown, and one is chosen.

import type { Page } from '@playwright/test';
import { newDeal } from './forms';
import { expect, people, signIn, test, unique, withAndWithoutScripts } from './support';
import { Wizard } from './wizard';

/** The choice between two answers to one field. */
function compared(page: Page, field: string) {
  const group = page.getByRole('group', { name: field });
  return {
    group,
    mine: group.getByRole('radio', { name: 'What you typed' }),
    theirs: group.getByRole('radio', { name: 'What is saved now' }),
  };
}

async function shows(page: Page, field: string, mine: string, theirs: string, base: string) {
  const both = compared(page, field);
  await expect(both.mine).toHaveAccessibleDescription(mine);
  await expect(both.theirs).toHaveAccessibleDescription(theirs);
  await expect(both.group).toContainText(`What it was before ${base}`);
}

withAndWithoutScripts(() => {
  test('two windows on one step of a draft', async ({ page, context, javaScriptEnabled }) => {
    const first = new Wizard(page, javaScriptEnabled);
    await first.begin();
    await first.go('details');
    const second = new Wizard(await context.newPage(), javaScriptEnabled);
    await second.open(first.address, 'details');

    const [one, two] = [unique('One'), unique('Two')];
    await page.getByLabel('Deal name').fill(one);
    await page.getByLabel('CRM ID').fill('CRM-1');
    await first.go('team');
    await second.page.getByLabel('Deal name').fill(two);
    await second.page.getByLabel('Notes').fill('only here');
    if (javaScriptEnabled) await expect(second.page.getByText('This draft was changed in another window.')).toBeVisible();
    await second.button('Next').click();

    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('This step was changed in another window');
    await shows(second.page, 'Deal name', two, one, 'Empty');
    await shows(second.page, 'Notes', 'only here', 'Empty', 'Empty');
    await shows(second.page, 'CRM ID', 'Empty', 'CRM-1', 'Empty');
    await expect(compared(second.page, 'Deal name').mine).toBeChecked();
    await expect(compared(second.page, 'CRM ID').theirs).toBeChecked();
    await compared(second.page, 'Deal name').theirs.check();

    // A third save meanwhile is told as well.
    const three = unique('Three');
    await first.go('details');
    await page.getByLabel('Deal name').fill(three);
    await first.go('team');
    await second.button('Save my choice').click();
    await shows(second.page, 'Deal name', two, three, 'Empty');
    await compared(second.page, 'Deal name').theirs.check();
    await second.button('Save my choice').click();

    await second.at('details');
    await expect(second.page.getByLabel('Deal name')).toHaveValue(three);
    await expect(second.page.getByLabel('Notes')).toHaveValue('only here');
    await expect(second.page.getByLabel('CRM ID')).toHaveValue('CRM-1');
  });

  test('two windows that do not meet are not disturbed', async ({ page, context, javaScriptEnabled }) => {
    const first = new Wizard(page, javaScriptEnabled);
    await first.begin();
    await first.go('details');
    const same = new Wizard(await context.newPage(), javaScriptEnabled);
    await same.open(first.address, 'details');
    const other = new Wizard(await context.newPage(), javaScriptEnabled);
    await other.open(first.address, 'contact');

    const name = unique('The same');
    await page.getByLabel('Deal name').fill(name);
    await first.go('team');
    await same.page.getByLabel('Deal name').fill(name);
    await same.go('team');
    await other.page.getByLabel('First name').fill('Linnea');
    await other.go('details');
    await expect(other.page.getByLabel('Deal name')).toHaveValue(name);
  });

  test('two people edit one deal', async ({ page, as }) => {
    const name = unique('Fleet');
    const deal = await newDeal(page, name);
    const colleague = await as('adminOfSweden');
    for (const reader of [page, colleague]) await reader.goto(`${deal}/change/details`);

    await page.getByLabel('Deal name').fill(`${name} by Rosa`);
    await page.getByLabel('Estimated value').fill('31000');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('Your changes are saved.')).toBeVisible();
    await colleague.getByLabel('Deal name').fill(`${name} by Sven`);
    await colleague.getByLabel('CRM ID').fill('SVEN-1');
    await colleague.getByRole('button', { name: 'Save changes' }).click();

    const heading = colleague.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Someone else changed this deal');
    await shows(colleague, 'Deal name', `${name} by Sven`, `${name} by Rosa`, name);
    // What only one of them changed is kept without a question.
    await expect(colleague.locator('.comparison-field')).toHaveCount(1);
    await compared(colleague, 'Deal name').mine.check();
    await colleague.getByRole('button', { name: 'Save my choice' }).click();
    await expect(heading).toHaveText(`${name} by Sven`);
    await expect(colleague.getByText('SVEN-1', { exact: true })).toBeVisible();
    await expect(colleague.locator('.deal-value')).toContainText('31,000');
  });

  test('what is there may be kept instead', async ({ page, context, javaScriptEnabled }) => {
    const first = new Wizard(page, javaScriptEnabled);
    await first.begin();
    await first.go('contact');
    const second = new Wizard(await context.newPage(), javaScriptEnabled);
    await second.open(first.address, 'contact');
    await page.getByLabel('Last name').fill('Wallin');
    await first.go('team');
    await second.page.getByLabel('Last name').fill('Falk');
    await second.button('Next').click();
    await shows(second.page, 'Last name', 'Falk', 'Wallin', 'Empty');
    await second.button('Keep what is there').click();
    await second.at('contact');
    await expect(second.page.getByLabel('Last name')).toHaveValue('Wallin');
  });

  test('who is no longer signed in signs in and goes on', async ({ page, context, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('details');
    const draft = wizard.address;
    await page.getByLabel('Deal name').fill('Typed before');
    await wizard.go('contact');
    await wizard.go('details');
    await context.clearCookies();
    await page.getByLabel('CRM ID').pressSequentially('7');
    if (javaScriptEnabled) await expect(page.getByText('You have been signed out.')).toBeVisible();
    await wizard.button('Next').click();
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signIn(page, 'admin');
    await wizard.at('details');
    expect(wizard.address).toBe(draft);
    await expect(page.getByLabel('Deal name')).toHaveValue('Typed before');
    // Whose it was, nobody could tell: a session that ends by itself is known, a lost cookie is not.
    await expect(page.getByLabel('CRM ID')).toHaveValue('');
  });

  test('who signs in again in another window loses nothing', async ({ page, context, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('details');
    await page.getByLabel('Deal name').fill('Typed before');
    await context.clearCookies();
    await page.getByLabel('CRM ID').pressSequentially('7');
    if (javaScriptEnabled) await expect(page.getByText('You have been signed out.')).toBeVisible();
    const other = await context.newPage();
    await other.goto('/sign-in');
    await signIn(other, 'admin');
    await expect(other).toHaveURL(/\/deals/);
    await wizard.go('contact');
    await wizard.go('details');
    await expect(page.getByLabel('Deal name')).toHaveValue('Typed before');
    await expect(page.getByLabel('CRM ID')).toHaveValue('7');
  });
});

test('a wrong password keeps the address', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/drafts');
  await expect(page).toHaveURL('/sign-in?next=%2Fdrafts');
  await signIn(page, 'solutionAdmin', 'not it');
  await expect(page).toHaveTitle('Error: Sign in – Tandem');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveValue(people.solutionAdmin);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await page.getByRole('link', { name: `Fill in ${people.admin}` }).click();
  await expect(page.getByLabel('E-mail')).toHaveValue(people.admin);
  await page.getByLabel('Password').fill('tandem-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/drafts');
  await page.getByText('RA', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.goto('/deals');
  await expect(page).toHaveURL('/sign-in?next=%2Fdeals');
});
