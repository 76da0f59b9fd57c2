import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findBrowser } from '../../src/rendering/browser.js';
import { Printer } from '../../src/rendering/printer.js';
import { readConfig } from '../../src/config/config.js';
import { readHtml } from '../support/html.js';
import { readDocx } from '../support/docx.js';
import { paper, renderingWith } from '../support/papers.js';
import { readPdf } from '../support/pdf.js';
import { childrenOf, membersOf } from '../support/processes.js';

const { browserPath } = readConfig();
/** Which processes are whose is read from /proc. */
const onLinux = process.platform === 'linux' ? it : it.skip;

/** Long enough for a good page on a busy machine, short enough to wait for the end of a bad one. */
const DEADLINE = 10_000;
/** More than a page takes that is opened, in hundredths of a second. */
const BUSY_TICKS = 60;
const GOOD = '<!doctype html><html lang="de"><title>Gut</title><h1>Gut</h1><p>Steht da.</p>';
const ENDLESS_LAYOUT = `<!doctype html><title>x</title><style>
  table { border-collapse: collapse }</style>${'<table><tr><td>'.repeat(400)}${'<p>x</p>'.repeat(60_000)}`;

/** Eleven ways out of a page, as far as they can be written down without leaving it. */
function hostile(address: string): string {
  const url = `http://${address}`;
  return `<!doctype html><html lang="de"><head><title>Feind</title>
    <link rel="stylesheet" href="${url}/style.css"><link rel="prefetch" href="${url}/prefetch">
    <link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">
    <style>@import url("${url}/import.css");
      @font-face { font-family: F; src: url("${url}/font.woff2") } p { font-family: F }
      body { background: url("${url}/background.png") }</style></head>
    <body><h1>Feind</h1><p>Text</p><img src="${url}/image.png" alt="">
    <iframe src="${url}/frame"></iframe><object data="${url}/object"></object>
    <embed src="${url}/embed"><video src="${url}/video" autoplay></video>
    <svg><image href="${url}/svg.png" /><use href="${url}/use.svg#a" /></svg>
    <form id="f" action="${url}/form" method="post"></form>
    <script>fetch("${url}/fetch"); new WebSocket("ws://${address}/socket");
      navigator.sendBeacon("${url}/beacon"); document.getElementById("f").submit();
      new Worker(URL.createObjectURL(new Blob(["fetch('${url}/worker')"])));</script>
    </body></html>`;
}

