// The wizard's form with and without scripts: problems are told and nothing that was typed is lost.

import { expect, inDays, test, unique, withAndWithoutScripts } from './support';
import { choose, details, fill, headings, Wizard } from './wizard';

const wrong = {
  'Deal name': '',
  'Estimated value': 'about 25 000',
  'Estimated close date': '31 February 2031',
};

/** Presses Next over a name for which nothing was chosen, with scripts out of the suggestions. */
async function unchosen(wizard: Wizard, name: string) {
  const field = wizard.page.getByLabel('Customer company name');
  await choose(wizard.page.getByLabel('Customer company location'), 'Sweden');
  await field.fill(name);
  if (wizard.scripts) {
    await wizard.page.getByRole('listbox').getByRole('option').first().waitFor();
    await field.press('Escape');
  }
  await wizard.next('customer');
}

withAndWithoutScripts(() => {
  test('problems are summed up, linked to their fields, and what was typed is kept', async ({
    page,
    javaScriptEnabled,
  }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('details');
    await expect(wizard.summary).toBeHidden();
    await fill(page, wrong);
    await choose(page.getByLabel('Currency'), 'SEK');
    await wizard.next('details');

    await expect(page).toHaveTitle(`Error: ${headings.details} – Tandem`);
    await expect(wizard.summary).toBeFocused();
    const messages = {
      'Deal name': 'Enter a deal name',
      Location: 'Choose a location',
      'Estimated value': 'Enter the estimated value as a number, such as 25000',
      'Estimated close date': 'This day does not exist. Check the estimated close date',
      Notes: 'Enter notes',
    };
    // In the order of the form.
    const summed = await wizard.summary.getByRole('link').allInnerTexts();
    expect(summed.filter((text) => Object.values(messages).includes(text))).toEqual(Object.values(messages));
    for (const [label, message] of Object.entries(messages)) {
      const field = page.getByLabel(label);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(`${message}$`));
      await wizard.summary.getByRole('link', { name: message }).click();
      await expect(field).toBeFocused();
    }
    await wizard.summary.getByRole('link', { name: 'Choose the marketplace purchase intent' }).click();
    await expect(page.getByRole('radio', { name: 'Yes' })).toBeFocused();
    for (const [label, text] of Object.entries(wrong)) await expect(page.getByLabel(label)).toHaveValue(text);
    await expect(wizard.step('details')).toContainText('Needs attention');

    await wizard.fillDetails(unique('Mended'));
    await wizard.next('team');
    await expect(page).toHaveTitle(`${headings.team} – Tandem`);
    await expect(wizard.step('details')).toContainText('Complete');
  });

  test('bad input of every kind gets a clear error', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('details');
    await choose(page.getByLabel('Currency'), 'USD');
    const cases: [string, string, string][] = [
      ['Deal name', 'x'.repeat(10_000), 'The deal name can have at most 100 characters'],
      ['Estimated value', '-5', 'The estimated value cannot be negative'],
      ['Estimated value', '0', 'The estimated value must be more than zero'],
      ['Estimated value', '9'.repeat(30), 'The estimated value is too large'],
      ['Estimated value', '1.005,005', 'The estimated value has more decimals than this currency'],
      ['Estimated close date', inDays(-2), 'The estimated close date must be today or later'],
      ['Estimated close date', '03/04/2031', 'This date can be read in two ways'],
    ];
    for (const [label, text, message] of cases) {
      const field = page.getByLabel(label);
      await field.fill(text);
      await wizard.next('details');
      await expect(wizard.summary.getByRole('link', { name: message })).toBeVisible();
      await expect(field).toHaveValue(text);
      await field.fill('');
    }
  });

  test('text of any script is kept as it was typed', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    const typed = { 'Deal name': 'مشروع المستودع 🚚 “Łódź”', Notes: 'first line\n  עברית\n👩🏽‍💻 & <b>' };
    await wizard.begin();
    await wizard.go('details');
    await fill(page, typed);
    await wizard.go('team');
    await wizard.go('details');
    for (const [label, text] of Object.entries(typed)) await expect(page.getByLabel(label)).toHaveValue(text);
  });

  test('Back, the stepper and the browser’s own back lose nothing', async ({ page, javaScriptEnabled }) => {
    const [wizard, name] = [new Wizard(page, javaScriptEnabled), unique('Half done')];
    await wizard.begin();
    await wizard.go('details');
    await page.getByLabel('Deal name').fill(name);
    await page.getByLabel('Estimated value').fill('not yet known');
    await wizard.button('Back').click();
    await wizard.at('contact');
    await page.getByLabel('First name').fill('Linnea');
    await wizard.go('solution');
    await page.getByLabel('Quantity').fill('many');
    await wizard.go('details');
    await expect(page.getByLabel('Deal name')).toHaveValue(name);
    await expect(page.getByLabel('Estimated value')).toHaveValue('not yet known');
    await wizard.go('contact');
    await expect(page.getByLabel('First name')).toHaveValue('Linnea');
    await wizard.go('solution');
    await expect(page.getByLabel('Quantity')).toHaveValue('many');
    await page.goBack();
    await wizard.at('contact');
    await expect(page.getByLabel('First name')).toHaveValue('Linnea');
    await page.reload();
    await wizard.at('contact');
    await expect(page.getByLabel('First name')).toHaveValue('Linnea');
  });

  test('Enter in a field goes on', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('contact');
    await page.getByLabel('First name').press('Enter');
    await wizard.at('details');
  });

  test('a draft is finished later, elsewhere, or deleted', async ({ page, as, javaScriptEnabled, watch }) => {
    const [wizard, name] = [new Wizard(page, javaScriptEnabled), unique('Later')];
    await wizard.begin();
    await wizard.go('details');
    await fill(page, details(name));
    await wizard.button('Save and finish later').click();
    await expect(page).toHaveURL(/\/drafts$/);
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
    await expect(row).toContainText('Details');

    const elsewhere = new Wizard(await as('admin'), javaScriptEnabled);
    await elsewhere.page.goto('/drafts');
    await elsewhere.page.getByRole('link', { name, exact: true }).click();
    await elsewhere.at('details');
    await expect(elsewhere.page.getByLabel('Deal name')).toHaveValue(name);
    await expect(elsewhere.page.getByLabel('Estimated value'), 'as it was typed').toHaveValue('25,000');
    const draft = elsewhere.page.url();

    await row.getByRole('link', { name: `Delete ${name}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete this draft?');
    await expect(page.getByText(`What you typed into “${name}” is gone for good.`)).toBeVisible();
    await page.getByRole('link', { name: 'Keep it' }).click();
    await expect(row).toBeVisible();
    await row.getByRole('link', { name: `Delete ${name}` }).click();
    await page.getByRole('button', { name: 'Delete draft' }).click();
    await expect(page).toHaveURL(/\/drafts$/);
    await expect(row).toHaveCount(0);
    watch.expectStatus(404);
    expect((await elsewhere.page.goto(draft))?.status()).toBe(404);
  });

  test('a draft is its owner’s alone', async ({ page, as, javaScriptEnabled, watch }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    watch.expectStatus(404);
    for (const person of ['adminOfSweden', 'partner', 'seller'] as const) {
      const other = await as(person);
      expect((await other.goto(page.url()))?.status(), person).toBe(404);
    }
  });

  test('F43 people of earlier deals join the team with one click', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('team');
    await page.getByLabel('First name').fill('Mira');
    const recent = page.getByRole('region', { name: 'People from earlier deals' }).getByRole('button');
    const label = (await recent.first().textContent()) ?? '';
    await recent.first().click();
    await wizard.at('team');
    await expect(wizard.person(1).getByLabel('First name')).toHaveValue('Mira');
    const added = wizard.person(2);
    const name = `${await added.getByLabel('First name').inputValue()} ${await added.getByLabel('Last name').inputValue()}`;
    expect(label.trim()).toBe(`Add ${name}`);
    await expect(added.getByLabel('Phone')).not.toHaveValue('');
    await expect(added.getByLabel('E-mail')).not.toHaveValue('');
    await expect(recent.filter({ hasText: label })).toHaveCount(0);

    await added.getByRole('button', { name: 'Remove person 2' }).click();
    await wizard.at('team');
    await expect(added).toHaveCount(0);
    await expect(recent.filter({ hasText: label })).toHaveCount(1);
  });

  test('F43 without a complete person there is no deal', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('team');
    await wizard.next('team');
    await expect(wizard.summary.getByRole('link', { name: 'Add at least one person' })).toBeVisible();
    await wizard.person(1).getByLabel('First name').fill('Mira');
    await wizard.next('team');
    for (const missing of ['last name', 'phone number', 'e-mail address']) {
      await expect(wizard.summary.getByRole('link', { name: `Enter the person's ${missing}` })).toBeVisible();
    }
  });

  test('F38 namesakes in one place are told apart', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await choose(page.getByLabel('Customer company location'), 'Sweden');
    const name = page.getByLabel('Customer company name');
    let found;
    if (javaScriptEnabled) {
      await name.pressSequentially('sundhamn livs');
      found = page.getByRole('listbox').getByRole('option').filter({ hasNotText: 'Search more' });
    } else {
      await name.fill('sundhamn livs');
      await wizard.button('Find').click();
      found = page.getByRole('group', { name: /fit/ }).locator('.radio-card');
    }
    await expect(found).toHaveCount(3);
    for (const street of ['Segelgatan 4', 'Lyktvägen 17', 'Norra Kvarngatan 23']) {
      await expect(found.filter({ hasText: street })).toContainText(/D.U.N.S number [\d-]{9,11}/);
    }
    const third = found.filter({ hasText: 'Norra Kvarngatan 23' });
    const duns = /D.U.N.S number ([\d-]+)/.exec((await third.textContent()) ?? '')?.[1] ?? '';
    await third.click();
    await wizard.next('contact');
    await wizard.go('customer');
    await expect(page.getByText('Norra Kvarngatan 23')).toBeVisible();

    // Another one, by its number.
    await wizard.button('Choose another customer').click();
    await wizard.at('customer');
    await page.getByRole('radio', { name: 'D-U-N-S number' }).check();
    await page.getByRole('textbox', { name: 'D-U-N-S number' }).fill(duns);
    await wizard.button('Find').click();
    await wizard.at('customer');
    await wizard.next('contact');
  });

  test('a customer who is not in the directory is entered by hand', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await page.getByRole('radio', { name: 'Enter it by hand' }).check();
    await wizard.next('customer');
    await wizard.summary.getByRole('link', { name: 'Enter the city' }).click();
    await expect(page.getByLabel('City')).toBeFocused();
    await choose(page.getByLabel('Customer company location'), 'Iceland');
    await fill(page, { 'Customer company name': 'Hraunborg ehf.', 'Address line 1': 'Vitastígur 4', City: 'Reykjavík' });
    await wizard.next('contact');
    await wizard.go('consent');
    await expect(page.getByText('Hraunborg ehf.')).toBeVisible();
  });

  test('a services offer that is sold with help asks for role, area and play', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('solution');
    const role = page.getByLabel('Partner role');
    await wizard.askHelp('Quotes / Licensing');
    await expect(role).toBeHidden();
    await wizard.solve('Fabrikam Cloud Adoption Services');
    await expect(role).toBeVisible();
    await wizard.next('solution');
    await expect(wizard.summary.getByRole('link', { name: 'Choose the solution play' })).toBeVisible();
    await choose(role, 'Managed services');
    await choose(page.getByLabel('Solution area'), 'Security');
    await choose(page.getByLabel('Solution play'), 'Threat protection');
    await wizard.next('consent');
    await expect(page.getByText('Managed services')).toBeVisible();
  });

  test('F38 entities of one name are told apart by what the vendor knows of them', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await unchosen(wizard, 'sundhamn');
    const found = page.getByRole('group', { name: /accounts fit/ });
    await expect(found.getByRole('group', { name: /^Microsoft Managed/ })).toBeVisible();
    await expect(found.getByRole('radio', { name: 'Sundhamn Livs AB' })).toHaveCount(3);
    for (const street of ['Segelgatan 4', 'Lyktvägen 17', 'Norra Kvarngatan 23']) {
      await expect(found.getByText(street)).toBeVisible();
    }
    await expect(found.getByText('Not among them?')).toBeVisible();
  });

  test('F38 accounts of one team are in one row, which opens', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await unchosen(wizard, 'månsjö');
    const managed = page.getByRole('group', { name: /^Microsoft Managed/ });
    const row = managed.locator('.accounts-linked').filter({ hasText: 'Månsjö Textil AB' });
    const card = (name: string) => row.getByRole('radio', { name });
    await expect(row.getByRole('radio', { includeHidden: true })).toHaveCount(3);
    await expect(row.getByRole('radio')).toHaveCount(1);
    await expect(card('Månsjö Textil AB')).toHaveCount(1);
    await row.getByText('2 linked accounts').click();
    await expect(card('Månsjö Verkstad AB')).toHaveCount(1);
    await card('Månsjö Energi AB').check();
    await wizard.next('contact');
    await wizard.go('consent');
    await expect(page.getByText('Månsjö Energi AB')).toBeVisible();
  });

  test('the review links each open problem to its field', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.begin();
    await wizard.go('consent');
    await wizard.button('Create deal').click();
    await wizard.at('consent');
    await expect(page).toHaveTitle(/^Error: /);
    await expect(wizard.summary.getByRole('link')).toHaveText(['Tick the box to give your consent']);
    for (const step of ['customer', 'details', 'team', 'solution'] as const) {
      await expect(wizard.step(step)).toContainText('Needs attention');
    }
    await page.getByRole('link', { name: 'Enter the estimated value', exact: true }).click();
    await wizard.at('details');
    await expect(page.getByLabel('Estimated value')).toBeFocused();
    await wizard.go('consent');
    await page.getByRole('link', { name: 'Change Team' }).click();
    await wizard.at('team');
  });
});
