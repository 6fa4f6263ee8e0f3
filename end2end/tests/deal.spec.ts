// A deal from its creation to its end, and what may be done with it on the way.

import type { Locator, Page } from '@playwright/test';
import { newDeal } from './forms';
import { fits } from './measures';
import { expect, test, unique, withAndWithoutScripts } from './support';
import { choose, choosePartner, contact, fill, member, Wizard } from './wizard';

const acts = ['Won', 'Lost', 'Close as error'];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const card = (page: Page, name: string) => page.locator('.card').filter({ has: page.getByRole('heading', { name, exact: true }) });
const timeline = (page: Page) => card(page, 'What happened');

/** Opens the question before an act: a dialogue where scripts run, else a page of its own. */
async function ask(page: Page, act: string, scripts: boolean) {
  await button(page, act).click();
  const question = scripts ? page.getByRole('dialog') : page.getByRole('main');
  await expect(question.getByText('This cannot be undone.')).toBeVisible();
  if (scripts) await expect(page.locator('dialog[open]')).toHaveCount(1);
  else await expect(page).toHaveURL(/\/(won|lost|error)\??$/);
  return question;
}

/** F49: a closed deal can be read and nothing else. */
async function isClosed(page: Page, state: string) {
  await expect(page.locator('.deal-head').getByText(state, { exact: true })).toBeVisible();
  for (const act of acts) await expect(button(page, act)).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button', { name: /^(?!Favorite|Copy)/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Edit|Invite|Ask/ })).toHaveCount(0);
  const address = new URL(page.url()).pathname;
  for (const path of ['change/details', 'change/team', 'change/help']) {
    const answer = await page.request.get(`${address}/${path}`);
    expect(answer.status(), path).toBe(409);
  }
}

