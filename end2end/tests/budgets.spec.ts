// What a first visit costs over the wire, of everything that the browser fetches: a page without an
// island at most 40 KB and no WebAssembly, a step of the wizard at most 250 KB. Assets come precompressed,
// under a name that changes with them, and are fetched once.

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, test } from './support';

const KB = 1024;
const PAGE = 40 * KB;
const WIZARD_STEP = 250 * KB;
const STEPS = ['customer', 'contact', 'details', 'team', 'solution', 'consent'];

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
async function load(page: Page, address: string): Promise<Fetched[]> {
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
  expect(answer?.status(), address).toBe(200);
  await client.detach();
  // An inline image is not fetched.
  return [...redirects, ...fetched.values()].filter(({ url }) => url.startsWith('http'));
}

/** Loads an address as somebody who was never here, but may be signed in. */
async function firstVisit(browser: Browser, address: string, storageState: State): Promise<Fetched[]> {
  const context = await browser.newContext({ storageState });
  try {
    return await load(await context.newPage(), address);
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

test('a page without an island loads no module and at most 40 KB', async ({ browser, page, storageState }) => {
  await page.goto('/deals');
  const deal = await page.locator('tbody .deal-name > a:not(.peek)').first().getAttribute('href');
  expect(deal).toMatch(/^\/deals\/./);
  const pages: [string, State][] = [
    ['/sign-in', NOBODY],
    ['/deals', storageState],
    [deal ?? '', storageState],
    [`${deal}/edit`, storageState],
    ['/drafts', storageState],
  ];
  for (const [address, as] of pages) {
    const fetched = await firstVisit(browser, address, as);
    expect(fetched.length, `${address}: nothing was measured`).toBeGreaterThan(1);
    // Keys and panels for who is signed in; a deal asks before acts that cannot be undone.
    const scripts = fetched.map(path).filter((file) => /\.(js|wasm)$/.test(file));
    const known = [...(as === NOBODY ? [] : ['/page.js']), ...(address === deal ? ['/dialogue.js'] : [])];
    expect(scripts.sort(), address).toEqual(known.sort());
    const bytes = total(fetched);
    expect(bytes, `${address}: nothing was measured`).toBeGreaterThan(KB);
    expect(bytes, `${address}:\n${told(fetched)}`).toBeLessThanOrEqual(PAGE);
  }
});

test('a step of the wizard loads at most 250 KB, compressed and named for ever', async ({ browser, page, storageState }) => {
  const draft = (await begin(page)).replace(/\/customer$/, '');
  for (const step of STEPS) {
    const fetched = await firstVisit(browser, `${draft}/${step}`, storageState);
    const bytes = total(fetched);
    expect(bytes, `${step}:\n${told(fetched)}`).toBeLessThanOrEqual(WIZARD_STEP);
    const assets = fetched.filter((one) => path(one).startsWith('/pkg/'));
    for (const kind of ['css', 'js', 'wasm']) {
      const found = assets.some((one) => path(one).endsWith(`.${kind}`) && one.bytes > KB);
      expect(found, `${step} loads its ${kind}:\n${told(fetched)}`).toBe(true);
    }
    for (const asset of assets) {
      expect(path(asset), 'a hash in the name').toMatch(/^\/pkg\/.*\.[\w-]{16,}\.(css|js|wasm)$/);
      expect(asset.headers['content-encoding'], asset.url).toBe('br');
      expect(asset.headers['cache-control'], asset.url).toBe('public, max-age=31536000, immutable');
    }
  }
});

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
