// What can be said of any page for every reader: whether it fits, stands still, and stays itself on paper
// and in a reader's own colours.

import { expect, type BrowserContext, type Page } from '@playwright/test';

/** Nothing makes the page scroll sideways. */
export async function fits(page: Page, where: string) {
  const { scroll, client, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    const wider = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    const wide = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(wider) : [];
    return { scroll: scrollWidth, client: clientWidth, wide: wide.map((it) => it.outerHTML.slice(0, 120)).slice(0, 5) };
  });
  expect.soft(scroll, `${where} ${wide.join('\n')}`).toBeLessThanOrEqual(client);
}

interface Loading {
  loading: { shifts: { value: number; what: string[] }[]; observer: PerformanceObserver; touched: boolean };
}

/** Notes what jumps while pages load; from the first press on, things move because somebody wanted it. */
export async function watchShifts(context: BrowserContext) {
  await context.addInitScript(() => {
    const loading: Loading['loading'] = { shifts: [], touched: false, observer: new PerformanceObserver(() => {}) };
    const note = (entries: PerformanceEntryList) => {
      for (const entry of entries) {
        const shift = entry as PerformanceEntry & { value: number; sources: { node?: Element }[] };
        const what = shift.sources.map((source) => source.node?.outerHTML?.slice(0, 120) ?? '');
        if (!loading.touched) loading.shifts.push({ value: shift.value, what });
      }
    };
    loading.observer = new PerformanceObserver((list) => note(list.getEntries()));
    loading.observer.observe({ type: 'layout-shift', buffered: true });
    const touch = () => {
      note(loading.observer.takeRecords());
      loading.touched = true;
    };
    for (const press of ['pointerdown', 'keydown', 'resize']) addEventListener(press, touch, { capture: true, once: true });
    Object.assign(globalThis, { loading });
  });
}

/** Next to nothing has jumped since the page began to load (U11). Answers whether it is still as it was loaded. */
export async function stoodStill(page: Page, where: string) {
  await page.waitForLoadState();
  // What comes alive has come alive.
  await expect(page.locator('.combobox:not([data-live])')).toHaveCount(0);
  const { shifts, fresh } = await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { loading } = globalThis as unknown as Loading;
    const fresh = !loading.touched;
    // What follows is wanted.
    loading.touched = true;
    return { shifts: loading.shifts, fresh };
  });
  const sum = shifts.reduce((sum, { value }) => sum + value, 0);
  expect.soft(sum, `${where}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(0.02);
  return fresh;
}

/** Who wants less motion gets none: nothing runs or would run for longer than a hundredth of a second. */
export async function isCalm(page: Page, where: string) {
  const moving = await page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      for (const part of [null, '::before', '::after']) {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, part);
        const animated = animationName !== 'none' && seconds(animationDuration) > 0.01;
        if (animated || seconds(transitionDuration) > 0.01) found.push(`${element.outerHTML.slice(0, 120)}${part ?? ''}`);
      }
    }
    return found;
  });
  expect.soft(moving, `${where}: moves`).toEqual([]);
}

/** In forced colours controls keep their edges, and what is current is told from its neighbours by a line. */
export async function keepsItsEdges(page: Page, where: string) {
  const bare = await page.evaluate(() => {
    const found: string[] = [];
    const controls = 'input:not([type=hidden]), select, textarea, .button:not([data-kind=link]), .radio-card';
    for (const control of document.querySelectorAll(controls)) {
      const { appearance, borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control);
      const inMenu = control.closest('.menu-list');
      const hidden = !control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (hidden || inMenu || control.matches('.visually-hidden')) continue;
      const seen = !/^rgba.*, 0\)$/.test(borderTopColor) && borderTopColor !== backgroundColor;
      // The browser draws these, with the edges that it gives them.
      const native = control.matches('[type=checkbox], [type=radio]') && appearance !== 'none';
      if (native) continue;
      if (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 || !seen) found.push(`no edge: ${control.outerHTML.slice(0, 120)}`);
    }
    const look = (element: Element) => {
      const { outlineStyle, borderBlockColor, borderBlockStyle, borderBlockWidth, textDecorationLine, backgroundColor } =
        getComputedStyle(element);
      return JSON.stringify([outlineStyle, borderBlockColor, borderBlockStyle, borderBlockWidth, textDecorationLine, backgroundColor]);
    };
    for (const current of document.querySelectorAll('[aria-current]')) {
      const other = current.closest('ul')?.querySelector(`li > ${current.localName}:not([aria-current])`);
      if (other && current.checkVisibility() && look(other) === look(current)) {
        found.push(`like any other: ${current.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  });
  expect.soft(bare, `${where}: forced colours`).toEqual([]);
}

