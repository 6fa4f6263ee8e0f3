// The way from New deal to the deal, each path of it, with and without scripts.

import { expect, test, unique, withAndWithoutScripts } from './support';
import { contact, Wizard } from './wizard';

interface Path {
  name: string;
  /** What the deal is called in the list, besides its state. */
  labels: string[];
  contact?: Record<string, string>;
  partner?: string;
  answer: (wizard: Wizard) => Promise<void>;
}

const HELP = 'Proof of concept / Demo';

const sells = (answer: (wizard: Wizard) => Promise<void>) => async (wizard: Wizard) => {
  await wizard.solve();
  await answer(wizard);
};

const paths: Path[] = [
  { name: 'private', labels: ['Private'], answer: sells((wizard) => wizard.share('No')) },
  { name: 'partner-led', labels: ['Partner-led'], answer: sells((wizard) => wizard.share('Yes')) },
  { name: 'co-sell', labels: ['Co-sell', 'Pending'], contact, answer: sells((wizard) => wizard.askHelp(HELP)) },
  {
    name: 'with a partner',
    labels: ['Private', 'Partner-to-partner'],
    partner: 'Northwind',
    answer: sells((wizard) => wizard.share('No')),
  },
];

withAndWithoutScripts(() => {
  for (const path of paths) {
    test(`F37 F41 F45 F46 a ${path.name} deal is created and is first in the Outbound list`, async ({
      page,
      javaScriptEnabled,
    }) => {
      const [wizard, name] = [new Wizard(page, javaScriptEnabled), unique(`Stock counts, ${path.name}`)];
      await wizard.begin();
      await wizard.customer();
      await wizard.contact(path.contact);
      await wizard.details(name);
      await wizard.fillTeam();
      if (path.partner) await wizard.invite(path.partner, HELP);
      await wizard.next('solution');
      await path.answer(wizard);
      await wizard.next('consent');
      await expect(wizard.aside.getByText('Nothing is missing')).toBeHidden();
      await wizard.create();
      await isThere(wizard, name, path.labels);
    });
  }

  test('F36 F37 F40 F44 F45 a solution assessment is created, with a contact and notes', async ({
    page,
    javaScriptEnabled,
  }) => {
    const [wizard, name] = [new Wizard(page, javaScriptEnabled), unique('Migration readiness')];
    await wizard.begin();
    await wizard.customer();
    await wizard.contact();
    await wizard.details(name);
    await wizard.fillTeam();
    await wizard.next('solution');
    await wizard.assess('Cloud migration assessment', 'Stockholm');
    await expect(page.getByLabel('Solution', { exact: true })).toBeHidden();
    await expect(page.getByLabel('Identify the type of help')).toBeHidden();
    await wizard.next('consent');

    // An assessment has made the contact mandatory: the review says so and leads there.
    await page.getByRole('link', { name: 'Enter notes for the assessment specialist' }).click();
    await expect(page).toHaveURL(/\/contact\?check=1#contact-notes$/);
    await expect(page.getByText('Every solution assessment needs one.')).toBeVisible();
    await wizard.contact({ ...contact, 'Notes for the assessment specialist': 'Best called in the morning.' });
    await wizard.go('consent');
    await wizard.create();
    await isThere(wizard, name, ['Solution assessment']);
  });

  test('the deal type is shown while the answers change it', async ({ page, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    const becomes = async (type: string, meaning: RegExp) => {
      if (!javaScriptEnabled) await wizard.go('solution');
      await expect(wizard.aside.getByText(type, { exact: true })).toBeVisible();
      await expect(wizard.aside.getByText(meaning).filter({ visible: true })).toHaveCount(1);
    };
    await wizard.begin();
    await wizard.go('solution');
    await becomes('Private', /Only your company sees this deal/);
    await wizard.share('Yes');
    await becomes('Partner-led', /sellers can see this deal/);
    await expect(wizard.aside.getByText('Private', { exact: true })).toBeHidden();
    await wizard.askHelp(HELP);
    await becomes('Co-sell', /is asked to take part/);
    await wizard.askHelp('No help required at this point of time');
    await becomes('Partner-led', /sellers can see this deal/);
    await wizard.assess('Data estate assessment', 'Milan');
    await becomes('Solution assessment', /assessment specialist reads your notes/);
  });

  test('pressing Create deal in two windows makes one deal', async ({ page, context, javaScriptEnabled }) => {
    const [wizard, name] = [new Wizard(page, javaScriptEnabled), unique('Once only')];
    await wizard.complete(name);
    const other = new Wizard(await context.newPage(), javaScriptEnabled);
    await other.open(wizard.address, 'consent');
    await wizard.create();
    await other.create();
    expect(other.page.url()).toBe(page.url());
    await page.goto('/deals?tab=outbound');
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1);
  });

  test('what another window changed is read before it is created', async ({ page, context, javaScriptEnabled }) => {
    const wizard = new Wizard(page, javaScriptEnabled);
    await wizard.complete(unique('Read first'));
    const other = new Wizard(await context.newPage(), javaScriptEnabled);
    await other.open(wizard.address, 'details');
    await other.page.getByLabel('Estimated value').fill('99000');
    await other.go('team');
    const consent = page.getByRole('checkbox', { name: /I have the consent/ });
    await consent.check();
    await wizard.button('Create deal').click();
    await expect(page.getByRole('heading', { name: 'The deal was not created' })).toBeVisible();
    await expect(page.getByText('99,000').first()).toBeVisible();
    await expect(consent).not.toBeChecked();
    await wizard.create();
    await expect(page.locator('.deal-value')).toContainText('99,000');
  });
});

/** On the page of the deal that was created: it says what it is, and the list has it at its top. */
async function isThere({ page }: Wizard, name: string, labels: string[]) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('The deal is created', { exact: true })).toBeVisible();
  await expect(page.getByText('Tallvind', { exact: false }).first()).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Deals', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Direction' }).getByRole('link', { name: 'Outbound' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const first = page.getByRole('table', { name: 'Deals' }).getByRole('row').nth(1);
  await expect(first.getByRole('link', { name, exact: true })).toHaveAttribute('href', address);
  for (const label of ['Accepted', ...labels]) {
    await expect(first.getByText(label, { exact: true }).or(first.getByRole('img', { name: label }))).toBeVisible();
  }
}
