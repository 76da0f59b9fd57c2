import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/rendering/browser.js';
import { fresh, LARGE, type Paper, SMALL, whole } from './asked-renditions.js';
import { inTurn, medians } from './figures.js';
import { type Row, ms, times } from './table.js';

const LEAST_TIMES_FASTER = 2;

const FOLDER = join(import.meta.dirname, 'jsreport');
const INSTALLED = join(FOLDER, 'node_modules/@jsreport/jsreport-core/package.json');

/** What jsreport offers towards PDF/A and PDF/UA; what comes out claims both and keeps to neither. */
const CONFORMING = {
  pdfA: { enabled: true },
  pdfAccessibility: { enabled: true, pdfUA: true },
} as const;

export const hasJsreport = (): boolean => existsSync(INSTALLED);

/**
 * The same papers by jsreport over HTTP, in turn with the program. It is handed the finished HTML:
 * gathering the data, template, hyphens and charts are work that only the program does.
 */
export async function measureJsreport(address: string): Promise<Row[]> {
  const { version } = JSON.parse(readFileSync(INSTALLED, 'utf8')) as { version: string };
  const server = await start();
  try {
    const rows: Row[] = [];
    for (const paper of [SMALL, LARGE]) rows.push(await compare(address, server, paper, version));
    return rows;
  } finally {
    server.stop();
  }
}

async function compare(
  address: string,
  server: { address: string },
  paper: Paper,
  version: string,
): Promise<Row> {
  const html = (await fresh(address, paper, 'html')).toString();
  const works = {
    ours: () => fresh(address, paper, 'pdf'),
    theirs: () => report(server.address, html),
  };
  await inTurn(2, works);
  const { ours, theirs } = medians(await inTurn(paper.rounds, works));
  return {
    what: `PDF, ${paper.name}, so oft so schnell wie jsreport`,
    measured: ms(ours),
    floor: `jsreport-core ${version} mit PDF/A und PDF/UA ${ms(theirs)}`,
    ratio: times(theirs / ours),
    goal: `mindestens ${times(LEAST_TIMES_FASTER)}`,
    reached: theirs / ours >= LEAST_TIMES_FASTER,
  };
}

function report(address: string, content: string): Promise<Buffer> {
  const chrome = { printBackground: true, preferCSSPageSize: true };
  const template = { content, engine: 'none', recipe: 'chrome-pdf', chrome, ...CONFORMING };
  return whole(
    fetch(`${address}/api/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template }),
    }),
  );
}

async function start(): Promise<{ address: string; stop(): void }> {
  const child = fork(join(FOLDER, 'server.ts'), [findBrowser(undefined) ?? '']);
  const [port] = (await once(child, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      child.disconnect();
    },
  };
}
