// A way past every page in every state that looks different, for whoever wants to look at all of them.

import { expect, type Locator, type Page } from '@playwright/test';
import { newDeal } from './forms';
import { invite, person } from './management';
import { type Person, signIn, unique } from './support';
import { choose, contact, details, fill, steps, Wizard } from './wizard';

export interface Visit {
  as: (person: Person) => Promise<Page>;
  /** A page in which nobody is signed in. */
  stranger: () => Promise<Page>;
  /** Called at each stop; the page stays as it is found. */
  look: (page: Page, name: string, again?: Again) => Promise<void>;
}

/** How to have a state again that its address alone does not show, by a click; or that it is lost. */
export type Again = { click: string; shows: string } | 'lost';

export type Part = (visit: Visit) => Promise<void>;

const gates: Part = async ({ as, stranger, look }) => {
  const page = await stranger();
  await page.goto('/sign-in');
  await look(page, 'sign-in');
  await signIn(page, 'solutionAdmin', 'not it');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'sign-in-wrong');
  await page.goto('/demo/widgets');
  await look(page, 'widgets');
  await page.route('**/refused', async (route) => {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site' };
    await route.fulfill({ response: await page.request.post('/api/session/sign_out', { headers }) });
  });
  await page.goto('/refused');
  await expect(page.getByText('The request seems to come from another site')).toBeVisible();
  await look(page, 'refused', 'lost');
  const outsider = await as('noRole');
  await outsider.goto('/deals');
  await look(outsider, 'no-access');
  const user = await as('user');
  await user.goto('/deals');
  await look(user, 'new-deal-closed');
};

const OUTBOUND = '/deals?tab=outbound';

/** The deal of a row; beside its name is its preview. */
const toDeal = (row: Locator) => row.getByRole('rowheader').getByRole('link').first();

const lists: Part = async ({ as, look }) => {
  const page = await as('admin');
  const addresses = {
    outbound: OUTBOUND,
    inbound: '/deals?tab=inbound',
    archive: `${OUTBOUND}&group=archive`,
    'deals-empty': `${OUTBOUND}&group=inbox`,
    drafts: '/drafts',
    'not-found': '/nowhere',
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await look(page, name);
  }
  await page.goto(OUTBOUND);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page.getByRole('link', { name: 'Newer' })).toBeVisible();
  await look(page, 'outbound-older');
  await page.getByLabel(/^Signed in as/).click();
  await look(page, 'menu', { click: '.menu > summary', shows: '.menu-list' });
  await page.goto('/drafts');
  await page.getByRole('link', { name: /^Delete / }).first().click();
  await look(page, 'draft-delete');
  await page.goto('/account');
  await look(page, 'account');
  await page.goto('/account?problem=short');
  await look(page, 'account-wrong');
  const user = await as('user');
  await user.goto('/drafts');
  await look(user, 'drafts-empty');
};

