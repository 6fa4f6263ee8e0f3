// What every spec begins with: who is signed in, with or without scripts, and a watch over what the
// browser complains of.

import { test as base, expect, request, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** The demo's sign-ins, all with one password. */
export const people = {
  admin: 'referrals-admin@fabrikam.example',
  adminOfSweden: 'referrals-admin-sweden@fabrikam.example',
  user: 'referrals-user@fabrikam.example',
  accountAdmin: 'account-admin@fabrikam.example',
  profileAdmin: 'profile-admin@fabrikam.example',
  solutionAdmin: 'solution-admin@fabrikam.example',
  noRole: 'no-role@fabrikam.example',
  partner: 'referrals-admin@northwind.example',
  seller: 'seller@vendor.example',
  manager: 'programme-manager@vendor.example',
} as const;

export type Person = keyof typeof people;

const PASSWORD = 'tandem-demo';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

const sessions = new Map<Person, StorageState>();

/** Fills in the sign-in page and leaves it. */
export async function signIn(page: Page, person: Person, password = PASSWORD) {
  await page.getByLabel('E-mail').fill(people[person]);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Who is signed in, with the lists as they come: another test may have left them otherwise. */
async function session(browser: Browser, baseURL: string | undefined, person: Person): Promise<StorageState> {
  const state = await signedIn(browser, baseURL, person);
  const visit = await request.newContext({ baseURL, storageState: state });
  await visit.get(people[person].endsWith('@vendor.example') ? '/deals?tab=inbound' : '/deals?tab=outbound');
  await visit.dispose();
  return state;
}

/** Each person signs in once a run. */
async function signedIn(browser: Browser, baseURL: string | undefined, person: Person): Promise<StorageState> {
  const known = sessions.get(person);
  if (known) return known;
  const context = await browser.newContext({ baseURL, storageState: undefined });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page, person);
  // On the deals as they were left; who gives roles and opens no deals lands on the people.
  await expect(page).toHaveURL(/\/(deals(\?.*)?|people)$/);
  const state = await context.storageState();
  sessions.set(person, state);
  await context.close();
  return state;
}

/** Everything that a browser complained of. A test fails on any of it that it did not expect. */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  /** The status of a page that is not found or not to be seen is logged by the browser. */
  expectStatus(status: number) {
    this.expected.push(new RegExp(`Failed to load resource.*status of ${status}`));
  }

  /** For tests that cut the line. */
  expectFailedRequests() {
    this.expected.push(/Failed to load resource: net::ERR_(FAILED|INTERNET_DISCONNECTED)/);
  }

  /** For tests that keep the WebAssembly from coming. */
  expectBlockedModule() {
    this.expected.push(/TypeError: Failed to fetch/);
  }

  async over(context: BrowserContext, scripts: boolean) {
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
    if (!scripts) return;
    await context.exposeBinding('reportViolation', (_source, text: string) => this.complaints.push(text));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
        report(`policy violated: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  check() {
    const unexpected = this.complaints.filter((text) => !this.expected.some((expected) => expected.test(text)));
    expect(unexpected, 'what the browser complained of').toEqual([]);
  }
}

interface Options {
  /** Who is signed in; nobody if null. */
  person: Person | null;
}

interface Fixtures {
  watch: Watch;
  /** A page in a browser of its own in which somebody is signed in. */
  as: (person: Person) => Promise<Page>;
  /** A page in a browser of its own in which nobody is signed in. */
  stranger: () => Promise<Page>;
}

export const test = base.extend<Options & Fixtures>({
  person: ['admin', { option: true }],

  storageState: async ({ browser, baseURL, person }, use) => {
    await use(person ? await session(browser, baseURL, person) : undefined);
  },

  watch: [
    async ({ context, javaScriptEnabled }, use) => {
      const watch = new Watch();
      await watch.over(context, javaScriptEnabled !== false);
      await use(watch);
      watch.check();
    },
    { auto: true },
  ],

  as: async ({ browser, baseURL, javaScriptEnabled, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const storageState = await session(browser, baseURL, person);
      const context = await browser.newContext({ baseURL, storageState, javaScriptEnabled });
      contexts.push(context);
      await watch.over(context, javaScriptEnabled !== false);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  stranger: async ({ browser, baseURL, javaScriptEnabled, watch }, use) => {
    const context = await browser.newContext({ baseURL, storageState: undefined, javaScriptEnabled });
    await watch.over(context, javaScriptEnabled !== false);
    await use(() => context.newPage());
    await context.close();
  },
});

/** Declares the same tests twice. */
export function withAndWithoutScripts(declare: () => void) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled });
      declare();
    });
  }
}

let count = 0;

/** A name that no other test of the run uses. */
export function unique(name: string) {
  count += 1;
  return `${name} ${process.pid.toString(36)}-${count}`;
}

/** So many days from today, as dates are typed. */
export function inDays(days: number) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export { expect };
