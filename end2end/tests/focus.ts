// Where the focus is, as somebody sees it who has a keyboard alone.

import { expect, type Locator, type Page } from '@playwright/test';

/** What is wrong with where the focus is; nothing if it can be seen. */
export function unseen() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing is focused';
  const name = `${focused.outerHTML.slice(0, 160)}: `;
  // A card shows the focus of the choice that it holds.
  const ringed = focused.closest('.radio-card') ?? focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
  // Headings and the like are led to and do nothing: they take no ring.
  const acts = focused.matches('a, button, input, select, textarea, summary');
  if (acts && (!focused.matches(':focus-visible') || outlineStyle === 'none' || parseFloat(outlineWidth) < 2)) {
    return `${name}has no outline`;
  }
  const box = focused.getClientRects()[0];
  if (!box || box.width < 1 || box.height < 1) return `${name}has no size`;
  const within = [0.1, 0.5, 0.9];
  const shown = within.some((across) =>
    within.some((down) => {
      const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      return hit !== null && focused.contains(hit);
    }),
  );
  return shown ? '' : `${name}is covered or out of sight`;
}

/** Presses Tab until the focus is there; at each stop it has to be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible();
  let beyond = 0;
  for (let stop = 0; stop < 150; stop += 1) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
    // After the last stop the browser's own come, then the first again.
    const isBeyond = await page.evaluate(() => document.activeElement === document.body);
    if (isBeyond) beyond += 1;
    expect(beyond, 'how often the page was left').toBeLessThan(2);
    if (!isBeyond) expect(await page.evaluate(unseen)).toBe('');
  }
  await expect(target, 'reached by Tab').toBeFocused();
}

/** Somebody at a keyboard. After whatever they press the focus is somewhere and can be seen. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async to(target: Locator) {
    await tabTo(this.page, target);
  }

  /** Presses a key that stays on the page. */
  async press(key: string) {
    await this.page.keyboard.press(key);
    await this.isSeen(key);
  }

  async isSeen(after: string) {
    expect(await this.page.evaluate(unseen), `after ${after}`).toBe('');
  }

  /** Presses what leads to another page. */
  async follow(target: Locator, key = 'Enter') {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(field: Locator, text: string) {
    await this.to(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
    await this.isSeen(text);
  }

  async fill(where: Page | Locator, fields: Record<string, string>) {
    for (const [label, text] of Object.entries(fields)) await this.type(where.getByLabel(label), text);
  }

  /** Chooses by the first letters, as one does in a closed list. */
  async choose(select: Locator, text: string) {
    await this.to(select);
    await this.page.keyboard.type(text);
    await expect(select.locator('option:checked')).toHaveText(new RegExp(`^${text}`));
    await this.isSeen(text);
  }

  async check(box: Locator) {
    await this.to(box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await this.isSeen('Space');
  }
}

/** Stops whose focus looks like none: neither outline, shadow nor border differs. */
export async function unmarkedFocus(page: Page) {
  // So that what is focused by a script is focused as by a key.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow, borderColor, borderWidth } =
        getComputedStyle(element);
      const outline = outlineStyle === 'none' ? 'none' : [outlineStyle, outlineWidth, outlineColor, outlineOffset];
      return JSON.stringify([outline, boxShadow, borderColor, borderWidth]);
    };
    const before = document.activeElement as HTMLElement | null;
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
    const problems: string[] = [];
    for (const element of all) {
      if (element.tabIndex < 0 || !element.checkVisibility()) continue;
      const ringed = element.closest('.radio-card') ?? element;
      const unfocused = look(ringed);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      if (look(ringed) === unfocused) problems.push(element.outerHTML.slice(0, 160));
      element.blur();
    }
    before?.focus({ preventScroll: true });
    return problems;
  });
}