/** What narrows and keeps the lists, and what opens beside them. */
const listTools: Part = async ({ as, look }) => {
  const page = await as('admin');
  const narrowed = '?tab=outbound&q=stock&type=private&type=co_sell&status=accepted&status=won&value_from=1';
  const unread = '?tab=outbound&closes_from=31%20February&value_to=much';
  const filled = '?tab=outbound&type=co_sell&partners=yes&customer=tall&country=SE&value_from=1000&currency=SEK';
  const addresses = {
    'deals-searched': `${OUTBOUND}&q=stock&sort=name`,
    'deals-searched-part': `${OUTBOUND}&q=stock&in=notes`,
    'deals-none-in-part': `${OUTBOUND}&q=stock&in=team`,
    'deals-narrowed': `/deals${narrowed}`,
    'deals-none-fits': `${OUTBOUND}&q=stock&customer=nobody-is-called-so`,
    'deals-search-short': `${OUTBOUND}&q=st`,
    'deals-unread': `/deals${unread}`,
    'deals-beyond': `${OUTBOUND}&after=none`,
    'deals-columns': `${OUTBOUND}&column=country&column=location&column=created&column=crm&column=referral&rows=50`,
    filter: '/deals/filter?tab=outbound',
    'filter-filled': `/deals/filter${filled}`,
    'filter-wrong': `/deals/filter${unread}`,
    columns: '/deals/columns?tab=outbound',
    'views-none': '/deals/views?tab=outbound',
    'views-wrong': '/deals/views?tab=outbound&problem=missing',
    search: '/search?q=stock',
    'search-none': '/search?q=nobody-wrote-this',
    'search-short': '/search?q=st',
    'search-nothing': '/search',
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await look(page, name);
  }
  await page.goto(`/deals/views${narrowed}`);
  await page.getByLabel('Name', { exact: true }).fill(unique('Stock, accepted or won'));
  await page.getByLabel('Share it with colleagues').check();
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page).toHaveURL(/\/deals\?/);
  await page.goto('/deals/views?tab=outbound');
  await look(page, 'views');

  await page.goto(OUTBOUND);
  const [eye, heart] = [page.getByRole('link', { name: /^Preview: / }).first(), page.locator('.heart').first()];
  const preview = (await eye.getAttribute('href')) ?? '';
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await look(page, 'outbound-favorite');
  const panel = page.getByRole('complementary', { name: 'Beside the list' }).getByRole('region');
  for (const [name, opener] of [
    ['filter-beside', page.getByRole('link', { name: 'Filter', exact: true })],
    ['columns-beside', page.getByRole('link', { name: 'Columns', exact: true })],
    ['views-beside', page.getByRole('link', { name: 'Views', exact: true })],
    ['preview-beside', eye],
  ] as const) {
    await opener.click();
    await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
    const address = (await opener.getAttribute('href'))?.split('?')[0];
    await look(page, name, { click: `a[data-panel][href^="${address}"]`, shows: '#panel .panel' });
    await panel.getByRole('link', { name: 'Close' }).click();
  }
  await page.goto(preview);
  await look(page, 'preview');
  await page.goto('/deals?tab=favorites');
  await look(page, 'favorites');
  await page.locator('.heart[aria-pressed=true]').first().click();
  await expect(page.locator('.heart[aria-pressed=true]')).toHaveCount(0);

  const reader = await as('user');
  await reader.goto('/deals?tab=favorites');
  await look(reader, 'favorites-empty');
  await reader.goto('/deals/views?tab=outbound');
  await look(reader, 'views-of-colleagues');
  // The next visit begins as the first did.
  for (const person of [page, reader]) await person.goto(OUTBOUND);
};

const emptyWizard: Part = async ({ as, look }) => {
  const wizard = new Wizard(await as('admin'), true);
  const { page } = wizard;
  await wizard.begin();
  for (const step of steps) {
    await wizard.open(wizard.address, step);
    await look(page, `${step}-empty`);
    await page.goto(`${wizard.address}/${step}?check=1`);
    await wizard.at(step);
    await look(page, `${step}-wrong`);
  }
  await wizard.open(wizard.address, 'customer');
  await choose(page.getByLabel('Customer company location'), 'Sweden');
  await page.getByLabel('Customer company name').pressSequentially('sundhamn');
  await expect(page.getByRole('option', { name: /Sundhamn/ })).toHaveCount(3);
  await page.getByLabel('Customer company name').press('ArrowDown');
  await look(page, 'customer-suggestions', 'lost');
  await page.getByLabel('Customer company name').press('Escape');
  await wizard.next('customer');
  await expect(page.getByRole('group', { name: '3 accounts fit' })).toBeVisible();
  await look(page, 'customer-found');
  await page.getByRole('radio', { name: 'Enter it by hand' }).check();
  await look(page, 'customer-by-hand');
};