withAndWithoutScripts(() => {
  test('F07 F46 F49 a deal is worked through its stages and won', async ({ page, javaScriptEnabled }) => {
    const name = unique('To the end');
    const deal = await newDeal(page, name, 'yes');
    const stages = ['qualified', 'developed', 'proposed', 'negotiated'];
    for (const [at, stage] of stages.entries()) {
      for (const later of stages.slice(at + 1)) await expect(button(page, `Mark as ${later}`)).toHaveCount(0);
      await button(page, `Mark as ${stage}`).click();
      await expect(page).toHaveURL(`${deal}?done=mark_stage`);
      const status = page.getByRole('main').getByRole('status');
      await expect(status).toHaveText(/is marked as complete/);
      await expect(status).toBeFocused();
    }
    await expect(page.getByText('Marked Negotiated, 80%')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Mark as/ })).toHaveCount(0);

    const question = await ask(page, 'Won', javaScriptEnabled);
    await expect(question.getByRole('heading', { name: `Mark “${name}” as won?` })).toBeVisible();
    await expect(question.getByText(/The deal moves to the archive with the value SEK/)).toBeVisible();
    await expect(question.getByText(/created less than 72 hours ago/)).toBeVisible();
    await question.getByRole('button', { name: 'Yes, mark as won' }).click();
    await expect(page).toHaveURL(`${deal}?done=win`);
    await isClosed(page, 'Won');
    await expect(timeline(page).getByRole('listitem').first()).toContainText('Marked the deal as won');
    await expect(timeline(page).getByRole('listitem').last()).toContainText('Created the deal as Partner-led');
    await expect(timeline(page).getByRole('listitem').first()).toContainText('Rosa Almeida');
    await page.goto('/deals?tab=outbound&group=archive');
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  });

  test('F07 the question can be left, and nothing has happened', async ({ page, javaScriptEnabled }) => {
    const deal = await newDeal(page, unique('Stays open'));
    for (const act of acts) {
      const question = await ask(page, act, javaScriptEnabled);
      if (javaScriptEnabled) {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(button(page, act)).toBeFocused();
        await ask(page, act, javaScriptEnabled);
      }
      await question.getByRole('link', { name: 'Keep it open' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page).toHaveURL(deal);
      if (javaScriptEnabled) await expect(button(page, act)).toBeFocused();
    }
    await page.goto(deal);
    await expect(button(page, 'Mark as qualified')).toBeVisible();
  });

  test('a lost deal needs its reason', async ({ page, javaScriptEnabled }) => {
    const deal = await newDeal(page, unique('Lost'));
    let question = await ask(page, 'Lost', javaScriptEnabled);
    await question.getByLabel('Notes').fill('They bought elsewhere.');
    await question.getByRole('button', { name: 'Yes, mark as lost' }).click();
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: 'Choose a reason' }).click();
    await expect(page.getByLabel('Reason')).toBeFocused();
    await expect(page.getByLabel('Notes')).toHaveValue('They bought elsewhere.');
    await choose(page.getByLabel('Reason'), 'The customer chose another vendor');
    await page.getByRole('button', { name: 'Yes, mark as lost' }).click();
    await expect(page).toHaveURL(`${deal}?done=lose`);
    await isClosed(page, 'Lost');
    await expect(timeline(page).getByRole('listitem').first()).toContainText('The customer chose another vendor');
    await expect(timeline(page).getByRole('listitem').first()).toContainText('They bought elsewhere.');
  });

  test('a deal is closed as error, with notes where the reason wants them', async ({ page, javaScriptEnabled }) => {
    const deal = await newDeal(page, unique('Error'));
    const question = await ask(page, 'Close as error', javaScriptEnabled);
    await choose(question.getByLabel('Reason'), 'Another reason');
    await question.getByRole('button', { name: 'Yes, close as error' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Explain the reason in the notes' }).click();
    await expect(page.getByLabel('Notes')).toBeFocused();
    await page.getByLabel('Notes').fill('Entered for practice.');
    await page.getByRole('button', { name: 'Yes, close as error' }).click();
    await expect(page).toHaveURL(`${deal}?done=close_as_error`);
    await isClosed(page, 'Error');
  });

  test('F47 an assessment is won after its four stages only', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.customer();
    await wizard.contact(contact);
    await wizard.details(unique('Assessed'));
    await wizard.fillTeam();
    await wizard.next('solution');
    await wizard.assess('Security posture assessment', 'Stockholm');
    await wizard.next('consent');
    await page.getByRole('link', { name: 'Enter notes for the assessment specialist' }).click();
    await page.getByLabel('Notes for the assessment specialist').fill('Has the list of servers.');
    await wizard.go('consent');
    await wizard.create();
    const deal = new URL(page.url()).pathname;

    const stages = ['LOE as secured', 'data as collected', 'report as prepared', 'presented'];
    const missing = ['4 are missing', '3 are missing', '2 are missing', 'one is missing'];
    for (const [at, stage] of stages.entries()) {
      await expect(button(page, 'Won')).toBeDisabled();
      await expect(button(page, 'Won')).toHaveAccessibleDescription(new RegExp(missing[at] ?? ''));
      await button(page, 'Won').click({ force: true });
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('button', { name: new RegExp(`^Mark .*${stage}$`) }).click();
      await expect(page).toHaveURL(`${deal}?done=mark_stage`);
    }
    await expect(button(page, 'Won')).toBeEnabled();
    await expect(button(page, 'Lost')).toBeEnabled();
    const question = await ask(page, 'Won', javaScriptEnabled);
    await question.getByRole('button', { name: 'Yes, mark as won' }).click();
    await isClosed(page, 'Won');
  });

  test('F11 a private deal is shared, then the vendor is asked for help', async ({ page, javaScriptEnabled }) => {
    const deal = await newDeal(page, unique('Opened up'));
    const [head, vendor] = [page.locator('.deal-head'), card(page, 'Microsoft')];
    await expect(head.getByText('Private', { exact: true })).toBeVisible();
    await button(page, 'Share with Microsoft').click();
    await expect(head.getByText('Partner-led', { exact: true })).toBeVisible();
    await expect(button(page, 'Share with Microsoft')).toHaveCount(0);
    await expect(vendor.getByText('Pending')).toHaveCount(0);

    await page.getByRole('link', { name: 'Ask Microsoft for help' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link', { name: 'Choose the type of help' })).toBeVisible();
    await choose(page.getByLabel('Identify the type of help'), 'Quotes / Licensing');
    await fill(page, contact);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page).toHaveURL(`${deal}?saved=1`);
    await expect(head.getByText('Co-sell', { exact: true })).toBeVisible();
    await expect(vendor.getByText('Pending', { exact: true })).toBeVisible();
    await expect(timeline(page).getByRole('listitem').first()).toContainText('Asked Microsoft for help');
  });

  test('F43 team, contact, solutions and partners change after creation', async ({ page, as, javaScriptEnabled }) => {
    const name = unique('Grows');
    const deal = await newDeal(page, name);
    const change = async (part: string, answer: () => Promise<void>) => {
      await page.goto(`${deal}/change/${part}`);
      await answer();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page).toHaveURL(`${deal}?saved=1`);
    };
    await change('team', async () => {
      await page.getByRole('button', { name: 'Add another person' }).click();
      await fill(page.getByRole('group', { name: 'Person 2' }), {
        ...member,
        'First name': 'Mira',
        'E-mail': 'mira@fabrikam.example',
      });
    });
    await expect(card(page, 'Team').getByText('Mira Ekström')).toBeVisible();
    await change('contact', () => fill(page, contact));
    await expect(card(page, 'Customer contact').getByText('Linnea Wallin')).toBeVisible();
    await change('solutions', async () => {
      await page.getByRole('button', { name: 'Add a solution' }).click();
      const second = page.getByRole('group', { name: 'Solution 2' });
      await choose(second.getByLabel('Solution', { exact: true }), 'Fabrikam Data Bridge');
    });
    await expect(card(page, 'Solutions').getByText('Fabrikam Data Bridge')).toBeVisible();
    await change('partner', async () => {
      const partner = page.getByRole('group', { name: 'Partner 1' });
      await choosePartner(partner, 'Northwind', javaScriptEnabled);
      await partner.getByRole('group', { name: 'Solutions wanted' }).getByRole('checkbox').first().check();
      await partner.getByRole('group', { name: 'Your team for this partner' }).getByRole('checkbox').first().check();
      await choose(partner.getByLabel('Type of help wanted'), 'General or other');
    });
    await expect(card(page, 'Partners').getByText('Northwind', { exact: true })).toBeVisible();
    await expect(page.locator('.deal-head').getByText('Partner-to-partner')).toBeVisible();

    // The partner has its own copy, among what came in.
    const partner = await as('partner');
    await partner.goto('/deals?tab=inbound');
    await partner.getByRole('link', { name, exact: true }).click();
    await expect(partner.locator('.deal-head').getByText('Pending', { exact: true })).toBeVisible();
  });

  test('an edit that is wrong is told and kept', async ({ page, javaScriptEnabled }) => {
    const deal = await newDeal(page, unique('Edited'));
    await page.getByRole('link', { name: 'Edit deal details', exact: true }).click();
    await expect(page).toHaveURL(`${deal}/change/details`);
    await expect(page.getByText('The location is fixed for good')).toBeVisible();
    await page.getByLabel('Deal name').fill('');
    await page.getByLabel('Estimated close date').fill('yesterday');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page).toHaveTitle(/^Error: Edit deal/);
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: 'Enter a deal name' }).click();
    await expect(page.getByLabel('Deal name')).toBeFocused();
    await expect(page.getByLabel('Estimated close date')).toHaveValue('yesterday');
  });
});

