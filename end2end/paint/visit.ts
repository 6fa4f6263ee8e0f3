// What one visit of a page costs somebody who was never here, but may be signed in.

import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Place } from './pages';

/** A slow telephone on a slow line. */
export const THROTTLED = { processor: 4, down: 1_600_000, up: 750_000, latency: 150 };

/** Milliseconds after which the machine does nothing but what is measured. */
const CALM = 1000;

/** Milliseconds, the sum of all layout shifts, bytes over the wire. */
export interface Figures {
  fcp: number;
  lcp: number;
  cls: number;
  bytes: number;
}

/** The median of each figure over so many visits, each with caches of its own. */
export async function measure(browser: Browser, baseURL: string, place: Place, loads: number, throttled: boolean): Promise<Figures> {
  const all: Figures[] = [];
  for (let load = 0; load < loads; load++) {
    const context = await browser.newContext({ baseURL, storageState: place.as });
    all.push(await visit(await context.newPage(), place, throttled));
    await context.close();
  }
  const of = (figure: keyof Figures) => median(all.map((one) => one[figure]));
  return { fcp: of('fcp'), lcp: of('lcp'), cls: of('cls'), bytes: of('bytes') };
}

async function visit(page: Page, place: Place, throttled: boolean): Promise<Figures> {
  // A page of the server that paints nothing: how long a process of the browser takes to start, and that of
  // the visit before to end, is not measured.
  await page.goto('/healthz');
  await page.waitForTimeout(CALM);
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  if (throttled) await slowDown(client);
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const answer = await page.goto(place.address, { waitUntil: 'networkidle' });
  const [status, wanted] = [answer?.status(), place.status ?? 200];
  if (status !== wanted || !page.url().endsWith(place.address)) {
    throw new Error(`${place.address} was answered ${status} at ${page.url()}`);
  }
  return { ...(await page.evaluate(painted)), bytes };
}

async function slowDown(client: CDPSession) {
  const { processor, down, up, latency } = THROTTLED;
  await client.send('Emulation.setCPUThrottlingRate', { rate: processor });
  const line = { offline: false, latency, downloadThroughput: down / 8, uploadThroughput: up / 8 };
  await client.send('Network.emulateNetworkConditions', line);
}

/** Runs in the page. */
async function painted() {
  // Nothing tells that there is no entry: some time without one does.
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => done([]), 200);
    });
  const [paints, largest, shifts] = await Promise.all(
    ['paint', 'largest-contentful-paint', 'layout-shift'].map(entries),
  );
  const first = paints?.find(({ name }) => name === 'first-contentful-paint');
  return {
    fcp: first?.startTime ?? NaN,
    lcp: largest?.at(-1)?.startTime ?? NaN,
    cls: (shifts ?? []).reduce((sum, shift) => sum + (shift as unknown as { value: number }).value, 0),
  };
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
