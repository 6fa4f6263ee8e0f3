// U3: every journey with a keyboard alone. After each key the focus is somewhere, and it can be seen. From
// the sign-in to a deal by filter and search is in lists.spec.ts.

import type { Page } from '@playwright/test';
import { Keyboard, unmarkedFocus } from './focus';
import { newDeal } from './forms';
import { email, person } from './management';
import { expect, test, unique } from './support';
import { contact, details, headings, member, Wizard } from './wizard';

const WHOLE = '/deals?tab=outbound';
const USUAL = `${WHOLE}&column=value&column=closes&column=vendor&column=stage&column=type&chosen=columns`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('U3 columns are chosen, a view is saved, opened and deleted', async ({ page }) => {
  const keyboard = new Keyboard(page);
  const [name, kept] = [unique('Trout smokers'), unique('Smokers')];
  await newDeal(page, name);
  const list = `${WHOLE}&q=${encodeURIComponent(name)}`;
  await page.goto(list);
  const opens = async (panel: string) => {
    await keyboard.follow(link(page, panel));
    await expect(page.getByRole('region', { name: panel }).getByRole('heading', { level: 1 })).toBeFocused();
    await keyboard.isSeen('Enter');
    return page.getByRole('region', { name: panel });
  };
  const columns = await opens('Columns');
  await keyboard.check(columns.getByLabel('Created on'));
  await keyboard.follow(columns.getByRole('button', { name: 'Show these' }));
  await expect(page.getByRole('columnheader', { name: 'Created on' })).toBeVisible();

  let views = await opens('Views');
  await keyboard.type(views.getByLabel('Name', { exact: true }), kept);
  await keyboard.follow(views.getByLabel('Name', { exact: true }));
  await expect(page).toHaveURL(/\/deals\?/);
  await page.waitForLoadState();
  views = await opens('Views');
  await keyboard.follow(views.getByRole('link', { name: kept, exact: true }));
  await expect(views).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Created on' })).toBeVisible();
  await page.waitForLoadState();

  views = await opens('Views');
  await keyboard.follow(link(page, `Delete the view ${kept}`));
  await expect(heading(page)).toHaveText('Delete this view?');
  await keyboard.follow(button(page, 'Delete view'));
  await expect(page.getByRole('link', { name: kept, exact: true })).toHaveCount(0);
  await keyboard.follow(page.getByRole('main').getByRole('link', { name: 'Close' }));
  await expect(page).toHaveURL(/\/deals\?/);
  await page.goto(USUAL);
});

