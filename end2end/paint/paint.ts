// Measures how each page paints and writes it down: script/paint.

import { writeFile } from 'node:fs/promises';
import { test } from '@playwright/test';
import { audit } from './lighthouse';
import { places } from './pages';
import { page, type Row, type Run } from './report';
import { measure } from './visit';

function told(name: string): string {
  const value = process.env[`PAINT_${name}`];
  if (!value) throw new Error(`PAINT_${name} is missing: script/paint runs this`);
  return value;
}

test('how each page paints', async ({ browser, viewport }, { project }) => {
  const [server, output] = [told('SERVER'), told('OUTPUT')];
  const run: Run = {
    commit: told('COMMIT'),
    date: told('DATE'),
    deals: Number(told('DEALS')),
    loads: Number(told('LOADS')),
    runs: Number(told('RUNS')),
    browser: browser.version(),
    viewport,
  };
  const rows: Row[] = [];
  for (const place of await places(browser, server)) {
    const row: Row = {
      name: place.name,
      fast: await measure(browser, server, place, run.loads, false),
      slow: await measure(browser, server, place, run.loads, true),
    };
    if (place.audited && run.runs > 0) {
      row.audit = await audit(server, place, project.use.launchOptions ?? {}, run.runs);
    }
    rows.push(row);
    console.log(JSON.stringify(row));
  }
  const text = page(rows, run);
  await writeFile(output, text);
  console.log(text);
});
