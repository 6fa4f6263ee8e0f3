// The pages that are measured, and what has to be there before them.

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { signIn, type Person } from '../tests/support';
import { choose, contact, fill, headings, steps, Wizard } from '../tests/wizard';

export type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;

export interface Place {
  name: string;
  address: string;
  as: State;
  /** What it is answered with, 200 unless told. */
  status?: number;
  /** Whether Lighthouse looks at it, too. */
  audited?: boolean;
}

const NOBODY: State = { cookies: [], origins: [] };
const LIST = '/deals?tab=outbound';
const NARROWED = `${LIST}&country=SE&type=co_sell`;

export async function places(browser: Browser, baseURL: string): Promise<Place[]> {
  const signedIn = async (person: Person) => {
    const page = await browser.newPage({ baseURL });
    await page.goto('/sign-in');
    await signIn(page, person);
    await page.waitForURL((address) => address.pathname !== '/sign-in');
    return { page, state: await page.context().storageState() };
  };
  const [admin, manager, outsider] = [await signedIn('admin'), await signedIn('accountAdmin'), await signedIn('noRole')];

  await admin.page.goto(LIST);
  const deal = await firstLink(admin.page, '.deal-name > a:not(.peek)');
  await manager.page.goto('/people');
  const person = await firstLink(manager.page, 'a[href^="/people/"]');
  const wizard = new Wizard(admin.page, true);
  await wizard.begin();
  const empty = wizard.address;
  const filled = await fillDraft(wizard);
  for (const { page } of [admin, manager, outsider]) await page.context().close();

  return [
    { name: 'Sign-in', address: '/sign-in', as: NOBODY, audited: true },
    { name: 'List', address: LIST, as: admin.state, audited: true },
    { name: 'Filtered list', address: NARROWED, as: admin.state },
    { name: 'Search', address: '/search?q=ledger', as: admin.state },
    { name: 'Deal', address: deal, as: admin.state, audited: true },
    { name: 'New deal, nothing filled in', address: `${empty}/customer`, as: admin.state },
    ...steps.map((step, at) => {
      return { name: `Step ${at + 1}: ${headings[step]}`, address: `${filled}/${step}`, as: admin.state, audited: true };
    }),
    { name: 'Drafts', address: '/drafts', as: admin.state },
    { name: 'People', address: '/people', as: manager.state },
    { name: 'Person', address: person, as: manager.state },
    { name: 'Account', address: '/account', as: admin.state },
    { name: 'No access', address: LIST, as: outsider.state, status: 403 },
  ];
}

async function firstLink(page: Page, link: string) {
  const address = await page.locator(`tbody ${link}`).first().getAttribute('href');
  if (!address) throw new Error(`${page.url()} leads nowhere`);
  return address;
}

/** A draft in which every step has something to show; its address. */
async function fillDraft(wizard: Wizard) {
  await wizard.begin();
  await wizard.customer();
  await wizard.contact(contact);
  await wizard.details('Warehouse stock counts');
  await wizard.fillTeam();
  await wizard.invite('Northwind', 'Post-sales customer success');
  await wizard.next('solution');
  await wizard.solve();
  await fill(wizard.page, { Quantity: '12', 'Unit price': '450' });
  await choose(wizard.page.getByLabel('Price currency'), 'SEK');
  await wizard.askHelp('Quotes / Licensing');
  await fill(wizard.page, { 'Notes to Microsoft': 'A word on licensing would help.' });
  await wizard.next('consent');
  return wizard.address;
}
