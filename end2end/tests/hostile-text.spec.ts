// Text that is meant to become markup stays text, wherever it is shown.

import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { fill, member, Wizard } from './wizard';

const SCRIPT = '</textarea></title><script>window.__pwned=1</script>';
const IMAGE = '"><img src=x onerror="window.__pwned=1">';
const LINK = 'javascript:window.__pwned=1';

/** The page shows `texts` as they were typed, and nothing of them became markup. */
async function isText(page: Page, where: string, ...texts: string[]) {
  for (const text of texts) {
    await expect.poll(() => page.evaluate(holds, text), `${where} shows ${text}`).toBe(true);
  }
  expect(await page.evaluate(() => (window as { __pwned?: number }).__pwned), where).toBeUndefined();
  await expect(page.locator('script', { hasText: '__pwned' }), where).toHaveCount(0);
  await expect(page.locator('img[src="x"], [onerror]'), where).toHaveCount(0);
  await expect(page.locator('[href^="javascript:" i], [src^="javascript:" i], [action^="javascript:" i]'), where).toHaveCount(0);
}

/** Whether the text can be read on the page or stands in one of its fields. */
function holds(text: string) {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return document.body.innerText.includes(text) || fields.some((field) => field.value.includes(text));
}

test('a stored script stays text everywhere', async ({ page }) => {
  const wizard = new Wizard(page, true);
  await wizard.begin();
  await wizard.customer();
  await fill(page, { ...member, 'First name': SCRIPT, 'Last name': IMAGE });
  await wizard.next('details');
  await wizard.fillDetails(SCRIPT);
  await fill(page, { Notes: SCRIPT, 'CRM ID': LINK, 'Marketing campaign ID': IMAGE });
  await wizard.next('team');
  await fill(wizard.person(1), { ...member, 'First name': SCRIPT, 'Last name': LINK });
  await wizard.next('solution');
  await wizard.solve();
  await wizard.share('No');
  await wizard.next('consent');
  await isText(page, 'review', SCRIPT, IMAGE, LINK);
  for (const step of ['contact', 'details', 'team'] as const) {
    await wizard.go(step);
    await isText(page, step, SCRIPT);
  }

  const draft = wizard.address;
  const other = new Wizard(await page.context().newPage(), true);
  await other.open(draft, 'team');
  await wizard.person(1).getByLabel('First name').fill(`${SCRIPT} again`);
  await wizard.go('details');
  await other.person(1).getByLabel('First name').fill(`${IMAGE} again`);
  await other.button('Next').click();
  await isText(other.page, 'conflict', `${IMAGE} again`, `${SCRIPT} again`);
  await other.button('Keep what is there').click();
  await page.goto('/drafts');
  await isText(page, 'drafts', SCRIPT);
  await page.getByRole('link', { name: `Delete ${SCRIPT}` }).click();
  await isText(page, 'delete', SCRIPT);

  await wizard.open(draft, 'consent');
  await wizard.create();
  const deal = new URL(page.url()).pathname;
  await isText(page, 'deal', SCRIPT, IMAGE, LINK);
  await page.goto('/deals?tab=outbound');
  await isText(page, 'list', SCRIPT);
  await page.goto(`${deal}/change/details`);
  await isText(page, 'edit', SCRIPT, LINK);
  await fill(page, { 'Deal name': `${IMAGE} renamed`, 'CRM ID': `${LINK};2` });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Your changes are saved.')).toBeVisible();
  await isText(page, 'timeline', `${SCRIPT} → ${IMAGE} renamed`, `${LINK};2`);
  await page.goto(`${deal}/change/team`);
  await isText(page, 'team of the deal', SCRIPT, LINK);
  await page.goto(`${deal}/lost`);
  await isText(page, 'lost', `${IMAGE} renamed`);
  await page.getByLabel('Notes').fill(SCRIPT);
  await page.getByRole('button', { name: 'Yes, mark as lost' }).click();
  await isText(page, 'lost with a problem', SCRIPT);
  await page.getByLabel('Reason').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Yes, mark as lost' }).click();
  await expect(page).toHaveURL(`${deal}?done=lose`);
  await isText(page, 'lost deal', SCRIPT);
});

test('an address that is sent along cannot lead elsewhere or become markup', async ({ stranger }) => {
  const page = await stranger();
  await page.goto(`/sign-in?next=${encodeURIComponent(LINK)}&email=${encodeURIComponent(SCRIPT)}&problem=wrong`);
  await isText(page, 'sign-in', SCRIPT);
  await page.getByLabel('E-mail').fill('referrals-admin@fabrikam.example');
  await page.getByLabel('Password').fill('tandem-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/deals(\?.*)?$/);
});