describe('the printer', () => {
  let printer: Printer;

  beforeEach(() => {
    printer = new Printer(browserPath, DEADLINE);
  });
  afterEach(() => printer.close());

  it('lets nothing out of a hostile page, not even to this machine', async () => {
    const connections: string[] = [];
    const server = createServer((socket) => {
      connections.push(String(socket.remoteAddress));
      socket.destroy();
    });
    const address = await listening(server);
    try {
      expect(await headingsOf(printer.print(hostile(address)))).toEqual(['Feind']);
      // A page that leaves cannot be printed; what counts is that it does not arrive.
      await Promise.allSettled([
        printer.print(`<meta http-equiv="refresh" content="0; url=http://${address}/away">`),
      ]);
      // Whatever was still on its way has its chance while the next paper is printed.
      await printer.print(GOOD);
      expect(connections).toEqual([]);
      // The ear is not deaf.
      await once(connect(portOf(server), '127.0.0.1').resume(), 'close');
      expect(connections).toHaveLength(1);
    } finally {
      server.close();
    }
  });

  it('reads no files of this machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kanarie-'));
    const secret = join(folder, 'secret.html');
    await writeFile(secret, '<p>Geheimnis</p>');
    try {
      const pdf = await printer.print(
        `<title>x</title><h1>Titel</h1><iframe src="file://${secret}"></iframe><object data="file://${secret}"></object>
         <meta http-equiv="refresh" content="0; url=file://${secret}">`,
      );
      expect(JSON.stringify(await readPdf(pdf))).not.toContain('Geheimnis');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('runs no scripts', async () => {
    const pdf = await printer.print(
      `${GOOD}<script>document.body.innerHTML = "Geschrieben"</script>`,
    );
    expect((await readPdf(pdf)).paragraphs).toEqual(['Steht da.']);
  });

  it('loads nothing that papers may not load, on every page it uses again', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture = `${GOOD}<object data="data:image/png;base64,${pixel}"><p>Kein Bild.</p></object>`;
    for (let time = 1; time <= 3; time += 1) {
      const { paragraphs } = await readPdf(await printer.print(picture));
      expect(paragraphs).toEqual(['Steht da.', 'Kein Bild.']);
    }
  });

  it('gives up on a page without end, and prints the next one', async () => {
    await expect(printer.print(ENDLESS_LAYOUT)).rejects.toMatchObject({
      code: 'RENDERING_TIMEOUT',
      status: 503,
      message: expect.stringContaining('nach 10 Sekunden') as string,
    });
    expect(await headingsOf(printer.print(GOOD))).toEqual(['Gut']);
  });

  onLinux('replaces a browser that was killed, between two papers and under one', async () => {
    await printer.warm();
    for (const browser of await childrenOf(process.pid)) process.kill(browser, 'SIGKILL');
    expect(await headingsOf(printer.print(GOOD))).toEqual(['Gut']);

    const under = printer.print(GOOD);
    for (const browser of await childrenOf(process.pid)) process.kill(browser, 'SIGKILL');
    expect(await headingsOf(under)).toEqual(['Gut']);
  });

  onLinux(
    'replaces pages whose processes were killed, between two papers and under one',
    async () => {
      await printer.warm();
      const browsers = await childrenOf(process.pid);
      const [browser = 0] = browsers;
      for (const page of await pagesOf(browser)) process.kill(page, 'SIGKILL');
      const asked = Date.now();
      expect(await headingsOf(printer.print(GOOD))).toEqual(['Gut']);
      expect(Date.now() - asked).toBeLessThan(DEADLINE / 2);

      const under = Promise.allSettled([printer.print(ENDLESS_LAYOUT)]);
      for (let died = 1; died <= 2; died += 1) await killBusy(browser);
      expect(await under).toMatchObject([
        {
          reason: {
            code: 'RENDERING_FAILED',
            message: expect.stringContaining('zweimal') as string,
          },
        },
      ]);
      expect(await headingsOf(printer.print(GOOD))).toEqual(['Gut']);
      expect(await childrenOf(process.pid)).toEqual(browsers);
    },
  );

  onLinux('gives up on a browser that is stopped with all its helpers, and ends them', async () => {
    await printer.warm();
    const [browser = 0] = await childrenOf(process.pid);
    for (const member of await membersOf(browser)) process.kill(member, 'SIGSTOP');
    await expect(printer.print(GOOD)).rejects.toMatchObject({ code: 'RENDERING_TIMEOUT' });
    expect(await headingsOf(printer.print(GOOD))).toEqual(['Gut']);
    expect(await membersOf(browser)).toEqual([]);
  });

  onLinux('ends the helpers of a browser that was killed', async () => {
    await printer.warm();
    const [browser = 0] = await childrenOf(process.pid);
    const helpers = (await membersOf(browser)).filter((member) => member !== browser);
    for (const helper of helpers) process.kill(helper, 'SIGSTOP');
    process.kill(browser, 'SIGKILL');
    expect(await headingsOf(printer.print(GOOD))).toEqual(['Gut']);
    expect(helpers.length).toBeGreaterThan(0);
    expect(await membersOf(browser)).toEqual([]);
  });

  it('prints several papers at a time, each its own', async () => {
    const titles = ['A', 'B', 'C', 'D', 'E'];
    const printed = await Promise.all(
      titles.map((title) => headingsOf(printer.print(GOOD.replaceAll('Gut', title)))),
    );
    expect(printed).toEqual(titles.map((title) => [title]));
  });

  onLinux('that is closed sends everybody away at once, and never starts again', async () => {
    await printer.warm();
    const [browser = 0] = await childrenOf(process.pid);
    const waiting = ['A', 'B', 'C'].map(() => printer.print(ENDLESS_LAYOUT));
    const refused = Promise.allSettled(waiting);
    const asked = Date.now();
    await printer.close();
    const expected = { status: 'rejected', reason: { code: 'SHUTTING_DOWN', status: 503 } };
    expect(await refused).toMatchObject([expected, expected, expected]);
    expect(Date.now() - asked).toBeLessThan(3_000);
    await expect(printer.print(GOOD)).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    await expect(printer.warm()).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    expect(existsSync(`/proc/${browser}`)).toBe(false);
    expect(await childrenOf(process.pid)).toEqual([]);
  });

  onLinux('that is closed while its browser starts leaves none behind', async () => {
    const starting = expect(printer.warm()).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    await printer.close();
    await starting;
    expect(await childrenOf(process.pid)).toEqual([]);
  });

  onLinux('leaves no process and no folder behind', async () => {
    await printer.print(GOOD);
    const [browser = 0] = await childrenOf(process.pid);
    const profile = await profileOf(browser);
    expect(existsSync(profile)).toBe(true);
    await printer.close();
    expect(existsSync(profile)).toBe(false);
    expect(existsSync(`/proc/${browser}`)).toBe(false);
  });
});