const fullWizard: Part = async ({ as, look }) => {
  const wizard = new Wizard(await as('admin'), true);
  const { page } = wizard;
  await wizard.begin();
  await wizard.customer();
  await wizard.contact(contact);
  await wizard.fillDetails(unique('Warehouse stock counts'));
  await fill(page, { 'CRM ID': 'FAB-2040', 'Marketing campaign ID': 'cloud-spring' });
  await wizard.next('team');
  await wizard.fillTeam();
  await wizard.invite('Northwind', 'Post-sales customer success');
  await wizard.next('solution');
  await wizard.solve();
  await fill(page, { Quantity: '12', 'Unit price': '450' });
  await choose(page.getByLabel('Price currency'), 'SEK');
  await wizard.askHelp('Quotes / Licensing');
  await page.getByLabel('Notes to Microsoft').fill('A word on licensing would help.');
  await wizard.next('consent');
  for (const step of steps) {
    await wizard.open(wizard.address, step);
    await look(page, `${step}-full`);
  }
  const other = new Wizard(await page.context().newPage(), true);
  await other.open(wizard.address, 'details');
  await wizard.go('details');
  await fill(page, details('Renamed here'));
  await wizard.go('consent');
  await fill(other.page, details('Renamed there'));
  await other.button('Next').click();
  await expect(other.page.getByRole('group', { name: 'Deal name' })).toBeVisible();
  await look(other.page, 'draft-conflict');
  await wizard.open(wizard.address, 'solution');
  await wizard.assess('Data estate assessment', 'Milan');
  await look(page, 'solution-assessment');
};

const openDeal: Part = async ({ as, look }) => {
  const page = await as('admin');
  const wizard = new Wizard(page, true);
  const deal = await wizard.createDeal(unique('Energy metering'));
  await look(page, 'deal-created');
  for (const [act, code] of Object.entries({ Won: 'won', Lost: 'lost', 'Close as error': 'error' })) {
    await page.goto(deal);
    await page.getByRole('button', { name: act, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, `dialogue-${code}`, { click: `form[action$="/${code}"] button`, shows: 'dialog[open]' });
  }
  const addresses = ['won', 'lost', 'error', 'lost?check=1', 'error?check=1'];
  const parts = ['details', 'team', 'contact', 'solutions', 'help', 'partner'].map((part) => `change/${part}`);
  for (const address of [...addresses, ...parts]) {
    await page.goto(`${deal}/${address}`);
    await look(page, `deal-${address.replaceAll(/\W+/g, '-')}`);
  }
  await page.goto(`${deal}/error`);
  await choose(page.getByLabel('Reason'), 'Another reason');
  await page.getByRole('button', { name: 'Yes, close as error' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Explain the reason in the notes' })).toBeVisible();
  await look(page, 'deal-error-unexplained');
  for (const part of ['contact', 'help', 'partner']) {
    await page.goto(`${deal}/change/${part}`);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, `deal-change-${part}-wrong`);
  }
  await page.goto(`${deal}/change/details`);
  await fill(page, { 'Deal name': '', 'Estimated value': 'much', Notes: '' });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'deal-edit-wrong');

  const other = await page.context().newPage();
  for (const [window, name] of [[page, 'Energy metering, north'], [other, 'Energy metering, south']] as const) {
    await window.goto(`${deal}/change/details`);
    await window.getByLabel('Deal name').fill(name);
  }
  for (const window of [page, other]) await window.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('group', { name: 'Deal name' })).toBeVisible();
  await look(other, 'deal-conflict');
};

