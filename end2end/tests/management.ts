// What tests do on the pages of user management.

import { expect, type Page } from '@playwright/test';

/** Invites somebody and answers the address of their link, which their page shows. */
export async function invite(page: Page, name: string) {
  await page.goto('/people');
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail', { exact: true }).fill(email(name));
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/^http:\/\/[^/]+\/welcome\/[\w-]{43}$/);
  return link;
}

/** The address that goes with a name. */
export function email(name: string) {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@fabrikam.example`;
}

/** Finds somebody by name and opens their page. */
export async function person(page: Page, name: string) {
  await page.goto('/people');
  await page.getByLabel('Name or e-mail').fill(name);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('rowheader', { name, exact: true }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