/** On paper there is nothing to press, and nothing of what the page says is missing. */
export async function readsOnPaper(page: Page, where: string) {
  const wrong = await page.evaluate(() => {
    const pressed = 'button, .menu summary, .button, .icon-button, nav a:not([aria-current]), .pagination, .toasts, [type=search]';
    const found = [...document.querySelectorAll(pressed)].filter((it) => it.checkVisibility());
    const gone = [...document.querySelectorAll('main h1, main h2, main dt, main dd, main address, main time, main data')];
    const hides = (it: Element) => it.closest('details:not([open], .disclosure), [hidden], .visually-hidden, dialog:not([open]), aside, form, .deal-ends');
    const lost = gone.filter((it) => !it.checkVisibility() && !hides(it));
    return [...found.map((it) => `shown: ${it.outerHTML.slice(0, 120)}`), ...lost.map((it) => `lost: ${it.outerHTML.slice(0, 120)}`)];
  });
  expect.soft(wrong, `${where}: on paper`).toEqual([]);
}

/** What is wrong says so beside it; a summary of problems has the focus, and each of its links leads to a field that says the same words. */
export async function explainsItsProblems(page: Page, where: string) {
  // The page of all widgets is wrong in nothing.
  if (where === 'widgets') return;
  const silent = await page.evaluate(() => {
    const says = (field: Element) => {
      const ids = [field, field.closest('fieldset')].map((it) => it?.getAttribute('aria-describedby') ?? '').join(' ');
      return ids.split(/\s+/).some((id) => document.getElementById(id)?.matches('.field-error:not(:empty)'));
    };
    const wrong = [...document.querySelectorAll('main [aria-invalid=true]')];
    return wrong.filter((field) => !says(field)).map((field) => field.outerHTML.slice(0, 160));
  });
  expect.soft(silent, `${where}: wrong without a word`).toEqual([]);
  if (!(await page.locator('main .error-summary').isVisible())) return;
  await expect.soft(page, where).toHaveTitle(/^Error: /);
  const wrong = await page.evaluate(() => {
    const found: string[] = [];
    const summary = document.querySelector<HTMLElement>('main .error-summary');
    if (document.activeElement !== summary) found.push(`focused: ${document.activeElement?.outerHTML.slice(0, 120)}`);
    for (const link of summary?.querySelectorAll<HTMLAnchorElement>('a') ?? []) {
      if (link.pathname !== location.pathname || !link.hash) continue;
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target || target.tabIndex < 0 && !target.hasAttribute('tabindex')) {
        found.push(`leads nowhere: ${link.outerHTML}`);
        continue;
      }
      const group = target.closest('fieldset');
      const ids = [target, group].map((it) => it?.getAttribute('aria-describedby') ?? '').join(' ').split(/\s+/);
      const words = ids.map((id) => document.getElementById(id)?.textContent ?? '');
      if (!words.some((text) => text.trim() === link.textContent?.trim())) found.push(`says something else: ${link.outerHTML}`);
      // Groups cannot be invalid; that they are described by the words is all.
      if (!target.matches('fieldset, [aria-invalid=true]')) found.push(`not invalid: ${target.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
  expect.soft(wrong, `${where}: problems`).toEqual([]);
}