test('what copies a long address stays beside it where the card is narrow', async ({ page }) => {
  const deal = await newDeal(page, unique('Narrow'));
  const address = 'wilhelmina.konstantinopolitanska-lindqvist@purchasing.tallvind.example';
  await page.goto(`${deal}/change/contact`);
  await fill(page, { ...contact, 'E-mail': address });
  await page.getByRole('button', { name: 'Save changes' }).click();
  const place = (it: Locator) => it.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const text = await place(page.getByRole('link', { name: address }));
    const copy = await place(button(page, `Copy: ${address}`));
    expect(text.height, 'over several lines').toBeGreaterThan(copy.height + 8);
    expect(copy.bottom, 'beside the last').toBeCloseTo(text.bottom, 0);
    expect(copy.left).toBeGreaterThanOrEqual(text.right);
    await fits(page, `${width}`);
  }
});

test('what another company may not see does not exist', async ({ page, as, watch }) => {
  const deal = await newDeal(page, unique('Private'));
  watch.expectStatus(404);
  for (const person of ['partner', 'seller', 'user'] as const) {
    const other = await as(person);
    for (const path of ['', '/change/details', '/won', '/change/team']) {
      expect((await other.goto(deal + path))?.status(), `${person} ${path}`).toBe(404);
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
    }
  }
});

test('F42 an admin of another location reads and does not change', async ({ page, as }) => {
  const wizard = new Wizard(page, true);
  await wizard.complete(unique('In Milan'));
  await wizard.go('details');
  await choose(page.getByLabel('Location'), 'Milan');
  await wizard.next('team');
  await wizard.go('consent');
  await wizard.create();
  const reader = await as('adminOfSweden');
  await reader.goto(page.url());
  for (const act of [...acts, 'Mark as qualified', 'Share with Microsoft']) {
    await expect(button(reader, act)).toBeDisabled();
    await expect(button(reader, act)).toHaveAccessibleDescription(/a location that your role does not cover/);
  }
  await expect(reader.getByRole('link', { name: 'Edit deal details', exact: true })).toHaveAttribute('aria-disabled', 'true');
});
