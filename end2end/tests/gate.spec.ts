// Who gets in, and who may press New deal.

import { expect, signIn, test, withAndWithoutScripts, type Person } from './support';

const ADMIN = { name: 'Amir Haddad', mail: 'mailto:account-admin@fabrikam.example' };

withAndWithoutScripts(() => {
  const outside: [Person, RegExp][] = [
    ['noRole', /you have no role in this workspace/],
    ['accountAdmin', /You are an account admin of Fabrikam/],
    ['profileAdmin', /this version has no pages for them yet/],
    ['solutionAdmin', /this version has no pages for them yet/],
  ];
  for (const [person, lead] of outside) {
    test(`F01 ${person} sees who can give access`, async ({ as, watch }) => {
      watch.expectStatus(403);
      const page = await as(person);
      for (const address of ['/deals', '/drafts', '/deals/some-deal', '/drafts/some-draft/details']) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(403);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have no access yet');
        await expect(page.getByText(lead)).toBeVisible();
        // An account admin is not sent to themselves.
        const admin = page.getByRole('listitem').filter({ hasText: ADMIN.name });
        if (person === 'accountAdmin') await expect(admin).toHaveCount(0);
        else await expect(admin.getByRole('link')).toHaveAttribute('href', ADMIN.mail);
      }
    });
  }

  const closed: [Person, RegExp][] = [
    ['user', /^You need the role Referrals admin\. An account admin of your company can give it to you: Amir Haddad\.$/],
    ['seller', /^Only partners create deals\.$/],
    ['manager', /^Only partners create deals\.$/],
  ];
  for (const [person, reason] of closed) {
    test(`F06 New deal is closed to ${person}, who is told why`, async ({ as }) => {
      const page = await as(person);
      for (const address of person === 'user' ? ['/deals', '/drafts'] : ['/deals']) {
        await page.goto(address);
        const button = page.getByRole('button', { name: 'New deal' });
        await expect(button).toBeDisabled();
        await expect(button).toHaveAttribute('aria-disabled', 'true');
        await expect(button).toHaveAccessibleDescription(reason);
        await expect(page.getByText(reason)).toBeVisible();

        // It can be reached and read with the keyboard, and does nothing.
        await page.getByRole('heading', { level: 1 }).click();
        for (let at = 0; at < 30 && !(await button.evaluate((it) => it === document.activeElement)); at += 1) {
          await page.keyboard.press('Tab');
        }
        await expect(button).toBeFocused();
        await page.keyboard.press('Enter');
        await button.click({ force: true });
        await expect(page).toHaveURL(address);
      }
    });
  }

  for (const person of ['seller', 'manager'] as const) {
    test(`${person}, who has no drafts, is led to none`, async ({ as, watch }) => {
      watch.expectStatus(403);
      const page = await as(person);
      await page.goto('/deals');
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['Tandem', 'Deals']);
      expect((await page.goto('/drafts'))?.status()).toBe(403);
      await expect(page.getByText('Only partners can do this.')).toBeVisible();
    });
  }

  for (const person of ['admin', 'adminOfSweden', 'partner'] as const) {
    test(`F02 F06 New deal is open to ${person}`, async ({ as }) => {
      const page = await as(person);
      await page.goto('/deals');
      await expect(page.getByRole('button', { name: 'New deal' })).toBeEnabled();
      await page.getByRole('button', { name: 'New deal' }).click();
      await expect(page).toHaveURL(/\/drafts\/[^/]+\/customer$/);
    });
  }

  test('C10 after sign-out Back leads to the sign-in, and nothing is left', async ({ stranger, javaScriptEnabled }) => {
    const page = await stranger();
    // A session of its own: the others are used by other tests.
    await page.goto('/sign-in?next=%2Fdeals%3Ftab%3Doutbound');
    await signIn(page, 'admin');
    await page.locator('.deal-name > a').first().click();
    await expect(page).toHaveURL(/\/deals\/[^/?]+$/);
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByLabel(/^Signed in as/).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    for (const left of ['deal', 'list']) {
      await page.goBack();
      await expect(page, left).toHaveURL(/\/sign-in/);
      await expect(page.getByLabel('Password'), left).toBeVisible();
      await expect(page.getByText(name), left).toHaveCount(0);
    }
    if (javaScriptEnabled === false) return;
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
  });

  test('F42 an admin of one location creates there only', async ({ as }) => {
    const page = await as('adminOfSweden');
    await page.goto('/deals');
    await page.getByRole('button', { name: 'New deal' }).click();
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Details' }).click();
    await expect(page.getByLabel('Location').getByRole('option')).toHaveText(['Choose…', 'Stockholm']);
  });

  test('F36 a company that was not vetted is told so', async ({ as }) => {
    const page = await as('partner');
    await page.goto('/deals');
    await page.getByRole('button', { name: 'New deal' }).click();
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Solution' }).click();
    await expect(page.getByText(/Yours has not been vetted/)).toBeVisible();
    await expect(page.getByLabel('Assessment type')).toHaveCount(0);
  });
});
