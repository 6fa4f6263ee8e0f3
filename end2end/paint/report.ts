// The page that all of it makes.

import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { LIGHTHOUSE, type Audit } from './lighthouse';
import { THROTTLED, type Figures } from './visit';

export interface Row {
  name: string;
  fast: Figures;
  slow: Figures;
  audit?: Audit;
}

export interface Run {
  commit: string;
  date: string;
  deals: number;
  loads: number;
  runs: number;
  browser: string;
  viewport: { width: number; height: number } | null;
}

export function page(rows: Row[], run: Run): string {
  const { processor, down, up, latency } = THROTTLED;
  const window = run.viewport ? `${run.viewport.width} × ${run.viewport.height}` : 'whole';
  const lines = [
    '# Painting, measured',
    '',
    `Written by \`script/paint\` on ${run.date} at commit ${run.commit}.`,
    '',
    `- Machine: ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `- System: ${platform()} ${release()}`,
    `- Browser: Chromium ${run.browser}, headless, a window of ${window}; Lighthouse ${LIGHTHOUSE}`,
    `- The release build with ${grouped(run.deals)} deals on SQLite; server and browser share the machine.`,
    `- A cell is the median of ${run.loads} loads, each with caches of its own, in which nothing of a page is yet, ` +
      'and in a tab that has shown `/healthz` for a second: that Chromium starts and ends processes is not measured.',
    `- *slow* is with the processor slowed down ${processor} times and a line of ${mega(down)} Mbit/s down, ` +
      `${kilo(up)} kbit/s up and ${latency} ms for each request, as Chromium emulates them.`,
    '- *FCP* is the first contentful paint, *LCP* the largest, both in milliseconds from the beginning of the ' +
      'navigation; *shift* is the sum of all layout shifts; *bytes* are what came over the wire, headers included.',
    '- The aims: the list\'s LCP within 150 ms and no shift; slow, each page\'s FCP within a second; ' +
      '100 in each of Lighthouse\'s categories.',
    '',
    '| | FCP | LCP | shift | bytes | slow FCP | slow LCP | slow shift |',
    `|---|${'--:|'.repeat(7)}`,
    ...rows.map(({ name, fast, slow }) => {
      const cells = [whole(fast.fcp), whole(fast.lcp), shift(fast.cls), whole(fast.bytes)];
      return `| ${[name, ...cells, whole(slow.fcp), whole(slow.lcp), shift(slow.cls)].join(' | ')} |`;
    }),
  ];
  const audited = rows.flatMap(({ name, audit }) => (audit ? [{ name, ...audit }] : []));
  if (audited.length > 0) {
    lines.push('', '## Lighthouse', '');
    lines.push(`Its mobile preset, signed in but for the sign-in page; the median of ${run.runs}.`, '');
    lines.push('| | performance | accessibility | best practices | SEO | what keeps it below |', `|---|${'--:|'.repeat(4)}---|`);
    for (const { name, scores, lost } of audited) {
      const cells = [scores.performance, scores.accessibility, scores['best-practices'], scores.seo];
      lines.push(`| ${[name, ...cells, lost.join(', ')].join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const mega = (bits: number) => (bits / 1e6).toString();
const kilo = (bits: number) => (bits / 1e3).toString();
const shift = (number: number) => (number === 0 ? '0' : number.toPrecision(1));
const whole = (number: number) => grouped(Math.round(number));
const grouped = (number: number) => number.toLocaleString('en');
