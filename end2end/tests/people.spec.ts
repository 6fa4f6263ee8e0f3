// User management: who opens it, from an invitation to its end, and why somebody does not see a deal.

import type { Page } from '@playwright/test';
import { newDeal } from './forms';
import { email, invite, person } from './management';
import { expect, signIn, test, unique, withAndWithoutScripts, type Person } from './support';

const PASSWORD = 'seven herons walk slowly home';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

withAndWithoutScripts(() => {
  test('F05 the account admins are found among the people', async ({ as }) => {
    const page = await as('accountAdmin');
    await page.goto('/');
    await expect(page).toHaveURL(/\/people$/);
    await expect(heading(page)).toHaveText('People');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('listitem')).toHaveText(['People']);
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Account admin' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/[?&]role=account_admin/);
    await expect(page.getByRole('rowheader', { name: 'Amir Haddad' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Uma Rao' })).toHaveCount(0);
    await expect(page.getByLabel('Role', { exact: true })).toHaveValue('account_admin');
    await page.getByRole('link', { name: 'Clear search and role' }).click();
    await expect(page.getByRole('rowheader', { name: 'Uma Rao' })).toBeVisible();
  });

  for (const who of ['admin', 'user', 'profileAdmin', 'noRole', 'seller'] satisfies Person[]) {
    test(`F01 F03 F05 ${who} does not manage people and sees who does`, async ({ as, watch }) => {
      watch.expectStatus(403);
      const page = await as(who);
      for (const address of ['/people', '/people/new', '/people/somebody', '/people/somebody/deactivate']) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(403);
        await expect(heading(page)).toHaveText('This is for account admins');
      }
      await expect(page.getByRole('link', { name: 'People', exact: true })).toHaveCount(0);
    });
  }

  test('an invited person comes in, works with a role and is out without it', async ({ as, stranger, watch }) => {
    for (const status of [403, 404]) watch.expectStatus(status);
    const admin = await as('accountAdmin');
    const name = unique('Iris Lund');
    const link = await invite(admin, name);
    const place = new URL(admin.url()).pathname;
    await admin.goto(place);
    await expect(admin.getByLabel('Link', { exact: true }), 'shown once').toHaveCount(0);

    const guest = await stranger();
    await guest.goto(link);
    await expect(heading(guest)).toHaveText('Welcome to Tandem');
    await expect(guest.getByLabel('E-mail')).toHaveValue(email(name));
    await guest.getByLabel('Password').fill('too short');
    await guest.getByRole('button', { name: 'Start' }).click();
    await expect(guest.getByRole('alert')).toContainText('The new password needs at least 12 characters');
    await expect(guest.getByLabel('Name', { exact: true })).toHaveValue(name);
    await guest.getByLabel('Password').fill(PASSWORD);
    await guest.getByRole('button', { name: 'Start' }).click();
    await expect(guest).toHaveURL(/\/deals$/);
    await expect(heading(guest)).toHaveText('You have no access yet');

    const form = admin.locator('#grant');
    await form.getByLabel('Role').selectOption({ label: 'Referrals admin' });
    await form.getByLabel('Location').selectOption({ label: 'Stockholm' });
    await form.getByRole('button', { name: 'Grant', exact: true }).click();
    await expect(admin.getByText('The role is granted.', { exact: false })).toBeVisible();
    await guest.goto('/deals');
    await expect(heading(guest)).toHaveText('Deals');
    await expect(guest.getByRole('button', { name: 'New deal' })).toBeEnabled();

    await admin.getByRole('button', { name: `Withdraw Referrals admin · Stockholm from ${name}` }).click();
    await expect(admin.getByText('The role is withdrawn.', { exact: false })).toBeVisible();
    await guest.goto('/deals');
    await expect(heading(guest)).toHaveText('You have no access yet');

    await admin.getByRole('link', { name: 'Deactivate', exact: true }).click();
    await expect(heading(admin)).toHaveText(`Deactivate ${name}?`);
    await admin.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await expect(admin.locator('.page-head')).toContainText('Deactivated');
    await expect(admin.locator('#history').getByRole('listitem')).toHaveCount(5);
    await guest.goto('/deals');
    await expect(guest).toHaveURL(/\/sign-in/);
    await guest.goto(link);
    await expect(heading(guest)).toHaveText('This link opens nothing');
  });

  test('who has an account is not invited, and what was typed stays', async ({ as }) => {
    const page = await as('accountAdmin');
    await page.goto('/people/new');
    await page.getByLabel('Name', { exact: true }).fill('Nils Berg');
    await page.getByLabel('E-mail', { exact: true }).fill('referrals-admin@northwind.example');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByRole('alert')).toContainText('This address cannot be invited');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nils Berg');
    await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('referrals-admin@northwind.example');
  });

  test('F42 the explainer says why somebody does not see a deal', async ({ as, page }) => {
    const deal = await newDeal(page, unique('Cold store doors'));
    const admin = await as('accountAdmin');
    await person(admin, 'Uma Rao');
    await admin.getByLabel('Address or id of the deal').fill(new URL(deal, page.url()).href);
    await admin.getByRole('button', { name: 'Explain' }).click();
    const sees = admin.locator('[data-capability=view_deal]');
    await expect(sees).toContainText("Uma Rao is not on the deal's team.");
    await expect(sees).toContainText("A Referrals admin can put people on the deal's team.");
    await expect(admin.locator('#explain')).toContainText('Location of the deal: Stockholm.');
    await expect(admin.getByText('Cold store doors')).toHaveCount(0);
    await person(admin, 'Rosa Almeida');
    await admin.getByLabel('Address or id of the deal').fill(deal);
    await admin.getByRole('button', { name: 'Explain' }).click();
    await expect(sees).toContainText('By the role: Referrals admin · Entire company.');
  });
});

test('U12 times are told in the zone that was chosen', async ({ as }) => {
  const page = await as('manager');
  await page.goto('/account');
  await page.getByLabel('Time zone').selectOption('Asia/Kathmandu');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Your preferences are saved.')).toBeVisible();
  const time = page.locator('tbody time').first();
  await expect(time).toHaveText(/UTC\+5:45$/);
  await expect(time).toHaveAttribute('datetime', /\+00:00$/);
});

test("U12 the browser's zone holds until one is chosen", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, storageState: undefined, timezoneId: 'Asia/Kathmandu' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page, 'user');
  await page.goto('/account');
  await expect(page.getByLabel('Time zone').locator('option:checked')).toHaveText('Same as my browser (Kathmandu)');
  await expect(page.locator('tbody time').first()).toHaveText(/UTC\+5:45$/);
  await context.close();
});

test('no page of user management scrolls sideways at 320 px', async ({ as }) => {
  const page = await as('accountAdmin');
  await person(page, 'Uma Rao');
  const uma = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/people', '/people?q=none', '/people/new', uma, `${uma}?deal=none`, `${uma}/deactivate`]) {
    await page.goto(address);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, address).toBeLessThanOrEqual(0);
  }
});
