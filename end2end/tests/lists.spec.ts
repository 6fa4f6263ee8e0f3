// The lists of deals: what narrows, orders and keeps them, what opens beside them, and the search from
// anywhere. A list is left as everybody finds it first: it is kept for the person's next visit.

import type { Locator, Page } from '@playwright/test';
import { tabTo, unseen } from './focus';
import { newDeal } from './forms';
import { fits } from './measures';
import { expect, signIn, test as base, unique, withAndWithoutScripts } from './support';

interface Way {
  /** The pages' own script does not arrive. */
  blocked: boolean;
  /** Whether a panel opens beside its list; otherwise it is a page of its own. */
  beside: boolean;
}

const test = base.extend<Way>({
  blocked: [false, { option: true }],

  beside: [
    async ({ page, watch, javaScriptEnabled, blocked }, use) => {
      if (blocked) {
        watch.expectFailedRequests();
        await page.route('**/page.js?*', (route) => route.abort());
      }
      await use(javaScriptEnabled !== false && !blocked);
    },
    { auto: true },
  ],
});

const WHOLE = '/deals?tab=outbound';
/** The same with the columns that everybody has at first, chosen for all lists. */
const USUAL = `${WHOLE}&column=value&column=closes&column=vendor&column=stage&column=type&chosen=columns`;

const deal = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const deals = (page: Page) => page.locator('tbody .deal-name > a:not(.peek)');
const heart = (page: Page, name: string) => page.getByRole('button', { name: `Favorite: ${name}`, exact: true });
const eye = (page: Page, name: string) => page.getByRole('link', { name: `Preview: ${name}`, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name, exact: true });
const column = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters that are on' }).getByRole('listitem');
const anywhere = (page: Page) => page.getByRole('banner').getByRole('searchbox');

/** Waits for the page whose address says this, fields left empty aside. */
async function at(page: Page, address: string) {
  const said = () => {
    const { pathname, searchParams } = new URL(page.url());
    const pairs = [...searchParams].filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? `${pathname}?${pairs.join('&')}` : pathname;
  };
  await expect.poll(said).toBe(address);
  await page.waitForLoadState();
}

/** Presses what opens a panel, and answers the panel. */
async function open(page: Page, opener: Locator, heading: string, beside: boolean) {
  await page.waitForLoadState();
  const list = page.url();
  await opener.click();
  const panel = page.getByRole('region', { name: heading, exact: true });
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(heading);
  if (beside) {
    await expect(page.getByRole('complementary', { name: 'Beside the list' }).getByRole('region')).toHaveCount(1);
    // Or the summary of what is wrong in it, where there is one.
    await expect(panel.locator('h1, .error-summary').last()).toBeFocused();
    expect(page.url()).toBe(list);
  } else {
    await expect(page).not.toHaveURL(list);
    await page.waitForLoadState();
  }
  return panel;
}

async function search(page: Page, text: string) {
  await page.getByRole('searchbox', { name: 'Search these deals' }).fill(text);
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
}

/** Deals of these names, made in this order, that one search finds together. */
async function several(page: Page, names: string[]) {
  const shared = unique('Kelp');
  const places: string[] = [];
  for (const name of names) places.push(await newDeal(page, `${name} ${shared}`));
  return { shared, places, named: (...these: string[]) => these.map((name) => `${name} ${shared}`) };
}

test.afterEach(async ({ page }) => {
  await page.request.get(USUAL);
});

