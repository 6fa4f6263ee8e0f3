// Deals made by sending the wizard's forms without drawing its pages, for tests that begin with one.

import { expect, type Page } from '@playwright/test';
import { inDays } from './support';
import { member } from './wizard';

/** A deal's address. `share`: whether the vendor's sellers may see it. */
export async function newDeal(page: Page, name: string, share: 'yes' | 'no' = 'no') {
  const form = new Forms(page);
  await form.send('/api/drafts/start', {});
  await form.next({
    'customer.mode': 'manual',
    'customer.country': 'SE',
    'customer.name': 'Tallvind Åkeri AB',
    'customer.line1': 'Lyktvägen 4',
    'customer.city': 'Stockholm',
  });
  await form.next({});
  await form.next({
    'details.name': name,
    'details.location': form.option('Stockholm'),
    'details.value': '25000',
    'details.currency': 'SEK',
    'details.close_date': inDays(90),
    'details.intent': 'undecided',
    'details.notes': 'They want to be live before the stock-taking.',
  });
  await form.next({
    'team.0.first_name': member['First name'],
    'team.0.last_name': member['Last name'],
    'team.0.phone': member.Phone,
    'team.0.email': member['E-mail'],
  });
  await form.next({ 'solution.0.id': form.option('Fabrikam Ledger Cloud'), 'help.kind': 'none', 'help.share': share });
  await form.next({ consent: 'yes' }, 'create');
  expect(form.address, 'where the wizard ended').toMatch(/^\/deals\/[^/]+$/);
  await page.goto(form.address);
  return form.address;
}

/** Where the forms have led so far. */
class Forms {
  private html = '';
  address = '';

  constructor(private readonly page: Page) {}

  async send(action: string, form: Record<string, string>) {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const answer = await this.page.request.post(action, { form, headers });
    expect(answer.ok(), `${action}: ${answer.status()}`).toBe(true);
    this.html = await answer.text();
    this.address = new URL(answer.url()).pathname;
  }

  async next(fields: Record<string, string>, intent = 'next') {
    const names = ['draft', 'step', 'base', 'editor', ...(intent === 'create' ? ['review'] : [])];
    const hidden = Object.fromEntries(names.map((name) => [name, this.hidden(name)]));
    await this.send('/api/drafts/save', { ...hidden, ...fields, intent });
  }

  /** The value of the choice that begins with a text. */
  option(text: string) {
    return this.find(new RegExp(`<option value="([^"]+)"[^>]*>${text}`));
  }

  private hidden(name: string) {
    return this.find(new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`));
  }

  private find(pattern: RegExp) {
    const found = pattern.exec(this.html)?.[1];
    expect(found, `${pattern} at ${this.address}`).toBeDefined();
    return (found ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }
}
