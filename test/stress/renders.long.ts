import { setTimeout as pause } from 'node:timers/promises';
import { pace } from './pace.js';
import { RenderSite } from './render-site.js';

// `npm run test:crash`: about ten minutes. Which processes are whose is read from /proc.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

const MINUTE = 60_000;
const SECONDS = 10;
/** A few milliseconds more of next to nothing are no change of pace. */
const ALWAYS_WELL_MS = 50;
const DOCUMENTS = 100;
const AT_ONCE = 4;
const FORMATS = ['pdf', 'docx', 'html'] as const;
const SHIPPED = 'berichtsvorlage-umsetzungsstand';

interface Trouble {
  what: string;
  county?: string;
  template?: string;
  browserPath?: string;
  /** Again and again as long as the pace is measured. */
  meanwhile?: (site: RenderSite) => Promise<void>;
  /** What the order ends with. */
  says: RegExp;
}

const TROUBLES: Trouble[] = [
  {
    what: 'a browser that is stopped',
    meanwhile: (site) => site.signalBrowsers('SIGSTOP'),
    says: /nach 60 Sekunden nicht fertig; länger darf das nicht dauern|startet nicht/,
  },
  {
    what: 'a browser that is killed again and again',
    meanwhile: (site) => site.signalBrowsers('SIGKILL'),
    says: /ist zweimal hintereinander abgestürzt|startet nicht/,
  },
  {
    what: 'no browser',
    browserPath: '/nirgendwo',
    says: /^BROWSER_PATH führt zu keinem Browser/,
  },
  { what: 'a layout without end', template: 'endlos', says: /nach 60 Sekunden nicht fertig/ },
  { what: '60 MB of HTML', template: 'riesig', says: /Erlaubt sind 2,5 Millionen Zeichen/ },
  {
    what: 'more than 20,000 rows',
    template: 'zeilen',
    says: /zusammen 2\d\.\d{3} Zeilen, erlaubt sind 5\.000/,
  },
  { what: '11,000 measures', county: 'gross', says: /sind 11\.000 Maßnahmen, erlaubt sind 2\.000/ },
];

onLinux('a program that makes documents under bad conditions', () => {
  const figures: string[] = [];
  let site: RenderSite;

  beforeAll(async () => {
    site = await RenderSite.create();
  }, 5 * MINUTE);
  afterAll(async () => {
    process.stdout.write(`p99 of the API at 20 requests a second:\n${figures.join('\n')}\n`);
    await site.remove();
  });

  it.each(TROUBLES)(
    'keeps its pace and says what is wrong: $what',
    async ({ what, county = 'mittel', template = SHIPPED, browserPath, meanwhile, says }) => {
      const address = await site.start(browserPath);
      const questions = await site.questions(address);
      // The first document after a start compiles what all others use.
      expect(await site.render(address, { template: SHIPPED, format: 'html' })).toBe('OK');
      await pace(questions, SECONDS / 5);
      const calm = await pace(questions, SECONDS);
      await site.findBrowsers();
      const over = new AbortController();
      const id = site.order(county, template);
      const [busy, ended] = await Promise.all([
        pace(questions, SECONDS),
        site.ended(id).finally(() => {
          over.abort();
        }),
        meanwhile && again(() => meanwhile(site), over.signal),
      ]);
      await site.stop();
      figures.push(`${what}: ${busy.toFixed(1)} ms, calm ${calm.toFixed(1)} ms`);
      const problem = expect.stringMatching(says) as string;
      expect(ended).toEqual({ phase: 'FAILED', problem });
      expect(busy).toBeLessThanOrEqual(Math.max(2 * calm, ALWAYS_WELL_MS));
      expect(await site.leftovers()).toEqual(NOTHING);
    },
    4 * MINUTE,
  );

  it(
    `leaves nothing behind after ${DOCUMENTS} documents with its browser killed and stopped`,
    async () => {
      const address = await site.start();
      const orders = site.orderFrozen();
      const codes = new Map<string, number>();
      let begun = 0;
      const hand = async (): Promise<void> => {
        while (begun < DOCUMENTS) {
          begun += 1;
          if (begun % 20 === 10) await site.signalBrowsers('SIGKILL');
          if (begun === 50) await site.signalBrowsers('SIGSTOP');
          const template = begun % 25 === 0 ? 'riesig' : SHIPPED;
          const format = FORMATS[begun % FORMATS.length] ?? 'pdf';
          const code = await site.render(address, { template, format });
          codes.set(code, (codes.get(code) ?? 0) + 1);
          await site.findBrowsers();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, hand));
      const ended = await Promise.all(orders.map((id) => site.ended(id)));
      await site.stop();
      figures.push(`${DOCUMENTS} documents: ${JSON.stringify(Object.fromEntries(codes))}`);
      expect(codes.get('OK')).toBeGreaterThan(DOCUMENTS / 2);
      expect(codes.get('PAPER_TOO_LARGE')).toBe(4);
      expect(ended.map(({ phase }) => phase)).toEqual(['DONE', 'DONE', 'DONE', 'DONE']);
      expect(await site.leftovers()).toEqual(NOTHING);
    },
    10 * MINUTE,
  );
});

const NOTHING = { processes: [], temporary: [], unfinished: [], damaged: [] };

async function again(trouble: () => Promise<void>, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await trouble();
    await pause(200);
  }
}