test('U3 a deal is made a favorite, previewed and opened', async ({ page }) => {
  const keyboard = new Keyboard(page);
  const name = unique('Crab pots');
  const place = await newDeal(page, name);
  await page.goto(`${WHOLE}&q=${name}`);
  const heart = button(page, `Favorite: ${name}`);
  for (const [key, pressed] of [['Space', 'true'], ['Enter', 'false']] as const) {
    await keyboard.to(heart);
    await keyboard.press(key);
    await expect(heart).toHaveAttribute('aria-pressed', pressed);
    await expect(heart).toBeFocused();
  }
  const eye = link(page, `Preview: ${name}`);
  const card = page.getByRole('region', { name, exact: true });
  await keyboard.follow(eye);
  await expect(card.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(eye).toBeFocused();
  await keyboard.press('Enter');
  await expect(card.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.follow(card.getByRole('link', { name: 'Open deal' }));
  await expect(page).toHaveURL(place);
  await expect(heading(page)).toHaveText(name);
});

test('U3 a deal is created', async ({ page }) => {
  test.setTimeout(90_000);
  const [keyboard, wizard, name] = [new Keyboard(page), new Wizard(page, true), unique('Anchor chains')];
  const next = async (step: keyof typeof headings) => {
    await keyboard.follow(wizard.button('Next'));
    await wizard.at(step);
  };
  await page.goto('/deals');
  await keyboard.follow(wizard.button('New deal'));
  await wizard.at('customer');

  await keyboard.choose(page.getByLabel('Customer company location'), 'Sweden');
  const customer = page.getByLabel('Customer company name');
  await keyboard.type(customer, 'Tallvind');
  await page.getByRole('listbox', { name: 'Customers that fit' }).getByRole('option').first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByText('Chosen account')).toBeVisible();
  await expect(customer).toBeFocused();
  await next('contact');

  await keyboard.fill(page, contact);
  await next('details');

  // What is missing is told where the focus is led, and leads to its field.
  await keyboard.follow(wizard.button('Next'));
  await wizard.at('details');
  await expect(wizard.summary).toBeFocused();
  await keyboard.isSeen('Next');
  await keyboard.follow(wizard.summary.getByRole('link', { name: 'Enter a deal name' }));
  await expect(page.getByLabel('Deal name')).toBeFocused();
  await keyboard.isSeen('Enter');
  await keyboard.type(page.getByLabel('Deal name'), name);
  await keyboard.choose(page.getByLabel('Location'), 'Stockholm');
  const { 'Deal name': _, Notes, ...others } = details(name);
  await keyboard.type(page.getByLabel('Estimated value'), others['Estimated value']);
  await keyboard.choose(page.getByLabel('Currency'), 'SEK');
  await keyboard.type(page.getByLabel('Estimated close date'), others['Estimated close date']);
  await keyboard.to(page.getByRole('radio', { name: 'Yes' }));
  await keyboard.press('ArrowUp');
  await expect(page.getByLabel('Have not decided')).toBeChecked();
  await keyboard.type(page.getByLabel('Notes'), Notes);
  await next('team');

  await keyboard.fill(wizard.person(1), member);
  await keyboard.follow(wizard.button('Add another person'));
  await expect(wizard.person(2)).toBeVisible();
  await wizard.at('team');
  await keyboard.isSeen('Add another person');
  await keyboard.follow(button(page, 'Remove person 2'));
  await expect(wizard.person(2)).toHaveCount(0);
  await wizard.at('team');
  await keyboard.isSeen('Remove person 2');
  await keyboard.follow(wizard.button('Invite a partner'));
  const partner = page.getByRole('group', { name: 'Partner 1' });
  await expect(partner).toBeVisible();
  await wizard.at('team');
  await keyboard.isSeen('Invite a partner');
  await expect(partner.locator('.combobox[data-live]')).toBeVisible();
  const company = partner.getByLabel('Partner', { exact: true });
  await keyboard.type(company, 'North');
  await partner.getByRole('option', { name: 'Northwind' }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(company).toHaveValue('Northwind');
  await expect(company).toBeFocused();
  await keyboard.check(partner.getByRole('group', { name: 'Solutions wanted' }).getByRole('checkbox').first());
  await keyboard.choose(partner.getByLabel('Type of help wanted'), 'Proof');
  await next('solution');

  await keyboard.choose(page.getByLabel('Solution', { exact: true }), 'Fabrikam Ledger');
  const share = page.getByRole('group', { name: /sellers to view this deal/ });
  await keyboard.to(share.getByRole('radio').first());
  await keyboard.press('ArrowDown');
  await expect(share.getByLabel('No')).toBeChecked();
  await next('consent');

  await keyboard.check(page.getByRole('checkbox', { name: /I have the consent/ }));
  await keyboard.follow(wizard.button('Create deal'));
  await expect(page).toHaveURL(/\/deals\/[^/?]+\?created=1$/);
  await expect(heading(page)).toHaveText(name);
});

test('U3 what is typed before a step comes alive stays, and so does the focus', async ({ page }) => {
  const [keyboard, wizard] = [new Keyboard(page), new Wizard(page, true)];
  await wizard.begin();
  let arrive = () => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.wasm', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${wizard.address}/details`);
  await keyboard.type(page.getByLabel('Deal name'), 'Typed early');
  await expect(page.locator('form[data-live]')).toHaveCount(0);
  arrive();
  await wizard.at('details');
  await expect(page.getByLabel('Deal name')).toBeFocused();
  await expect(page.getByLabel('Deal name')).toHaveValue('Typed early');
  await keyboard.isSeen('coming alive');
});

test('U3 a deal gets a member, a stage and its end', async ({ page }) => {
  const keyboard = new Keyboard(page);
  const deal = await newDeal(page, unique('Net floats'), 'yes');
  await keyboard.follow(page.getByRole('link', { name: 'Edit team', exact: true }));
  await expect(page).toHaveURL(`${deal}/change/team`);
  await keyboard.follow(button(page, 'Add another person'));
  const second = page.getByRole('group', { name: 'Person 2' });
  await expect(second).toBeVisible();
  await page.waitForLoadState();
  await keyboard.isSeen('Add another person');
  await keyboard.fill(second, { ...member, 'First name': 'Mira', 'E-mail': 'mira@fabrikam.example' });
  await keyboard.follow(button(page, 'Save changes'));
  await expect(page).toHaveURL(`${deal}?saved=1`);
  await expect(page.getByText('Mira Ekström').first()).toBeVisible();
  await page.waitForLoadState();
  await keyboard.follow(button(page, 'Mark as qualified'));
  await expect(page).toHaveURL(`${deal}?done=mark_stage`);
  await expect(button(page, 'Mark as developed')).toBeVisible();
  await page.waitForLoadState();

  const dialogue = page.getByRole('dialog');
  const within = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
  await keyboard.follow(button(page, 'Lost'));
  await expect(dialogue).toBeVisible();
  await keyboard.isSeen('Lost');
  expect(await within()).toBe(true);
  await keyboard.press('Escape');
  await expect(dialogue).toHaveCount(0);
  await expect(button(page, 'Lost')).toBeFocused();
  await keyboard.isSeen('Escape');

  await keyboard.follow(button(page, 'Won'));
  await expect(dialogue).toBeVisible();
  await keyboard.isSeen('Won');
  expect(await within()).toBe(true);
  await keyboard.follow(dialogue.getByRole('link', { name: 'Keep it open' }));
  await expect(dialogue).toHaveCount(0);
  await expect(button(page, 'Won')).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialogue).toBeVisible();
  await keyboard.follow(dialogue.getByRole('button', { name: 'Yes, mark as won' }));
  await expect(page.locator('.deal-head').getByText('Won', { exact: true })).toBeVisible();
});

test('U3 somebody is invited, and a role is granted and withdrawn', async ({ as }) => {
  const page = await as('accountAdmin');
  const [keyboard, name] = [new Keyboard(page), unique('Elin Berg')];
  await page.goto('/people');
  await keyboard.follow(page.getByRole('link', { name: 'Invite somebody' }));
  await expect(page).toHaveURL('/people/new');
  await keyboard.type(page.getByLabel('Name', { exact: true }), name);
  await keyboard.type(page.getByLabel('E-mail', { exact: true }), email(name));
  await keyboard.follow(button(page, 'Invite'));
  await expect(heading(page)).toHaveText(name);

  const form = page.locator('#grant');
  await keyboard.choose(form.getByLabel('Role'), 'Referrals admin');
  await keyboard.choose(form.getByLabel('Location'), 'Stockholm');
  await keyboard.follow(form.getByRole('button', { name: 'Grant', exact: true }));
  await expect(page.getByText('The role is granted.', { exact: false })).toBeVisible();
  await page.waitForLoadState();
  await keyboard.follow(button(page, `Withdraw Referrals admin · Stockholm from ${name}`));
  await expect(page.getByText('The role is withdrawn.', { exact: false })).toBeVisible();
  await page.waitForLoadState();
  await keyboard.follow(link(page, 'Deactivate'));
  await expect(heading(page)).toHaveText(`Deactivate ${name}?`);
  await keyboard.follow(button(page, 'Deactivate'));
  await expect(page.locator('.page-head')).toContainText('Deactivated');
});

test('U3 the language is changed before and after the sign-in', async ({ stranger, as }) => {
  const guest = await stranger();
  await guest.goto('/sign-in');
  await new Keyboard(guest).follow(button(guest, 'Svenska'));
  await expect(guest.locator('html')).toHaveAttribute('lang', 'sv');

  const page = await as('profileAdmin');
  const keyboard = new Keyboard(page);
  await page.goto('/account');
  const language = page.locator('#language');
  for (const [wanted, code] of [['Polski', 'pl'], ['English', 'en']] as const) {
    await keyboard.choose(language, wanted);
    await keyboard.follow(page.locator('form[action="/api/account/preferences"] button'));
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page).toHaveURL(/saved=preferences/);
    await page.waitForLoadState();
  }
});