function journeys() {
  test('filters are set together and come off one by one', async ({ page, beside }) => {
    const name = unique('Herring barrels');
    await newDeal(page, name);
    await page.goto(WHOLE);
    let filter = await open(page, link(page, 'Filter'), 'Filter', beside);
    await filter.getByRole('group', { name: 'Deal type' }).getByLabel('Private').check();
    await filter.getByLabel('Customer name').fill('tallv');
    await filter.getByRole('button', { name: 'Apply' }).click();
    await at(page, `${WHOLE}&type=private&customer=tallv`);
    await expect(chips(page)).toHaveText(['Deal type: Private', 'Customer name: tallv', 'Clear all']);
    await expect(deal(page, name)).toBeVisible();
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows).not.toHaveCount(0);
    await expect(rows.filter({ hasNotText: 'Private' })).toHaveCount(0);
    await expect(rows.filter({ hasNotText: 'Tallvind' })).toHaveCount(0);

    // What is on is on in the form as well, and can be left as it is.
    filter = await open(page, link(page, 'Filter (2)'), 'Filter', beside);
    await expect(filter.getByRole('group', { name: 'Deal type' }).getByLabel('Private')).toBeChecked();
    await expect(filter.getByLabel('Customer name')).toHaveValue('tallv');
    await filter.getByRole('link', { name: 'Close' }).click();
    await at(page, `${WHOLE}&type=private&customer=tallv`);
    await expect(filter).toHaveCount(0);

    await link(page, 'Remove the filter Deal type: Private').click();
    await at(page, `${WHOLE}&customer=tallv`);
    await expect(chips(page)).toHaveText(['Customer name: tallv', 'Clear all']);
    await page.goBack();
    await at(page, `${WHOLE}&type=private&customer=tallv`);
    await expect(chips(page)).toHaveText(['Deal type: Private', 'Customer name: tallv', 'Clear all']);
    await page.goForward();
    await at(page, `${WHOLE}&customer=tallv`);
    await link(page, 'Clear all').click();
    await at(page, WHOLE);
    await expect(chips(page)).toHaveCount(0);
  });

  test('a filter that cannot be read is named, and what was typed can be mended', async ({ page, beside }) => {
    await page.goto(`${WHOLE}&closes_from=31 February&mine=yes`);
    const unread = page.getByRole('alert', { name: 'Some filters could not be read and are not applied' });
    await expect(unread).toBeFocused();
    await expect(chips(page)).toHaveText(['My deals', 'Clear all']);
    await unread.getByRole('link', { name: /Closes from/ }).click();
    await expect(page.getByRole('textbox', { name: 'Closes from' })).toBeFocused();
    await page.goBack();
    const filter = await open(page, link(page, 'Filter (1)'), 'Filter', beside);
    await expect(filter.getByRole('alert').getByRole('link')).toHaveText([/Closes from/]);
    await expect(filter.getByLabel('Only deals on whose team I am')).toBeChecked();
    await expect.soft(filter.getByLabel('Closes from'), 'U8').toHaveValue('31 February', { timeout: 1000 });
    await filter.getByLabel('Closes from').fill('2026-02-28');
    await filter.getByRole('button', { name: 'Apply' }).click();
    await at(page, `${WHOLE}&mine=yes&closes_from=2026-02-28`);
    await expect(chips(page).first()).toHaveText('My deals');
    await expect(chips(page)).toHaveCount(3);
  });

  test('search and filters narrow together, and what was found is marked', async ({ page, beside }) => {
    const name = unique('Smoked eel');
    await newDeal(page, name);
    await page.goto(WHOLE);
    await search(page, name.toUpperCase());
    await at(page, `${WHOLE}&q=${name.toUpperCase()}`);
    await expect(deals(page)).toHaveText([name]);
    await expect(deal(page, name).locator('mark').first()).toHaveText('Smoked');

    const filter = await open(page, link(page, 'Filter'), 'Filter', beside);
    await filter.getByRole('group', { name: 'Deal type' }).getByLabel('Co-sell').check();
    await filter.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('heading', { name: 'No deal fits' })).toBeVisible();
    await expect(chips(page)).toHaveText([`Search: ${name.toUpperCase()}`, 'Deal type: Co-sell', 'Clear all']);
    await link(page, 'Remove the filter Deal type: Co-sell').click();
    await expect(deals(page)).toHaveText([name]);

    // Out of sight: the row says where.
    await search(page, `${name} stock-taking`);
    const found = page.getByRole('row').filter({ hasText: name }).locator('.found');
    await expect(found).toHaveText(/^Notes: .*live before the stock-taking/);
    await expect(found.locator('mark').first()).toHaveText(/^stock/);
    await search(page, 'ee');
    await expect(page.getByText('Type at least three letters or digits.')).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Search these deals' })).toHaveAccessibleDescription(/three letters/);
  });

  test('a search says where it finds what, and is held to a part', async ({ page, beside }) => {
    const name = unique('Smelt nets');
    await newDeal(page, name);
    await page.goto(WHOLE);
    const parts = page.getByRole('navigation', { name: 'Search in' });
    await expect(parts).toHaveCount(0);
    await search(page, name);
    const alone = ['Everywhere 1', 'Deal name 1', 'Customer 0', 'Notes 0', 'Team 0', 'IDs 0'];
    await expect(parts.getByRole('listitem')).toHaveText(alone);
    await expect(parts.getByRole('link')).toHaveText(alone.slice(0, 2));

    await search(page, 'tallvind');
    await expect(parts.locator('[aria-current]')).toHaveText(/^Everywhere [\d,]+\+?$/);
    await parts.getByRole('link', { name: /^Customer / }).click();
    await at(page, `${WHOLE}&q=tallvind&in=customer`);
    await expect(parts.locator('[aria-current]')).toHaveText(/^Customer [\d,]+\+?$/);
    await expect(chips(page)).toHaveText(['Search (Customer): tallvind', 'Clear all']);
    await expect(deal(page, name)).toBeVisible();
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows.filter({ hasNotText: 'Tallvind' })).toHaveCount(0);

    // It stays where more is asked, and takes its own way back.
    const filter = await open(page, link(page, 'Filter'), 'Filter', beside);
    await filter.getByRole('group', { name: 'Deal type' }).getByLabel('Private').check();
    await filter.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/&in=customer/);
    await expect(deal(page, name)).toBeVisible();
    await parts.getByRole('link', { name: /^Everywhere / }).click();
    await at(page, `${WHOLE}&q=tallvind&type=private`);
    await page.goBack();
    await expect(parts.locator('[aria-current]')).toHaveText(/^Customer /);

    await page.goto(`${WHOLE}&q=${name}&in=customer`);
    await expect(page.getByRole('heading', { name: 'Not found in this part of the deals' })).toBeVisible();
    await link(page, 'Search everywhere').click();
    await at(page, `${WHOLE}&q=${name}`);
    await expect(deals(page)).toHaveText([name]);
  });

  test('a column orders the list, and its deals know their neighbours', async ({ page }) => {
    const { shared, places, named } = await several(page, ['Birch', 'Alder', 'Cedar']);
    await page.goto(`${WHOLE}&q=${shared}`);
    await expect(deals(page)).toHaveText(named('Cedar', 'Alder', 'Birch'));
    await column(page, 'Deal name').getByRole('link').click();
    await at(page, `${WHOLE}&q=${shared}&sort=name`);
    await expect(column(page, 'Deal name')).toHaveAttribute('aria-sort', 'ascending');
    await expect(deals(page)).toHaveText(named('Alder', 'Birch', 'Cedar'));
    await column(page, 'Deal name').getByRole('link').click();
    await at(page, `${WHOLE}&q=${shared}&sort=-name`);
    await expect(column(page, 'Deal name')).toHaveAttribute('aria-sort', 'descending');
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    await expect(deals(page)).toHaveText(named('Cedar', 'Birch', 'Alder'));

    const [previous, next] = [link(page, 'Previous deal'), link(page, 'Next deal')];
    const heading = page.getByRole('heading', { level: 1 });
    const [birch, alder, cedar] = places;
    await deal(page, `Birch ${shared}`).click();
    await at(page, birch ?? '');
    await previous.click();
    await at(page, cedar ?? '');
    await expect(heading).toHaveText(`Cedar ${shared}`);
    await expect(previous).toHaveCount(0);
    await next.click();
    await at(page, birch ?? '');
    await next.click();
    await at(page, alder ?? '');
    await expect(heading).toHaveText(`Alder ${shared}`);
    await expect(next).toHaveCount(0);
    await link(page, 'Deals: Outbound').click();
    await at(page, `${WHOLE}&q=${shared}&sort=-name`);
  });

  test('columns are chosen, and some are always there', async ({ page, beside }) => {
    await page.goto(WHOLE);
    const panel = await open(page, link(page, 'Columns'), 'Columns', beside);
    for (const name of ['Deal name', 'Customer name', 'Status']) {
      const box = panel.getByLabel(name, { exact: true });
      await expect(box).toBeDisabled();
      await box.click({ force: true });
      await expect(box).toBeChecked();
    }
    await panel.getByLabel('Created on').check();
    await panel.getByLabel('Stage', { exact: true }).uncheck();
    await panel.getByRole('button', { name: 'Show these' }).click();
    const heads = ['Deal name', 'Customer name', 'Value', 'Close date', 'Status', 'Microsoft status', 'Type', 'Created on'];
    await expect(page.getByRole('columnheader')).toHaveText(heads);
    const row = page.getByRole('row').nth(1);
    await expect(row.getByRole('cell').last().locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);

    // They stay where the list is narrowed, and for the next visit.
    await link(page, /^Active/).click();
    await expect(page.getByRole('columnheader')).toHaveText(heads);
    await page.goto('/deals');
    await expect(page).toHaveURL(/tab=outbound&group=active&column=/);
    await expect(page.getByRole('columnheader')).toHaveText(heads);
  });

  test('a page has as many rows as wanted, and others after it', async ({ page }) => {
    await page.goto(WHOLE);
    await expect(deals(page)).toHaveCount(25);
    const first = await deals(page).first().textContent();
    await link(page, 'Older').click();
    await expect(page).toHaveURL(/&after=/);
    await expect(deals(page).filter({ hasText: first ?? '' })).toHaveCount(0);
    await link(page, 'Newer').click();
    await expect(page).toHaveURL(/&before=/);
    await expect(deals(page).first()).toHaveText(first ?? '');
    const sizes = page.getByRole('navigation', { name: 'Rows per page' });
    await expect(sizes.locator('[aria-current]')).toHaveText('25');
    await sizes.getByRole('link', { name: '50' }).click();
    await at(page, `${WHOLE}&rows=50`);
    await expect(sizes.locator('[aria-current]')).toHaveText('50');
    expect(await deals(page).count()).toBeGreaterThan(25);
  });

  test('a list is saved under a name, opened and deleted', async ({ page, beside }) => {
    const [text, name] = [unique('Brine tanks'), unique('My tanks')];
    await newDeal(page, text);
    const list = `${WHOLE}&q=${text}&sort=name`;
    await page.goto(list);
    let views = await open(page, link(page, 'Views'), 'Views', beside);
    await views.getByRole('button', { name: 'Save view' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('alert').getByRole('link', { name: 'Give the view a name.' }).click();
    await expect(views.getByLabel('Name', { exact: true })).toBeFocused();
    await expect(views.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await views.getByLabel('Name', { exact: true }).fill(name);
    await views.getByRole('button', { name: 'Save view' }).click();
    // With scripts the address is that of the list at once.
    await at(page, beside ? list : `${list}&saved=new`);
    await expect(page.getByRole('status').filter({ hasText: 'The view is saved.' })).toBeFocused();

    await page.goto(WHOLE);
    views = await open(page, link(page, 'Views'), 'Views', beside);
    await views.getByRole('link', { name, exact: true }).click();
    await at(page, list);
    await expect(deals(page)).toHaveText([text]);

    views = await open(page, link(page, 'Views'), 'Views', beside);
    await views.getByRole('link', { name: `Delete the view ${name}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete this view?');
    await page.getByRole('button', { name: 'Delete view' }).click();
    await expect(views.getByRole('link', { name, exact: true })).toHaveCount(0);
    await expect(views.getByLabel('Name', { exact: true })).toBeVisible();
    await views.getByRole('link', { name: 'Close' }).click();
    await at(page, list);
  });

  test('a favorite is found under Favorites, until it is none', async ({ page }) => {
    const name = unique('Cod liver oil');
    const place = await newDeal(page, name);
    await page.goto(WHOLE);
    await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'false');
    await heart(page, name).click();
    await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'true');
    await at(page, WHOLE);
    await link(page, /^Favorites/).click();
    await at(page, '/deals?tab=favorites');
    await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'true');
    await deal(page, name).click();
    await at(page, place);
    await heart(page, name).click();
    await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'false');
    await at(page, place);
    await link(page, 'Deals: Favorites').click();
    await at(page, '/deals?tab=favorites');
    await expect(deal(page, name)).toHaveCount(0);
  });

  test('a deal is previewed and opened', async ({ page, beside }) => {
    const name = unique('Sprat cans');
    const place = await newDeal(page, name);
    await page.goto(`${WHOLE}&q=${name}`);
    let card = await open(page, eye(page, name), name, beside);
    for (const fact of ['Tallvind Åkeri AB', 'Sweden', 'SEK', 'Private', 'Outbound']) await expect(card).toContainText(fact);
    await expect(card).toContainText(place.split('/').at(-1) ?? '');
    // Only who can copy offers it.
    await expect(card.getByRole('button', { name: 'Copy: Tallvind Åkeri AB' })).toBeVisible({ visible: beside });
    await card.getByRole('link', { name: 'Close' }).click();
    await at(page, `${WHOLE}&q=${name}`);
    card = await open(page, eye(page, name), name, beside);
    await card.getByRole('link', { name: 'Open deal' }).click();
    await at(page, place);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  test('the top bar finds deals, customers and pages', async ({ page }) => {
    const name = unique('Roe graders');
    const place = await newDeal(page, name);
    await page.goto('/account');
    await anywhere(page).fill(name);
    await anywhere(page).press('Enter');
    await at(page, `/search?q=${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Search: ${name}`);
    await expect(deal(page, name).locator('mark').first()).toHaveText('Roe');
    await link(page, 'All in Outbound').click();
    await at(page, `${WHOLE}&q=${name}`);
    await expect(deals(page)).toHaveText([name]);
    await page.goBack();
    await deal(page, name).click();
    await at(page, place);

    const section = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) });
    await anywhere(page).fill('tallvind');
    await anywhere(page).press('Enter');
    await section('Customers').getByRole('link', { name: 'Tallvind Åkeri AB' }).first().click();
    await expect(chips(page)).toHaveText(['Customer country: Sweden', 'Customer name: Tallvind Åkeri AB', 'Clear all']);
    await expect(deals(page)).not.toHaveCount(0);
    await anywhere(page).fill('drafts');
    await anywhere(page).press('Enter');
    await section('Pages').getByRole('link', { name: 'Drafts' }).click();
    await at(page, '/drafts');
    await page.goto('/search?q=nobody-wrote-this');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  });
}

withAndWithoutScripts(journeys);

test.describe('where page.js does not arrive', () => {
  test.use({ blocked: true });
  journeys();
});

/** Marks the page as it is; answers whether it is still the same. */
async function remember(page: Page) {
  await page.waitForLoadState();
  await page.evaluate(() => document.documentElement.setAttribute('data-remembered', ''));
  return () => page.evaluate(() => document.documentElement.hasAttribute('data-remembered'));
}

test.describe('with page.js on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  // Chromium asks for the same with Escape here as with Back on a phone.
  test('who goes back leaves the panel, not the list', async ({ page }) => {
    const name = unique('Sail lofts');
    await newDeal(page, name);
    await page.goto(`${WHOLE}&q=${name}`);
    const list = page.url();
    for (const heading of ['Filter', 'Views']) {
      const panel = await open(page, link(page, heading), heading, true);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(link(page, heading)).toBeFocused();
      await expect(deal(page, name)).toBeVisible();
      expect(page.url()).toBe(list);
    }
  });
});

test.describe('with page.js', () => {
  test('a panel opens beside the list, and leaving it leads back', async ({ page }) => {
    const name = unique('Gutting knives');
    await newDeal(page, name);
    await page.goto(`${WHOLE}&q=${name}`);
    const same = await remember(page);
    const list = page.url();
    const openers: [Locator, string][] = [
      [link(page, 'Filter'), 'Filter'],
      [link(page, 'Columns'), 'Columns'],
      [link(page, 'Views'), 'Views'],
      [eye(page, name), name],
    ];
    for (const [opener, heading] of openers) {
      const panel = await open(page, opener, heading, true);
      await expect(deal(page, name)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(opener).toBeFocused();

      // From within, and with the keyboard alone.
      await page.keyboard.press('Enter');
      await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(panel.getByRole('link', { name: 'Close' })).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await expect(opener).toBeFocused();

      await opener.click();
      await panel.getByRole('link', { name: 'Close' }).click();
      await expect(panel).toHaveCount(0);
      await expect(opener).toBeFocused();
      expect(await same(), heading).toBe(true);
      expect(page.url()).toBe(list);
    }
  });

  test('nothing jumps when a panel opens, and the deal that it shows is marked', async ({ page }) => {
    await newDeal(page, unique('Herring nets'));
    for (const width of [1440, 900]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(WHOLE);
      const first = page.locator('tbody tr').first();
      for (const opener of [link(page, 'Filter'), link(page, 'Columns'), first.locator('.peek')]) {
        const before = (await opener.boundingBox())?.y;
        await opener.click();
        await expect(page.locator('#panel h1')).toBeFocused();
        expect(await page.evaluate(() => scrollY), `${width} px`).toBe(0);
        // Below a panel that is not beside them, rows make room for it.
        if (width === 1440) expect((await opener.boundingBox())?.y).toBe(before);
        await expect(opener).toHaveAttribute('aria-expanded', 'true');
        await page.keyboard.press('Escape');
        await expect(page.locator('[aria-expanded]')).toHaveCount(0);
      }
    }
  });

  test('the fields of a long form scroll above its foot', async ({ page }) => {
    for (const height of [900, 640]) {
      await page.setViewportSize({ width: 1440, height });
      await page.goto(WHOLE);
      const filter = await open(page, link(page, 'Filter'), 'Filter', true);
      const foot = filter.locator('.panel-foot');
      await expect(foot, `${height} px`).toBeInViewport({ ratio: 1 });
      const last = filter.getByLabel('Created until');
      await last.focus();
      await expect(last).toBeInViewport({ ratio: 1 });
      const [field, below] = [await last.boundingBox(), await foot.boundingBox()];
      expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
      await expect(filter.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => scrollY), `${height} px`).toBe(0);
    }
  });

  test('who comes back to a list finds its rows where they were', async ({ page }) => {
    const { shared } = await several(page, [...'abcdefghi']);
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(`${WHOLE}&q=${shared}`);
    const rows = page.locator('.list-main .table-scroll');
    const last = deals(page).last();
    await last.scrollIntoViewIfNeeded();
    const top = await rows.evaluate((element) => element.scrollTop);
    expect(top).toBeGreaterThan(20);
    await last.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`a ${shared}`);
    await page.goBack();
    await expect.poll(() => rows.evaluate((element) => element.scrollTop)).toBe(top);
  });

  test('one panel takes the place of another', async ({ page }) => {
    await page.goto(WHOLE);
    const same = await remember(page);
    const filter = await open(page, link(page, 'Filter'), 'Filter', true);
    await filter.getByLabel('Customer name').fill('tallv');
    await open(page, link(page, 'Columns'), 'Columns', true);
    await expect(filter).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(link(page, 'Columns')).toBeFocused();
    expect(await same()).toBe(true);
  });

  test('a panel that is on its way says so and can be given up', async ({ page }) => {
    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/deals/filter?*', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(WHOLE);
    // By its id: while it is hidden it has no role.
    const place = page.locator('#panel');
    await link(page, 'Filter').click();
    await expect(page.getByRole('complementary', { name: 'Beside the list' })).toHaveAttribute('aria-busy', 'true');
    await expect(place).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(place).not.toHaveAttribute('aria-busy');
    await expect(place).toBeHidden();
    await link(page, 'Filter').click();
    answer();
    await expect(page.getByRole('region', { name: 'Filter' })).toBeVisible();
    await expect(place).not.toHaveAttribute('aria-busy');
  });

  test('the card of a deal comes with pointer or focus and goes with them', async ({ page }) => {
    const name = unique('Salt cellars');
    await newDeal(page, name, 'yes');
    await page.goto(`${WHOLE}&q=${name}`);
    const card = page.getByRole('complementary', { name: 'Preview' });
    const named = deal(page, name);
    await expect(card).toBeHidden();

    await named.hover();
    await expect(card).toBeVisible();
    await expect(card).toContainText('IP co-sell eligible');
    // For pointers alone: what describes a name is not gone through by keys.
    await expect(card.locator('a:not([tabindex="-1"]), button:not([tabindex="-1"])')).toHaveCount(0);
    await expect(named).toHaveAttribute('aria-describedby', 'hover-card');
    await card.hover();
    await page.waitForTimeout(500);
    await expect(card).toBeVisible();
    await page.mouse.move(1, 1);
    await expect(card).toBeHidden();
    await expect(named).not.toHaveAttribute('aria-describedby');

    await heart(page, name).focus();
    await page.keyboard.press('Tab');
    await expect(named).toBeFocused();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(named).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(card).toBeHidden();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  test('what a card says is copied from it, and said once; its deal opens in a new tab', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const name = unique('Pepper mills');
    const place = await newDeal(page, name, 'yes');
    await page.goto(`${WHOLE}&q=${name}`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const told = page.locator('[aria-live]').filter({ hasText: /^Copied$/ });
    const customer = 'Tallvind Åkeri AB';

    const card = page.getByRole('complementary', { name: 'Preview' });
    await deal(page, name).hover();
    await card.locator(`[data-copy="${customer}"]`).click();
    await expect(told).toHaveCount(1);
    expect(await copied()).toBe(customer);
    await expect(card).toBeVisible();
    const tab = context.waitForEvent('page');
    await card.locator('a[target]').click();
    await expect(await tab).toHaveURL(place);
    await (await tab).close();
    await page.bringToFront();

    await eye(page, name).click();
    const panel = page.getByRole('region', { name });
    await expect(told).toHaveCount(0);
    await panel.getByRole('button', { name: `Copy: ${customer}` }).press('Enter');
    await expect(told).toHaveCount(1);
    expect(await copied()).toBe(customer);
    await expect(panel.getByRole('link', { name: 'Open in a new tab' })).toHaveAttribute('rel', 'noopener');
    await expect(panel.locator('a[href^="mailto:"]')).not.toHaveCount(0);
  });

  test('of several presses the latest counts, however the answers come', async ({ page }) => {
    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/deals/filter?*', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(WHOLE);
    const same = await remember(page);
    await link(page, 'Filter').click();
    await open(page, link(page, 'Columns'), 'Columns', true);
    const answered = page.waitForResponse('**/deals/filter?*');
    answer();
    await (await answered).finished();
    await expect(page.getByRole('region', { name: 'Columns' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Filter' })).toHaveCount(0);
    expect(await same()).toBe(true);
  });

  test('a panel that cannot be fetched is a page, and so is one in a new tab', async ({ page, context, watch }) => {
    watch.expectFailedRequests();
    await page.goto(WHOLE);
    const fresh = context.waitForEvent('page');
    await link(page, 'Columns').click({ modifiers: ['ControlOrMeta'] });
    const tab = await fresh;
    await expect(tab.getByRole('region', { name: 'Columns' })).toBeVisible();
    await tab.close();
    await expect(page.getByRole('region', { name: 'Columns' })).toHaveCount(0);

    let once = true;
    await page.route('**/deals/filter?*', (route) => {
      const cut = once;
      once = false;
      return cut ? route.abort() : route.continue();
    });
    await link(page, 'Filter').click();
    await at(page, '/deals/filter?tab=outbound');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filter');
  });

  test('who was signed out meanwhile comes to the panel after signing in', async ({ page, context, watch }) => {
    watch.expectStatus(401);
    await page.goto(WHOLE);
    await context.clearCookies();
    await link(page, 'Filter').click();
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signIn(page, 'admin');
    await at(page, '/deals/filter?tab=outbound');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filter');
  });

  test('a heart is pressed without leaving the page', async ({ page }) => {
    const name = unique('Oyster crates');
    const place = await newDeal(page, name);
    for (const address of [`${WHOLE}&q=${name}`, place]) {
      await page.goto(address);
      const same = await remember(page);
      const url = page.url();
      for (const pressed of ['true', 'false', 'true', 'false']) {
        const title = await heart(page, name).getAttribute('title');
        await heart(page, name).click();
        await expect(heart(page, name)).toHaveAttribute('aria-pressed', pressed);
        await expect(heart(page, name)).toBeFocused();
        expect(await heart(page, name).getAttribute('title')).not.toBe(title);
      }
      await heart(page, name).click();
      await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'true');
      expect(await same()).toBe(true);
      expect(page.url()).toBe(url);
      await page.reload();
      await expect(heart(page, name), 'kept').toHaveAttribute('aria-pressed', 'true');
      await heart(page, name).click();
      await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'false');
    }
  });

  test('the favorites are counted as they are marked', async ({ page }) => {
    const name = unique('Clam dredges');
    await newDeal(page, name);
    await page.goto(`${WHOLE}&q=${name}`);
    const tab = page.getByRole('link', { name: /^Favorites/ });
    await expect(tab).toHaveText(/0$/);
    await heart(page, name).click();
    await expect(tab).toHaveText(/1$/);
    await heart(page, name).click();
    await expect(tab).toHaveText(/0$/);
    // Of quick presses each one counts.
    await heart(page, name).dblclick();
    await heart(page, name).click();
    await expect(tab).toHaveText(/1$/);
    await page.waitForLoadState('networkidle');
    await page.goto(`/deals?tab=favorites&q=${name}`);
    const all = page.getByRole('link', { name: /^All/ });
    await expect(all).toHaveText(/1$/);
    await heart(page, name).click();
    await expect(all, 'by its groups as well').toHaveText(/0$/);
    await expect(tab).toHaveText(/0$/);
    await expect(heart(page, name), 'in case it was a slip').toBeVisible();
  });

  test('a heart does not say what was not kept', async ({ page, context, watch }) => {
    watch.expectFailedRequests();
    watch.expectStatus(401);
    const name = unique('Mussel ropes');
    await newDeal(page, name);
    await page.goto(`${WHOLE}&q=${name}`);
    await page.route('**/api/deals/favorite', (route) => route.abort());
    const cut = page.waitForEvent('requestfailed');
    await heart(page, name).click();
    await cut;
    await page.waitForLoadState('networkidle');
    await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'false');
    await page.unroute('**/api/deals/favorite');

    await page.waitForLoadState();
    await context.clearCookies();
    const answered = page.waitForResponse('**/api/deals/favorite');
    await heart(page, name).click();
    await answered;
    // Whether it stays or leads to the sign-in: it is not marked.
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.heart[aria-pressed=true]')).toHaveCount(0);
    await page.goto(`${WHOLE}&q=${name}`);
    await signIn(page, 'admin');
    await expect(heart(page, name)).toHaveAttribute('aria-pressed', 'false');
  });

  test('/ and Ctrl+K lead to the search, except where one types', async ({ page }) => {
    for (const address of [WHOLE, '/account', '/search?q=stock']) {
      await page.goto(address);
      for (const keys of ['/', 'Control+k']) {
        await page.getByRole('heading', { level: 1 }).click();
        await expect(anywhere(page)).not.toBeFocused();
        await page.keyboard.press(keys);
        await expect(anywhere(page), `${keys} at ${address}`).toBeFocused();
        await expect(anywhere(page)).toHaveValue('');
      }
    }
    await page.goto(WHOLE);
    const field = page.getByRole('searchbox', { name: 'Search these deals' });
    await field.pressSequentially('24/7');
    await expect(field).toHaveValue('24/7');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(anywhere(page)).toBeFocused();
    await anywhere(page).pressSequentially('a/b');
    await expect(anywhere(page)).toHaveValue('a/b');

    const filter = await open(page, link(page, 'Filter'), 'Filter', true);
    await filter.getByLabel('Closes from').pressSequentially('1/2');
    await expect(filter.getByLabel('Closes from')).toHaveValue('1/2');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'keyboard, with scripts' : 'keyboard, without scripts', () => {
    test.use({ javaScriptEnabled });

    test('U3 from the sign-in to a deal, with Tab and Enter alone', async ({ page: other, stranger, beside }) => {
      const name = unique('Kipper ovens');
      const place = await newDeal(other, name);
      const page = await stranger();
      await page.goto('/sign-in');
      await tabTo(page, page.getByLabel('E-mail'));
      await page.keyboard.type('referrals-admin@fabrikam.example');
      await tabTo(page, page.getByLabel('Password'));
      await page.keyboard.type('tandem-demo');
      await page.keyboard.press('Enter');
      await at(page, '/deals');

      await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await tabTo(page, page.getByRole('searchbox', { name: 'Search these deals' }));
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await at(page, `${WHOLE}&q=${name}`);

      await tabTo(page, link(page, 'Filter'));
      await page.keyboard.press('Enter');
      const panel = page.getByRole('region', { name: 'Filter', exact: true });
      await expect(panel).toBeVisible();
      await page.waitForLoadState();
      if (beside) await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
      await tabTo(page, panel.getByLabel('Customer name'));
      await page.keyboard.type('tallv');
      await page.keyboard.press('Enter');
      await at(page, `${WHOLE}&q=${name}&customer=tallv`);

      await tabTo(page, deal(page, name));
      await page.keyboard.press('Enter');
      await at(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    });
  });
}

/** Every stop from the first to the last and back: where the focus cannot be seen. */
async function walk(page: Page, key: string) {
  const problems: string[] = [];
  for (let stop = 0; stop < 300; stop += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      const known = !focused || focused === document.body || focused.hasAttribute('data-walked');
      focused?.setAttribute('data-walked', '');
      return known;
    });
    if (at) return { stops: stop, problems };
    const problem = await page.evaluate(unseen);
    if (problem) problems.push(problem);
  }
  return { stops: 300, problems };
}

test.describe('U3 no stop of the focus is out of sight', () => {
  for (const [width, height] of [[1280, 720], [800, 600], [320, 640]] as const) {
    for (const panel of [false, true]) {
      test(`at ${width} px${panel ? ', with a panel' : ''}`, async ({ page }) => {
        test.setTimeout(60_000);
        await page.setViewportSize({ width, height });
        await page.goto(`${WHOLE}&status=accepted`);
        if (panel) await open(page, link(page, 'Filter (1)'), 'Filter', true);
        for (const key of ['Tab', 'Shift+Tab']) {
          if (!panel) await page.goto(`${WHOLE}&status=accepted`);
          const { stops, problems } = await walk(page, key);
          expect(stops, key).toBeGreaterThan(10);
          expect.soft(problems, key).toEqual([]);
          await page.evaluate(() => {
            for (const it of document.querySelectorAll('[data-walked]')) it.removeAttribute('data-walked');
          });
        }
      });
    }
  }
});

/** Without scripts as well: the orders are links. */
test.describe('WCAG 1.4.10 cards are sorted and looked into like rows', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled });
      test('at 320 px', async ({ page }) => {
        const name = unique('Ice boxes');
        await newDeal(page, `${name} A`);
        await newDeal(page, `${name} B`);
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`${WHOLE}&q=${name}`);
        await expect(column(page, 'Deal name')).toHaveCount(0);
        await expect(deals(page)).toHaveText([`${name} B`, `${name} A`]);
        await page.getByText('Sorted: Newest first').click();
        const orders = page.getByRole('list', { name: 'Order' });
        expect(await orders.evaluate((list) => list.getBoundingClientRect().right <= innerWidth)).toBe(true);
        await orders.getByRole('link', { name: 'Deal name, A to Z' }).click();
        await expect(deals(page)).toHaveText([`${name} A`, `${name} B`]);
        await page.getByText('Sorted: Deal name, A to Z').click();
        await page.getByRole('list', { name: 'Order' }).getByRole('link', { name: 'Newest first' }).click();
        await expect(deals(page)).toHaveText([`${name} B`, `${name} A`]);
        await open(page, eye(page, `${name} A`), `${name} A`, javaScriptEnabled);
      });
    });
  }
});

test('U9 nothing scrolls sideways at 320 px', async ({ page, as }) => {
  test.setTimeout(60_000);
  const name = `${'Unbroken'.repeat(10)} ${unique('nets')}`;
  const place = await newDeal(page, name);
  await page.setViewportSize({ width: 320, height: 640 });
  const long = 'customer'.repeat(10);
  const narrowed = `${WHOLE}&q=tallvind&type=private&type=co_sell&status=accepted&mine=yes&customer=tall&value_from=1`;
  const wide = ['country', 'location', 'created', 'crm', 'referral'].map((name) => `&column=${name}`).join('');
  const addresses = [
    WHOLE,
    '/deals?tab=inbound',
    '/deals?tab=favorites',
    narrowed,
    `${WHOLE}&q=${name}`,
    `${WHOLE}&q=stock-taking&sort=name`,
    `${WHOLE}${wide}&rows=50`,
    `${WHOLE}&customer=${long}`,
    `${WHOLE}&closes_from=never`,
    narrowed.replace('/deals', '/deals/filter'),
    narrowed.replace('/deals', '/deals/columns'),
    narrowed.replace('/deals', '/deals/views'),
    '/deals/filter?tab=outbound&country=SE&closes_from=never&value_to=much',
    '/deals/views?tab=outbound&problem=missing',
    `${place}/preview`,
    place,
    '/search',
    '/search?q=tallvind',
    `/search?q=${name}`,
    `/search?q=${long}`,
    '/drafts',
    '/account',
  ];
  for (const address of addresses) {
    await page.goto(address);
    await fits(page, address);
  }
  await page.goto(WHOLE);
  for (const heading of ['Filter', 'Columns', 'Views']) {
    await open(page, link(page, heading), heading, true);
    await fits(page, `${heading} beside the list`);
  }
  const people = await as('accountAdmin');
  await people.setViewportSize({ width: 320, height: 640 });
  await people.goto('/people');
  await fits(people, '/people');
});

test('what the style promises on paper', async ({ page }) => {
  const name = unique('Printed');
  await newDeal(page, name);
  await page.goto(`${WHOLE}&q=${name}`);
  await expect(page.locator('.rail')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.skip', '.rail', '.topbar', '.actions', '.pagination']) {
    await expect.soft(page.locator(part), part).toBeHidden({ timeout: 1000 });
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(deal(page, name)).toBeVisible();
  await expect(page.locator('.table-scroll')).toHaveCSS('overflow', 'visible');
  await expect(column(page, 'Deal name')).toHaveCSS('position', 'static');
  await page.goto(await deal(page, name).getAttribute('href') ?? '');
  await expect(page.locator('.crumbs')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('what the style promises in forced colours', async ({ page }) => {
  const name = unique('High contrast');
  await newDeal(page, name);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${WHOLE}&q=${name}&type=private`);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await expect(deals(page)).toHaveText([name]);
  await expect(chips(page)).toHaveCount(3);
  const here = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deals' });
  await expect(here).toHaveAttribute('aria-current', 'page');
  await expect(here).toHaveCSS('outline-style', 'solid');
  await expect(here).toHaveCSS('outline-width', '2px');
  await open(page, link(page, 'Filter (1)'), 'Filter', true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(unseen)).toBe('');
});