/** Deals of the demo data, by what their row says. */
const demoDeals: Part = async ({ as, look }) => {
  const page = await as('admin');
  const wanted: [string, string, RegExp][] = [
    ['deal-co-sell', 'outbound&group=active', /Accepted.*Accepted.*Co-sell/],
    ['deal-assessment', 'outbound&group=active', /Solution assessment/],
    ['deal-with-partner', 'outbound&group=active&partners=yes', /Accepted/],
    ['closed-won', 'outbound&group=archive', /Won/],
    ['closed-lost', 'outbound&group=archive', /Lost/],
    ['closed-error', 'outbound&group=archive', /Error/],
    ['deal-inbound-pending', 'inbound&group=inbox', /Pending/],
    ['deal-inbound-accepted', 'inbound&group=active', /Accepted/],
    ['deal-inbound-declined', 'inbound&group=archive', /Declined/],
    ['deal-inbound-expired', 'inbound&group=archive', /Expired/],
    ['deal-vendor-declined', 'outbound&group=active', /Declined/],
  ];
  for (const [name, list, text] of wanted) {
    await page.goto(`/deals?tab=${list}`);
    await toDeal(page.getByRole('row').filter({ hasText: text }).first()).click();
    await expect(page).toHaveURL(/\/deals\/[^/?]+$/);
    await look(page, name);
  }
  await page.goto(OUTBOUND);
  const seller = await as('seller');
  await seller.goto('/deals?tab=inbound');
  await look(seller, 'vendor-inbound');
  await toDeal(seller.getByRole('row').nth(1)).click();
  await look(seller, 'vendor-deal');
  const reader = await as('user');
  await reader.goto('/deals');
  await toDeal(reader.getByRole('row').nth(1)).click();
  await look(reader, 'team-member-deal');
};

const management: Part = async ({ as, stranger, look }) => {
  const outsider = await as('admin');
  await outsider.goto('/people');
  await look(outsider, 'people-no-access');
  await outsider.goto(OUTBOUND);
  const deal = await toDeal(outsider.getByRole('row').nth(1)).getAttribute('href');
  const page = await as('accountAdmin');
  await page.goto('/deals');
  await look(page, 'no-access-admin');
  const addresses = {
    people: '/people',
    'people-narrowed': '/people?role=account_admin&state=active&q=amir',
    'people-none': '/people?q=nobody-is-called-so',
    'people-new': '/people/new',
    'people-new-wrong': '/people/new?problem=form',
    'people-new-taken': '/people/new?problem=taken',
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await look(page, name);
  }
  await person(page, 'Uma Rao');
  const uma = new URL(page.url()).pathname;
  const states = {
    person: '',
    'person-explained': `?deal=${deal}`,
    'person-no-such-deal': '?deal=none',
    'person-refused': '?refused=last_admin',
    'person-granted': '?done=granted',
    'person-deactivate': '/deactivate',
    'person-not-to-reactivate': '/reactivate',
  };
  for (const [name, state] of Object.entries(states)) {
    await page.goto(uma + state);
    await look(page, name);
  }
  const link = await invite(page, unique('Iris Lund'));
  await look(page, 'person-invited');
  const guest = await stranger();
  for (const [name, query] of [['welcome', ''], ['welcome-wrong', '?problem=short']] as const) {
    await guest.goto(link + query);
    await look(guest, name);
  }
  await guest.goto('/welcome/none');
  await look(guest, 'welcome-closed');
  const iris = new URL(page.url()).pathname;
  await page.goto(`${iris}/deactivate`);
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await expect(page.locator('.page-head')).toContainText('Deactivated');
  await look(page, 'person-deactivated');
  await page.goto(`${iris}/reactivate`);
  await look(page, 'person-reactivate');
};

/** Text without a place to break, and text that runs from right to left. */
const strangeTexts: Part = async ({ as, look }) => {
  const page = await as('admin');
  for (const [name, text] of [['long', 'Unbroken'.repeat(10)], ['right-to-left', 'جرد المستودع (2026) עברית']] as const) {
    const named = unique(text);
    const deal = await newDeal(page, named);
    const addresses = {
      deal,
      edit: `${deal}/change/details`,
      list: `${OUTBOUND}&q=${named}`,
      preview: `${deal}/preview`,
      search: `/search?q=${named}`,
    };
    for (const [place, address] of Object.entries(addresses)) {
      await page.goto(address);
      await look(page, `${place}-${name}`);
    }
  }
  await page.goto(OUTBOUND);
};

export const parts: Record<string, Part> = {
  gates,
  lists,
  listTools,
  emptyWizard,
  fullWizard,
  openDeal,
  demoDeals,
  strangeTexts,
  management,
};
