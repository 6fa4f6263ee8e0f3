// What Lighthouse says of a page: its mobile preset, in a browser of its own.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from '@playwright/test';
import type { Place } from './pages';
import { median } from './visit';

/** The last that runs on Node 20. */
export const LIGHTHOUSE = '12.8.2';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

export interface Audit {
  /** Of 100, the median of all runs. */
  scores: Record<Category, number>;
  /** What cost points in any run. */
  lost: string[];
}

interface Report {
  finalDisplayedUrl: string;
  runtimeError?: { message: string };
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string }>;
}

const run = promisify(execFile);

export async function audit(baseURL: string, place: Place, launch: LaunchOptions, runs: number): Promise<Audit> {
  const reports: Report[] = [];
  // On a busy machine it sometimes misses the beginning of a page.
  const again = () => look(baseURL, place, launch);
  while (reports.length < runs) reports.push(await again().catch(again));
  const score = (category: Category) => Math.round(100 * median(reports.map((one) => one.categories[category].score)));
  const scores = Object.fromEntries(categories.map((category) => [category, score(category)]));
  const lost = categories.filter((category) => score(category) < 100).flatMap((category) =>
    reports.flatMap(({ audits, categories }) =>
      categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => [id, audits[id]?.displayValue].filter(Boolean).join(' ')),
    ),
  );
  return { scores: scores as Audit['scores'], lost: [...new Set(lost)] };
}

async function look(baseURL: string, place: Place, { executablePath, args = [] }: LaunchOptions): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-paint-'));
  try {
    const [headers, output] = [join(folder, 'headers.json'), join(folder, 'report.json')];
    const cookies = place.as.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    await writeFile(headers, JSON.stringify(cookies ? { Cookie: cookies } : {}));
    const options = [
      `--chrome-flags=--headless ${args.join(' ')}`,
      `--extra-headers=${headers}`,
      '--output=json',
      `--output-path=${output}`,
      '--quiet',
      '--no-enable-error-reporting',
    ];
    const address = baseURL + place.address;
    await run('npx', ['--yes', `lighthouse@${LIGHTHOUSE}`, address, ...options], {
      env: { ...process.env, ...(executablePath ? { CHROME_PATH: executablePath } : {}) },
      cwd: folder,
    });
    const report: Report = JSON.parse(await readFile(output, 'utf8'));
    if (report.runtimeError || report.finalDisplayedUrl !== address) {
      throw new Error(`${address}: ${report.runtimeError?.message ?? `it led to ${report.finalDisplayedUrl}`}`);
    }
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