test('the account menu closes with Escape and with a press elsewhere', async ({ page }) => {
  await page.goto('/account');
  const menu = page.locator('.topbar details.menu');
  const opener = menu.locator('summary');
  for (const leave of ['Escape', 'press']) {
    await opener.click();
    await expect(menu).toHaveAttribute('open');
    if (leave === 'press') {
      await heading(page).click();
    } else {
      await menu.getByRole('link').first().focus();
      await page.keyboard.press('Escape');
      await expect(opener).toBeFocused();
    }
    await expect(menu, leave).not.toHaveAttribute('open');
  }
});

test('/ can be turned off, Ctrl+K stays', async ({ as }) => {
  const page = await as('adminOfSweden');
  const search = page.locator('#search');
  for (const wanted of [false, true]) {
    await page.goto('/account');
    await page.getByLabel('Go to the search with the / key').setChecked(wanted);
    await page.locator('form[action="/api/account/preferences"] button').click();
    await expect(page).toHaveURL(/saved=preferences/);
    for (const [key, leads] of [['/', wanted], ['Control+k', true]] as const) {
      await page.goto('/drafts');
      await heading(page).click();
      await page.keyboard.press(key);
      if (leads) await expect(search, key).toBeFocused();
      else await expect(search, key).not.toBeFocused();
    }
  }
});

test('U3 U9 the focus is told in the page’s colours and in one’s own', async ({ page, as }) => {
  const name = unique('Tide tables');
  const deal = await newDeal(page, name, 'yes');
  const wizard = new Wizard(page, true);
  await wizard.begin();
  const admin = await as('accountAdmin');
  await person(admin, 'Uma Rao');
  const draft = wizard.address;
  const steps = ['customer', 'details', 'team', 'solution', 'consent'].map((step) => `${draft}/${step}`);
  const looks: [Page, string[]][] = [
    [page, [`${WHOLE}&q=${name}&type=private&type=co_sell`, WHOLE, '/deals/filter?tab=outbound', deal, `${deal}/lost`, '/account', '/drafts', ...steps]],
    [admin, ['/people', new URL(admin.url()).pathname]],
  ];
  for (const [window, addresses] of looks) {
    for (const address of addresses) {
      await window.goto(address);
      for (const forcedColors of ['none', 'active'] as const) {
        await window.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
        expect.soft(await unmarkedFocus(window), `${address}, forced colours: ${forcedColors}`).toEqual([]);
      }
    }
  }
});
