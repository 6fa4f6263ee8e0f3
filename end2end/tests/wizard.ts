// The wizard as a person goes through it, by labels and buttons, with scripts or without.

import { expect, type Locator, type Page } from '@playwright/test';
import { inDays } from './support';

export const steps = ['customer', 'contact', 'details', 'team', 'solution', 'consent'] as const;
export type Step = (typeof steps)[number];

export const headings: Record<Step, string> = {
  customer: 'Who is the customer?',
  contact: 'Who speaks for the customer?',
  details: 'What is the deal?',
  team: 'Who works on it?',
  solution: 'What do you sell?',
  consent: 'Check and create',
};

export const contact = {
  'First name': 'Linnea',
  'Last name': 'Wallin',
  Phone: '+46 8 465 004 11',
  'E-mail': 'linnea.wallin@tallvind.example',
};

export const member = {
  'First name': 'Ida',
  'Last name': 'Ekström',
  Phone: '+46 8 465 004 77',
  'E-mail': 'ida.ekstrom@fabrikam.example',
};

export const details = (name: string) => ({
  'Deal name': name,
  'Estimated value': '25,000',
  'Estimated close date': inDays(90),
  Notes: 'They want to be live before the stock-taking.',
});

/** Types into fields by their labels. */
export async function fill(where: Page | Locator, fields: Record<string, string>) {
  for (const [label, text] of Object.entries(fields)) await where.getByLabel(label).fill(text);
}

/** Chooses the first option that has the text. */
export async function choose(select: Locator, text: string) {
  const option = select.getByRole('option').filter({ hasText: text }).first();
  await select.selectOption((await option.getAttribute('value')) ?? '');
}

/** A company to invite: with scripts out of the suggestions, without as the only one of its name. */
export async function choosePartner(partner: Locator, company: string, scripts?: boolean) {
  const field = partner.getByLabel('Partner', { exact: true });
  if (scripts) {
    await expect(partner.locator('.combobox[data-live]')).toBeVisible();
    await field.pressSequentially(company.slice(0, 5));
    await partner.getByRole('option', { name: company }).waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
  } else {
    await field.fill(company);
    await partner.getByRole('button', { name: 'Find partner' }).click();
  }
  await expect(partner.getByRole('group', { name: 'Solutions wanted' }).getByRole('checkbox')).not.toHaveCount(0);
}

export class Wizard {
  constructor(
    readonly page: Page,
    readonly scripts: boolean,
  ) {}

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  get aside() {
    return this.page.getByRole('complementary', { name: 'What this means' });
  }

  get summary() {
    return this.page.getByRole('alert', { name: 'There is a problem' });
  }

  step(step: Step) {
    const label = step[0]?.toUpperCase() + step.slice(1);
    return this.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: label });
  }

  /** The draft's address without a step. */
  get address() {
    return new URL(this.page.url()).pathname.split('/').slice(0, 3).join('/');
  }

  /** Waits for a step's page, and until its scripts listen. */
  async at(step: Step) {
    await expect(this.page).toHaveURL(new RegExp(`/drafts/[^/]+/${step}([?#].*)?$`));
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(headings[step]);
    if (this.scripts) await expect(this.page.locator('form[data-live]')).toBeVisible();
  }

  async open(address: string, step: Step) {
    await this.page.goto(`${address}/${step}`);
    await this.at(step);
  }

  async go(step: Step) {
    await this.step(step).click();
    await this.at(step);
  }

  async next(to: Step) {
    await this.button('Next').click();
    await this.at(to);
  }

  async begin() {
    await this.page.goto('/deals');
    await this.button('New deal').click();
    await this.at('customer');
  }

  /** An account of the directory: with scripts out of the suggestions, without out of the list. */
  async customer(name = 'Tallvind', country = 'Sweden') {
    await choose(this.page.getByLabel('Customer company location'), country);
    const field = this.page.getByLabel('Customer company name');
    if (this.scripts) {
      await field.pressSequentially(name);
      await this.page.getByRole('listbox', { name: 'Customers that fit' }).getByRole('option').first().waitFor();
      await field.press('ArrowDown');
      await field.press('Enter');
      await expect(this.page.getByText('Chosen account')).toBeVisible();
    } else {
      await field.fill(name);
      await this.button('Find').click();
      await this.at('customer');
      await this.page.getByRole('group', { name: /fit/ }).getByRole('radio').first().check();
    }
    await this.next('contact');
  }

  async contact(fields: Record<string, string> = {}) {
    await fill(this.page, fields);
    await this.next('details');
  }

  async fillDetails(name: string) {
    await fill(this.page, details(name));
    await choose(this.page.getByLabel('Location'), 'Stockholm');
    await choose(this.page.getByLabel('Currency'), 'SEK');
    await this.page.getByLabel('Have not decided').check();
  }

  async details(name: string) {
    await this.fillDetails(name);
    await this.next('team');
  }

  person(number: number) {
    return this.page.getByRole('group', { name: `Person ${number}` });
  }

  async fillTeam() {
    await fill(this.person(1), member);
  }

  /** Invites a company to all of what it sells first. */
  async invite(company: string, help: string) {
    await this.button('Invite a partner').click();
    await this.at('team');
    const partner = this.page.getByRole('group', { name: 'Partner 1' });
    await choosePartner(partner, company, this.scripts);
    await partner.getByRole('group', { name: 'Solutions wanted' }).getByRole('checkbox').first().check();
    await choose(partner.getByLabel('Type of help wanted'), help);
  }

  async solve(solution = 'Fabrikam Ledger Cloud') {
    await choose(this.page.getByLabel('Solution', { exact: true }), solution);
  }

  async share(answer: 'Yes' | 'No') {
    const question = this.page.getByRole('group', { name: /sellers to view this deal/ });
    await question.getByLabel(answer).check();
  }

  async askHelp(help: string) {
    await choose(this.page.getByLabel('Identify the type of help'), help);
  }

  async assess(type: string, location: string) {
    await choose(this.page.getByLabel('Assessment type'), type);
    await choose(this.page.getByLabel('Location the assessment is for'), location);
  }

  async create() {
    await this.page.getByRole('checkbox', { name: /I have the consent/ }).check();
    await this.button('Create deal').click();
    await expect(this.page).toHaveURL(/\/deals\/[^/?]+\?created=1$/);
  }

  /** All of it up to the review, as a private deal. */
  async complete(name: string, share: 'Yes' | 'No' = 'No') {
    await this.begin();
    await this.customer();
    await this.contact();
    await this.details(name);
    await this.fillTeam();
    await this.next('solution');
    await this.solve();
    await this.share(share);
    await this.next('consent');
  }

  /** The new deal's address. */
  async createDeal(name: string, share: 'Yes' | 'No' = 'No') {
    await this.complete(name, share);
    await this.create();
    return new URL(this.page.url()).pathname;
  }
}