describe('a program that is no browser', () => {
  const REFUSED = {
    code: 'BROWSER_MISSING',
    status: 503,
    message: expect.stringMatching(/startet nicht\. Bitte prüfen Sie BROWSER_PATH\./) as string,
  };

  it('is found out when it ends at once', async () => {
    const printer = new Printer(process.execPath, DEADLINE);
    expect(printer.problem).toBeUndefined();
    await expect(printer.print(GOOD)).rejects.toMatchObject(REFUSED);
    expect(printer.problem).toContain('BROWSER_PATH');
    await expect(printer.warm()).rejects.toMatchObject(REFUSED);
    await printer.close();
  });

  onLinux('is found out when it says nothing, and is ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stumm-'));
    const silent = join(folder, 'stumm');
    await writeFile(silent, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 });
    const printer = new Printer(silent, 500);
    try {
      await expect(printer.print(GOOD)).rejects.toMatchObject(REFUSED);
    } finally {
      await printer.close();
      await rm(folder, { recursive: true });
    }
    await allEnded();
  });
});

describe('a browser that starts and then is silent', () => {
  onLinux('keeps nobody waiting beyond the limit, and is ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stumm-'));
    const real = findBrowser(browserPath) ?? '';
    const silent = join(folder, basename(real));
    await writeFile(silent, withoutVersion(real), { mode: 0o755 });
    const printer = new Printer(silent, DEADLINE / 2);
    try {
      await expect(printer.print(GOOD)).rejects.toMatchObject({ code: 'BROWSER_MISSING' });
      expect(printer.problem).toContain('startet nicht');
      await allEnded();
    } finally {
      await printer.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('without any browser', () => {
  it('PDF says so, and everything else goes on', async () => {
    const test = await renderingWith(
      { einfach: '<main><h1>Titel</h1><p>Text</p></main>' },
      { BROWSER_PATH: '/nowhere/chromium' },
    );
    try {
      expect(test.rendering.browserProblem).toMatch(/^BROWSER_PATH führt zu keinem Browser\./);
      await test.rendering.warm();
      const html = await test.rendering.html(test.rendering.dress('einfach'), paper());
      await expect(test.rendering.pdf(html)).rejects.toMatchObject({
        code: 'BROWSER_MISSING',
        status: 503,
      });
      expect(readHtml(html).paragraphs).toEqual(['Text']);
      expect(readDocx(await test.rendering.docx(html)).paragraphs).toEqual(['Text']);
    } finally {
      await test.close();
    }
  });

  it('a configured path that leads nowhere is not silently replaced', () => {
    expect(findBrowser('/nowhere/chromium')).toBeUndefined();
    expect(findBrowser(process.execPath)).toBe(process.execPath);
  });
});

/** A program that hands everything on to the browser but the question for its version. */
const withoutVersion = (browser: string): string => `#!${process.execPath}
const { spawn } = require('node:child_process');
const { createReadStream, createWriteStream } = require('node:fs');
const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'];
const browser = spawn(${JSON.stringify(browser)}, process.argv.slice(2), { stdio });
browser.stdio[4].pipe(createWriteStream('', { fd: 4 }));
let rest = '';
createReadStream('', { fd: 3 }).on('data', (data) => {
  const messages = (rest + data).split('\\0');
  rest = messages.pop();
  for (const message of messages)
    if (!message.includes('"Browser.getVersion"')) browser.stdio[3].write(message + '\\0');
});
`;

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${portOf(server)}`;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Who is killed ends a moment later. */
async function allEnded(): Promise<void> {
  while ((await childrenOf(process.pid)).length > 0);
}

async function headingsOf(pdf: Promise<Buffer>): Promise<string[]> {
  return (await readPdf(await pdf)).headings.map(({ text }) => text);
}

async function profileOf(browser: number): Promise<string> {
  const args = (await readFile(`/proc/${browser}/cmdline`, 'utf8')).split('\0');
  return args.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1] ?? '';
}

/** The processes that show pages; several may share one. */
async function pagesOf(browser: number): Promise<number[]> {
  const found: number[] = [];
  for (const member of await membersOf(browser)) {
    const args = await readFile(`/proc/${member}/cmdline`, 'utf8').catch(() => '');
    if (args.includes('--type=renderer')) found.push(member);
  }
  return found;
}

/** Waits until one of the pages computes for a while, and kills it. */
async function killBusy(browser: number): Promise<void> {
  const before = new Map<number, number>();
  for (;;) {
    for (const page of await pagesOf(browser)) {
      const ticks = await ticksOf(page);
      if (!before.has(page)) before.set(page, ticks);
      if (ticks - (before.get(page) ?? 0) < BUSY_TICKS) continue;
      process.kill(page, 'SIGKILL');
      return;
    }
  }
}

/** Hundredths of a second a process has computed. */
async function ticksOf(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[11] ?? 0);
}
