// What a first visit costs over the wire, of everything that the browser fetches: a page without an
// island at most 40 KB and no WebAssembly, one with an island at most 250 KB. Assets come precompressed,
// under a name that changes with them, and are fetched once.

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { newDeal } from './forms';
import { invite, person } from './management';
import { routes } from './routes';
import { expect, test, unique, type Person } from './support';
import { steps, Wizard } from './wizard';

const KB = 1024;
const PAGE = 40 * KB;
const WITH_ISLAND = 250 * KB;

type Fetched = {
  url: string;
  /** Bytes over the wire, headers and compressed body. */
  bytes: number;
  cached: boolean;
  headers: Record<string, string>;
};

type State = BrowserContextOptions['storageState'];
const NOBODY: State = { cookies: [], origins: [] };

/** All that loading an address fetches, redirects included. */
async function load(page: Page, address: string, status = 200): Promise<Fetched[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const fetched = new Map<string, Fetched>();
  const redirects: Fetched[] = [];
  client.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (redirectResponse) {
      redirects.push({ url: redirectResponse.url, bytes: redirectResponse.encodedDataLength, cached: false, headers: {} });
    }
    fetched.set(requestId, { url: request.url, bytes: 0, cached: false, headers: {} });
  });
  client.on('Network.requestServedFromCache', ({ requestId }) => {
    const one = fetched.get(requestId);
    if (one) one.cached = true;
  });
  client.on('Network.responseReceived', ({ requestId, response }) => {
    const one = fetched.get(requestId);
    if (!one) return;
    one.cached ||= response.fromDiskCache === true;
    one.headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = fetched.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  expect(answer?.status(), address).toBe(status);
  await client.detach();
  // An inline image is not fetched.
  return [...redirects, ...fetched.values()].filter(({ url }) => url.startsWith('http'));
}

/** Loads an address as somebody who was never here, but may be signed in. */
async function firstVisit(browser: Browser, address: string, storageState: State, status = 200): Promise<Fetched[]> {
  const context = await browser.newContext({ storageState });
  try {
    return await load(await context.newPage(), address, status);
  } finally {
    await context.close();
  }
}

function total(fetched: Fetched[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

function told(fetched: Fetched[]): string {
  return fetched.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
}

function path({ url }: Fetched): string {
  return new URL(url).pathname;
}

/** The first step of a fresh draft. */
async function begin(page: Page): Promise<string> {
  await page.goto('/deals');
  await page.getByRole('button', { name: 'New deal' }).click();
  await page.waitForURL('**/drafts/*/customer');
  return new URL(page.url()).pathname;
}

/** An address of a page, who opens it, and what it may cost. */
interface Visit {
  address: string;
  as?: Person | null;
  status?: number;
  /** It comes alive: its module is loaded. */
  island?: true;
  /** It asks before acts that cannot be undone. */
  dialogue?: true;
}

/** Addresses of every page, by the router's paths. */
async function pages(page: Page, as: (person: Person) => Promise<Page>): Promise<Record<string, Visit[]>> {
  const deal = await newDeal(page, unique('Weighed'));
  const here = await as('admin');
  const draft = await begin(here).then((step) => step.replace(/\/customer$/, ''));
  const keptDeal = await conflictOfDeal(page, `${deal}/change/details`, 'Deal name');
  const keptPart = await conflictOfDeal(page, `${deal}/change/team`, 'First name');
  const keptStep = await conflictOfStep(page, here, draft);
  const accounts = await as('accountAdmin');
  const name = unique('Weighed');
  const welcome = new URL(await invite(accounts, name)).pathname;
  await person(accounts, name);
  const somebody = new URL(accounts.url()).pathname;
  const plain = (address: string, more: Partial<Visit> = {}): Visit[] => [{ address, ...more }];
  const people = (address: string) => plain(address, { as: 'accountAdmin' });
  return {
    '/': plain('/'),
    '/demo/widgets': plain('/demo/widgets', { as: null }),
    '/sign-in': [{ address: '/sign-in', as: null }, { address: '/sign-in?problem=wrong', as: null }],
    '/account': plain('/account'),
    '/search': [{ address: '/search' }, { address: '/search?q=ledger' }],
    '/deals': [
      ...['outbound', 'inbound', 'favorites'].map((tab) => ({ address: `/deals?tab=${tab}` })),
      { address: '/deals?tab=inbound', as: 'seller' },
      // The No-access page.
      { address: '/deals', as: 'noRole', status: 403 },
    ],
    '/deals/filter': plain('/deals/filter?tab=outbound'),
    '/deals/columns': plain('/deals/columns?tab=outbound'),
    '/deals/views': plain('/deals/views?tab=outbound'),
    '/deals/:id': [{ address: deal, dialogue: true }, { address: '/deals/nowhere', status: 404 }],
    '/deals/:id/preview': plain(`${deal}/preview`),
    '/deals/:id/edit': plain(`${deal}/edit`),
    '/deals/:id/change/:part': [
      ...['details', 'team', 'contact', 'help'].map((part) => ({ address: `${deal}/change/${part}` })),
      ...['solutions', 'partner'].map((part) => ({ address: `${deal}/change/${part}`, island: true })),
      { address: '/deals/nowhere/change/partner', status: 404 },
      { address: `${deal}/change/partner`, as: 'noRole', status: 403 },
    ],
    '/deals/:id/change/:part/kept/:stash': [keptDeal, keptPart].map((address) => ({ address })),
    '/deals/:id/:act': ['won', 'lost', 'error'].map((act) => ({ address: `${deal}/${act}` })),
    '/drafts': plain('/drafts'),
    '/drafts/:id/delete': plain(`${draft}/delete`),
    '/drafts/:id/:step/kept/:stash': plain(keptStep),
    '/drafts/:id/:step': [
      ...steps.map((step): Visit => ({ address: `${draft}/${step}`, island: true })),
      { address: '/drafts/nowhere/details', status: 404 },
      { address: `${draft}/details`, as: 'noRole', status: 403 },
    ],
    '/people': people('/people'),
    '/people/new': people('/people/new'),
    '/people/:id': people(somebody),
    '/people/:id/:act': people(`${somebody}/deactivate`),
    '/welcome/:token': plain(welcome, { as: null }),
    nowhere: plain('/no/such/page', { status: 404 }),
  };
}

/** The address where what one typed into a deal is held against what another window saved. */
async function conflictOfDeal(page: Page, form: string, field: string): Promise<string> {
  const other = await page.context().newPage();
  for (const window of [page, other]) await window.goto(form);
  for (const window of [page, other]) {
    await window.getByLabel(field).first().fill(unique('Weighed'));
    await window.getByRole('button', { name: 'Save changes' }).click();
  }
  await other.waitForURL('**/kept/*');
  const address = new URL(other.url()).pathname;
  await other.close();
  return address;
}

/** As `conflictOfDeal`, for a step of a draft. */
async function conflictOfStep(page: Page, here: Page, draft: string): Promise<string> {
  const [one, two] = [new Wizard(page, true), new Wizard(here, true)];
  for (const window of [one, two]) await window.open(draft, 'details');
  for (const window of [one, two]) await window.page.getByLabel('Deal name').fill(unique('Weighed'));
  await one.go('team');
  await two.button('Next').click();
  await here.waitForURL('**/kept/*');
  return new URL(here.url()).pathname;
}

test('every page loads what it needs and no more', async ({ browser, page, as }) => {
  test.setTimeout(300_000);
  const table = await pages(page, as);
  expect(Object.keys(table).filter((route) => route !== 'nowhere').sort(), 'a page is not weighed').toEqual([...routes].sort());

  const states = new Map<Person, State>();
  const stateOf = async (person: Person) => {
    const known = states.get(person) ?? (await (await as(person)).context().storageState());
    states.set(person, known);
    return known;
  };
  for (const { address, as: who = 'admin', status, island, dialogue } of Object.values(table).flat()) {
    const fetched = await firstVisit(browser, address, who ? await stateOf(who) : NOBODY, status);
    const what = `${address}:\n${told(fetched)}`;
    const bytes = total(fetched);
    expect(fetched.length, `${address}: nothing was measured`).toBeGreaterThan(1);
    expect(bytes, `${address}: nothing was measured`).toBeGreaterThan(KB);
    expect(bytes, what).toBeLessThanOrEqual(island ? WITH_ISLAND : PAGE);
    if (island) {
      comesPressed(fetched, address);
      continue;
    }
    // Keys, panels and the clock; a deal asks before acts that cannot be undone.
    const scripts = fetched.map(path).filter((file) => /\.(js|wasm)$/.test(file));
    expect(scripts.sort(), what).toEqual([...(dialogue ? ['/dialogue.js'] : []), '/page.js']);
  }
});

/** The module and what belongs to it: compressed, and named for ever. */
function comesPressed(fetched: Fetched[], address: string) {
  const assets = fetched.filter((one) => path(one).startsWith('/pkg/'));
  for (const kind of ['css', 'js', 'wasm']) {
    const found = assets.some((one) => path(one).endsWith(`.${kind}`) && one.bytes > KB);
    expect(found, `${address} loads its ${kind}:\n${told(fetched)}`).toBe(true);
  }
  for (const asset of assets) {
    expect(path(asset), 'a hash in the name').toMatch(/^\/pkg\/.*\.[\w-]{16,}\.(css|js|wasm)$/);
    expect(asset.headers['content-encoding'], asset.url).toBe('br');
    expect(asset.headers['cache-control'], asset.url).toBe('public, max-age=31536000, immutable');
  }
}

test('what was fetched once is not fetched again', async ({ browser, page, storageState }) => {
  const step = await begin(page);
  const context = await browser.newContext({ storageState });
  const visitor = await context.newPage();
  const first = await load(visitor, step);
  expect(first.some((one) => path(one).startsWith('/pkg/') && !one.cached)).toBe(true);
  const again = await load(visitor, step.replace(/customer$/, 'contact'));
  const assets = again.filter((one) => path(one).startsWith('/pkg/'));
  expect(assets.length).toBeGreaterThan(0);
  expect(assets.filter((one) => !one.cached).map(path)).toEqual([]);
  expect(total(again), told(again)).toBeLessThanOrEqual(PAGE);
  await context.close();
});
